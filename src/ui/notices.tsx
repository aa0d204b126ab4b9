import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';
import { Icon } from './icons';
import { colour } from './theme';
import { Waiting } from './waiting';
import { words } from './words';

const useStyles = makeStyles({
  notice: {
    display: 'grid',
    rowGap: '8px',
    padding: '12px',
    border: `1px solid ${colour('paneLine')}`,
    borderLeft: `4px solid ${colour('calmInk')}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: colour('paneCard'),
    overflowWrap: 'anywhere',
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  loud: { borderLeft: `4px solid ${colour('askInk')}` },
  title: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold, lineHeight: 'inherit' },
  line: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  button: { minHeight: '32px' },
});

interface NoticeProps {
  readonly title?: string | undefined;
  /** Something the sender has to see to; default: no. */
  readonly isLoud?: boolean;
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLDivElement> | undefined;
}

/** A few sentences that stand apart and can take the keyboard. */
export function Notice({ title, isLoud = false, children, ref }: NoticeProps) {
  const styles = useStyles();
  return (
    <div
      ref={ref}
      tabIndex={-1}
      role="group"
      aria-label={title}
      className={mergeClasses(styles.notice, isLoud && styles.loud)}
    >
      {title === undefined ? null : <p className={styles.title}>{title}</p>}
      {children}
    </div>
  );
}

interface ResultNoticeProps {
  readonly report: string;
  readonly outcome: 'done' | 'half' | 'nothing';
  readonly lostUndo: boolean;
  /** Absent when there is no way back. */
  readonly onUndo: (() => void) | undefined;
  readonly isUndoing: boolean;
  readonly ref?: Ref<HTMLDivElement> | undefined;
}

/** What a fix really did, with the way back. */
export function ResultNotice({ report, outcome, lostUndo, onUndo, isUndoing, ref }: ResultNoticeProps) {
  const styles = useStyles();
  return (
    <Notice ref={ref} title={isUndoing ? words.running.undo : words.outcome[outcome]} isLoud={outcome !== 'done'}>
      {isUndoing ? null : <p className={styles.line}>{report}</p>}
      {lostUndo ? <p className={styles.line}>{words.noLongerUndo}</p> : null}
      {onUndo === undefined ? null : (
        <div className={styles.row}>
          <Button
            className={styles.button}
            disabledFocusable={isUndoing}
            icon={isUndoing ? <Waiting /> : <Icon shape="undo" size={16} />}
            onClick={onUndo}
          >
            {isUndoing ? words.running.undo : words.undo}
          </Button>
        </div>
      )}
    </Notice>
  );
}

interface GivenNoticeProps {
  /** One sentence for each thing the sender confirmed. */
  readonly lines: readonly string[];
  readonly isComplete: boolean;
  readonly onWithdraw: () => void;
  readonly ref?: Ref<HTMLDivElement> | undefined;
}

/** What the sender has confirmed for the message as it stands, and how to take it back. */
export function GivenNotice({ lines, isComplete, onWithdraw, ref }: GivenNoticeProps) {
  const styles = useStyles();
  return (
    <Notice ref={ref} title={words.given.title}>
      {lines.map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
      <p className={styles.line}>{isComplete ? words.given.now : words.given.holds}</p>
      <div className={styles.row}>
        <Button className={styles.button} onClick={onWithdraw}>
          {words.given.withdraw}
        </Button>
      </div>
    </Notice>
  );
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { isSecure, type Draft } from '../engine';
import { Icon } from './icons';
import type { Known } from './recipient-groups';
import { colour } from './theme';
import { words } from './words';

const useStyles = makeStyles({
  all: { display: 'grid', rowGap: '8px' },
  box: {
    display: 'grid',
    rowGap: '6px',
    padding: '8px 10px',
    border: `1px solid ${colour('paneLine')}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: colour('paneCard'),
  },
  apart: { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}` },
  words: { display: 'flex', gap: '8px', margin: 0, alignItems: 'flex-start' },
  marks: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  mark: { width: '0.75rem', height: '0.75rem', display: 'block' },
  alone: {
    padding: '2px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  key: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  keyPart: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
});

const MOST_MARKS = 60;

interface WhoSeesWhomProps {
  readonly recipients: readonly Known[];
  readonly kind: Draft['kind'];
}

/**
 * Drawn, since people look sooner than they read: those in To and Cc, or invited, stand together in one box, each person in Bcc in a
 * box alone. Filled marks are addresses that no list protects. The sentences beside it say the same.
 */
export function WhoSeesWhom({ recipients, kind }: WhoSeesWhomProps) {
  const styles = useStyles();
  const together = recipients.filter((each) => each.recipient.field !== 'bcc');
  const apart = recipients.filter((each) => each.recipient.field === 'bcc');
  const each = scale(recipients.length);
  return (
    <div className={styles.all}>
      {together.length === 0 ? null : (
        <div className={styles.box}>
          <p className={styles.words}>
            <Icon shape="eye" />
            {words.recipients.seeEachOther(together.length, kind)}
          </p>
          <Marks people={together} each={each} isApart={false} />
        </div>
      )}
      {apart.length === 0 ? null : (
        <div className={mergeClasses(styles.box, styles.apart)}>
          <p className={styles.words}>
            <Icon shape="hidden" />
            {words.recipients.hidden(apart.length)}
          </p>
          <Marks people={apart} each={each} isApart />
        </div>
      )}
      <p className={styles.key}>
        <span className={styles.keyPart}>
          <Mark isFilled /> {words.recipients.outside}
        </span>
        <span className={styles.keyPart}>
          <Mark isFilled={false} /> {words.recipients.inside}
        </span>
        {each > 1 ? <span>{words.recipients.dot(each)}</span> : null}
      </p>
    </div>
  );
}

/** How many people one mark stands for: 1, 5, 10, 50 … so that no box holds more than fits a glance. */
function scale(people: number): number {
  const steps = [1, 5, 10, 20, 50, 100];
  return steps.find((step) => people / step <= MOST_MARKS) ?? 500;
}

interface MarksProps {
  readonly people: readonly Known[];
  readonly each: number;
  readonly isApart: boolean;
}

function Marks({ people, each, isApart }: MarksProps) {
  const styles = useStyles();
  const filled = people.filter((person) => !isSecure(person.standing)).length;
  const marks = (number: number, isFilled: boolean) =>
    Array.from({ length: Math.ceil(number / each) }, (_, index) => (
      <span key={`${String(isFilled)} ${index}`} className={isApart ? styles.alone : undefined}>
        <Mark isFilled={isFilled} />
      </span>
    ));
  return (
    <div className={styles.marks} aria-hidden="true">
      {marks(filled, true)}
      {marks(people.length - filled, false)}
    </div>
  );
}

/** A person's head and shoulders. */
export function Mark({ isFilled }: { readonly isFilled: boolean }) {
  const styles = useStyles();
  return (
    <svg
      viewBox="0 0 12 12"
      className={styles.mark}
      fill={isFilled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.2"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="6" cy="3.4" r="2.3" />
      <path d="M1.2 11.2c0-2.8 2-4.4 4.8-4.4s4.8 1.6 4.8 4.4z" strokeLinejoin="round" />
    </svg>
  );
}

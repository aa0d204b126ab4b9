import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Ref } from 'react';
import type { Verdict } from '../engine';
import { Icon, type IconShape } from './icons';
import { colour } from './theme';
import { words } from './words';

const useStyles = makeStyles({
  banner: {
    display: 'flex',
    gap: '10px',
    padding: '14px 12px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusLarge,
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  stop: { backgroundColor: colour('stopGround'), color: colour('stopInk'), '--icon-inside': colour('stopGround') },
  check: { backgroundColor: colour('askGround'), color: colour('askInk'), '--icon-inside': colour('askGround') },
  clear: { backgroundColor: colour('calmGround'), color: colour('calmInk') },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  sentence: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase500,
  },
  more: { margin: '4px 0 0', color: tokens.colorNeutralForeground1 },
});

/** What the pane has to say at its top. */
export interface DecisionWords {
  readonly shape: IconShape & ('stop' | 'check' | 'clear');
  readonly sentence: string;
  readonly more: readonly string[];
}

/** What stands around a verdict and changes what has to be said. */
interface Blanks {
  readonly canPrompt: boolean;
  /** The sender pressed Send and was stopped, as against looking before. */
  readonly wasStopped: boolean;
  /** What could not be read, as a sentence; empty when all was, or when the sender has seen to it. */
  readonly unseen: string;
  readonly unreadFiles: number;
  /** Files are being looked into, and may change the decision. */
  readonly isLooking: boolean;
}

/** One sentence for the decision, and those that go with it. */
export function decisionWords(
  verdict: Verdict,
  settled: Verdict,
  isConfirmed: boolean,
  { canPrompt, wasStopped, unseen, unreadFiles, isLooking }: Blanks,
): DecisionWords {
  const count = (from: Verdict, level: string) => from.findings.filter((each) => each.level === level).length;
  const blind = unseen === '' ? [] : [unseen];
  if (settled.decision === 'block') {
    const warnings = count(settled, 'warn');
    return {
      shape: 'stop',
      sentence: (wasStopped ? words.decision.stopped : words.decision.wouldStop)(count(settled, 'block')),
      more: [...(warnings > 0 ? [words.decision.alsoAsk(warnings)] : []), ...blind],
    };
  }
  if (settled.decision === 'warn') {
    const warnings = count(settled, 'warn');
    return {
      shape: 'check',
      sentence: words.decision.ask,
      more: [
        ...(warnings > 0 ? [words.decision.askMore(warnings)] : []),
        ...blind,
        ...(canPrompt ? [words.decision.prompt] : []),
      ],
    };
  }
  if (isConfirmed && verdict.decision !== 'allow') {
    return { shape: 'check', sentence: words.decision.confirmed, more: [words.given.holds] };
  }
  const outcomes = Object.values(verdict.outcomes);
  return {
    shape: 'clear',
    sentence: isLooking ? words.decision.soFar : words.decision.clear,
    more: [
      ...(isLooking ? [words.decision.stillLooking] : []),
      words.decision.looked(
        outcomes.filter((each) => each === 'clear').length,
        outcomes.filter((each) => each === 'unseen' || each === 'failed').length,
      ),
      ...blind,
      ...(unreadFiles > 0 ? [words.checked.attachments(unreadFiles)] : []),
    ],
  };
}

interface DecisionBannerProps {
  readonly decision: DecisionWords;
  readonly ref?: Ref<HTMLDivElement> | undefined;
}

/** The decision in words, with a shape of its own for each kind. Whoever draws it owns the live region around it. */
export function DecisionBanner({ decision, ref }: DecisionBannerProps) {
  const styles = useStyles();
  return (
    <div ref={ref} tabIndex={-1} className={mergeClasses(styles.banner, styles[decision.shape])}>
      <Icon shape={decision.shape} size={28} />
      <div className={styles.words}>
        <p className={styles.sentence}>{decision.sentence}</p>
        {decision.more.map((sentence) => (
          <p key={sentence} className={styles.more}>
            {sentence}
          </p>
        ))}
      </div>
    </div>
  );
}

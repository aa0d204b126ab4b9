import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { partName, type Check, type Draft, type Outcome, type Policy, type Verdict } from '../engine';
import { isOld } from './days';
import { unreadFiles } from './files-view';
import { OutLink } from './finding-card';
import { colour } from './theme';
import { words } from './words';

const useStyles = makeStyles({
  all: { display: 'grid', rowGap: '12px', minWidth: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '6px' },
  item: {
    display: 'grid',
    minWidth: 0,
    overflowWrap: 'anywhere',
    borderLeft: `3px solid ${colour('paneLine')}`,
    paddingLeft: '10px',
  },
  group: { display: 'grid', rowGap: '6px', minWidth: 0 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
  },
  loud: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0, overflowWrap: 'anywhere' },
});

// What somebody has to know comes first: a check that found nothing must not hide one that could not look.
const ORDER: readonly Outcome[] = ['failed', 'unseen', 'found', 'clear', 'off'];

/** How many checks came to each outcome. */
export function outcomeCounts(verdict: Verdict): { readonly [outcome in Outcome]: number } {
  const counts = { failed: 0, unseen: 0, found: 0, clear: 0, off: 0 };
  Object.values(verdict.outcomes).forEach((outcome) => (counts[outcome] += 1));
  return counts;
}

/** What could not be seen, one sentence each; files that are about to be looked into apart. */
export function unseenSentences(draft: Draft, verdict: Verdict, isLooking: boolean): readonly string[] {
  const unread = unreadFiles(draft, isLooking);
  return [
    ...verdict.unseen.map((each) => words.checked.unseen(partName(each.part, draft.kind), each.why)),
    ...(unread > 0 ? [words.checked.attachments(unread)] : []),
  ];
}

interface CheckedViewProps {
  readonly draft: Draft;
  readonly verdict: Verdict;
  readonly policy: Policy;
  readonly checks: readonly Check[];
  readonly now: Date;
  /** Files are being looked into. */
  readonly isLooking: boolean;
}

/** Every check with what became of it, what could not be seen, and by which rules and lists it was judged. */
export function CheckedView({ draft, verdict, policy, checks, now, isLooking }: CheckedViewProps) {
  const styles = useStyles();
  const { accredited } = policy.organisation.domains;
  const unseen = unseenSentences(draft, verdict, isLooking);
  return (
    <div className={styles.all}>
      {unseen.length === 0 ? null : (
        <ul className={styles.list}>
          {unseen.map((sentence) => (
            <li key={sentence} className={mergeClasses(styles.item, styles.loud)}>
              {sentence}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.line}>{words.recipients.unresolved}</p>
      {ORDER.map((outcome) => {
        const own = checks.filter((check) => (verdict.outcomes[check.id] ?? 'unseen') === outcome);
        if (own.length === 0) return null;
        return (
          <section key={outcome} className={styles.group}>
            <h3 className={styles.heading}>
              {words.checked.outcome[outcome]} · {own.length}
            </h3>
            <ul className={styles.list}>
              {own.map((check) => (
                <li key={check.id} className={styles.item}>
                  {check.title}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <div>
        <p className={styles.line}>{words.checked.policy(policy.name, policy.version)}</p>
        <p className={styles.line}>{words.checked.listAge(accredited.asOf, now)}</p>
        {isOld(accredited.asOf, now) ? <p className={styles.line}>{words.checked.listOld}</p> : null}
        <OutLink href="where-it-does-not-run.html">{words.checked.whereNot}</OutLink>
      </div>
    </div>
  );
}

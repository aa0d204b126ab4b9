import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Check, Finding, Policy } from '../engine';
import { About } from '../ui/about';
import { Disclosure } from '../ui/disclosure';
import { FindingCard } from '../ui/finding-card';
import { Fixes } from '../ui/fixes';
import { LiftPanel } from '../ui/lift-panel';
import type { Known } from '../ui/recipient-groups';
import { words } from '../ui/words';
import type { Reading, Session } from './session';

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: '12px', gridTemplateColumns: 'minmax(0, 1fr)' },
  heading: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
  },
  lead: { margin: '0 0 8px' },
  button: { minHeight: '36px' },
});

interface FindingsProps {
  readonly reading: Reading;
  readonly session: Session;
  readonly running: string | undefined;
  readonly openedFrom: string | undefined;
  readonly policy: Policy;
  readonly checks: readonly Check[];
  readonly recipients: readonly Known[];
  readonly canPrompt: boolean;
  /** Whether files could be attached again once a fix removed them. */
  readonly canPutBack: (attachments: readonly number[]) => boolean;
}

/** Everything that was found, worst first, and the answers to it. What was answered stays in sight. */
export function Findings(props: FindingsProps) {
  const styles = useStyles();
  const { reading, session, running, canPrompt } = props;
  const { findings } = reading.verdict;
  const interrupting = findings.filter((each) => each.level !== 'note');
  const notes = findings.filter((each) => each.level === 'note');
  const isAsked = reading.settled.decision === 'warn' && !canPrompt;
  const firstFrom = findings.find((each) => each.check === props.openedFrom);
  const card = (finding: Finding, index: number) => (
    <OneFinding
      key={`${finding.check} ${index}`}
      {...props}
      finding={finding}
      id={`${finding.check} ${index}`}
      isMarked={finding === firstFrom}
    />
  );
  const hasStops = interrupting.some((each) => each.level === 'block');
  return (
    <>
      {interrupting.length === 0 ? null : (
        <section className={styles.list}>
          <h2 className={styles.heading}>{hasStops ? words.findings : words.toLookAt}</h2>
          {interrupting.map(card)}
        </section>
      )}
      {isAsked ? (
        <div>
          <p className={styles.lead}>{words.acknowledge.lead}</p>
          <Button
            appearance="primary"
            className={styles.button}
            // What is still to be found in the files cannot be confirmed yet.
            disabled={running !== undefined || reading.pending > 0}
            onClick={() => void session.acknowledge()}
          >
            {words.acknowledge.button}
          </Button>
        </div>
      ) : null}
      {notes.length === 0 ? null : (
        <Disclosure
          title={words.notes(notes.length)}
          startsOpen={interrupting.length === 0 || (firstFrom !== undefined && firstFrom.level === 'note')}
        >
          {() => <div className={styles.list}>{notes.map(card)}</div>}
        </Disclosure>
      )}
    </>
  );
}

interface OneFindingProps extends FindingsProps {
  readonly finding: Finding;
  readonly id: string;
  readonly isMarked: boolean;
}

function OneFinding(props: OneFindingProps) {
  const { finding, id, isMarked, reading, session, running, policy, checks, recipients, canPutBack } = props;
  const { draft, verdict, given } = reading;
  const { disclaimer, domains } = policy.organisation;
  const fixes = finding.fixes ?? [];
  const isLifted = given?.lifted.some((each) => each.check === finding.check) === true;
  return (
    <FindingCard finding={finding} check={checks.find((check) => check.id === finding.check)} isMarked={isMarked}>
      <About finding={finding} draft={draft} recipients={recipients} listDate={domains.accredited.asOf} />
      {fixes.length === 0 ? null : (
        <Fixes
          fixes={fixes}
          id={id}
          draft={draft}
          recipients={recipients}
          disclaimer={disclaimer.text}
          running={running}
          canPutBack={canPutBack}
          onApply={(fix, key) => void session.apply(fix, key)}
        />
      )}
      {finding.level === 'block' && finding.liftable && !isLifted ? (
        <LiftPanel
          warnings={given === undefined ? verdict.findings.filter((each) => each.level === 'warn').length : 0}
          isDisabled={running !== undefined || reading.pending > 0}
          onLift={(reason, own) => void session.lift(finding.check, reason, own)}
        />
      ) : null}
    </FindingCard>
  );
}

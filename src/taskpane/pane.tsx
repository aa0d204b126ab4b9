import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { standing, unseenLine, type Check, type Policy } from '../engine';
import type { Host } from '../host';
import { CheckedView, outcomeCounts, unseenSentences } from '../ui/checked-view';
import { DecisionBanner, decisionWords, type DecisionWords } from '../ui/decision-banner';
import { Disclosure } from '../ui/disclosure';
import { FilesView, filesSummary, ownFiles, unreadFiles } from '../ui/files-view';
import { Looking } from '../ui/looking';
import { GivenNotice, Notice, ResultNotice } from '../ui/notices';
import { fieldCounts, knownRecipients } from '../ui/recipient-groups';
import { RecipientsView } from '../ui/recipients-view';
import { Waiting } from '../ui/waiting';
import { words } from '../ui/words';
import { Findings } from './findings';
import { Frame } from './frame';
import { Session, UNDOING, type Reading } from './session';
import { useIsSlow } from './use-page';

const useStyles = makeStyles({
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  waiting: { display: 'flex', gap: '10px', alignItems: 'center', minHeight: '48px' },
});

const lookWords = { none: '', 'going-on': words.checking, done: words.checkedAgain };

/** Beyond this many people the list starts folded. */
const FOLDED_FROM = 13;

interface PaneProps {
  readonly host: Host;
  readonly policy: Policy;
  readonly checks: readonly Check[];
  readonly now: Date;
  /** What has to be said before the message itself. */
  readonly notice: ReactNode;
}

/** The pane beside a message that is being written. */
export function Pane({ host, policy, checks, now, notice }: PaneProps) {
  const styles = useStyles();
  const session = useMemo(() => new Session({ host, policy, checks }), [host, policy, checks]);
  const state = useSyncExternalStore(session.subscribe, session.current);
  const openedFrom = useOpenedFrom(host);
  const isSlow = useIsSlow(state.isReading || state.running !== undefined);
  const decision = useRef<HTMLDivElement>(null);
  const result = useRef<HTMLDivElement>(null);
  const given = useRef<HTMLDivElement>(null);

  useEffect(() => session.start(), [session]);
  useEffect(() => {
    const look = () => void session.check();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [session]);
  useEffect(() => {
    if (state.focus.turn === 0) return;
    const targets = { decision, result, given };
    const target = targets[state.focus.on].current ?? decision.current;
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
  }, [state.focus]);

  const { reading } = state;
  return (
    <Frame onCheckAgain={() => void session.checkAgain()}>
      {notice}
      <div>
        <div role="status">
          {reading === undefined && !state.isUnread ? (
            <div className={styles.waiting}>
              <Waiting />
              {words.checking}
            </div>
          ) : (
            <DecisionBanner ref={decision} decision={decisionOf(reading, host.canPrompt, openedFrom !== undefined)} />
          )}
        </div>
        <p className={styles.quiet} role="status">
          {isSlow ? words.slow : lookWords[state.look]}
        </p>
        <div role="status">
          <Looking
            looking={state.looking}
            passedOver={reading?.passedOver ?? 0}
            onStop={() => void session.stopLooking()}
          />
        </div>
      </div>
      {state.result === undefined && state.running !== UNDOING ? null : (
        <ResultNotice
          ref={result}
          report={state.result?.report ?? ''}
          outcome={state.result?.outcome ?? 'done'}
          lostUndo={state.result?.lostUndo ?? false}
          isUndoing={state.running === UNDOING}
          onUndo={state.result?.canUndo === true ? () => void session.undo() : undefined}
        />
      )}
      {state.refusal === undefined ? null : <Notice isLoud>{state.refusal}</Notice>}
      {state.isVoid ? <Notice isLoud>{words.given.voided}</Notice> : null}
      {reading?.given === undefined ? null : (
        <GivenNotice
          ref={given}
          lines={givenLines(reading, checks)}
          isComplete={reading.settled.decision === 'allow'}
          onWithdraw={() => void session.withdraw()}
        />
      )}
      {reading === undefined ? null : (
        <Message
          reading={reading}
          session={session}
          running={state.running}
          {...{ host, policy, checks, now, openedFrom }}
        />
      )}
    </Frame>
  );
}

interface MessageProps extends Omit<PaneProps, 'notice'> {
  readonly reading: Reading;
  readonly session: Session;
  readonly running: string | undefined;
  readonly openedFrom: string | undefined;
}

function Message({ reading, session, running, openedFrom, host, policy, checks, now }: MessageProps) {
  const styles = useStyles();
  const { draft, verdict } = reading;
  const recipients = useMemo(
    () => knownRecipients(draft, (address) => standing(address, policy.organisation)),
    [draft, policy],
  );
  const listDate = policy.organisation.domains.accredited.asOf;
  const isLooking = reading.pending > 0;
  const unseen = unseenSentences(draft, verdict, isLooking);
  return (
    <>
      <Findings
        {...{ reading, session, running, openedFrom, policy, checks, recipients }}
        canPrompt={host.canPrompt}
        canPutBack={(files) => host.canPutBack(files)}
      />
      <div>
        <Disclosure
          title={words.recipients.title}
          aside={
            recipients.length === 0
              ? words.recipients.none(draft.kind)
              : `${words.recipients.total(recipients.length)} · ${words.recipients.fields(fieldCounts(recipients), draft.kind)}`
          }
          startsOpen={recipients.length > 0 && recipients.length < FOLDED_FROM}
        >
          {() => <RecipientsView recipients={recipients} kind={draft.kind} listDate={listDate} />}
        </Disclosure>
        {ownFiles(draft).length === 0 ? null : (
          <Disclosure
            title={words.files.title}
            aside={filesSummary(draft, isLooking)}
            startsOpen={draft.attachments.some(({ content }) => content.parts.length > 0)}
          >
            {() => <FilesView draft={draft} isLooking={isLooking} />}
          </Disclosure>
        )}
        <Disclosure
          title={words.checked.title}
          aside={[words.checked.summary(outcomeCounts(verdict)), ...unseen].join('. ')}
        >
          {() => (
            <CheckedView
              draft={draft}
              verdict={verdict}
              policy={policy}
              checks={checks}
              now={now}
              isLooking={isLooking}
            />
          )}
        </Disclosure>
      </div>
      {policy.organisation.help === '' ? null : (
        <p className={styles.quiet}>{words.checked.help(policy.organisation.help)}</p>
      )}
    </>
  );
}

function decisionOf(reading: Reading | undefined, canPrompt: boolean, wasStopped: boolean): DecisionWords {
  if (reading === undefined) return { shape: 'check', sentence: words.decision.unread, more: [] };
  return decisionWords(reading.verdict, reading.settled, reading.given !== undefined, {
    canPrompt,
    wasStopped,
    unseen: reading.given === undefined ? unseenLine(reading.verdict, reading.draft) : '',
    unreadFiles: unreadFiles(reading.draft, reading.pending > 0),
    isLooking: reading.pending > 0,
  });
}

function givenLines({ given, verdict }: Reading, checks: readonly Check[]): readonly string[] {
  const lifted = (given?.lifted ?? []).map((each) =>
    words.given.lifted(
      checks.find((check) => check.id === each.check)?.title ?? each.check,
      words.lift.reasons[each.reason].toLowerCase(),
    ),
  );
  return verdict.findings.some((each) => each.level === 'warn') ? [words.given.warnings, ...lifted] : lifted;
}

function useOpenedFrom(host: Host): string | undefined {
  const [check, setCheck] = useState<string>();
  useEffect(() => {
    let isGone = false;
    host.openedFrom().then(
      (id) => {
        if (!isGone) setCheck(id);
      },
      // Without it no card is marked, and nothing else is lost.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [host]);
  return check;
}

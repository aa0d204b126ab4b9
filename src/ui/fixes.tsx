import { Button, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type SubmitEvent } from 'react';
import { editedSubject, type Draft, type Fix } from '../engine';
import { inPlainSight, withNumbersHidden } from './excerpt';
import { fixLabel, fixRunning } from './fix-words';
import { messagesToGo } from './messages-to-go';
import { PeoplePicker, type PeopleFix } from './people-picker';
import type { Known } from './recipient-groups';
import { colour } from './theme';
import { Waiting } from './waiting';
import { words } from './words';

const useStyles = makeStyles({
  all: { display: 'grid', rowGap: '8px', minWidth: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  button: { maxWidth: '100%', overflowWrap: 'anywhere', minHeight: '36px' },
  main: { flexGrow: 1 },
  preview: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  strong: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  added: {
    borderLeft: `3px solid ${colour('paneLine')}`,
    paddingLeft: '10px',
    marginTop: '4px',
    whiteSpace: 'pre-line',
    maxHeight: '12rem',
    overflowY: 'auto',
  },
  messages: { margin: 0, paddingInlineStart: '24px', whiteSpace: 'normal' },
  summary: {
    cursor: 'pointer',
    minHeight: '24px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** How many of the messages that would go are listed. */
const MESSAGES = 50;

interface FixesProps {
  readonly fixes: readonly Fix[];
  /** Distinguishes this finding's fixes from those of others. */
  readonly id: string;
  readonly draft: Draft;
  readonly recipients: readonly Known[];
  readonly disclaimer: string;
  /** The key of the fix that is being applied, of whatever finding. */
  readonly running: string | undefined;
  /** Whether files could be attached again once a fix removed them. */
  readonly canPutBack: (attachments: readonly number[]) => boolean;
  readonly onApply: (fix: Fix, key: string) => void;
}

/** The ways to put a finding right, the best one first. */
export function Fixes({ fixes, id, draft, recipients, disclaimer, running, canPutBack, onApply }: FixesProps) {
  const styles = useStyles();
  return (
    <div className={styles.all}>
      {fixes.map((fix, index) => (
        <OneFix
          // A fix has no name of its own; what it does tells it from the others of its finding.
          key={JSON.stringify(fix)}
          fix={fix}
          name={`${id} ${index}`}
          isFirst={index === 0}
          label={fixLabel(fix, draft, disclaimer)}
          draft={draft}
          recipients={recipients}
          running={running}
          canPutBack={canPutBack}
          onApply={onApply}
        />
      ))}
    </div>
  );
}

interface OneFixProps {
  readonly fix: Fix;
  readonly name: string;
  readonly isFirst: boolean;
  readonly label: string;
  readonly draft: Draft;
  readonly recipients: readonly Known[];
  readonly running: string | undefined;
  readonly canPutBack: (attachments: readonly number[]) => boolean;
  readonly onApply: (fix: Fix, key: string) => void;
}

function OneFix({ fix, name, isFirst, label, draft, recipients, running, canPutBack, onApply }: OneFixProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const isRunning = running === name;
  const isDisabled = running !== undefined;
  const close = () => {
    setOpen(false);
    // The opener is drawn by the next frame, and the keyboard must not be left nowhere.
    requestAnimationFrame(() => row.current?.querySelector<HTMLElement>('button:last-of-type')?.focus());
  };
  const people: PeopleFix | undefined =
    (fix.kind === 'move-recipients' || fix.kind === 'remove-recipients') && fix.recipients.length > 1 ? fix : undefined;

  if (isOpen && people !== undefined && !isRunning) {
    return (
      <PeoplePicker
        fix={people}
        recipients={recipients}
        isDisabled={isDisabled}
        onApply={(chosen) => onApply(chosen, name)}
        onCancel={close}
      />
    );
  }
  if (isOpen && fix.kind === 'replace-recipient' && !isRunning) {
    return (
      <AddressEditor
        address={fix.address}
        isDisabled={isDisabled}
        onApply={(address) => onApply({ ...fix, address }, name)}
        onCancel={close}
      />
    );
  }
  const more = people !== undefined ? words.choose : fix.kind === 'replace-recipient' ? words.otherAddress : undefined;
  return (
    <div className={styles.all}>
      <div ref={row} className={styles.row}>
        <Button
          appearance={isFirst ? 'primary' : 'secondary'}
          className={mergeClasses(styles.button, isFirst && styles.main)}
          disabled={isDisabled && !isRunning}
          disabledFocusable={isRunning}
          icon={isRunning ? <Waiting /> : null}
          onClick={() => onApply(fix, name)}
        >
          {isRunning ? fixRunning(fix) : label}
        </Button>
        {more === undefined ? null : (
          <Button className={styles.button} disabled={isDisabled} onClick={() => setOpen(true)}>
            {more}
          </Button>
        )}
      </div>
      {fix.kind === 'remove-attachments' && !canPutBack(fix.attachments) ? (
        <div className={styles.preview}>{words.noPutBack}</div>
      ) : (
        <Preview fix={fix} draft={draft} />
      )}
    </div>
  );
}

function Preview({ fix, draft }: { readonly fix: Fix; readonly draft: Draft }) {
  const styles = useStyles();
  if (fix.kind === 'edit-subject') {
    const subject = withNumbersHidden(inPlainSight(editedSubject(draft.subject, fix.cut, fix.prefix)));
    return (
      <div className={styles.preview}>
        {words.becomes} <bdi className={styles.strong}>{subject.trim() === '' ? words.emptySubject : subject}</bdi>
      </div>
    );
  }
  if (fix.kind === 'insert-text') {
    return (
      <details className={styles.preview}>
        <summary className={styles.summary}>{words.willBeAdded}</summary>
        {/* Scrolls, so the keyboard must be able to reach it. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className={styles.added} tabIndex={0} role="group" aria-label={words.willBeAdded}>
          {fix.text}
        </div>
      </details>
    );
  }
  if (fix.kind === 'cut-history') {
    const messages = messagesToGo(draft, fix.from);
    return (
      <details className={styles.preview}>
        <summary className={styles.summary}>{words.willBeCut}</summary>
        {/* Scrolls, so the keyboard must be able to reach it. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className={styles.added} tabIndex={0} role="group" aria-label={words.willBeCut}>
          <ol className={styles.messages} start={messages[0]?.down}>
            {messages.slice(0, MESSAGES).map(({ down, heading }) => (
              <li key={down}>
                <bdi>{heading === '' ? words.unknownSender : heading}</bdi>
              </li>
            ))}
          </ol>
          {messages.length > MESSAGES ? words.andMore(messages.length - MESSAGES) : null}
        </div>
      </details>
    );
  }
  return null;
}

interface AddressEditorProps {
  readonly address: string;
  readonly isDisabled: boolean;
  readonly onApply: (address: string) => void;
  readonly onCancel: () => void;
}

function AddressEditor({ address, isDisabled, onApply, onCancel }: AddressEditorProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState(address);
  const [isWrong, setWrong] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const isOne = isOneAddress(typed.trim());
    setWrong(!isOne);
    if (isOne) onApply(typed.trim());
    else form.current?.querySelector('input')?.focus();
  };
  return (
    <form ref={form} className={styles.all} onSubmit={submit} noValidate>
      <Field label={words.newAddress} validationMessage={isWrong ? words.addressShape : null}>
        <Input
          type="email"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(_event, data) => setTyped(data.value)}
          // The sender has just asked to type here.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
        />
      </Field>
      <div className={styles.row}>
        <Button appearance="primary" type="submit" className={styles.button} disabled={isDisabled}>
          {words.fix.replace(typed.trim())}
        </Button>
        <Button onClick={onCancel} className={styles.button}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Enough to catch a slip of the keyboard; whether anybody lives there, only the mail can tell. */
function isOneAddress(text: string): boolean {
  const [name, domain, ...rest] = text.split('@');
  if (name === undefined || domain === undefined || rest.length > 0 || /[\s<>,;]/.test(text)) return false;
  return name !== '' && domain.includes('.') && domain.split('.').every((label) => label !== '');
}

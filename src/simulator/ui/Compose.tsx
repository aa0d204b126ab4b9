import { Button, makeStyles, mergeClasses, Select, Spinner, tokens } from '@fluentui/react-components';
import { useRef, useState, type DragEvent } from 'react';
import { kindOf } from '../host/kind';
import { readPeople } from '../host/people';
import type { Outlook, Snapshot } from '../host/outlook';
import type { Address } from '../host/sending';
import { fullMessage } from '../messages/message';
import { senders } from '../messages/senders';
import { Body } from './Body';
import { attach, Files } from './Files';
import { Icon } from './icons';
import { MeetingLines } from './Meeting';
import { Notifications } from './Notifications';
import { People } from './People';
import { SentCard } from './SentCard';

const useStyles = makeStyles({
  ribbon: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    margin: '8px 8px 0',
    padding: '4px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
  picture: { width: '20px', height: '20px' },
  card: {
    '--label': '48px',
    flex: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    margin: '8px',
    padding: '12px 20px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
  top: { display: 'flex', alignItems: 'center', gap: '12px', paddingBottom: '8px' },
  sender: { flex: 1, minWidth: 0, maxWidth: '420px' },
  subject: {
    padding: '8px 4px',
    border: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: 'inherit',
    backgroundColor: 'transparent',
    font: 'inherit',
    fontSize: tokens.fontSizeBase400,
    outlineStyle: 'none',
    ':focus': { borderBottomColor: tokens.colorBrandStroke1 },
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
  },
  // Required and Optional are longer words than To and Cc.
  meeting: { '--label': '72px' },
  drop: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '-8px' },
});

const written = ({ name, address }: Address): string => (name === address ? address : `${name} <${address}>`);

/** The message or meeting being written, with the ribbon above it. */
export function Compose({ outlook, state }: { readonly outlook: Outlook; readonly state: Snapshot }) {
  const styles = useStyles();
  const { message, phase, manifest } = state;
  const { meeting } = message;
  const { noun, fields, labels, surface } = kindOf(message);
  // Outlook sends only what somebody gets: an event of one's own is saved.
  const isSaved = meeting !== undefined && fields.every((field) => message[field].length === 0);
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const disabled = phase !== 'composing';

  if (phase === 'sent') {
    const last = state.sent.at(-1);
    return (
      last && (
        <SentCard
          message={last}
          again={() => outlook.load(fullMessage(meeting === undefined ? {} : { meeting: {} }))}
        />
      )
    );
  }
  const from = written(message.from);
  const buttons = (manifest?.buttons ?? []).filter((each) => each.surface === surface);
  const subject = (
    <input
      className={styles.subject}
      aria-label={labels.subject}
      placeholder={`Add a ${labels.subject.toLowerCase()}`}
      value={message.subject}
      disabled={disabled}
      onChange={(event) => outlook.compose.patch({ subject: event.target.value })}
    />
  );
  const drag = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(event.type === 'dragover');
    if (event.type === 'drop') void attach(outlook, event.dataTransfer.files);
  };
  return (
    <>
      <div className={styles.ribbon} role="toolbar" aria-label={noun}>
        <Button
          appearance="subtle"
          icon={<Icon name="attach" />}
          disabled={disabled}
          onClick={() => chooser.current?.click()}
        >
          Attach file
        </Button>
        {buttons.map(({ id, label, icon }) => (
          <Button
            key={id}
            appearance="subtle"
            icon={icon === undefined ? null : <img className={styles.picture} src={icon} alt="" />}
            onClick={() => outlook.openPane(id)}
          >
            {label}
          </Button>
        ))}
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          aria-label="Files to attach"
          onChange={(event) => {
            void attach(outlook, [...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </div>
      <section
        className={mergeClasses(styles.card, meeting !== undefined && styles.meeting, over && styles.drop)}
        aria-label={`New ${noun}`}
        onDragOver={drag}
        onDragLeave={drag}
        onDrop={drag}
      >
        <div className={styles.top}>
          <Button
            id="send"
            appearance="primary"
            icon={<Icon name={isSaved ? 'save' : 'send'} />}
            disabled={disabled || manifest === undefined || state.untrusted}
            onClick={() => outlook.send()}
          >
            {isSaved ? 'Save' : 'Send'}
          </Button>
          <Select
            className={styles.sender}
            aria-label={labels.from}
            value={from}
            disabled={disabled}
            onChange={(_event, { value }) => {
              const [next] = readPeople(value, '', true);
              if (next !== undefined) outlook.compose.patch({ from: { ...next, kind: 'user' } });
            }}
          >
            {[...new Set([from, ...senders])].map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
          <div role="status">
            {state.untrusted && 'Choose OK in the question about localhost. Reload the page to be asked again.'}
            {phase === 'checking' && (
              <Spinner size="tiny" label={`${manifest?.name ?? 'The add-in'} is checking your ${noun}`} />
            )}
          </div>
        </div>
        {meeting === undefined ? null : subject}
        {fields.map((field) => (
          <People
            key={field}
            outlook={outlook}
            field={field}
            label={labels[field]}
            people={message[field]}
            disabled={disabled}
          />
        ))}
        {meeting === undefined ? subject : <MeetingLines outlook={outlook} meeting={meeting} disabled={disabled} />}
        <Files outlook={outlook} files={message.attachments} />
        <Notifications outlook={outlook} notifications={state.notifications} />
        <Body outlook={outlook} html={message.html} disabled={disabled} />
      </section>
    </>
  );
}

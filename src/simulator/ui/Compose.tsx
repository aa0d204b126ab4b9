import { Button, makeStyles, Select, Spinner, tokens } from '@fluentui/react-components';
import { useRef, useState, type DragEvent } from 'react';
import { peopleFields, readPeople } from '../host/people';
import type { Outlook, Snapshot } from '../host/outlook';
import type { Address } from '../host/sending';
import { fullMessage } from '../messages/message';
import { senders } from '../messages/senders';
import { Body } from './Body';
import { attach, Files } from './Files';
import { Icon } from './icons';
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
  drop: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '-8px' },
});

const written = ({ name, address }: Address): string => (name === address ? address : `${name} <${address}>`);

/** The message being written, with the ribbon above it. */
export function Compose({ outlook, state }: { readonly outlook: Outlook; readonly state: Snapshot }) {
  const styles = useStyles();
  const { message, phase, manifest } = state;
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const disabled = phase !== 'composing';

  if (phase === 'sent') {
    const last = state.sent.at(-1);
    return last && <SentCard message={last} again={() => outlook.load(fullMessage({}))} />;
  }
  const from = written(message.from);
  const drag = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(event.type === 'dragover');
    if (event.type === 'drop') void attach(outlook, event.dataTransfer.files);
  };
  return (
    <>
      <div className={styles.ribbon} role="toolbar" aria-label="Message">
        <Button
          appearance="subtle"
          icon={<Icon name="attach" />}
          disabled={disabled}
          onClick={() => chooser.current?.click()}
        >
          Attach file
        </Button>
        {manifest?.buttons.map(({ id, label, icon }) => (
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
        className={over ? `${styles.card} ${styles.drop}` : styles.card}
        aria-label="New message"
        onDragOver={drag}
        onDragLeave={drag}
        onDrop={drag}
      >
        <div className={styles.top}>
          <Button
            id="send"
            appearance="primary"
            icon={<Icon name="send" />}
            disabled={disabled || manifest === undefined || state.untrusted}
            onClick={() => outlook.send()}
          >
            Send
          </Button>
          <Select
            className={styles.sender}
            aria-label="From"
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
              <Spinner size="tiny" label={`${manifest?.name ?? 'The add-in'} is checking your message`} />
            )}
          </div>
        </div>
        {peopleFields.map((field) => (
          <People key={field} outlook={outlook} field={field} people={message[field]} disabled={disabled} />
        ))}
        <input
          className={styles.subject}
          aria-label="Subject"
          placeholder="Add a subject"
          value={message.subject}
          disabled={disabled}
          onChange={(event) => outlook.compose.patch({ subject: event.target.value })}
        />
        <Files outlook={outlook} files={message.attachments} />
        <Notifications outlook={outlook} notifications={state.notifications} />
        <Body outlook={outlook} html={message.html} disabled={disabled} />
      </section>
    </>
  );
}

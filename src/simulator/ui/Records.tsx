import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { LogEntry } from '../host/log';
import type { Outlook, Snapshot } from '../host/outlook';
import { Icon } from './icons';
import { SentDetails } from './SentDetails';

const useStyles = makeStyles({
  records: { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground1 },
  bar: { display: 'flex', alignItems: 'center', gap: '4px', padding: '2px 8px' },
  loud: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  warning: { color: tokens.colorStatusWarningForeground3 },
  place: {
    height: '34vh',
    overflow: 'auto',
    padding: '4px 16px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    '& td, & th': { padding: '1px 16px 1px 0', textAlign: 'left' },
  },
  summary: { cursor: 'pointer', padding: '4px 0' },
});

type Which = 'sent' | 'log';

function WireLog({ entries }: { readonly entries: readonly LogEntry[] }) {
  const styles = useStyles();
  const end = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [entries]);
  if (entries.length === 0) return <p>No call yet. The log names calls, never what is in them.</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">#</th>
          <th scope="col">From</th>
          <th scope="col">Call</th>
          <th scope="col">Outcome</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ number, from, call, outcome, level }) => (
          <tr
            key={number}
            ref={number === entries.at(-1)?.number ? end : null}
            className={mergeClasses(level === 'error' && styles.loud, level === 'warning' && styles.warning)}
          >
            <td>{number}</td>
            <td>{from}</td>
            <td>{call}</td>
            <td>{outcome}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What has left and what was said on the way: two records below the window, closed until asked for. */
export function Records({ outlook, state }: { readonly outlook: Outlook; readonly state: Snapshot }) {
  const styles = useStyles();
  const [open, setOpen] = useState<Which>();
  const loud = state.log.filter(({ level }) => level === 'error').length;
  const toggle = (which: Which): void => setOpen(open === which ? undefined : which);
  const button = (which: Which, label: string) => (
    <Button
      size="small"
      appearance="subtle"
      icon={<Icon name={open === which ? 'down' : 'up'} />}
      aria-expanded={open === which}
      onClick={() => toggle(which)}
    >
      {label}
    </Button>
  );
  return (
    <footer className={styles.records} id="after-pane" tabIndex={-1}>
      <div className={styles.bar}>
        {button('sent', `Sent (${state.sent.length})`)}
        {button('log', `Wire log (${state.log.length})`)}
        <span role="status" className={styles.loud}>
          {loud > 0 && `${loud} ${loud === 1 ? 'line' : 'lines'} of the log would trouble Outlook`}
        </span>
      </div>
      {open !== undefined && (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        <div className={styles.place} role="region" aria-label={open === 'sent' ? 'Sent' : 'Wire log'} tabIndex={0}>
          {open === 'log' && <WireLog entries={state.log} />}
          {open === 'sent' && state.sent.length === 0 && <p>Nothing sent yet.</p>}
          {open === 'sent' &&
            state.sent.map((message, at) => (
              <details key={at} open={at === state.sent.length - 1}>
                <summary className={styles.summary}>
                  {at + 1}. {message.subject === '' ? '(no subject)' : message.subject}
                </summary>
                <SentDetails message={message} />
              </details>
            ))}
          {open === 'sent' && state.sent.length > 0 && (
            <Button onClick={() => outlook.clearSent()}>Empty the tray</Button>
          )}
        </div>
      )}
    </footer>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
import { kindOf } from '../host/kind';
import type { Address, SentMessage } from '../host/sending';
import { sizeText } from './Files';
import { whenText } from './Meeting';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', gap: '4px 12px', margin: '0 0 12px' },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  code: {
    margin: 0,
    whiteSpace: 'pre-wrap',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

const names = (people: readonly Address[]): string =>
  people.map(({ name, address }) => (name === address ? address : `${name} <${address}>`)).join('; ');

/** A sent message, line by line, exactly as it left. */
export function SentDetails({ message }: { readonly message: SentMessage }) {
  const styles = useStyles();
  const { from, subject, text, html, attachments, meeting } = message;
  const { fields, labels } = kindOf(message);
  const rows: readonly (readonly [string, string])[] = [
    [labels.from, names([from])],
    ...fields.map((field) => [labels[field], names(message[field])] as const),
    [labels.subject, subject],
    ...(meeting === undefined
      ? []
      : ([
          ['When', whenText(meeting)],
          ['Location', meeting.location],
        ] as const)),
    ['Attachments', attachments.map(({ name, size }) => `${name} (${sizeText(size)})`).join('; ')],
  ];
  return (
    <dl className={styles.list}>
      {rows.map(([label, value]) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt className={styles.term}>{label}</dt>
          <dd className={styles.value}>{value === '' ? '–' : value}</dd>
        </div>
      ))}
      {(
        [
          ['Text', text],
          ['HTML', html],
        ] as const
      ).map(([label, value]) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt className={styles.term}>{label}</dt>
          <dd className={styles.value}>
            <pre className={styles.code}>{value}</pre>
          </dd>
        </div>
      ))}
    </dl>
  );
}

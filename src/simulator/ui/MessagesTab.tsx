import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Outlook } from '../host/outlook';
import { fullMessage } from '../messages/message';
import { ownMeetings, ownMessages } from '../messages/own';
import { workedCases, type ReadyMade } from '../messages/ready-made';

const useStyles = makeStyles({
  find: { width: '100%' },
  title: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  message: {
    display: 'flex',
    width: '100%',
    alignItems: 'baseline',
    gap: '8px',
    padding: '5px 6px',
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    color: 'inherit',
    backgroundColor: 'transparent',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  words: { flex: 1 },
  expected: {
    flex: 'none',
    padding: '0 6px',
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  block: { color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1 },
  warn: { color: tokens.colorStatusWarningForeground1, backgroundColor: tokens.colorStatusWarningBackground1 },
});

/** Messages to try, with what is expected of the add-in where that is settled. */
export function MessagesTab({ outlook }: { readonly outlook: Outlook }) {
  const styles = useStyles();
  const [words, setWords] = useState('');
  const wanted = ({ id, title }: ReadyMade): boolean => `${id} ${title}`.toLowerCase().includes(words.toLowerCase());
  const list = (title: string, messages: readonly ReadyMade[]) => (
    <>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.list}>
        {messages.filter(wanted).map((each) => (
          <li key={each.id}>
            <button
              type="button"
              className={styles.message}
              onClick={() => {
                history.replaceState(null, '', `#${each.id}`);
                outlook.load(fullMessage(each.message));
              }}
            >
              <span className={styles.words}>{each.title}</span>
              {each.expected !== undefined && (
                <span
                  className={mergeClasses(
                    styles.expected,
                    each.expected === 'block' && styles.block,
                    each.expected === 'warn' && styles.warn,
                  )}
                >
                  {each.expected}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
  return (
    <>
      <Input
        className={styles.find}
        type="search"
        aria-label="Find a message"
        placeholder="Find a message"
        value={words}
        onChange={(_event, { value }) => setWords(value)}
      />
      {list('To try things out', ownMessages)}
      {list('Meetings', ownMeetings)}
      {list('Worked cases, with the decision they must lead to', workedCases)}
    </>
  );
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { readPeople, type Field, type Person } from '../host/people';
import type { Outlook } from '../host/outlook';
import { Icon } from './icons';

const SHOWN = 60;

const useStyles = makeStyles({
  row: {
    display: 'flex',
    gap: '8px',
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus-within': { borderBottomColor: tokens.colorBrandStroke1 },
  },
  label: {
    flex: '0 0 var(--label)',
    height: '28px',
    boxSizing: 'border-box',
    padding: '4px 0',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase300,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    lineHeight: '18px',
  },
  people: {
    flex: 1,
    minWidth: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
    maxHeight: '132px',
    overflowY: 'auto',
  },
  list: { display: 'contents', margin: 0, padding: 0, listStyle: 'none' },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    maxWidth: '100%',
    boxSizing: 'border-box',
    height: '26px',
    padding: '0 2px 0 10px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
  },
  unresolved: { border: `1px dashed ${tokens.colorNeutralStroke1}`, backgroundColor: 'transparent' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  address: { color: tokens.colorNeutralForeground2 },
  remove: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '24px',
    height: '24px',
    marginLeft: '2px',
    padding: 0,
    border: 0,
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '& svg': { width: '12px', height: '12px' },
  },
  count: {
    flex: 'none',
    padding: '5px 0 0 8px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  more: { border: 0, background: 'none', color: tokens.colorBrandForegroundLink, cursor: 'pointer', font: 'inherit' },
  input: {
    flex: '1 1 120px',
    minWidth: '80px',
    height: '26px',
    border: 0,
    color: 'inherit',
    backgroundColor: 'transparent',
    font: 'inherit',
    outlineStyle: 'none',
  },
});

/** One line of people: a chip each, and a box to type or paste more into. */
export function People({
  outlook,
  field,
  label,
  people,
  disabled,
}: {
  readonly outlook: Outlook;
  readonly field: Field;
  readonly label: string;
  readonly people: readonly Person[];
  readonly disabled: boolean;
}) {
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const [all, setAll] = useState(false);
  const item = outlook.compose;

  const add = (text: string): void => {
    setTyped('');
    const { client, message } = outlook.snapshot();
    const found = readPeople(text, message.from.address, client.resolves === 'at once');
    if (found.length > 0) item.addPeople(field, found);
  };
  const remove = (gone: Person): void => {
    item.setPeople(
      field,
      people.filter((each) => each !== gone),
    );
  };
  const shown = all ? people : people.slice(0, SHOWN);
  return (
    <div className={styles.row}>
      <label className={styles.label} htmlFor={`people-${field}`}>
        {label}
      </label>
      <div className={styles.people}>
        <ul className={styles.list} aria-label={`People in ${label}`}>
          {shown.map((each) => (
            <li
              key={each.address.toLowerCase()}
              className={mergeClasses(styles.chip, !each.resolved && styles.unresolved)}
              title={each.resolved ? undefined : 'Not looked up yet: the add-in cannot see this person'}
            >
              <span className={styles.name}>
                {each.name}
                {each.name !== each.address && <span className={styles.address}> {each.address}</span>}
              </span>
              <button
                type="button"
                className={styles.remove}
                aria-label={`Remove ${each.name} from ${label}`}
                disabled={disabled}
                onClick={() => remove(each)}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
        {people.length > SHOWN && (
          <button type="button" className={styles.more} onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : `and ${(people.length - SHOWN).toLocaleString('en-GB')} more`}
          </button>
        )}
        <input
          id={`people-${field}`}
          className={styles.input}
          value={typed}
          disabled={disabled}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => add(typed)}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain');
            if (!/[;,\n\r]/.test(pasted.trim())) return;
            event.preventDefault();
            add(`${typed}${pasted}`);
          }}
          onKeyDown={(event) => {
            const last = people.at(-1);
            if ((event.key === 'Enter' || event.key === ';') && typed.trim() !== '') {
              event.preventDefault();
              add(typed);
            } else if (event.key === 'Backspace' && typed === '' && last !== undefined) remove(last);
          }}
        />
      </div>
      {people.length > 5 && <span className={styles.count}>{people.length.toLocaleString('en-GB')} people</span>}
    </div>
  );
}

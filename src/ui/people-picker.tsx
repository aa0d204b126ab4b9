import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Fix } from '../engine';
import { inPlainSight } from './excerpt';
import type { Known } from './recipient-groups';
import { colour } from './theme';
import { words } from './words';

const useStyles = makeStyles({
  set: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  list: {
    maxHeight: '50vh',
    overflowY: 'auto',
    border: `1px solid ${colour('paneLine')}`,
    borderRadius: tokens.borderRadiusMedium,
    margin: '6px 0',
  },
  choice: {
    display: 'flex',
    gap: '10px',
    alignItems: 'flex-start',
    padding: '6px 8px',
    minHeight: '32px',
    boxSizing: 'border-box',
    cursor: 'pointer',
    ':hover': { backgroundColor: colour('calmGround') },
  },
  box: {
    width: '1.125rem',
    height: '1.125rem',
    margin: '1px 0 0',
    flexShrink: 0,
    accentColor: tokens.colorCompoundBrandBackground,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  who: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  aside: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** A fix that is about people, of whom some can be left out. */
export type PeopleFix = Fix & { readonly kind: 'move-recipients' | 'remove-recipients' };

interface PeoplePickerProps {
  readonly fix: PeopleFix;
  readonly recipients: readonly Known[];
  readonly isDisabled: boolean;
  readonly onApply: (fix: PeopleFix) => void;
  readonly onCancel: () => void;
}

/** The people of a fix, each with a box; the button does what it says to those who are chosen. */
export function PeoplePicker({ fix, recipients, isDisabled, onApply, onCancel }: PeoplePickerProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set(fix.recipients));
  const everyone = useRef<HTMLInputElement>(null);
  const people = fix.recipients.flatMap((index) => recipients[index] ?? []);
  const isAll = chosen.size === people.length;

  useEffect(() => everyone.current?.focus(), []);
  useEffect(() => {
    if (everyone.current !== null) everyone.current.indeterminate = chosen.size > 0 && !isAll;
  }, [chosen, isAll]);

  const toggle = (index: number) => {
    const next = new Set(chosen);
    if (!next.delete(index)) next.add(index);
    setChosen(next);
  };
  const label = fix.kind === 'move-recipients' ? words.fix.move(chosen.size, fix.to) : words.fix.remove(chosen.size);
  return (
    <div>
      <fieldset className={styles.set}>
        <legend className={styles.legend}>
          {words.chooseWho(fix.kind === 'move-recipients' ? fix.to : undefined)}
        </legend>
        <label className={styles.choice}>
          <input
            ref={everyone}
            type="checkbox"
            className={styles.box}
            checked={isAll}
            onChange={() => setChosen(new Set(isAll ? [] : fix.recipients))}
          />
          <span className={styles.who}>
            {words.everyone}
            <span className={styles.aside}>{words.chosen(chosen.size, people.length)}</span>
          </span>
        </label>
        <div className={styles.list}>
          {people.map(({ index, recipient }) => (
            <label key={index} className={styles.choice}>
              <input
                type="checkbox"
                className={styles.box}
                checked={chosen.has(index)}
                onChange={() => toggle(index)}
              />
              <span className={styles.who}>
                {recipient.name === '' ? null : <bdi>{inPlainSight(recipient.name)}</bdi>}
                <bdi className={recipient.name === '' ? undefined : styles.aside}>
                  {inPlainSight(recipient.address)}
                </bdi>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={isDisabled || chosen.size === 0}
          onClick={() => onApply({ ...fix, recipients: fix.recipients.filter((index) => chosen.has(index)) })}
        >
          {label}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </div>
  );
}

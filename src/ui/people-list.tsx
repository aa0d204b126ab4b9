import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Draft } from '../engine';
import { inPlainSight } from './excerpt';
import type { Known } from './recipient-groups';
import { colour } from './theme';
import { words } from './words';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '6px' },
  person: { display: 'flex', justifyContent: 'space-between', gap: '8px', minWidth: 0 },
  who: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  field: {
    alignSelf: 'flex-start',
    flexShrink: 0,
    padding: '0 6px',
    border: `1px solid ${colour('paneLine')}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  aside: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  more: { marginTop: '4px', marginLeft: '-8px', minHeight: '28px' },
});

interface PeopleListProps {
  readonly people: readonly Known[];
  /** What the fields are called goes by it. */
  readonly kind: Draft['kind'];
  readonly listDate: string;
  /** How many are shown before somebody asks for more; default 3. */
  readonly first?: number;
  /** Whether to say where each stands with the policy; default: yes. */
  readonly withStanding?: boolean;
}

/** People by name and address, with the field they are in. Long lists open in steps, so that 1,000 do not hold up. */
export function PeopleList({ people, kind, listDate, first = 3, withStanding = true }: PeopleListProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(first);
  const step = 200;
  const left = people.length - shown;
  return (
    <div>
      <ul className={styles.list}>
        {people.slice(0, shown).map(({ index, recipient, standing }) => (
          <li key={index} className={styles.person}>
            <span className={styles.who}>
              {recipient.name === '' || recipient.name === recipient.address ? null : (
                <bdi className={styles.name}>{inPlainSight(recipient.name)}</bdi>
              )}
              <bdi>{recipient.address === '' ? words.noAddress : inPlainSight(recipient.address)}</bdi>
              {withStanding ? <span className={styles.aside}>{words.standing(standing, listDate)}</span> : null}
              {recipient.kind === 'group' ? <span className={styles.aside}>{words.recipients.group}</span> : null}
            </span>
            <span className={styles.field}>{words.recipients.field(recipient.field, kind)}</span>
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <Button
          appearance="transparent"
          size="small"
          className={styles.more}
          onClick={() => setShown(Math.min(people.length, shown + step))}
        >
          {left > step ? words.showMore(step) : words.showAll(people.length)}
        </Button>
      ) : shown > first && people.length > first ? (
        <Button appearance="transparent" size="small" className={styles.more} onClick={() => setShown(first)}>
          {words.showFirst}
        </Button>
      ) : null}
    </div>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
import { isSecure } from '../engine';
import { Icon } from './icons';
import { PeopleList } from './people-list';
import { groupsOf, type Known } from './recipient-groups';
import { colour } from './theme';
import { WhoSeesWhom } from './who-sees-whom';
import { words } from './words';

const useStyles = makeStyles({
  all: { display: 'grid', rowGap: '12px', minWidth: 0 },
  group: { display: 'grid', rowGap: '4px', minWidth: 0 },
  heading: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    gap: '8px',
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  count: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    flexShrink: 0,
    maxWidth: '50%',
  },
  domain: { borderLeft: `3px solid ${colour('paneLine')}`, paddingLeft: '10px', minWidth: 0 },
  summary: {
    display: 'flex',
    gap: '6px',
    minHeight: '28px',
    alignItems: 'center',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { margin: 0, fontWeight: tokens.fontWeightMedium, overflowWrap: 'anywhere' },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface RecipientsViewProps {
  readonly recipients: readonly Known[];
  readonly listDate: string;
}

/** Everyone who gets the message: drawn by who sees whom, then listed by standing and domain. */
export function RecipientsView({ recipients, listDate }: RecipientsViewProps) {
  const styles = useStyles();
  if (recipients.length === 0) {
    return (
      <div className={styles.all}>
        <p className={styles.hint}>{words.recipients.none}</p>
        <p className={styles.hint}>{words.recipients.unresolved}</p>
      </div>
    );
  }
  return (
    <div className={styles.all}>
      <WhoSeesWhom recipients={recipients} />
      {groupsOf(recipients).map((group) => (
        <section key={group.key} className={styles.group}>
          <h3 className={styles.heading}>
            <span>{words.standing(group.standing, listDate)}</span>
            <span className={styles.count}>
              {words.recipients.total(group.count)} · {words.recipients.fields(group.fields)}
            </span>
          </h3>
          <p className={styles.hint}>{isSecure(group.standing) ? words.recipients.inside : words.recipients.outside}</p>
          {group.domains.map(({ domain, people }) => (
            <div key={domain} className={styles.domain}>
              {domain === '' ? null : (
                <p className={styles.name}>
                  <bdi>{domain}</bdi>
                </p>
              )}
              <PeopleList people={people} listDate={listDate} withStanding={false} />
            </div>
          ))}
        </section>
      ))}
      <p className={styles.hint}>
        <Icon shape="note" size={14} /> {words.recipients.unresolved}
      </p>
    </div>
  );
}

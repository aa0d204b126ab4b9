import { makeStyles, tokens } from '@fluentui/react-components';
import { isSecure, organisationNamed, type Draft } from '../engine';
import { Icon } from './icons';
import { PeopleList } from './people-list';
import { groupsOf, type Known } from './recipient-groups';
import { colour } from './theme';
import { Mark, WhoSeesWhom } from './who-sees-whom';
import { words } from './words';

const useStyles = makeStyles({
  all: { display: 'grid', rowGap: '12px', minWidth: 0 },
  group: { display: 'grid', rowGap: '4px', minWidth: 0 },
  heading: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  domain: {
    borderLeft: `3px solid ${colour('paneLine')}`,
    paddingLeft: '10px',
    minWidth: 0,
    display: 'grid',
    rowGap: '6px',
  },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface RecipientsViewProps {
  readonly recipients: readonly Known[];
  readonly kind: Draft['kind'];
  readonly listDate: string;
}

/** Everyone who gets the message: drawn by who sees whom, then listed by standing and domain. */
export function RecipientsView({ recipients, kind, listDate }: RecipientsViewProps) {
  const styles = useStyles();
  if (recipients.length === 0) {
    return (
      <div className={styles.all}>
        <p className={styles.hint}>{words.recipients.none(kind)}</p>
        <p className={styles.hint}>{words.recipients.unresolved}</p>
      </div>
    );
  }
  return (
    <div className={styles.all}>
      <WhoSeesWhom recipients={recipients} kind={kind} />
      {groupsOf(recipients).map((group) => (
        <section key={group.key} className={styles.group}>
          <h3 className={styles.heading}>
            <Mark isFilled={!isSecure(group.standing)} />
            {words.standing(group.standing, listDate)}
          </h3>
          <p className={styles.hint}>
            {words.recipients.total(group.count)} · {words.recipients.fields(group.fields, kind)} ·{' '}
            {isSecure(group.standing) ? words.recipients.inside : words.recipients.outside}
          </p>
          {group.domains.map(({ domain, people }) => {
            // The list's own names; only there does a domain tell for certain whose it is.
            const organisation = group.standing.kind === 'accredited' ? organisationNamed(domain) : undefined;
            const isPlain = organisation === undefined && people.length === 1 && group.domains.length === 1;
            return (
              <div key={domain} className={styles.domain}>
                {domain === '' || isPlain ? null : (
                  <p className={styles.hint}>
                    {organisation === undefined ? null : `${organisation} · `}
                    <bdi>{domain}</bdi> · {words.recipients.total(people.length)}
                  </p>
                )}
                <PeopleList people={people} kind={kind} listDate={listDate} withStanding={false} />
              </div>
            );
          })}
        </section>
      ))}
      <p className={styles.hint}>
        <Icon shape="note" size={14} /> {words.recipients.unresolved}
      </p>
    </div>
  );
}

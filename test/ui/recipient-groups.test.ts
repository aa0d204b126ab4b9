import { standing } from '../../src/engine';
import { fieldCounts, groupsOf, knownRecipients } from '../../src/ui/recipient-groups';
import { draftOf, people, starterOrganisation, type DraftWords } from '../support/draft';

const organisation = starterOrganisation();
const known = (draft: DraftWords) => knownRecipients(draftOf(draft), (address) => standing(address, organisation));

describe('groupsOf', () => {
  it('puts those whom no list protects first', () => {
    const groups = groupsOf(
      known({ to: ['a@nhs.net', 'b@somewhere.example', 'c@example.com', 'nobody', 'd@planning.gov.uk'] }),
    );
    expect(groups.map((group) => group.standing.kind)).toEqual([
      'unreadable',
      'private',
      'outside',
      'trusted',
      'internal',
    ]);
  });

  it('lists the domains of a standing with the most people first, each person once', () => {
    const [group] = groupsOf(known({ cc: [...people(2, 'example.com'), ...people(3, 'example.org')] }));
    expect(group?.domains.map(({ domain, people: own }) => [domain, own.length])).toEqual([
      ['example.org', 3],
      ['example.com', 2],
    ]);
    expect(group?.count).toBe(5);
  });

  it('counts To, Cc and Bcc of each group', () => {
    const [group] = groupsOf(known({ to: ['a@example.com'], bcc: people(2, 'example.com') }));
    expect(group?.fields).toEqual({ to: 1, cc: 0, bcc: 2 });
  });

  it('keeps the index by which a fix names a person', () => {
    const groups = groupsOf(known({ to: ['a@nhs.net'], cc: ['b@example.com'] }));
    expect(groups.flatMap((group) => group.domains.flatMap((each) => each.people.map(({ index }) => index)))).toEqual([
      1, 0,
    ]);
  });

  it('keeps the kinds of public bodies apart', () => {
    const groups = groupsOf(known({ to: ['a@force.pnn.police.uk', 'b@planning.gov.uk', 'c@other.gov.uk'] }));
    const labels = groups.flatMap(({ standing: of }) => ('label' in of ? [of.label] : []));
    expect(new Set(labels).size).toBe(labels.length);
    expect(groups.find((group) => group.count === 2)?.domains).toHaveLength(2);
  });

  it('is empty for nobody', () => {
    expect(groupsOf([])).toEqual([]);
    expect(fieldCounts([])).toEqual({ to: 0, cc: 0, bcc: 0 });
  });
});

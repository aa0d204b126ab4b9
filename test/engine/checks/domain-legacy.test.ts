import check from '../../../src/engine/checks/domain-legacy';
import { readingOf } from '../../../src/engine/reading';
import { draftOf, starterOrganisation } from '../../support/draft';
import { testCheck } from '../../support/test-check';

const one = '1 address is on a government network that was switched off. Use the present address, or remove it.';

testCheck(check, {
  clear: [
    { name: 'a council', draft: { to: ['rae@council.gov.uk'] } },
    {
      name: 'a council whose name holds such letters',
      draft: { to: ['rae@notgcsx.gov.uk', 'rae@gsi.council.gov.uk'] },
    },
    { name: 'everyone else', draft: { to: ['rae@nhs.net', 'hazel@example.com', 'rae@gsi.gov.uk.example'] } },
  ],
  found: [
    {
      name: 'a council on GCSX',
      draft: { to: ['rae@nhs.net', 'earlyhelp@example-council.gcsx.gov.uk'] },
      message: one,
      level: 'warn',
      at: [1],
      fixes: ['replace-recipient', 'remove-recipients'],
    },
    {
      name: 'an office on the sub-network of GSI',
      draft: { to: ['rae@office.x.GSI.gov.uk'] },
      message: one,
      level: 'warn',
      at: [0],
      fixes: ['replace-recipient', 'remove-recipients'],
    },
    {
      name: 'more than one name before the network',
      draft: { to: ['rae@team.council.gsx.gov.uk'] },
      message: one,
      level: 'warn',
      fixes: ['remove-recipients'],
    },
    {
      name: 'the network itself',
      draft: { to: ['rae@scn.gov.uk'] },
      message: one,
      level: 'warn',
      fixes: ['remove-recipients'],
    },
    {
      name: 'two of them',
      draft: { to: ['rae@a.gcsx.gov.uk'], bcc: ['rae@b.gse.gov.uk'] },
      message: '2 addresses are on a government network that was switched off. Use the present address, or remove it.',
      level: 'warn',
      at: [0, 1],
      fixes: ['remove-recipients'],
    },
  ],
});

it('replaces the network by the present form of the same name', () => {
  const fixOf = (address: string) => {
    const draft = draftOf({ to: [address] });
    const organisation = starterOrganisation();
    const problem = check.find({ draft, organisation, reading: readingOf(draft, organisation), options: {} })[0];
    return problem?.fixes?.[0];
  };
  expect(fixOf('Early.Help@council.gcsx.gov.uk')).toEqual({
    kind: 'replace-recipient',
    recipient: 0,
    address: 'Early.Help@council.gov.uk',
  });
  expect(fixOf('rae@office.x.gsi.gov.uk')).toMatchObject({ address: 'rae@office.gov.uk' });
});

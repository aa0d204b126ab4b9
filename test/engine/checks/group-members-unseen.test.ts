import check from '../../../src/engine/checks/group-members-unseen';
import { testCheck } from '../../support/test-check';

const team = 'Ward team <ward.team.example@nhs.net>';
const all = 'All Staff <all-staff.example@nhs.net>';

testCheck(check, {
  clear: [
    { name: 'people', draft: { to: ['rae@nhs.net'], cc: ['hazel@example.com'] } },
    { name: 'a person whose name holds such a word', draft: { to: ['Sam Everyone <sam@example.com>'] } },
  ],
  found: [
    {
      name: 'a group',
      draft: { to: ['rae@nhs.net', team], groups: [team] },
      message: 'You cannot see here who is in 1 group. Check that all members should get this.',
      level: 'note',
      at: [1],
      fixes: ['remove-recipients'],
    },
    {
      name: 'two groups',
      draft: { to: [team], bcc: ['Friends', 'rae@nhs.net'], groups: [team, 'Friends'] },
      message: 'You cannot see here who is in 2 groups. Check that all members should get this.',
      level: 'note',
      at: [0, 1],
    },
    {
      name: 'a large one by its name and its address',
      draft: { to: [all], groups: [all] },
      message: '1 group may reach very many people. Check that all of them should get this, or remove it.',
      level: 'warn',
      at: [0],
      fixes: ['remove-recipients'],
    },
    {
      name: 'a large one by its address alone, beside a small one',
      draft: {
        to: [team, 'all_users@nhs.net', 'everyone@supplier.example'],
        groups: [team, 'all_users@nhs.net', 'everyone@supplier.example'],
      },
      message: '2 groups may reach very many people. Check that all of them should get this, or remove it.',
      level: 'warn',
      at: [1, 2],
    },
    {
      name: "the organisation's own words",
      draft: { to: [team], groups: [team] },
      options: { largeWords: ['ward team'], large: 'block' },
      message: '1 group may reach very many people. Check that all of them should get this, or remove it.',
      level: 'block',
    },
  ],
});

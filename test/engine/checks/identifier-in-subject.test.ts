import check from '../../../src/engine/checks/identifier-in-subject';
import { evaluate } from '../../../src/engine/evaluate';
import { applyFix } from '../../../src/engine/fix';
import { policyInUse } from '../../../src/engine/policy';
import { draftOf } from '../../support/draft';
import { testCheck } from '../../support/test-check';

const number =
  'The subject has an NHS number, and a subject is never encrypted. Take it out, or move it into the text.';

testCheck(check, {
  clear: [
    { name: 'in the body only', draft: { to: ['asha@nhs.net'], subject: 'Letter', body: 'NHS 999 000 0018' } },
    { name: 'bare digits that may be anything', draft: { to: ['asha@nhs.net'], subject: 'Code 9990000018' } },
    { name: 'a date that is no birth date', draft: { to: ['asha@nhs.net'], subject: 'Clinic 04/05/2026' } },
    { name: 'a telephone number', draft: { to: ['asha@nhs.net'], subject: 'Ring +44 7700 900035' } },
    { name: 'the check digit is wrong', draft: { to: ['asha@nhs.net'], subject: 'NHS 999 123 4567' } },
  ],
  found: [
    {
      name: 'between colleagues',
      draft: { to: ['clinic@nhs.net'], subject: 'DNA letter NHS 999 032 1639' },
      message: number,
      level: 'warn',
      at: [{ part: 'subject', start: 15, end: 27 }],
      fixes: ['edit-subject'],
    },
    {
      name: 'to a private mailbox, tagged or not',
      draft: { to: ['oak@example.com'], subject: '[secure] Results 999 000 0018' },
      message: number,
      level: 'block',
      fixes: ['edit-subject'],
    },
    {
      name: 'to a police force',
      draft: { to: ['clinic@nhs.net'], cc: ['officer@kent.police.uk'], subject: 'Re 999 000 0018' },
      message: number,
      level: 'block',
    },
    {
      name: 'a birth date',
      draft: { to: ['clinic@nhs.net'], subject: 'Referral (DOB: 04/05/1961) today' },
      message:
        'The subject has a date of birth, and a subject is never encrypted. Take it out, or move it into the text.',
      level: 'warn',
      fixes: ['edit-subject'],
    },
    {
      name: 'a National Insurance number',
      draft: { to: ['clinic@nhs.net'], subject: 'Sick note, NI no AB 12 34 56 C' },
      message:
        'The subject has a National Insurance number, and a subject is never encrypted. Take it out, or move it into the text.',
      level: 'warn',
      fixes: ['edit-subject'],
    },
    {
      name: 'both',
      draft: { to: ['oak@example.com'], subject: '[secure] NHS no: 999 000 0018 - DOB 4 May 1961 - results' },
      message:
        'The subject has 2 identifiers of patients, and a subject is never encrypted. Take it out, or move it into the text.',
      level: 'block',
      fixes: ['edit-subject'],
    },
    {
      name: 'taking it out would leave another number: only the sender can say',
      draft: { to: ['clinic@nhs.net'], subject: '999 NHS9990000018 000 0018' },
      message: number,
      level: 'warn',
      fixes: [],
    },
    {
      name: 'a policy that stops inside as well',
      draft: { to: ['clinic@nhs.net'], subject: 'NHS 999 000 0018' },
      options: { secure: 'block' },
      message: number,
      level: 'block',
    },
  ],
});

const subjects: readonly (readonly [string, string])[] = [
  ['DNA letter NHS 999 032 1639', 'DNA letter'],
  ['[secure] NHS no: 999 000 0018 - results', '[secure] results'],
  ['[secure] 999 000 0018', '[secure]'],
  ['Results (NHS number 999 000 0018) today', 'Results today'],
  ['Results (999 000 0018)', 'Results'],
  ['Results - NHS 999 000 0018 - urgent', 'Results - urgent'],
  ['Results - 999 000 0018', 'Results'],
  ['Referral DOB: 04/05/1961, NHS 999 000 0018, knee', 'Referral knee'],
  ['Born 4 May 1961: advice', 'advice'],
  ['Sick note (NI no AB 12 34 56 C)', 'Sick note'],
  ['Meeting on 3 March, 999 000 0018', 'Meeting on 3 March'],
];

it.each(subjects)('"%s" becomes "%s"', (subject, rest) => {
  const draft = draftOf({ to: ['clinic@nhs.net'], subject });
  const finding = evaluate(draft, policyInUse(undefined, [check]).policy, [check]).findings[0];
  const fix = finding?.fixes?.[0];
  expect(fix === undefined ? 'no fix' : applyFix(draft, fix).subject).toBe(rest);
});

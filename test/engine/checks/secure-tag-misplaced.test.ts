import check from '../../../src/engine/checks/secure-tag-misplaced';
import { evaluate } from '../../../src/engine/evaluate';
import { applyFix } from '../../../src/engine/fix';
import { policyInUse } from '../../../src/engine/policy';
import { draftOf } from '../../support/draft';
import { testCheck } from '../../support/test-check';

const late = '[secure] is not at the start of the subject, so this email may go unencrypted. Move it to the start.';
const after = '[secure] follows what your email program put there. To be sure it is read, move it to the start.';

testCheck(check, {
  clear: [
    { name: 'at the start', draft: { to: ['oak@example.com'], subject: '[Secure] Letter' } },
    { name: 'after spaces, no-break ones too', draft: { to: ['oak@example.com'], subject: ' \u00a0[secure] Letter' } },
    { name: 'nobody needs it', draft: { to: ['asha@nhs.net', 'bed@uhs.nhs.uk'], subject: 'Letter [secure]' } },
    { name: 'there is none', draft: { to: ['oak@example.com'], subject: 'Letter' } },
    { name: 'no recipients yet', draft: { subject: 'Letter [secure]' } },
  ],
  found: [
    {
      name: 'at the end',
      draft: { to: ['oak@example.com'], subject: 'Your appointment letter [secure]' },
      message: late,
      level: 'warn',
      at: [{ part: 'subject', start: 24, end: 32 }],
      fixes: ['edit-subject'],
    },
    {
      name: 'in the middle, in brackets of its own',
      draft: { to: ['oak@example.com'], subject: 'Your ([secure]) letter' },
      message: late,
      level: 'warn',
      at: [{ part: 'subject', start: 5, end: 15 }],
    },
    {
      name: 'twice',
      draft: { to: ['oak@example.com'], subject: 'Your [secure] letter [secure]' },
      message: late,
      level: 'warn',
      fixes: ['edit-subject'],
    },
    {
      name: 'behind a character that shows nothing',
      draft: { to: ['oak@example.com'], subject: '\u200b[secure] letter' },
      message: late,
      level: 'warn',
    },
    {
      name: 'after RE:',
      draft: { to: ['oak@example.com'], subject: 'RE: [secure] Your appointment letter' },
      message: after,
      level: 'note',
      fixes: ['edit-subject'],
    },
    {
      name: 'after FW: and a gateway mark',
      draft: { to: ['asha@nhs.net'], cc: ['oak@example.com'], subject: 'FW: [EXTERNAL] [secure] Your letter' },
      message: after,
      level: 'note',
    },
    {
      name: 'a policy that wants it in front always',
      draft: { to: ['oak@example.com'], subject: 'Re[2]: [secure] Your letter' },
      options: { afterPrefix: 'warn' },
      message: after,
      level: 'warn',
    },
  ],
});

it.each([
  ['Your letter [secure]', '[secure] Your letter'],
  ['Your ([Secure]) letter [secure]', '[secure] Your letter'],
  ['RE: [SECURE] Your letter', '[secure] RE: Your letter'],
  ['FW: [EXTERNAL] [secure]', '[secure] FW: [EXTERNAL]'],
])('"%s" becomes "%s"', (subject, moved) => {
  const draft = draftOf({ to: ['oak@example.com'], subject });
  const fix = evaluate(draft, policyInUse(undefined, [check]).policy, [check]).findings[0]?.fixes?.[0];
  expect(fix === undefined ? 'no fix' : applyFix(draft, fix).subject).toBe(moved);
});

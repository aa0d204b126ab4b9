import { applyFix, editedSubject } from '../../src/engine';
import { draftOf } from '../support/draft';

describe('a fix on a draft', () => {
  const draft = draftOf({
    to: ['kit.example@nhs.net', 'Hazel Brook <hazel@example.com>'],
    cc: ['oak@example.org'],
    bcc: ['HAZEL@example.com'],
  });

  it('moves people to Bcc, keeps names and order, and doubles nobody', () => {
    const moved = applyFix(draft, { kind: 'move-recipients', recipients: [1, 2], to: 'bcc' });
    expect(moved.recipients.map((each) => `${each.field} ${each.address}`)).toEqual([
      'to kit.example@nhs.net',
      'bcc HAZEL@example.com',
      'bcc oak@example.org',
    ]);
  });

  it('removes and replaces people', () => {
    expect(applyFix(draft, { kind: 'remove-recipients', recipients: [0] }).recipients).toHaveLength(3);
    expect(
      applyFix(draft, { kind: 'replace-recipient', recipient: 2, address: 'oak@example.net' }).recipients[2],
    ).toMatchObject({ field: 'cc', address: 'oak@example.net' });
  });

  it.each([
    ['Results', [], '[secure]', '[secure] Results'],
    ['', [], '[secure]', '[secure]'],
    ['  RE: Results', [], '[secure]', '[secure] RE: Results'],
    ['(secure) Letter', [{ start: 0, end: 8 }], '[secure]', '[secure] Letter'],
    ['Letter [secure] for you', [{ start: 7, end: 15 }], '[secure]', '[secure] Letter for you'],
    ['DNA letter NHS 999 032 1639', [{ start: 11, end: 27 }], '', 'DNA letter'],
    ['Two  spaces stay', [], '', 'Two  spaces stay'],
  ])('edits the subject "%s"', (subject, cut, prefix, expected) => {
    expect(editedSubject(subject, cut, prefix)).toBe(expected);
  });

  it('inserts text above what is quoted, and moves every place with it', () => {
    const before = draftOf({ body: 'Yes.\n\nold', quotedFrom: 6, hidden: [{ start: 0, end: 2 }] });
    const after = applyFix(before, { kind: 'insert-text', text: 'Notice' });
    expect(after.body.slice(0, after.quotedFrom)).toContain('Notice');
    expect(after.body.slice(after.quotedFrom)).toBe('old');
    expect(after.hidden.map((range) => after.body.slice(range.start, range.end))).toEqual(['Ye']);
  });
});

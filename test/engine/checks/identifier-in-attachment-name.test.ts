import check from '../../../src/engine/checks/identifier-in-attachment-name';
import { testCheck } from '../../support/test-check';

const one = '1 file name tells who a patient is. Rename the file, then attach it again.';
const to = ['ward.example@uhs.nhs.uk'];
const files = (...names: readonly string[]) => ({ to, attachments: names.map((name) => ({ name, size: 120_000 })) });

const clear: readonly (readonly [string, string])[] = [
  ['an ordinary name', 'Discharge letter.pdf'],
  ['a name and nothing else', 'GLEN Oak discharge.pdf'],
  ['the day of a letter', 'Clinic letter 04-05-2026.pdf'],
  ['the day of a meeting, as old as a patient', 'Minutes 04-05-1998.pdf'],
  ['what a copier calls a scan', 'Scan_20261122_153012.pdf'],
  ['what a camera calls a picture', 'IMG-20261122-WA0001.jpg'],
  ['ten digits that do not pass the check digit', '9990371114.pdf'],
  ['ten digits of a range nobody has', '2990371116.pdf'],
  ['the documentation sample', '999 123 4567.pdf'],
  ['ten digits glued to letters', 'REF9990371113X.pdf'],
  ['an invoice', 'Invoice 9990371113.pdf'],
  ['an order', 'Order_9990371113.pdf'],
  ['a longer number', '09990371113.pdf'],
  ['a telephone number', '+44 7700 900035.vcf'],
  ['ten equal digits', '4444444444.pdf'],
];

const found: readonly (readonly [string, string])[] = [
  ['a birth date, in a name with spaces', 'GLEN Oak DOB 04-05-1961 discharge.pdf'],
  ['low lines', 'glen_oak_dob_04-05-1961.pdf'],
  ['right at its cue', 'Oak GLEN DOB04-05-1961.pdf'],
  ['dots', 'oak.glen.dob.04.05.1961.pdf'],
  ['year first', 'Oak Glen DOB 1961-05-04.pdf'],
  ['a name and an old date', 'GLEN Oak 04-05-1961.pdf'],
  ['an NHS number alone', '9990371113.pdf'],
  ['spaced', '999 037 1113.pdf'],
  ['hyphens', '999-037-1113 letter.pdf'],
  ['low lines in it', '999_037_1113.pdf'],
  ['behind a day', '2026-11-22-9990371113.pdf'],
  ['between low lines', 'letter_9990371113_v2.docx'],
  ['labelled and glued', 'NHS9990371113.pdf'],
];

testCheck(check, {
  clear: [
    { name: 'no file', draft: { to, body: 'NHS number 999 037 1113' } },
    ...clear.map(([name, file]) => ({ name, draft: files(file) })),
  ],
  found: [
    ...found.map(([name, file]) => ({
      name,
      draft: files('Notes.docx', file),
      message: one,
      level: 'warn' as const,
      at: [{ part: 'attachment' as const, index: 1 }],
      fixes: ['remove-attachments'],
    })),
    {
      name: 'two files, colleagues only',
      draft: { ...files('9990371113.pdf', 'Notes.docx', '9990383480.pdf'), to: ['rae@nhs.net'] },
      message: '2 file names tell who a patient is. Rename the file, then attach it again.',
      level: 'warn',
      at: [
        { part: 'attachment', index: 0 },
        { part: 'attachment', index: 2 },
      ],
    },
  ],
});

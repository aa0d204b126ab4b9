import check from '../../../src/engine/checks/patients-mixed';
import { inspected } from '../../../src/engine/inspect';
import { file, starterOrganisation } from '../../support/draft';
import { testCheck } from '../../support/test-check';

const OAK = 'NHS number 999 037 1113';
const ASH = 'NHS number 999 000 0018';
const ELM = 'NHS number 999 074 2227';
const BORN = 'DOB 04/05/1961';

/** A file with this text in it. */
const holding = (name: string, text: string) =>
  file(name, inspected({ parts: [{ name: 'text', visible: true, text }], gaps: [] }, starterOrganisation()));
const files =
  'Not all of this message is about the same patient. Open what you attached, and check that it belongs here.';
const numbers = 'Not all of this message is about the same patient. Check the numbers and the dates of birth.';

testCheck(check, {
  clear: [
    { name: 'nobody is named', draft: { to: ['pat.example@nhs.net'], body: 'The rota.' } },
    { name: 'one patient in the text', draft: { to: ['pat.example@nhs.net'], body: `About ${OAK}, ${BORN}.` } },
    {
      name: 'the letter is about the patient of the text',
      draft: {
        to: ['pat.example@nhs.net'],
        body: `About ${OAK}.`,
        attachments: [holding('letter.docx', `${OAK} ${BORN}`)],
      },
    },
    {
      name: 'only a birth date beside only a number',
      draft: { to: ['pat.example@nhs.net'], body: `About ${OAK}.`, attachments: [holding('letter.docx', BORN)] },
    },
    {
      name: 'the name of the file and the letter agree',
      draft: { to: ['pat.example@nhs.net'], attachments: [holding('GLEN DOB 04-05-1961.docx', `${OAK} ${BORN}`)] },
    },
    {
      name: 'two letters about one patient',
      draft: { to: ['ivy@example.org'], attachments: [holding('a.docx', OAK), holding('b.docx', `${OAK} ${BORN}`)] },
    },
    {
      name: 'mother and baby',
      draft: {
        to: ['pat.example@nhs.net'],
        body: `Mother ${OAK}, baby as attached.`,
        attachments: [holding('b.docx', ASH)],
      },
    },
    { name: 'twins', draft: { to: ['ivy@example.org'], body: `The twins: ${OAK} and ${ASH}.` } },
    {
      name: 'an MDT',
      draft: { to: ['pat.example@nhs.net'], subject: 'MDT Thursday', body: OAK, attachments: [holding('b.docx', ASH)] },
    },
    {
      name: 'a clinic list by its name',
      draft: { to: ['pat.example@nhs.net'], body: OAK, attachments: [holding('clinic_list.docx', ASH)] },
    },
    {
      name: 'Welsh: a list',
      draft: { to: ['pat.example@nhs.net'], subject: 'Y rhestr', body: OAK, attachments: [holding('b.docx', ASH)] },
    },
    {
      name: 'a list of many beside one of them or not',
      draft: {
        to: ['pat.example@nhs.net'],
        body: OAK,
        attachments: [
          holding(
            'all.csv',
            ['999 037 1113', '999 074 2227', '999 111 3339', '999 148 4442', '999 000 0018']
              .map((n) => `NHS number ${n}`)
              .join('\n'),
          ),
        ],
      },
    },
    { name: 'two patients among colleagues', draft: { to: ['pat.example@nhs.net'], body: `${OAK} and ${ASH}.` } },
    { name: 'two patients to a hospital', draft: { to: ['ward.example@uhs.nhs.uk'], body: `${OAK} and ${ASH}.` } },
    {
      name: 'another patient further down the thread only',
      draft: {
        to: ['pat.example@nhs.net'],
        body: `${OAK}\n\nFrom: Sam\nSent: 1 May 2026\nTo: Pat\nSubject: x\n\n${ASH}`,
      },
    },
  ],
  found: [
    {
      name: 'the letter of another patient',
      draft: { to: ['pat.example@nhs.net'], body: `About ${OAK}.`, attachments: [holding('letter.docx', ASH)] },
      message: files,
      level: 'warn',
      at: [
        { part: 'body', start: 17, end: 29 },
        { part: 'attachment', index: 0 },
      ],
      fixes: ['remove-attachments'],
    },
    {
      name: 'only the second of two letters is wrong',
      draft: {
        to: ['ivy@example.org'],
        subject: '[secure] Letters',
        body: `About ${OAK}.`,
        attachments: [holding('a.docx', OAK), holding('b.docx', ASH)],
      },
      message: files,
      level: 'warn',
      at: [
        { part: 'body', start: 17, end: 29 },
        { part: 'attachment', index: 1 },
      ],
      fixes: ['remove-attachments'],
    },
    {
      name: 'the birth date of the name is not that of the letter',
      draft: { to: ['pat.example@nhs.net'], attachments: [holding('GLEN DOB 04-05-1961.docx', 'DOB 04/06/1961')] },
      message: files,
      level: 'warn',
    },
    {
      name: 'the same number, another birth date',
      draft: {
        to: ['pat.example@nhs.net'],
        body: `${OAK}, ${BORN}`,
        attachments: [holding('a.docx', `${OAK}, DOB 14/05/1961`)],
      },
      message: files,
      level: 'warn',
    },
    {
      name: 'two letters to a patient, of two patients',
      draft: { to: ['ivy@example.org'], attachments: [holding('a.docx', OAK), holding('b.docx', ASH)] },
      message: files,
      level: 'warn',
    },
    {
      name: 'the subject and the text',
      draft: { to: ['pat.example@nhs.net'], subject: `Re ${OAK}`, body: `About ${ASH}.` },
      message: numbers,
      level: 'warn',
      fixes: [],
    },
    {
      name: 'two patients in the text to a patient',
      draft: { to: ['ivy@example.org'], subject: '[secure] x', body: `${OAK} and ${ASH}.` },
      message: 'This message tells of 2 patients. Check that everyone who gets it may know of all of them.',
      level: 'warn',
    },
    {
      name: 'three patients in one file to a supplier',
      draft: { to: ['data@supplier.example'], attachments: [holding('a.docx', `${OAK}\n${ASH}\n${ELM}`)] },
      message: 'This message tells of 3 patients. Check that everyone who gets it may know of all of them.',
      level: 'warn',
    },
  ],
});

import { counted, defineCheck, problemOf } from '../check';
import { words } from '../option';
import { wordsIn } from '../text/words';
import { statedIn } from '../text/stated';

/** Nobody may look into a shared mailbox for hours. It asks and never stops: the message may still help. */
export default defineCheck({
  id: 'urgent-to-shared-mailbox',
  title: 'Something urgent about a patient, to shared mailboxes only',
  topic: 'recipients',
  why: 'Nobody is sure to read a shared mailbox in time, and everybody may think that somebody else did. Something urgent needs a voice that answers.',
  source: {
    title: 'NHS England, NHSmail: shared inboxes are not for urgent clinical advice (7 November 2022)',
    url: 'https://www.england.nhs.uk/long-read/nhs-mail/',
    read: '2026-11-22',
  },
  level: 'warn',
  liftable: true,
  needs: ['to', 'body'],
  uses: ['subject'],
  options: {
    urgent: words('Words for urgent', 'In the subject or the new text, where the message is about a patient.', [
      'urgent',
      'urgently',
      'this is an emergency',
      'call today',
      'ring today',
      'brys',
      'ar frys',
    ]),
    shared: words('Shared mailboxes', 'Words of the part before the @, or whole addresses.', [
      'admin',
      'reception',
      'info',
      'enquiries',
      'enquiry',
      'office',
      'contact',
      'surgery',
      'practice',
      'pharmacy',
      'secretaries',
      'prescriptions',
      'mailbox',
      'generic',
      'shared',
    ]),
  },
  find({ draft, reading, options }) {
    const shared: number[] = [];
    // Someone who gets it in person is someone who can act.
    const isPersonal = draft.recipients.some(({ field, address }, index) => {
      if (field !== 'to') return false;
      const name = address.split('@')[0] || '';
      const isShared = PRACTICE.test(name) || wordsIn(address, options.shared).some(({ start }) => start < name.length);
      if (isShared) shared.push(index);
      return !isShared;
    });
    const isClinical = reading.hasPatientData || reading.hasClinicalWords || PATIENT.test(draft.subject + draft.body);
    return isPersonal || !isClinical || statedIn(draft, options.urgent, SUPPOSED, CALLED_SO).length === 0
      ? []
      : problemOf(
          shared,
          `This sounds urgent and goes only to ${counted(shared.length, 'shared mailbox', 'shared mailboxes')}, which may not be read in time. Phone as well.`,
        );
  },
});

/** The code of a practice as a word of the name: "a12345". */
const PRACTICE = /(?:^|[^a-z\d])[a-z]\d{5}(?![a-z\d])/i;
const PATIENT = /\bpatient|\bpt\b|chest pain|\bclaf/i;
/** Denied, or only supposed: "non-urgent", "if it becomes urgent". */
const SUPPOSED =
  /(?:n['\u2019]t|\b(?:not?|non|less|nid|ddim))\b[^,\n]{0,12}$|\b(?:if|unless|when|whether|any|os)\b[^,\n]{0,40}$/i;
/** A kind of service, referral or question that is called so, and what is past. */
const CALLED_SO =
  /^[\s-](?:and emerg|care|treat|dental|dep|serv|cent|clinic|ref|admi|2ww|susp|matter|enq|quer|mess|advice|help)/i;

import { counted, defineCheck, problemOf } from '../check';
import { FIELDS } from '../draft';
import { level } from '../option';
import { indexesWhere } from '../organisation';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The list changes about weekly. Someone who knew a domain as listed goes on trusting it. */
export default defineCheck({
  id: 'domain-accreditation-lapsed',
  title: 'A domain that was on the accredited list once and is not now',
  topic: 'domains',
  why: 'Accreditation lasts a year. Off the list, mail there is not known to be protected, unless the subject asks for encryption.',
  source: {
    title: 'NHS Digital, DCB1596 guidance: accreditation lasts one year (3 November 2021)',
    url: 'https://digital.nhs.uk/services/nhsmail/the-secure-email-standard/secure-email-standard-dcb1596-guidance',
    read: '2026-11-22',
  },
  level: 'block',
  liftable: true,
  needs: [],
  uses: [...FIELDS, 'subject', 'body'],
  options: {
    patientData: level('With patient data and no tag', 'The message tells who a patient is.', 'block'),
    clinicalWording: level('With clinical words and no tag', "Words about someone's results or treatment.", 'warn'),
    otherwise: level('Otherwise, without the tag', 'Nothing in the message tells of a patient.', 'note'),
    tagged: level('With the tag', 'The service encrypts the message.', 'note'),
  },
  find({ reading, organisation, options }) {
    let last = '';
    const indexes = indexesWhere(reading.standings, (known) => {
      if (known.kind !== 'lapsed') return false;
      if (known.lastListed > last) last = known.lastListed;
      return true;
    });
    if (indexes.length === 0) return [];
    // Several may have left on several days: the latest is true of "after" for all of them.
    const since = `${counted(indexes.length, 'recipient has', 'recipients have')} not been on the accredited list since ${dayOf(last)}`;
    if (reading.isTagged) {
      return problemOf(indexes, `${since}. The tag asks for encryption: keep it.`, [], options.tagged);
    }
    return problemOf(
      indexes,
      `${since}. Put ${organisation.secureTag} at the start of the subject.`,
      reading.tagFixes,
      reading.hasPatientData
        ? options.patientData
        : reading.hasClinicalWords
          ? options.clinicalWording
          : options.otherwise,
    );
  },
});

/** 2024-09-06 -> 6 September 2024. */
function dayOf(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${String(Number(day))} ${MONTHS[Number(month) - 1] || ''} ${year}`;
}

import { defineCheck, problemOf, recipientsAre } from '../check';
import { FIELDS } from '../draft';
import { indexesWhere, isOutside } from '../organisation';

/** A local rule that prevents nothing by itself: it asks, and never stops. */
export default defineCheck({
  id: 'disclaimer-missing',
  title: 'No disclaimer in email that leaves the organisation',
  topic: 'wording',
  why: 'Email that goes outside must carry the standard disclaimer. One in an earlier message below does not cover yours.',
  source: {
    title: 'NHS England, NHSmail: all emails sent externally must include a standard disclaimer',
    url: 'https://www.england.nhs.uk/long-read/nhs-mail/',
    read: '2026-11-22',
  },
  level: 'warn',
  liftable: true,
  needs: ['body'],
  uses: FIELDS,
  options: {},
  find({ reading, organisation }) {
    const indexes = indexesWhere(reading.standings, isOutside);
    if (indexes.length === 0 || reading.hasDisclaimer) return [];
    const text = organisation.disclaimer.text.trim();
    return problemOf(
      indexes,
      `${recipientsAre(indexes)} outside your organisation, and your text has no disclaimer. Add it.`,
      text === '' ? [] : [{ kind: 'insert-text', text }],
    );
  },
});

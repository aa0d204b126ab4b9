import { defineCheck, grouped, problemAt } from '../check';
import type { FilePlace } from '../draft';
import { withoutFiles } from '../fix';
import { count } from '../option';

const MEGABYTE = 1048576;

/** The service sends such a message back, sometimes hours later. */
export default defineCheck({
  id: 'attachment-over-size',
  title: 'Attachments larger than the mail service takes',
  topic: 'attachments',
  why: 'The service would send such a message back, perhaps long after you have gone on to something else.',
  source: {
    title: 'NHS England, NHSmail: attachments up to 35 MB (7 November 2022)',
    url: 'https://www.england.nhs.uk/long-read/nhs-mail/',
    read: '2026-11-22',
  },
  level: 'warn',
  liftable: true,
  needs: ['attachments'],
  uses: [],
  options: {
    megabytes: count('The most that the service takes, in megabytes', 'All attachments together, as files.', {
      default: 35,
      from: 1,
      to: 150,
    }),
  },
  find({ draft, options }) {
    const most = options.megabytes * MEGABYTE;
    const total = draft.attachments.reduce((sum, { size }) => sum + size, 0);
    let left = total;
    // The fewest files whose absence brings it under the limit are the largest ones.
    const at = draft.attachments
      .map(({ size }, index) => ({ size, index }))
      .sort((a, b) => b.size - a.size)
      .filter(({ size }) => {
        left -= size;
        return left + size > most;
      })
      .map(({ index }): FilePlace => ({ part: 'attachment', index }));
    return problemAt(
      at,
      `The attachments come to ${grouped(Math.ceil(total / MEGABYTE))} MB, and the mail service takes ${options.megabytes} MB. Send the largest in another way.`,
      [withoutFiles(at)],
    );
  },
});

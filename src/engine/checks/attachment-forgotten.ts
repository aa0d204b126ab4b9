import { defineCheck, problemAt } from '../check';
import { words } from '../option';
import { statedIn } from '../text/stated';

/** The commonest slip of all. It costs two more messages, and to a patient some days. */
export default defineCheck({
  id: 'attachment-forgotten',
  title: 'The text speaks of an attachment, and there is none',
  topic: 'attachments',
  why: 'Whoever gets this will look for a file that is not there, and will have to ask for it or go without.',
  source: {
    title: 'OutlookOkan, a send check that looks for forgotten attachments (version 2.8)',
    url: 'https://github.com/t-miyake/OutlookOkan',
    read: '2026-11-22',
  },
  level: 'warn',
  liftable: true,
  needs: ['body', 'attachments'],
  uses: ['subject'],
  options: {
    words: words('Words for an attachment', 'In the new text, or in the subject of a new message.', [
      'attached',
      'i attach',
      'we attach',
      'see attachment',
      'see attachments',
      'see the attachment',
      'see the attachments',
      'enclosed',
      'i enclose',
      'we enclose',
      'atodaf',
      'atodir',
      'wedi atodi',
      "wedi'i atodi",
      'hatodi',
      'ynghlwm',
      'amgaeaf',
      'amgaeedig',
    ]),
  },
  find({ draft, options }) {
    const { body, kind, quotedFrom, attachments } = draft;
    if (attachments.some(({ inline }) => !inline) || CLOUD.test(body.slice(0, quotedFrom))) return [];
    // The subject of a forward is another's.
    const own = kind === 'forward' ? { ...draft, subject: '' } : draft;
    const at = statedIn(own, options.words, OTHERS, ELSEWHERE).filter(
      ({ start }) => kind !== 'reply' || !ANSWERED.test(body.slice(Math.max(0, start - 9), start)),
    );
    return problemAt(at, 'The text speaks of an attachment, and there is none. Attach the file, or change the text.');
  },
});

/** A file that lies elsewhere is shared by its address. */
const CLOUD = /sharepoint\.com|1drv\.ms|onedrive\.|drive\.google|wetransfer|dropbox\.com/i;
/** Denied, only supposed, still to come, another's doing, or no attachment at all: "if attached", "remains attached". */
const OTHERS =
  /(?:n['\u2019]t|\b(?:not?|never|without|cannot|any|if))\b[^,\n]{0,12}$|\b(?:was|were|be|s?he|they|you(?: have|['\u2019]ve)?|still|previously|already|remains?|practice|mail and the|message and the)[\s-]$/i;
/** In a reply "the attached" is what came with the message that is answered. */
const ANSWERED = /\b(?:the|that|those|these|your)\s$/i;
/** "attached to the ward", "attached below"; not "attached to this email". */
const ELSEWHERE =
  /^\s(?:(?:to|wrth)\b(?! (?:this |the |yr |y )?(?:e-?mail|message|e-?bost|neges))|below|above|earlier|previously|you\b|[a\u00e2]\s|in (?:my|your|the) |(?:space|area|garden)s?\b)/i;

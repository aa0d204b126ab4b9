import { defineCheck, inSubject, problemAt } from '../check';
import { FIELDS, type Place, type Range } from '../draft';
import { level, words } from '../option';
import { isSecure } from '../organisation';
import { wordsIn } from '../text/words';

/** The key beside the lock: whoever gets the message by mistake has both. */
export default defineCheck({
  id: 'credentials-in-message',
  title: 'A password in the same message as what it opens',
  topic: 'attachments',
  why: 'Whoever gets this message by mistake can open what the password was to keep from them. Give it in another way, such as by phone.',
  source: {
    title: 'Mersey Care, Secure email: password-protected documents are no longer trust policy',
    url: 'https://yourspace.merseycare.nhs.uk/information-governance/secure-email',
    read: '2026-11-22',
  },
  level: 'block',
  liftable: true,
  needs: ['body'],
  uses: [...FIELDS, 'subject', 'attachments'],
  options: {
    secure: level('To secure email services only', 'Every recipient is internal, accredited or trusted.', 'warn'),
    otherwise: level('To anyone else', 'At least one recipient is not on a secure email service.', 'block'),
    cues: words('Words for a password', 'Followed by what looks like one.', [
      'password',
      'pass word',
      'passcode',
      'passphrase',
      'pwd',
      'pin',
      'pin number',
      'pin code',
      'cyfrinair',
      'cod pas',
    ]),
  },
  find({ draft, reading, options }) {
    const text = draft.body.slice(0, draft.quotedFrom);
    const at: Place[] = [
      ...secretsIn(draft.subject, options.cues).map(inSubject),
      ...secretsIn(text, options.cues).map((range): Place => ({ part: 'body', ...range })),
    ];
    const opens =
      OPENS.test(text) ||
      draft.attachments.some(({ inline, content }) => !inline && content.gaps.some(({ why }) => why !== 'picture'));
    return problemAt(
      opens ? at : [],
      'This has a password beside what it opens. Take it out, and give it in another way, such as by phone.',
      [],
      reading.standings.every(isSecure) ? options.secure : options.otherwise,
    );
  },
});

/** A link, or words for a place to sign in. */
const OPENS = /:\/\/|\bwww\.|\blink|\b(?:log|sign)[ -]?[io]n\b|\buser ?(?:name|id)|portal|mewngof|\bdolen/i;
/** An invitation gives its passcode to those whom it invites, and a guest network to whoever comes. */
const SHARED_CODE = /(?:meeting|webinar|conference)\s{1,3}(?:id|num|pass)|cyfarfod|\bdial\b|zoom|webex|teams\.|wi-?fi/i;
/** Before the word: one to be asked for, or no longer known, or the number of a nurse or a pharmacist. */
const OTHER = /\b(?:forg[eo]t|reset|lost|chang|ring|phone|call|text|anghof|[ng]mc|gphc|nurs|regist)[^.\n]{0,30}$/i;
/** "for the file", then "is", ":" and so on, then the word that may be the password, in quotation marks or not. */
const VALUE =
  /^(?: (?:for|to|of|ar|i(?:['\u2019]r)?) [^.:=?!\n]{1,50}?)?(?:\s{0,2}[:=\t\u2013-]|\s(?:is|will be|yw|ydy)\b)[\s:]{0,4}(["'\u2018\u201c]?)([^\s"'\u2018-\u201d]{4,40})/i;
/** A link, a nurse's number, or what a form says where a password would stand. */
const NO_SECRET = /^(?:http|www\.|\d\d[a-z]\d{4}[a-z]\b|required|expired)/i;

/** Where the text gives a password, from the word for it to its end. */
function secretsIn(text: string, cues: readonly string[]): readonly Range[] {
  const found: Range[] = [];
  wordsIn(text, cues).forEach(({ start, end: from }) => {
    const [whole, quote, secret = ''] = VALUE.exec(text.slice(from, from + 120)) || [''];
    const end = from + whole.length;
    // A word of the language is a password only where it stands in quotation marks or alone behind a colon.
    if (
      (quote || /[\d!$%^&*#@+]|[a-z][A-Z]/.test(secret) || (/[:=]/.test(whole) && '\n'.includes(text.charAt(end)))) &&
      /[a-z\d]{3}/i.test(secret) &&
      !NO_SECRET.test(secret) &&
      !OTHER.test(text.slice(Math.max(0, start - 50), start)) &&
      !SHARED_CODE.test(text.slice(Math.max(0, start - 250), end))
    ) {
      found.push({ start, end });
    }
  });
  return found;
}

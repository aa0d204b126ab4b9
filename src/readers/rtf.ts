import { latin1 } from './bytes';
import { demand, quoted, spend, type FilePart, type Gap, type Reader } from './file';
import { addObject, embedded } from './ole/package';
import { THE_REST } from './text';
import { newParts } from './text-parts';

/** Groups in groups; real ones are a dozen deep. */
const DEEPEST = 1000;

const DOCUMENT = 'document';
const OBJECT = 'object';
const DELETED = '-tracked deletions';
const HIDDEN = '-hidden text';

/**
 * Where the text of a group goes, by the word that begins it: a part, with a minus when nobody sees it on opening;
 * nowhere; or where the text around it goes (+).
 */
const DESTINATIONS = table(
  'header headerl headerr headerf=header|footer footerl footerr footerf=footer|footnote=footnotes|annotation=-comments|' +
    'title subject keywords doccomm category=-document properties|shptxt dptxbxtext=text boxes|objdata=object|' +
    'info shpinst do=+|' +
    'author company datafield fldinst fonttbl colortbl formfield hlinkbase manager nonesttables nonshppict objclass objname ' +
    'operator pict rxe shprslt sn stylesheet sv tc template upr xe=',
);

/** Letters and line ends that have a word of their own. */
const LETTERS = table(
  'par line sect page column \n \r=\n|tab cell nestcell=\t|row nestrow=\r|emdash=\u2014|endash=\u2013|bullet=\u2022|' +
    'lquote=\u2018|rquote=\u2019|ldblquote=\u201c|rdblquote=\u201d|emspace enspace qmspace=\u2002|~=\u00a0|_=-|{={|}=}|\\=\\',
);

function table(rows: string): ReadonlyMap<string, string> {
  const made = new Map<string, string>();
  for (const row of rows.split('|')) {
    const at = row.indexOf('=');
    for (const word of row.slice(0, at).split(' ')) made.set(word, row.slice(at + 1));
  }
  return made;
}

/** What holds in a group. */
interface Group {
  to: string;
  isHidden: boolean;
  isDeleted: boolean;
  isCell: boolean;
  /** How many letters stand behind each Unicode one, for programs that know none. */
  fallback: number;
}

/**
 * Reads a text in Rich Text Format (1.9.1, read 2026-11-22), also what Outlook makes of HTML ([MS-OXRTFEX], whose tags are
 * passed over): document, headers and footers, notes, text boxes; and not visible: comments, hidden text, tracked
 * deletions, properties. Objects are read by `readInside`. Letters are those of windows-1252 or Unicode. What breaks off is
 * a gap, as is a text that is nothing but pictures. Throws `damaged` where groups are nested beyond reason, `too-large` and `no-time`. Linear.
 */
export const readRtf: Reader = (bytes, budget, readInside) => {
  const rtf = latin1(bytes);
  const letterOf = latin1(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|((?:\\'[\da-f]{2})+)|\\([^'])|[{}]|[^\\{}\r\n]+/gi;
  const document = newParts(DOCUMENT);
  const inner: FilePart[] = [];
  const gaps: Gap[] = [];
  const groups: Group[] = [];
  let group: Group = { to: DOCUMENT, isHidden: false, isDeleted: false, isCell: false, fallback: 1 };
  let hex = '';
  let isFirst = false;
  let isStarred = false;
  let skipped = 0;

  function write(text: string): void {
    const { to, isDeleted, isHidden, isCell } = group;
    if (to === OBJECT) hex += text;
    else if (to !== '') {
      const target = to.charAt(0) === '-' ? to : isDeleted ? DELETED : isHidden ? HIDDEN : to;
      document.write(target, isCell && text === '\n' ? ' ' : text);
    }
  }

  function object(data: Uint8Array): void {
    addObject(inner, gaps, () => {
      const { name, data: file } = embedded(data);
      return readInside(file, `embedded file ${quoted(name)}`);
    });
  }

  for (let match = token.exec(rtf); match; match = token.exec(rtf)) {
    const [whole, word, number, coded, symbol] = match;
    const wasFirst = isFirst;
    isFirst = whole === '{';
    const name = word || symbol;
    let letters = whole;
    if (whole === '{') {
      spend(budget, 0);
      demand(groups.push(group) < DEEPEST);
      group = { ...group };
      letters = '';
      skipped = 0;
    } else if (whole === '}') {
      const { to } = group;
      group = groups.pop() || group;
      if (to === OBJECT && group.to !== OBJECT && hex) {
        const digits = hex;
        hex = '';
        spend(budget, digits.length);
        object(new Uint8Array(digits.length / 2).map((_, at) => parseInt(digits.slice(at * 2, at * 2 + 2), 16)));
      }
      if (groups.length === 0) break;
      letters = '';
      skipped = 0;
    } else if (coded) {
      letters = whole.replace(/\\'(..)/g, (_, digits: string) => letterOf.charAt(parseInt(digits, 16)));
    } else if (name) {
      const to = DESTINATIONS.get(name);
      // What is shown nowhere says so at the beginning of its group; elsewhere the word is not heeded, for text is behind it.
      if (to ? to !== '+' : isStarred || (to === '' && wasFirst)) {
        group.to = group.to && (to || '');
        document.part();
      }
      isStarred = name === '*';
      const amount = Number(number) || 0;
      const isOn = number !== '0';
      letters = LETTERS.get(name) || '';
      if (name === 'bin') {
        if (group.to === OBJECT) object(bytes.subarray(token.lastIndex, token.lastIndex + amount));
        token.lastIndex += Math.max(0, amount);
      } else if (name === 'uc') group.fallback = Math.max(0, amount);
      else if (name === 'v') group.isHidden = isOn;
      else if (name === 'deleted') group.isDeleted = isOn;
      else if (name === 'plain') group.isHidden = group.isDeleted = false;
      else if (name === 'intbl') group.isCell = isOn;
      else if (name === 'pard') group.isCell = false;
      else if (name === 'u') {
        write(String.fromCharCode(amount));
        skipped = group.fallback;
      }
    }
    // What programs show that know no Unicode.
    const kept = letters.slice(skipped);
    skipped -= letters.length - kept.length;
    if (kept) write(kept);
  }
  if (groups.length > 0) gaps.push({ name: THE_REST, why: 'damaged' });
  const parts = document.parts();
  if (parts.length + gaps.length === 0 && rtf.indexOf('\\pict') !== -1) gaps.push({ name: '', why: 'picture' });
  return { parts: [...parts, ...inner], gaps };
};

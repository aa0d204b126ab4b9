import type { Range } from '../draft';

/**
 * Where the subject asks for encryption. `front`: nothing but white space stands before it. `after-prefix`: only what
 * mail programs put there themselves. `elsewhere`: anything else. `malformed`: it looks like the tag and is none.
 */
export type SecureTag =
  | { readonly state: 'absent' }
  | { readonly state: 'front' | 'after-prefix' | 'elsewhere' | 'malformed'; readonly range: Range };

/** Near misses are looked for in the first so many characters: Outlook takes 255, and a sender sees no more. */
const LOOKED_AT = 1000;

/** White space as `\s` has it, but for U+FEFF, which shows nothing and may hide the tag from the service. */
const SPACE = /[^\S\ufeff]/;

/** What mail programs and gateways put before a subject, in the languages that Outlook answers in. */
const PREFIX =
  /^[\s\u200b]{0,40}(?:(?:re|fw|fwd|aw|wg|tr|sv|vs|vb|rv|rif|antw|doorst|odp|ynt|atb|yml|automatic reply|auto-?reply|out of office|ymateb awtomatig|accepted|declined|tentative|cancell?ed|updated|external|ext)\s?(?:\[\d{1,3}\]|\(\d{1,3}\))?\s?:|[[({*]{1,3}\s?(?:external|ext|extern|caution|suspicious|spam|bulk|allanol)(?:[\s:-][a-z -]{0,24})?[\])}*]{1,3}:?)/i;

/**
 * Finds the tag. Only its own ASCII characters count, in either case: what the service reads is bytes, not shapes.
 * White space before it (no-break spaces too) leaves it at the front. A true tag anywhere wins over a near miss.
 * Source: NHSmail policy and guidance: "[secure]" in square brackets at the start, not case sensitive; read 2026-11-22.
 */
export function readTag(subject: string, tag: string): SecureTag {
  const ranges = tagsIn(subject, tag);
  const first = ranges[0];
  if (first !== undefined) {
    const state = placeOf(subject.slice(0, first.start));
    return { state, range: state === 'front' ? first : widened(subject, first) };
  }
  const near = nearMiss(subject.slice(0, LOOKED_AT), tag);
  return near === undefined ? { state: 'absent' } : { state: 'malformed', range: near };
}

/** Every true tag in the subject, in order. */
export function tagsIn(subject: string, tag: string): readonly Range[] {
  const found: Range[] = [];
  if (tag === '') return found;
  const wanted = asciiLower(tag);
  const text = asciiLower(subject);
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    // A tag that is a bare word must not be found inside another word.
    const glued =
      (isLetter(wanted.charAt(0)) && isLetter(text.charAt(at - 1))) ||
      (isLetter(wanted.charAt(wanted.length - 1)) && isLetter(text.charAt(end)));
    const last = found[found.length - 1];
    if (!glued && (last === undefined || at >= last.end)) found.push({ start: at, end });
  }
  return found;
}

function asciiLower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32));
}

function isLetter(character: string): boolean {
  return /^[a-z0-9]$/i.test(character);
}

function placeOf(before: string): 'front' | 'after-prefix' | 'elsewhere' {
  if (isBlank(before)) return 'front';
  let rest = before.slice(0, LOOKED_AT);
  for (let match = PREFIX.exec(rest); match !== null; match = PREFIX.exec(rest)) rest = rest.slice(match[0].length);
  return isBlank(rest) && before.length <= LOOKED_AT ? 'after-prefix' : 'elsewhere';
}

function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (!SPACE.test(text.charAt(at))) return false;
  return true;
}

/** With the marks that enclose the tag, so that "([secure])" leaves no "()" behind. */
function widened(subject: string, range: Range): Range {
  let { start, end } = range;
  while (
    PAIRS.indexOf(subject.charAt(start - 1) + subject.charAt(end)) % 2 === 0 &&
    start > 0 &&
    end < subject.length
  ) {
    start -= 1;
    end += 1;
  }
  return { start, end };
}

const PAIRS = '[](){}<>**""\'\'__';

/** The subject as the eye takes it: letters of other scripts as ASCII, brackets as two kinds, nothing unseen. */
interface Shape {
  readonly text: string;
  /** For each character of `text`, where it starts and ends in the subject. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const OPENING = '[［【〔〖〚「『﹝⟦❲⁅⦗⌈⌊';
const CLOSING = ']］】〕〗〛」』﹞⟧❳⁆⦘⌉⌋';
const ROUND_OPENING = '({<（｛＜⟨〈《‹«❨❪❬❰❴⦅⁽₍﴾';
const ROUND_CLOSING = ')}>）｝＞⟩〉》›»❩❫❭❱❵⦆⁾₎﴿';

/** Letters of other alphabets beside the ASCII letter whose shape they have. */
const ALIKE: ReadonlyMap<string, string> = new Map(
  'aаαɑ bЬв cсϲⅽᴄ dԁⅾ eеєεҽℯᴇ gɡց hһ iіιıⅰ jј kκк lӏⅼ mм nոпᴎ oоοօ pрρ qԛ rгᴦʀ sѕꜱʂ tтτ uυսᴜц vνѵⅴᴠ wԝω xхχ yуγү zᴢ'
    .split(' ')
    .reduce<[string, string][]>((pairs, group) => {
      for (const letter of group.slice(1)) pairs.push([letter, group.charAt(0)]);
      return pairs;
    }, []),
);

/** Controls, joiners, marks on top of letters, selectors of a variant: nothing that takes a place of its own. */
function isUnseen(code: number): boolean {
  if (code < 0x300) return code === 0xad;
  if (code < 0x2000) return code <= 0x36f || code === 0x61c || code === 0x115f || code === 0x180e;
  if (code < 0xfe00)
    return (
      (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f)
    );
  return code <= 0xfe0f || code === 0xfeff || code >= 0xe0000;
}

function shapeOf(subject: string): Shape {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of subject) {
    const end = at + character.length;
    const seen = shapeOfCharacter(character);
    if (seen !== '') {
      text += seen;
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { text, starts, ends };
}

function shapeOfCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80 && !/[({<)}>]/.test(character)) return character.toLowerCase();
  if (OPENING.indexOf(character) !== -1) return '[';
  if (CLOSING.indexOf(character) !== -1) return ']';
  if (ROUND_OPENING.indexOf(character) !== -1) return '(';
  if (ROUND_CLOSING.indexOf(character) !== -1) return ')';
  if (isUnseen(code)) return '';
  if (SPACE.test(character)) return ' ';
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
  // Mathematical alphabets: 13 sets of 26 capitals and 26 small letters.
  if (code >= 0x1d400 && code <= 0x1d6a3) return String.fromCharCode(97 + ((code - 0x1d400) % 26));
  const lower = character.toLowerCase();
  return ALIKE.get(lower.charAt(0)) ?? withoutAccent(lower.charAt(0));
}

function withoutAccent(letter: string): string {
  const at = 'àáâãäåāăąçćčďèéêëēėęěìíîïīįłñńňòóôõöøōŕřśšşșţťùúûüūůűųýÿźżžŵŷ'.indexOf(letter);
  return at === -1 ? letter : 'aaaaaaaaacccdeeeeeeeeiiiiiilnnnooooooorrssssttuuuuuuuuyyzzzwy'.charAt(at);
}

function nearMiss(subject: string, tag: string): Range | undefined {
  const core = asciiLower(tag).replace(/^[^a-z0-9]{1,20}|[^a-z0-9]{1,20}$/g, '');
  if (core.length < 3) return undefined;
  const shape = shapeOf(subject);
  const found =
    bracketed(shape.text, core) ??
    marked(shape.text, core) ??
    spoken(shape.text, core) ??
    turned(shape.text, core, subject);
  if (found === undefined) return undefined;
  return { start: shape.starts[found.start] ?? 0, end: shape.ends[found.end - 1] ?? subject.length };
}

/** Longer than the longest near miss between brackets: "[ s e c u r e   e m a i l ]". */
const INSIDE_LIMIT = 40;

function bracketed(text: string, core: string): Range | undefined {
  let skipTo = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === '[' || mark === '(') {
      const close = text.slice(at + 1, at + 1 + INSIDE_LIMIT).search(/[\])]/);
      const inside = close === -1 ? text.slice(at + 1, at + 1 + INSIDE_LIMIT) : text.slice(at + 1, at + 1 + close);
      const square = mark === '[' || (close !== -1 && text.charAt(at + 1 + close) === ']');
      const front = placeOf(text.slice(0, at)) !== 'elsewhere';
      if (close !== -1 && isMeant(inside, core, square, front)) return { start: at, end: at + close + 2 };
      if (close === -1 && (square || front)) {
        const word = /^\s{0,3}([a-z0-9]{1,20})/.exec(inside);
        if (word !== null && word[1] !== undefined && word[1] === core)
          return { start: at, end: at + 1 + word[0].length };
      }
      if (close !== -1) skipTo = at + close + 1;
    } else if ((mark === ']' || mark === ')') && at >= skipTo) {
      const word = /([a-z0-9]{1,20})\s{0,3}$/.exec(text.slice(Math.max(0, at - 24), at));
      const start = word === null ? -1 : at - word[0].length;
      const front = start !== -1 && placeOf(text.slice(0, start)) !== 'elsewhere';
      if (word !== null && word[1] === core && (mark === ']' || front)) return { start, end: at + 1 };
    }
  }
  return undefined;
}

/** What other organisations' tags say, and what people write beside the word. */
const BESIDE = /^(?:send|sent|nhs|nhsmail|email|e-mail|mail|message|please|pls|encrypt|encrypted|encryption|nhs\.net)$/;
const OTHER_TAGS =
  /^(?:[a-z0-9]{0,6}encrypt|encrypted|encryption|encryptplease|securemail|secureemail|sendsecure|secure)$/;

/** Words that are near "secure" and mean something else, most of them to a clinician. */
const REAL_WORDS =
  /^(?:severe|seizure|suture|score|scores|sure|cure|cured|scare|procure|obscure|sector|rescue|insecure)$/;

function isMeant(inside: string, core: string, square: boolean, front: boolean): boolean {
  const words = inside.split(/[\s:_*.!\-/]+/).filter((word) => word !== '');
  const joined = words.join('');
  if (joined === core) return true;
  if (words.length === 1 || words.every((word) => word.length === 1)) {
    if (REAL_WORDS.test(joined)) return false;
    const slips = distance(joined, core);
    if (slips <= (square ? (core.length > 4 ? 2 : 1) : 1)) {
      // "(secured)" is a word of its own; as a tag it stands in square brackets or in front.
      return square || front || joined.indexOf(core) === -1;
    }
    return (square || front) && OTHER_TAGS.test(joined);
  }
  if (!square && !front) return false;
  const meant = words.filter((word) => word === core || OTHER_TAGS.test(word) || distance(word, core) <= 1);
  return (
    words.length <= 4 && meant.length > 0 && words.every((word) => meant.indexOf(word) !== -1 || BESIDE.test(word))
  );
}

/** "**SECURE**", "#secure": the word itself with marks of emphasis around or a hash before it. */
function marked(text: string, core: string): Range | undefined {
  for (let at = text.indexOf(core); at !== -1; at = text.indexOf(core, at + 1)) {
    const end = at + core.length;
    const before = /[*#_|~=^\\/]{1,3}\s?$/.exec(text.slice(Math.max(0, at - 4), at));
    const after = /^\s?[*#_|~=^\\/]{1,3}/.exec(text.slice(end, end + 4));
    if (before !== null && after !== null) return { start: at - before[0].length, end: end + after[0].length };
    if (before !== null && before[0] === '#' && !isLetter(text.charAt(end))) return { start: at - 1, end };
  }
  return undefined;
}

/** "Secure: your letter", in front only: a colon elsewhere ends a phrase. */
function spoken(text: string, core: string): Range | undefined {
  let from = 0;
  for (let match = PREFIX.exec(text.slice(from)); match !== null; match = PREFIX.exec(text.slice(from))) {
    from += match[0].length;
  }
  const rest = text.slice(from, from + 60);
  const match = /^\s{0,10}([a-z0-9]{2,20})\s?:/.exec(rest);
  if (match === null || match[1] !== core) {
    const joined = rest.search(/encryptplease|pleaseencrypt/);
    return joined === -1 ? undefined : { start: from + joined, end: from + joined + 13 };
  }
  return { start: from + match[0].length - match[0].trim().length, end: from + match[0].length };
}

/** Written backwards behind a mark that turns the direction of writing, so that it looks right. */
function turned(text: string, core: string, subject: string): Range | undefined {
  if (!/[\u202e\u2067]/.test(subject)) return undefined;
  const at = text.indexOf(`]${core.split('').reverse().join('')}[`);
  return at === -1 ? undefined : { start: at, end: at + core.length + 2 };
}

/** Slips between two words: letters left out, added, changed or swapped with the next. Gives up at 3. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let before: number[] = [];
  let row: number[] = [];
  for (let at = 0; at <= b.length; at += 1) row.push(at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
      let best = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1)) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      }
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 3;
}

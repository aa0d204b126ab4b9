import type { Range } from '../draft';
import { plainText } from './characters';
import { isWithin } from './slips';

/**
 * Where the subject asks for encryption. `front`: nothing but white space stands before it. `after-prefix`: only what
 * mail programs put there themselves. `elsewhere`: anything else. `malformed`: it looks like the tag and is none.
 */
export interface SecureTag {
  readonly state: 'absent' | 'front' | 'after-prefix' | 'elsewhere' | 'malformed';
  /** The stretches that stand for it, in order: what to take out before it is written anew. The first decided the state. */
  readonly at: readonly Range[];
}

/** Near misses are looked for in the first so many characters: Outlook takes 255, and a sender sees no more. */
const LOOKED_AT = 1000;

/** White space as `\s` has it, but for U+FEFF, which shows nothing and may hide the tag from the service. */
const BLANK = /^[^\S\ufeff]*$/;

/**
 * What mail programs and gateways put before a subject: two or three letters and a colon in most languages ("RE:", "AW:",
 * "Re[2]:"), some words, and a warning in brackets that the sender is outside.
 */
const PREFIX =
  /^[\s\u200b]{0,40}(?:(?:[a-z]{2,3}|automatic reply|ymateb awtomatig|external|accepted|declined|tentative|cancell?ed|updated)\s?(?:\[\d{1,3}\]|\(\d{1,3}\))?\s?:|[[({*] ?(?:ext|caution|suspicious|spam|bulk|allanol)[a-z :-]{0,32}[\])}*]:?)/i;

/**
 * Finds the tag. Only its own ASCII characters count, in either case: what the service reads is bytes, not shapes.
 * White space before it (no-break spaces too) leaves it at the front. A true tag anywhere wins over a near miss.
 * Source: NHSmail policy and guidance: "[secure]" in square brackets at the start, not case sensitive; read 2026-11-22.
 */
export function readTag(subject: string, tag: string): SecureTag {
  const at = tagsIn(subject, tag);
  const [first] = at;
  if (first !== undefined) {
    const state = placeOf(subject.slice(0, first.start));
    if (state !== 'front') at[0] = widened(subject, first);
    return { state, at };
  }
  const near = nearMiss(subject.slice(0, LOOKED_AT), tag);
  return near === undefined ? { state: 'absent', at } : { state: 'malformed', at: [near] };
}

/** Every true tag in the subject, in order. */
function tagsIn(subject: string, tag: string): Range[] {
  const found: Range[] = [];
  if (tag === '') return found;
  const wanted = asciiLower(tag);
  const text = asciiLower(subject);
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    // A tag that is a bare word must not be found inside another word.
    const glued = BOTH_LETTERS.test(text.slice(at - 1, at + 1)) || BOTH_LETTERS.test(text.slice(end - 1, end + 1));
    const last = found[found.length - 1];
    if (!glued && (last === undefined || at >= last.end)) found.push({ start: at, end });
  }
  return found;
}

function asciiLower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** A tag that is a bare word, beside a letter or digit of the word that it stands in. */
const BOTH_LETTERS = /^[a-z0-9]{2}$/i;

function placeOf(before: string): 'front' | 'after-prefix' | 'elsewhere' {
  if (BLANK.test(before)) return 'front';
  return before.length <= LOOKED_AT && BLANK.test(withoutPrefixes(before)) ? 'after-prefix' : 'elsewhere';
}

function withoutPrefixes(text: string): string {
  let rest = text;
  for (let match = PREFIX.exec(rest); match !== null; match = PREFIX.exec(rest)) rest = rest.slice(match[0].length);
  return rest;
}

/** With the marks that enclose the tag, so that "([secure])" leaves no "()" behind. */
function widened(subject: string, range: Range): Range {
  let { start, end } = range;
  while (
    start > 0 &&
    end < subject.length &&
    '[](){}<>**""\'\'__'.indexOf(subject.charAt(start - 1) + subject.charAt(end)) % 2 === 0
  ) {
    start -= 1;
    end += 1;
  }
  return { start, end };
}

/**
 * What may be a near miss, in a subject whose characters are folded: something between brackets, a word with a bracket on
 * one side only, a word between marks of emphasis or behind a hash, a word before a colon, another organisation's word,
 * and a word written backwards, as behind a mark that turns the direction of writing.
 */
const CANDIDATES =
  /[[({<][^\])}>]{0,40}[\])}>]|[[({<] {0,3}[a-z0-9]{1,40}|[*#_|~=^\\/]{1,3} ?[a-z0-9]{1,40}(?: ?[*_|~=^\\/]{1,3})?|[a-z0-9]{1,40} {0,3}[\])}>:]|encryptplease|\][a-z0-9]{1,40}\[/g;

/** What people write beside the word, with or without a space, and the words of other organisations. */
const BESIDE = /send|sent|nhs(?:mail)?|e?mail|message|please|pls|encrypt(?:ed|ion)?/g;

/** Words that are near "secure" and mean something else, most of them to a clinician. */
const REAL_WORDS = 'severe seizure suture score sure cure scare insecure';

function nearMiss(subject: string, tag: string): Range | undefined {
  const core = asciiLower(tag).replace(/^[^a-z0-9]{1,20}|[^a-z0-9]{1,20}$/g, '');
  if (core.length < 3) return undefined;
  // The subject as the eye takes it, and for each of its characters where that starts.
  let shape = '';
  const starts: number[] = [];
  const plain = plainText(subject).toLowerCase();
  for (let at = 0; at < plain.length; at += 1) {
    if (plain[at] === '\u200b') continue;
    shape += plain.charAt(at);
    starts.push(at);
  }
  const rest = withoutPrefixes(shape);
  const front = shape.length - rest.length + rest.search(/\S|$/);
  CANDIDATES.lastIndex = 0;
  for (let match = CANDIDATES.exec(shape); match !== null; match = CANDIDATES.exec(shape)) {
    if (isMeant(match[0], core, match.index <= front)) {
      return { start: starts[match.index] || 0, end: starts[CANDIDATES.lastIndex] || subject.length };
    }
  }
  return undefined;
}

function isMeant(candidate: string, core: string, front: boolean): boolean {
  const open = candidate.charAt(0);
  const joined = candidate.replace(/[^a-z0-9]/g, '');
  const square = /^\[|\]$/.test(candidate);
  const enclosed = !/^[a-z0-9]|[a-z0-9:]$/.test(candidate);
  if (open === ']') return joined === core.split('').reverse().join('');
  if (joined === core) return enclosed || square || front || open === '#';
  if (joined === 'encryptplease') return true;
  if (!enclosed || !'[({<'.includes(open) || REAL_WORDS.split(' ').includes(joined)) return false;
  const rest = joined.replace(BESIDE, '');
  const slips = square && core.length > 4 ? 2 : 1;
  // "(secured)" is a word of its own; as a tag it stands in square brackets or in front.
  if (!square && !front) return !joined.includes(core) && isWithin(slips, joined, core);
  return (
    isWithin(slips, joined, core) ||
    isWithin(slips, rest, core) ||
    rest === 'secure' ||
    // "[RW4ENCRYPT]"
    (rest.length <= 3 && joined.includes('encrypt'))
  );
}

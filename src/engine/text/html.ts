import type { Range } from '../draft';
import { decoded } from './entities';
import { quotedFrom, startsWithSender } from './quoted';

export interface HtmlText {
  /** Plain text with `\n` line ends; cells of a table are a tab apart. */
  readonly text: string;
  /** Where quoted history starts in `text`; `text.length` when there is none. */
  readonly quotedFrom: number;
  /** Stretches of `text` that styling hides from the eye, in order and apart. They are content all the same. */
  readonly hidden: readonly Range[];
  /** False when the markup was longer than 5 million characters: the rest was not looked at. */
  readonly whole: boolean;
}

const LIMIT = 5e6;

const NONE: { readonly [name: string]: string } = {};

const BLOCKS = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure',
  'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section summary table tbody',
  'tfoot thead title tr ul',
);
const VOID = names('area base br col embed hr img input link meta param source track wbr');
/** Their content is no text for a reader. */
const DROPPED = names('script style title xml');
/** A second one ends the first, as browsers read it. */
const SELF_CLOSING = names('p li option');
const READ_ATTRIBUTES = names('alt bgcolor class color hidden id string style type value');

/** Outlook's own marks of a reply first, then those of the clients whose mail it replies to. */
const QUOTE_IDS = names(
  'divrplyfwdmsg appendonsend mail-editor-reference-message-container ms-outlook-mobile-reference-message',
  'olk_src_body_section replyseparator',
);
const QUOTE_CLASSES = names('gmail_quote gmail_quote_container yahoo_quoted moz-cite-prefix protonmail_quote');

function names(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.join(' ').split(' '));
}

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly empty: boolean;
  readonly attributes: { readonly [name: string]: string };
  /** Just after the ">". */
  readonly end: number;
}

/**
 * The text of a mail's HTML as its reader would see it, in one pass: no tree, no recursion, whatever the markup.
 * Never throws. Where markup is broken it errs towards text: content that one client drops another may show.
 */
export function textOfHtml(html: string): HtmlText {
  const whole = html.length <= LIMIT;
  const source = (whole ? html : html.slice(0, LIMIT)).split('\0').join('');
  const tags = tagReader(source);
  const styles = styleReader();
  const writer = textWriter();
  const hidden: Range[] = [];
  const unclosed = new Set<string>();
  const borders: number[] = [];
  let marked = -1;
  let cite: { start: number; depth: number; end: number } | undefined;
  let hiding: { name: string; depth: number; start: number } | undefined;
  let firstCell = true;

  function reveal(): void {
    if (hiding !== undefined && writer.length() > hiding.start) {
      const previous = hidden[hidden.length - 1];
      if (previous !== undefined && previous.end === hiding.start) {
        hidden[hidden.length - 1] = { start: previous.start, end: writer.length() };
      } else {
        hidden.push({ start: hiding.start, end: writer.length() });
      }
    }
    hiding = undefined;
  }

  function open(tag: Tag): void {
    const { name, attributes } = tag;
    if (hiding !== undefined && SELF_CLOSING.has(hiding.name) && (name === hiding.name || hiding.name === 'p')) {
      if (BLOCKS.has(name)) reveal();
    }
    if (name === 'br') writer.newLine();
    else if (name === 'td' || name === 'th') {
      writer.newCell(firstCell);
      firstCell = false;
    } else if (BLOCKS.has(name)) {
      writer.newBlock();
      if (name === 'tr') firstCell = true;
    }
    if (name === 'pre') writer.keepSpaces(1);

    const style = attributes === NONE ? PLAIN : styles.read(attributes);
    const empty = tag.empty || VOID.has(name);
    if (hiding === undefined) {
      if (style.hides) hiding = { name, depth: 1, start: writer.length() };
    } else if (hiding.name === name && !empty) {
      hiding.depth += 1;
    }
    const spoken = attributes['alt'] || attributes['string'] || (name === 'input' ? attributes['value'] : '');
    if (spoken) writer.write(` ${spoken} `);
    if (empty && hiding !== undefined && hiding.name === name && style.hides && hiding.depth === 1) reveal();

    if (marked === -1 && attributes !== NONE && isQuoteMark(attributes)) marked = writer.length();
    if (style.divides && borders.length < 50) borders.push(writer.length());
    if (name === 'blockquote') {
      if (cite !== undefined && cite.end === -1) cite.depth += 1;
      else if (attributes['type'] === 'cite') cite = { start: writer.length(), depth: 1, end: -1 };
    }
  }

  function close(name: string): void {
    if (BLOCKS.has(name)) writer.newBlock();
    if (name === 'pre') writer.keepSpaces(-1);
    if (hiding !== undefined && hiding.name === name) {
      hiding.depth -= 1;
      if (hiding.depth === 0) reveal();
    }
    if (name === 'blockquote' && cite !== undefined && cite.end === -1) {
      cite.depth -= 1;
      if (cite.depth === 0) cite.end = writer.length();
    }
  }

  for (let at = 0; at < source.length;) {
    const angle = source.indexOf('<', at);
    if (angle !== at) {
      writer.write(source.slice(at, angle === -1 ? source.length : angle));
      if (angle === -1) break;
      at = angle;
    }
    const next = source.charCodeAt(at + 1);
    if (next === 33 || next === 63) {
      const after = skipDeclaration(source, at, unclosed);
      if (after > at + 1) {
        at = after;
        continue;
      }
    } else if (next === 47 || ((next | 32) >= 97 && (next | 32) <= 122)) {
      const tag = tags.read(at);
      if (tag !== undefined) {
        at = tag.end;
        if (tag.closes) close(tag.name);
        else if (!DROPPED.has(tag.name)) open(tag);
        else if (!tag.empty && !unclosed.has(tag.name)) {
          const closing = closingTag(source, tag.name, at);
          if (closing === -1) unclosed.add(tag.name);
          else {
            if (tag.name === 'style') styles.learn(source.slice(at, closing));
            at = closing;
          }
        }
        continue;
      }
    }
    // Many in a row are written at once.
    const from = at;
    do at += 1;
    while (source.charCodeAt(at) === 60 && source.charCodeAt(at + 1) === 60);
    writer.write(source.slice(from, at));
  }
  reveal();

  const text = writer.text();
  if (marked === -1 && cite !== undefined) {
    // Text below a quotation is most likely the reply itself.
    if (cite.end === -1 || text.slice(cite.end).trim() === '') marked = cite.start;
  }
  const border = borders.filter((place) => startsWithSender(text, place))[0];
  if (border !== undefined && (marked === -1 || border < marked)) marked = border;
  return { text, quotedFrom: marked === -1 ? quotedFrom(text) : pastSpace(text, marked), hidden, whole };
}

function isQuoteMark(attributes: { readonly [name: string]: string }): boolean {
  const { id, class: classes } = attributes;
  if (id !== undefined && QUOTE_IDS.has(id.toLowerCase().replace(/^(?:x_){1,20}/, ''))) return true;
  return (
    classes !== undefined && classes.split(/\s+/).some((name) => QUOTE_CLASSES.has(name.replace(/^(?:x_){1,20}/, '')))
  );
}

function pastSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1;
  return at;
}

/**
 * Past a comment, a declaration or the marks of a conditional comment, whose content some version of Outlook shows and
 * therefore stays; `at + 1` when this is none.
 */
function skipDeclaration(source: string, at: number, unclosed: Set<string>): number {
  const past = (mark: string, from: number) => {
    if (unclosed.has(mark)) return -1;
    const found = source.indexOf(mark, from);
    if (found === -1) unclosed.add(mark);
    return found === -1 ? -1 : found + mark.length;
  };
  if (source.startsWith('<!--', at)) {
    if (!source.startsWith('<!--[if', at)) {
      const end = past('-->', at + 2);
      return end === -1 ? at + 4 : end;
    }
    // Field codes such as HYPERLINK: no client shows them.
    if (source.slice(at + 7, at + 30).indexOf('supportFields') !== -1) {
      const end = past('<![endif]', at);
      if (end !== -1) return past('>', end);
    }
  }
  const end = past('>', at);
  return end === -1 ? at + 1 : end;
}

function closingTag(source: string, name: string, from: number): number {
  for (let at = source.indexOf('</', from); at !== -1; at = source.indexOf('</', at + 2)) {
    if (source.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  }
  return -1;
}

/** Reads tags one after the other. What an earlier tag showed to be missing is not searched for again. */
function tagReader(source: string): { read(start: number): Tag | undefined } {
  const lastEnd = source.lastIndexOf('>');
  let quotesBroken = false;
  const missing = new Set<string>();
  const isSpace = (code: number) => code <= 32;

  function read(start: number): Tag | undefined {
    if (start > lastEnd) return undefined;
    const closes = source.charCodeAt(start + 1) === 47;
    let at = start + (closes ? 2 : 1);
    const nameStart = at;
    for (; at < source.length && at - nameStart < 40; at += 1) {
      const code = source.charCodeAt(at);
      if (isSpace(code) || code === 47 || code === 62) break;
    }
    const name = source.slice(nameStart, at).toLowerCase();
    if (source.charCodeAt(at) === 62) return { name, closes, empty: false, attributes: NONE, end: at + 1 };
    const attributes: { [name: string]: string } = {};
    for (;;) {
      while (at < source.length && (isSpace(source.charCodeAt(at)) || source.charCodeAt(at) === 47)) at += 1;
      if (at >= source.length) break;
      if (source.charCodeAt(at) === 62) {
        return { name, closes, empty: source.charCodeAt(at - 1) === 47, attributes, end: at + 1 };
      }
      at = readAttribute(at, attributes);
    }
    // The end came first: an open quotation mark swallowed it. Look for a plain end, and trust no quotation marks again.
    quotesBroken = true;
    const end = source.indexOf('>', start);
    return { name, closes, empty: false, attributes: NONE, end: end + 1 };
  }

  function readAttribute(start: number, attributes: { [name: string]: string }): number {
    let at = start + 1;
    for (; at < source.length; at += 1) {
      const code = source.charCodeAt(at);
      if (isSpace(code) || code === 47 || code === 62 || code === 61) break;
    }
    const nameEnd = at;
    while (at < source.length && isSpace(source.charCodeAt(at))) at += 1;
    let value = '';
    if (source.charCodeAt(at) === 61) {
      at += 1;
      while (at < source.length && isSpace(source.charCodeAt(at))) at += 1;
      const quote = source.charAt(at);
      const quoted = (quote === '"' || quote === "'") && !quotesBroken && !missing.has(quote);
      const close = quoted ? source.indexOf(quote, at + 1) : -1;
      if (quoted && close === -1) missing.add(quote);
      const valueStart = close === -1 ? at : at + 1;
      if (close !== -1) at = close;
      else while (at < source.length && !isSpace(source.charCodeAt(at)) && source.charCodeAt(at) !== 62) at += 1;
      value = source.slice(valueStart, at);
      if (close !== -1) at += 1;
    } else {
      at = nameEnd;
    }
    if (nameEnd - start < 12) {
      const name = source.slice(start, nameEnd).toLowerCase();
      if (READ_ATTRIBUTES.has(name) && attributes[name] === undefined) attributes[name] = value;
    }
    return at;
  }
  return { read };
}

/** Collects text as HTML lays it out: runs of white space are one space, blocks begin lines. */
function textWriter(): {
  write(raw: string): void;
  newLine(): void;
  newBlock(): void;
  newCell(first: boolean): void;
  keepSpaces(change: 1 | -1): void;
  length(): number;
  text(): string;
} {
  let text = '';
  let lines = 0;
  let gap = '';
  let kept = 0;

  function begin(): void {
    if (text !== '') text += lines > 0 ? (lines === 1 ? '\n' : '\n\n') : gap;
    lines = 0;
    gap = '';
  }

  return {
    write(raw) {
      const plain = decoded(raw);
      if (kept > 0) {
        begin();
        text += plain.replace(/\r\n?/g, '\n');
        return;
      }
      // In two steps, for nearly every run is one space and may stay.
      const words = plain.replace(/[\t\n\f\r]+/g, ' ').replace(/ {2,}/g, ' ');
      const start = words.charCodeAt(0) === 32 ? 1 : 0;
      if (start === 1 && gap === '') gap = ' ';
      if (words.length === start) return;
      begin();
      const end = words.charCodeAt(words.length - 1) === 32 ? words.length - 1 : words.length;
      text += words.slice(start, end);
      if (end < words.length) gap = ' ';
    },
    newLine() {
      lines = Math.min(lines + 1, 2);
    },
    newBlock() {
      if (lines === 0 && gap !== '\t') lines = 1;
    },
    newCell(first) {
      if (first) return;
      lines = 0;
      gap = '\t';
    },
    keepSpaces(change) {
      kept = Math.max(0, kept + change);
    },
    length: () => text.length,
    text: () => text,
  };
}

interface Style {
  readonly hides: boolean;
  /** The rule that classic Outlook draws above a quoted message. */
  readonly divides: boolean;
}

interface Look {
  readonly hides: boolean;
  readonly divides: boolean;
  readonly white: boolean;
  readonly backdrop: '' | 'white' | 'coloured';
}

const PLAIN: Look = { hides: false, divides: false, white: false, backdrop: '' };

/** Answers for each distinct style once: Word repeats the same few thousands of times. */
function styleReader(): { read(attributes: { readonly [name: string]: string }): Style; learn(sheet: string): void } {
  const known = new Map<string, Look>();
  const hidingNames = new Set<string>();
  let coloured = false;

  function lookOf(style: string): Look {
    const before = known.get(style);
    if (before !== undefined) return before;
    const look = readStyle(style);
    if (known.size < 1000) known.set(style, look);
    return look;
  }

  return {
    read(attributes) {
      const { style, id, class: classes, color, bgcolor, hidden } = attributes;
      const look = style === undefined ? PLAIN : lookOf(style);
      const backdrop = bgcolor === undefined ? look.backdrop : isWhite(bgcolor) ? 'white' : 'coloured';
      if (backdrop === 'coloured') coloured = true;
      // White letters are hidden where nothing so far gave them another ground.
      const white = look.white || (color !== undefined && isWhite(color));
      const named =
        hidingNames.size > 0 &&
        ((id !== undefined && hidingNames.has(`#${id}`)) ||
          (classes !== undefined && classes.split(/\s+/).some((name) => hidingNames.has(`.${name}`))));
      const hides = hidden !== undefined || look.hides || named || (white && (backdrop === 'white' || !coloured));
      return { hides, divides: look.divides };
    },
    learn(sheet) {
      if (/background/i.test(sheet)) coloured = true;
      learnNames(sheet, hidingNames);
    },
  };
}

/** The classes and ids that a style sheet hides. What stands inside an at-rule depends on the reader's screen: not read. */
function learnNames(sheet: string, into: Set<string>): void {
  let at = 0;
  for (let brace = sheet.indexOf('{'); brace !== -1; brace = sheet.indexOf('{', at)) {
    const selector = sheet.slice(Math.max(at, brace - 300), brace);
    let end = sheet.indexOf('}', brace);
    if (end === -1) return;
    const inner = sheet.indexOf('{', brace + 1);
    if (inner !== -1 && inner < end) {
      for (let depth = 0; brace < sheet.length; brace += 1) {
        if (sheet[brace] === '{') depth += 1;
        if (sheet[brace] === '}') depth -= 1;
        if (depth === 0) break;
      }
      end = brace;
    } else if (readStyle(sheet.slice(brace + 1, Math.min(end, brace + 2000))).hides) {
      selector.split(',').forEach((each) => {
        const name = /^[a-z]{0,20}([.#][\w-]{1,80})$/i.exec(each.trim());
        if (name !== null && name[1] !== undefined) into.add(name[1]);
      });
    }
    at = end + 1;
  }
}

const HIDING =
  /none|hidden|collapse|hide|size|opacity|height|width|color|background|indent|position|clip|scale|border-top/i;

function readStyle(style: string): Look {
  if (!HIDING.test(style)) return PLAIN;
  const rules: { [name: string]: string } = {};
  decoded(style.slice(0, 4000))
    .toLowerCase()
    .split(';')
    .forEach((rule) => {
      const colon = rule.indexOf(':');
      if (colon > 0) rules[rule.slice(0, colon).trim()] = rule.slice(colon + 1).replace(/\s+|!important/g, '');
    });
  const rule = (name: string) => rules[name] ?? '';
  const isNothing = (name: string) => /^0(?:\.0{1,4})?(?:[a-z%]|$)/.test(rule(name));
  const clipped = rule('overflow') === 'hidden';
  const away = /^-\d{3,}/;
  const ground = rule('background-color') || rule('background');
  return {
    hides:
      rule('display') === 'none' ||
      rule('visibility') === 'hidden' ||
      rule('visibility') === 'collapse' ||
      rule('mso-hide') === 'all' ||
      isNothing('opacity') ||
      isTiny(rule('font-size')) ||
      isNothing('max-height') ||
      isNothing('max-width') ||
      (clipped && (isNothing('height') || isNothing('width') || /^1px$/.test(rule('height')))) ||
      away.test(rule('text-indent')) ||
      (rule('position') !== '' && (away.test(rule('left')) || away.test(rule('top')))) ||
      /^rect\((?:[01](?:px)?,?){4}\)/.test(rule('clip')) ||
      rule('transform') === 'scale(0)' ||
      rule('color') === 'transparent' ||
      (rule('color') !== '' && rule('color') === ground && !isWhite(ground)),
    divides: /^solid#(?:e1e1e1|b5c4df)1\.0pt/.test(rule('border-top')),
    white: isWhite(rule('color')),
    backdrop:
      ground === '' || ground === 'transparent' || ground === 'none' ? '' : isWhite(ground) ? 'white' : 'coloured',
  };
}

function isTiny(size: string): boolean {
  const match = /^(\d{0,4}(?:\.\d{1,4})?)(px|pt|em|rem|%)?$/.exec(size);
  if (match === null || match[1] === undefined || match[1] === '') return false;
  const value = Number(match[1]);
  if (value === 0) return true;
  if (match[2] === 'em' || match[2] === 'rem') return value <= 0.1;
  return match[2] === '%' ? value <= 10 : value <= 1;
}

function isWhite(colour: string): boolean {
  return /^(?:white|window|#fff(?:fff)?|rgba?\(255,255,255(?:,[\d.]{1,6})?\))$/i.test(colour.replace(/\s/g, ''));
}

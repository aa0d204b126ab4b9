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

const BLOCKS = names(
  'address article aside blockquote caption center dd div dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr ' +
    'li main nav ol option p pre section table title tr ul',
);
const VOID = names('br col hr img input link meta wbr');

/** Outlook's own marks of a reply first, then those of the clients whose mail it replies to. Outlook adds the "x_". */
const QUOTE_MARK =
  /^[.#](?:x_){0,20}(?:divrplyfwdmsg|appendonsend|mail-editor-reference-message-container|ms-outlook-mobile-reference-message|olk_src_body_section|replyseparator|gmail_quote(?:_container)?|yahoo_quoted|moz-cite-prefix|protonmail_quote)$/i;

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Does what a tag asks for and returns where reading goes on; it is told where the tag ended. */
type Action = (end: number) => number;

const TAG = /<\/?[a-z][^\s/>]{0,40}/iy;
/** One attribute, or nothing before the end of the tag. */
const ATTRIBUTE = /[\s/]*(?:([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?)?/y;

/** Where content begins that is no text for a reader, and where that ends. */
const DROPPED = /^(?:script|style|title|xml)$/;
const DROPPED_END = /<\/(?:script|style|title|xml)/gi;

/**
 * The text of a mail's HTML as its reader would see it, in one pass: no tree, no recursion, whatever the markup.
 * Never throws. Where markup is broken it errs towards text: content that one client drops another may show. `visit` is
 * told at each step, from one tag's end to the next, where it begins and how long the text is so far.
 */
export function textOfHtml(html: string, visit?: (at: number, length: number) => void): HtmlText {
  const whole = html.length <= LIMIT;
  const source = (whole ? html : html.slice(0, LIMIT)).split('\0').join('');
  const lastEnd = source.lastIndexOf('>');
  /** Word repeats the same few tags thousands of times: each is read once. */
  const actions = new Map<string, Action>();
  const hidingMarks = new Set<string>();
  let coloured = false;
  const hidden: Range[] = [];
  /** What was searched for to the end of the source and is not there: nobody searches again. */
  const missing = new Set<string>();
  const borders: number[] = [];
  let marked = -1;
  let cite = -1;
  let cites = 0;
  let citeEnd = -1;
  let hiding: { name: string; depth: number; start: number } | undefined;
  let firstCell = true;
  let text = '';
  let lines = 0;
  let gap = '';
  let kept = 0;

  /** Text as HTML lays it out: runs of white space are one space, blocks begin lines. */
  function write(raw: string): void {
    let words = decoded(raw);
    let next = '';
    if (kept > 0) words = words.replace(/\r\n?/g, '\n');
    else {
      // In two steps, for nearly every run is one space and may stay.
      words = words.replace(/[\t\n\f\r]+/g, ' ').replace(/ {2,}/g, ' ');
      if (words.charCodeAt(0) === 32) {
        if (gap === '') gap = ' ';
        words = words.slice(1);
      }
      if (words === '') return;
      if (words.charCodeAt(words.length - 1) === 32) {
        next = ' ';
        words = words.slice(0, -1);
      }
    }
    if (text !== '') text += '\n\n'.slice(0, lines) || gap;
    text += words;
    lines = 0;
    gap = next;
  }

  function newBlock(): void {
    if (lines === 0 && gap !== '\t') lines = 1;
  }

  function reveal(): void {
    if (hiding !== undefined && text.length > hiding.start) {
      const previous = hidden[hidden.length - 1];
      const start = previous !== undefined && previous.end === hiding.start ? previous.start : hiding.start;
      if (start !== hiding.start) hidden.pop();
      hidden.push({ start, end: text.length });
    }
    hiding = undefined;
  }

  /** What an opening tag with these attributes does. */
  function opening(name: string, empty: boolean, attributes: ReadonlyMap<string, string>): Action {
    const isBlock = BLOCKS.has(name);
    const value = (attribute: string) => attributes.get(attribute) || '';
    const spoken = value('alt') || value('string') || (name === 'input' ? value('value') : '');
    const rules = rulesOf(
      `${value('style')};color:${value('color')};background:${value('bgcolor')};display:${attributes.has('hidden') ? 'none' : ''}`,
    );
    const styled = attributes.size > 0;
    const ground = valueOf(GROUND, rules);
    const hidesItself = styled && isHiding(rules);
    const isWhite = styled && WHITE.test(valueOf(COLOUR, rules));
    const isColoured = styled && !/^(?:transparent|none)?$/.test(ground) && !WHITE.test(ground);
    const divides =
      rules.includes(';border-top:solid#e1e1e11.0pt;') || rules.includes(';border-top:solid#b5c4df1.0pt;');
    const marks = [`#${value('id')}`].concat(
      value('class')
        .split(/\s+/)
        .map((mark) => `.${mark}`),
    );
    const quotes = styled && marks.some((mark) => QUOTE_MARK.test(mark));
    const isCite = value('type') === 'cite';

    return (end) => {
      // A block ends a paragraph that nobody ended, as browsers read it.
      if (isBlock && hiding !== undefined && hiding.name === 'p') reveal();
      if (name === 'br') lines = Math.min(lines + 1, 2);
      else if (name === 'td' || name === 'th') {
        if (!firstCell) {
          lines = 0;
          gap = '\t';
        }
        firstCell = false;
      } else if (isBlock) newBlock();
      if (name === 'tr') firstCell = true;
      if (name === 'pre') kept += 1;

      if (isColoured) coloured = true;
      // White letters are hidden where nothing so far gave them another ground.
      const hides =
        hidesItself || (isWhite && !coloured) || (hidingMarks.size > 0 && marks.some((mark) => hidingMarks.has(mark)));
      if (hiding === undefined) {
        if (hides) hiding = { name, depth: 1, start: text.length };
      } else if (hiding.name === name && !empty) hiding.depth += 1;
      if (spoken !== '') write(` ${spoken} `);
      if (empty && hides && hiding !== undefined && hiding.name === name && hiding.depth === 1) reveal();

      if (quotes && marked === -1) marked = text.length;
      if (divides && borders.length < 50) borders.push(text.length);
      if (name === 'blockquote' && (cites > 0 || (cite === -1 && isCite))) {
        if (cites === 0) cite = text.length;
        cites += 1;
      }
      return end;
    };
  }

  function close(name: string): void {
    if (BLOCKS.has(name)) newBlock();
    if (name === 'pre') kept = Math.max(0, kept - 1);
    if (hiding !== undefined && hiding.name === name) {
      hiding.depth -= 1;
      if (hiding.depth === 0) reveal();
    }
    if (name === 'blockquote' && cites > 0) {
      cites -= 1;
      citeEnd = text.length;
    }
  }

  function past(mark: string, from: number): number {
    const found = missing.has(mark) ? -1 : source.indexOf(mark, from);
    if (found === -1) missing.add(mark);
    return found === -1 ? -1 : found + mark.length;
  }

  /**
   * Past a comment, a declaration or the marks of a conditional comment, whose content some version of Outlook shows and
   * therefore stays; -1 when this is none.
   */
  function declaration(at: number): number {
    if (source.startsWith('<!--', at)) {
      if (!source.startsWith('[if', at + 4)) return Math.max(past('-->', at + 2), at + 4);
      // Field codes such as HYPERLINK: no client shows them.
      if (source.startsWith('supportFields', at + 8)) return past('>', Math.max(past('<![endif]', at), at));
    }
    return past('>', at);
  }

  /** The classes and ids that a style sheet hides. What stands inside an at-rule depends on the reader's screen: not read. */
  function learn(sheet: string): void {
    if (/background/i.test(sheet)) coloured = true;
    let depth = 0;
    sheet.split(/(?=[{}])/).forEach((piece, at, pieces) => {
      const brace = piece.charAt(0);
      depth += Number(brace === '{') - Number(brace === '}');
      if (depth !== 1 || brace !== '{' || !isHiding(rulesOf(piece.slice(1)))) return;
      (pieces[at - 1] || '').split(',').forEach((selector) => {
        hidingMarks.add(selector.replace(/^[\s}]*[a-z]{0,20}/i, '').trim());
      });
    });
  }

  /** Past the content of a script, a style sheet and the like; where it began when it has no end. */
  function dropped(name: string, from: number): number {
    if (missing.has(name)) return from;
    DROPPED_END.lastIndex = from;
    for (let match = DROPPED_END.exec(source); match !== null; match = DROPPED_END.exec(source)) {
      if (match[0].slice(2).toLowerCase() !== name) continue;
      if (name === 'style') learn(source.slice(from, match.index));
      return match.index;
    }
    missing.add(name);
    return from;
  }

  /** Takes in the tag that starts here and returns its end, or -1 where none does. */
  function tag(at: number): number {
    TAG.lastIndex = at;
    if (at > lastEnd || !TAG.test(source)) return -1;
    let end = source.indexOf('>', at) + 1;
    const raw = source.slice(at, end);
    let action = actions.get(raw);
    if (action === undefined) {
      const attributes = new Map<string, string>();
      const closes = raw.charAt(1) === '/';
      const name = source.slice(at + (closes ? 2 : 1), TAG.lastIndex).toLowerCase();
      if (!closes && !missing.has('quotes')) end = attributesEnd(TAG.lastIndex, attributes) + 1;
      if (end > source.length) {
        // An open quotation mark swallowed the end. Trust no quotation marks again.
        missing.add('quotes');
        attributes.clear();
        end = at + raw.length;
      }
      const empty = source.charAt(end - 2) === '/';
      if (closes) {
        action = (after) => {
          close(name);
          return after;
        };
      } else if (!DROPPED.test(name)) action = opening(name, empty || VOID.has(name), attributes);
      else action = (after) => (empty ? after : dropped(name, after));
      // A quotation mark may hold a ">" and end further on.
      if (end === at + raw.length) actions.set(raw, action);
    }
    return action(end);
  }

  /** Reads attributes up to the ">" and returns where that is; the end of the source when there is none. */
  function attributesEnd(from: number, into: Map<string, string>): number {
    ATTRIBUTE.lastIndex = from;
    for (;;) {
      const [, written = '', double, single, bare] = ATTRIBUTE.exec(source) || [];
      if (written === '') return ATTRIBUTE.lastIndex;
      const name = written.toLowerCase();
      if (!into.has(name)) into.set(name, double || single || bare || '');
    }
  }

  for (let at = 0; at < source.length;) {
    if (visit !== undefined) visit(at, text.length);
    const angle = source.indexOf('<', at);
    if (angle !== at) write(source.slice(at, angle === -1 ? source.length : angle));
    if (angle === -1) break;
    const next = source.charAt(angle + 1);
    at = next === '!' || next === '?' ? declaration(angle) : tag(angle);
    if (at === -1) {
      // Text. Many in a row are written at once.
      at = angle + 1;
      while (source.startsWith('<<', at)) at += 1;
      write(source.slice(angle, at));
    }
  }
  reveal();

  // Text below a quotation is most likely the reply itself.
  if (marked === -1 && (cites > 0 || text.slice(citeEnd).trim() === '')) marked = cite;
  const border = borders.filter((place) => startsWithSender(text, place))[0];
  if (border !== undefined && (marked === -1 || border < marked)) marked = border;
  const quoted = marked === -1 ? quotedFrom(text) : marked + text.slice(marked).search(/\S|$/);
  return { text, quotedFrom: quoted, hidden, whole };
}

const HIDES =
  /;(?:display:none|visibility:(?:hidden|collapse)|mso-hide:all|transform:scale\(0\)|color:transparent|(?:opacity|font-size|max-height|max-width):0(?:\.0{1,4})?[a-z%]{0,3}|font-size:(?:(?:0?\.\d{1,3}|1(?:\.0)?)p[xt]|0?\.[01]\d{0,2}r?em|\d%)|clip:rect\((?:[01](?:px)?,?){4}\)|(?:text-indent|left|top):-\d{3}[^;]*);/;
const CLIPS = /;(?:height|width):(?:0(?:\.0{1,4})?[a-z%]{0,3}|1px);/;
const WHITE = /^(?:white|window|#fff(?:fff)?|rgba?\(255,255,255[^)]*\))$/;
const COLOUR = /;color:([^;]+)/;
const GROUND = /;background(?:-color)?:([^;]+)/;

/** The rules of a style without spaces, each between semicolons. */
function rulesOf(style: string): string {
  return `;${decoded(style.slice(0, 4000))
    .toLowerCase()
    .replace(/\s+|!important/g, '')};`;
}

/** The first value, as it came from the nearest attribute. */
function valueOf(rule: RegExp, rules: string): string {
  return (rule.exec(rules) || [])[1] || '';
}

function isHiding(rules: string): boolean {
  const colour = valueOf(COLOUR, rules);
  const ground = valueOf(GROUND, rules);
  return (
    HIDES.test(rules) ||
    (CLIPS.test(rules) && rules.includes(';overflow:hidden;')) ||
    (colour !== '' && (colour === ground || (WHITE.test(colour) && WHITE.test(ground))))
  );
}

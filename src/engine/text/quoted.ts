/** Who the header of a quoted message names, as lower-case addresses; empty where it gives names only. */
export interface QuotedPeople {
  /** On its From line, or in "On … wrote:". */
  readonly from: readonly string[];
  /** On its To and Cc lines: whom everyone in the thread could see. */
  readonly visible: readonly string[];
}

type Header = 'from' | 'when' | 'to' | 'cc' | 'subject' | 'other';

/** What Outlook, Apple Mail and Gmail call the lines, in English, Welsh, French and German. */
const HEADERS: ReadonlyMap<string, Header> = new Map<string, Header>([
  ...named('from', 'from', 'oddi wrth', 'o', 'de', 'von'),
  ...named('when', 'sent', 'date', 'anfonwyd', 'dyddiad', 'envoyé', 'gesendet', 'datum'),
  ...named('to', 'to', 'at', 'i', 'à', 'a', 'an'),
  ...named('cc', 'cc', 'copi', 'kopie'),
  ...named('subject', 'subject', 'pwnc', 'testun', 'objet', 'betreff'),
  ...named('other', 'bcc', 'importance', 'attachments', 'reply-to', 'importance', 'sensitivity', 'when', 'where'),
]);

function named(header: Header, ...names: readonly string[]): [string, Header][] {
  return names.map((name): [string, Header] => [name, header]);
}

/** The longest header name, the marks of bold around it and French's space before the colon. */
const NAME_LIMIT = 16;

const ORIGINAL =
  /^[ \t>]{0,20}(?:-{2,30} ?(?:original (?:message|appointment)|forwarded message|neges wreiddiol|message d['’]origine|message transféré|ursprüngliche nachricht|weitergeleitete nachricht) ?-{2,30}|begin forwarded message:)/i;

const RULE = /^[ \t>]{0,20}(?:_{5,100}|-{5,100})\s{0,5}$/;

const ATTRIBUTION = /^[ \t>]{0,20}(?:on|ar|le|am) /i;
const WROTE = /\b(?:wrote|ysgrifennodd|a écrit|schrieb)\b/;

/**
 * Where quoted history starts in plain text; `text.length` when there is none. One index cannot describe a reply that
 * is written between or below quoted lines: there it finds no history, for the sender wrote some of what is there.
 */
export function quotedFrom(text: string): number {
  const run = trailingQuote(text);
  const lastQuoteLine = text.lastIndexOf('\n>');
  let rule = -1;
  for (let start = 0; start < text.length;) {
    const end = lineEnd(text, start);
    const first = firstOf(text, start, end);
    if (first !== '' && STARTS.indexOf(first) !== -1) {
      const line = text.slice(start, Math.min(end, start + 100));
      if (ORIGINAL.test(line)) return start;
      if (headerOf(line) === 'from' && isHeaderBlock(text, start)) return rule === -1 ? start : rule;
      if (ATTRIBUTION.test(line)) {
        const close = attributionEnd(text, start);
        if (close !== -1 && (run !== -1 || lastQuoteLine < close)) return start;
      }
      rule = RULE.test(line) ? start : -1;
    } else if (first !== '') {
      rule = -1;
    }
    start = end + 1;
  }
  return run === -1 ? text.length : run;
}

/** The people of the first header at or after `quotedFrom`. Reads at most 20,000 characters. */
export function quotedPeople(body: string, quotedFrom: number): QuotedPeople {
  const text = body.slice(quotedFrom, quotedFrom + 20000);
  const from: string[] = [];
  const visible: string[] = [];
  let seen = false;
  let header: Header | undefined;
  for (let start = 0; start < text.length;) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end);
    const named = headerOf(line);
    if (named !== undefined && (seen || named === 'from')) {
      header = named;
      seen = true;
    } else if (seen && /^[\s>]*$/.test(line)) {
      break;
    }
    if (header === 'from') addAddresses(line, from);
    if (header === 'to' || header === 'cc') addAddresses(line, visible);
    if (!seen && ATTRIBUTION.test(line)) {
      const close = attributionEnd(text, start);
      if (close !== -1) {
        addAddresses(text.slice(start, close), from);
        break;
      }
    }
    start = end + 1;
  }
  return { from, visible };
}

/** Whether a line of a header starts at `at`, white space aside, and it is the sender's. */
export function startsWithSender(text: string, at: number): boolean {
  return headerOf(text.slice(at, at + 200).trim()) === 'from';
}

/** What the lines that can start a quotation begin with, quote marks and bold marks aside. */
const STARTS = '-_fdvolabFDVOLAB';

/** The first character of a line that is no white space, quote mark or star; '' when it has none. */
function firstOf(text: string, start: number, end: number): string {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 32 && code !== 62 && code !== 42 && code !== 0xa0) return text.charAt(at);
  }
  return '';
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

/** Which line of a message header this is, if any; bold marks and quote marks around the name do not count. */
function headerOf(line: string): Header | undefined {
  const bare = line.slice(0, 60).replace(/^[\s>*]{1,40}/, '');
  const colon = bare.slice(0, NAME_LIMIT).indexOf(':');
  if (colon < 1) return undefined;
  return HEADERS.get(
    bare
      .slice(0, colon)
      .replace(/[\s*]{1,4}$/, '')
      .toLowerCase(),
  );
}

/**
 * "From: Monday we will …" starts no message. Two more lines of a header must follow, and either a date or an address
 * among them: a request for leave has From and To as well.
 */
function isHeaderBlock(text: string, start: number): boolean {
  const block = text.slice(start, start + 4000).split('\n', 40);
  const kinds = new Set<Header>();
  let blank = 0;
  let addressed = false;
  for (const line of block) {
    blank = line.trim() === '' ? blank + 1 : 0;
    if (blank > 1) break;
    const header = headerOf(line);
    if (header === 'from' && kinds.has('from')) break;
    if (header !== undefined) kinds.add(header);
    if (line.indexOf('@') !== -1) addressed = true;
    kinds.delete('other');
    if (kinds.size >= 3 && (addressed || kinds.has('when'))) return true;
  }
  return false;
}

/** Just after the colon of "On 3 March 2026 … wrote:", which may wrap over three lines; -1 when it is something else. */
function attributionEnd(text: string, start: number): number {
  const near = text.slice(start, start + 400);
  const verb = near.search(WROTE);
  if (verb === -1 || !/\d/.test(near.slice(0, verb))) return -1;
  const colon = near.indexOf(':', verb);
  if (colon === -1 || colon - verb > 150) return -1;
  const lines = near.slice(0, colon).split('\n');
  if (lines.length > 3 || lines.some((line) => line.trim() === '')) return -1;
  return /^[ \t\u00a0]{0,10}(?:\n|$)/.test(near.slice(colon + 1)) ? start + colon + 1 : -1;
}

/** Where the lines that begin with ">" start, when at least two of them end the text; -1 otherwise. */
function trailingQuote(text: string): number {
  let first = -1;
  let lines = 0;
  for (let end = text.length; end >= 0;) {
    const start = end === 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, Math.min(end, start + 8));
    if (/^ {0,3}>/.test(line)) {
      first = start;
      lines += 1;
    } else if (text.slice(start, end).trim() !== '') {
      break;
    }
    end = start - 1;
  }
  return lines >= 2 ? first : -1;
}

const NOT_IN_ADDRESS = /[\s<>()[\]{},;:"|*]/;

function addAddresses(line: string, into: string[]): void {
  for (let at = line.indexOf('@'); at !== -1; at = line.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < 64 && !NOT_IN_ADDRESS.test(line.charAt(start - 1))) start -= 1;
    let end = at + 1;
    while (end < line.length && end - at < 254 && !NOT_IN_ADDRESS.test(line.charAt(end))) end += 1;
    const address = line
      .slice(start, end)
      .replace(/^'|[.'>]{1,3}$/g, '')
      .toLowerCase();
    if (start < at && end > at + 1 && into.indexOf(address) === -1) into.push(address);
  }
}

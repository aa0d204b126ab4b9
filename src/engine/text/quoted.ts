import { plainText } from './characters';

/** Who the header of a quoted message names, as lower-case addresses; empty where it gives names only. */
export interface QuotedPeople {
  /** On its From line, or in "On … wrote:". */
  readonly from: readonly string[];
  /** On its To and Cc lines: whom everyone in the thread could see. */
  readonly visible: readonly string[];
}

/** What Outlook, Apple Mail and Gmail call the lines, in English, Welsh, French and German, without accents. */
const HEADERS = [
  'from,oddi wrth,o,de,von',
  'sent,date,anfonwyd,dyddiad,envoye,gesendet,datum',
  'to,at,i,a,an',
  'cc,copi,kopie',
  'subject,pwnc,testun,objet,betreff',
  'bcc,importance,attachments,reply-to,sensitivity,when,where',
].map((names) => names.split(','));
const FROM = 0;
const WHEN = 1;
const TO = 2;
const CC = 3;
const SUBJECT = 4;

/** The lines that can start a quotation begin so, quote marks and bold marks aside. */
const START = /^[ \t\u00a0>*]{0,40}[-bfdvola]/gim;

const ORIGINAL =
  /^[ \t>]{0,40}(?:-{2,30} ?(?:original (?:message|appointment)|forwarded message|neges wreiddiol|message (?:d'origine|transfere)|(?:ursprungliche|weitergeleitete) nachricht) ?-|begin forwarded message:)/i;

/** A rule and nothing else before the end. */
const RULE = /(?:^|\n)[ \t>]{0,40}(?:_{5,100}|-{5,100})\s{0,20}$/;

const ATTRIBUTION = /^[ \t>]{0,40}(?:on|ar|le|am) /i;

/** "On 3 March 2026 … wrote:", which may wrap over three lines. */
const WROTE = /\b(?:wrote|ysgrifennodd|a ecrit|schrieb)\b/;

/**
 * Where quoted history starts in plain text; `text.length` when there is none. One index cannot describe a reply that
 * is written between or below quoted lines: there it finds no history, for the sender wrote some of what is there.
 */
export function quotedFrom(text: string): number {
  const run = trailingQuote(text);
  const isRun = run !== -1;
  const [first = isRun ? run : text.length] = headersIn(text, 0, isRun ? -1 : text.lastIndexOf('\n>'), 1);
  return first;
}

/**
 * Where each message of the quoted history starts, its header included, the latest first: the first at `quotedFrom`. Empty
 * without history. A message whose header has no form that is known here is a part of the one above it.
 */
export function quotedMessages(body: string, quotedFrom: number): readonly number[] {
  const starts = quotedFrom < body.length ? [quotedFrom] : [];
  let last = quotedFrom;
  headersIn(body, quotedFrom, -1, Infinity).forEach((start) => {
    // "Original Message" and the header right under it are one.
    if (start < last + 45) return;
    last = start;
    starts.push(start);
  });
  return starts;
}

/** Who wrote a quoted message and when, in the words of its header; its first line where no header says it. */
export function quotedHeading(message: string): string {
  const bare = (line: string) => line.replace(/^[\s>]+/, '').trim();
  const close = ATTRIBUTION.test(message) ? attributionEnd(message, 0) : -1;
  if (close !== -1) return message.slice(0, close).split('\n').map(bare).join(' ');
  const lines = message
    .slice(0, 2000)
    .split('\n', 20)
    .map(bare)
    .filter((line) => /[^*_-]/.test(line) && !ORIGINAL.test(plainText(line)));
  const said = [FROM, WHEN]
    .map((header) => lines.find((line) => headerOf(line) === header) || '')
    .map((line) => line.replace(/^[^:]*:[\s*]*/, ''))
    .filter((value) => value !== '');
  return said.length > 0 ? said.join(', ') : lines[0] || '';
}

/** The people of the first header at or after `quotedFrom`. Reads at most 20,000 characters. */
export function quotedPeople(body: string, quotedFrom: number): QuotedPeople {
  const text = body.slice(quotedFrom, quotedFrom + 20000);
  const from: string[] = [];
  const visible: string[] = [];
  let header = -1;
  for (let start = 0; start < text.length;) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end);
    const named = headerOf(line);
    if (named === FROM || (header !== -1 && named !== -1)) header = named;
    else if (header !== -1 && /^[\s>]*$/.test(line)) break;
    if (header === FROM) addAddresses(line, from);
    if (header === TO || header === CC) addAddresses(line, visible);
    const close = header === -1 && ATTRIBUTION.test(line) ? attributionEnd(text, start) : -1;
    if (close !== -1) {
      addAddresses(text.slice(start, close), from);
      break;
    }
    start = end + 1;
  }
  return { from, visible };
}

/** Whether a line of a header starts at `at`, white space aside, and it is the sender's. */
export function startsWithSender(text: string, at: number): boolean {
  return headerOf(text.slice(at, at + 200)) === FROM;
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

/** Which line of a message header this is, or -1; bold marks and quote marks around the name do not count. */
function headerOf(line: string): number {
  if (!line.includes(':')) return -1;
  const [, name = ''] =
    /^[\s>*]{0,40}([a-z][a-z -]{0,15}?)[\s*]{0,4}:/.exec(plainText(line.slice(0, 60)).toLowerCase()) || [];
  return HEADERS.findIndex((names) => names.includes(name));
}

/**
 * "From: Monday we will …" starts no message. Two more lines of a header must follow, and either a date or an address
 * among them: a request for leave has From and To as well.
 */
function isHeaderBlock(text: string, start: number): boolean {
  const kinds = new Set<number>();
  let blank = 0;
  let addressed = false;
  for (const line of text.slice(start, start + 4000).split('\n', 40)) {
    blank = line.trim() === '' ? blank + 1 : 0;
    const header = headerOf(line);
    if (blank > 1 || (header === FROM && kinds.has(FROM))) return false;
    if (header !== -1 && header <= SUBJECT) kinds.add(header);
    if (line.includes('@')) addressed = true;
    if (kinds.size >= 3 && (addressed || kinds.has(WHEN))) return true;
  }
  return false;
}

/**
 * Where the headers stand that start a quoted message, from `from` on, a rule above them included: at most `most`, and
 * "On … wrote:" only where its colon comes after `settled`.
 */
function headersIn(text: string, from: number, settled: number, most: number): readonly number[] {
  const starts: number[] = [];
  START.lastIndex = from;
  for (let match = START.exec(text); match !== null && starts.length < most; match = START.exec(text)) {
    const start = match.index;
    const line = plainText(text.slice(start, Math.min(lineEnd(text, start), start + 100)));
    if (headerOf(line) === FROM && isHeaderBlock(text, start)) {
      const [rule = ''] = RULE.exec(text.slice(Math.max(0, start - 150), start)) || [];
      starts.push(start - rule.replace(/^\n/, '').length);
    } else if (ORIGINAL.test(line) || (ATTRIBUTION.test(line) && attributionEnd(text, start) > settled)) {
      starts.push(start);
    }
  }
  return starts;
}

/** Just after the colon of "On 3 March 2026 … wrote:"; -1 when it is something else. */
function attributionEnd(text: string, start: number): number {
  const near = plainText(text.slice(start, start + 400));
  const verb = near.search(WROTE);
  if (verb === -1 || !/\d/.test(near.slice(0, verb))) return -1;
  const colon = near.indexOf(':', verb);
  const lines = near.slice(0, colon).split('\n');
  return colon !== -1 &&
    colon - verb <= 150 &&
    lines.length <= 3 &&
    lines.every((line) => line.trim() !== '') &&
    /^[ \t]{0,10}(?:\n|$)/.test(near.slice(colon + 1))
    ? start + colon + 1
    : -1;
}

/** Where the lines that begin with ">" start, when at least two of them end the text; -1 otherwise. */
function trailingQuote(text: string): number {
  let first = -1;
  let lines = 0;
  for (let end = text.length; end >= 0;) {
    const start = end === 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1;
    if (/^ {0,3}>/.test(text.slice(start, Math.min(end, start + 8)))) {
      first = start;
      lines += 1;
    } else if (text.slice(start, end).trim() !== '') break;
    end = start - 1;
  }
  return lines >= 2 ? first : -1;
}

function addAddresses(line: string, into: string[]): void {
  (line.match(/[^\s<>()[\]{},;:"|*@]{1,64}@[^\s<>()[\]{},;:"|*@]{1,254}/g) || []).forEach((found) => {
    const address = found.replace(/^'|[.']{1,3}$/g, '').toLowerCase();
    if (!into.includes(address)) into.push(address);
  });
}

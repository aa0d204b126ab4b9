import { textOfHtml } from '../engine';

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|wbr)$/;
/** The start of an element that shows nothing until something stands in it; the page itself is none. */
const OPENS = /^<(?!body|img|input|v:)[a-z]/i;

/**
 * The HTML of a body up to the place `from` of its text, as `textOfHtml` gives that, and what is open there closed. The
 * boxes and lines that open right before the place go too: they belong to what starts there. Undefined where the text of
 * that would not be exactly the text before `from`.
 */
export function htmlBefore(html: string, from: number): string | undefined {
  const steps: { readonly at: number; readonly length: number }[] = [];
  const { text } = textOfHtml(html, (at, length) => steps.push({ at, length }));
  const kept = text.slice(0, from).trim();
  const reached = steps.filter(({ length }) => length <= from);
  let step = reached.pop();
  if (step === undefined) return undefined;
  let cut = step.at;
  if (text.slice(step.length, from).trim() !== '') cut = lineIn(html, cut, kept.length);
  else {
    for (let before = reached.pop(); before !== undefined; before = reached.pop()) {
      const tag = html.indexOf('<', before.at);
      if (!OPENS.test(html.slice(tag, tag + 10))) break;
      cut = tag;
      if (text.slice(before.length, step.length).trim() !== '') break;
      step = before;
    }
  }
  const closed =
    html.slice(0, cut) +
    openAt(html, cut, steps)
      .reverse()
      // Whatever stands around a paragraph ends it, and a second end would be one more paragraph.
      .filter((name) => name !== 'p')
      .map((name) => `</${name}>`)
      .join('');
  return textOfHtml(closed).text.trim() === kept ? closed : undefined;
}

/** The last line start after `start`, up to the next tag, before which the text has no more than `length` characters. */
function lineIn(html: string, start: number, length: number): number {
  const lines = [start];
  const tag = html.indexOf('<', start);
  const end = tag === -1 ? html.length : tag;
  for (let at = html.indexOf('\n', start); at !== -1 && at < end; at = html.indexOf('\n', at + 1)) lines.push(at + 1);
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (textOfHtml(html.slice(0, lines[middle])).text.trim().length <= length) low = middle;
    else high = middle - 1;
  }
  return lines[low] ?? start;
}

/** The elements that are open at `cut`, the outermost first. */
function openAt(html: string, cut: number, steps: readonly { readonly at: number }[]): string[] {
  const open: string[] = [];
  const counts = new Map<string, number>();
  const count = (name: string, by: number) => counts.set(name, (counts.get(name) ?? 0) + by);
  steps.forEach(({ at }, index) => {
    const end = steps[index + 1]?.at ?? html.length;
    if (end > cut) return;
    const tag = html.slice(html.indexOf('<', at), end);
    const [, slash = '', name = ''] = /^<(\/?)([a-z][^\s/>]*)/i.exec(tag) ?? [];
    const key = name.toLowerCase();
    if (key === '' || VOID.test(key)) return;
    if (slash === '') {
      if (tag.endsWith('/>')) return;
      open.push(key);
      count(key, 1);
    } else if ((counts.get(key) ?? 0) > 0) {
      let last: string | undefined;
      do {
        last = open.pop();
        if (last !== undefined) count(last, -1);
      } while (last !== undefined && last !== key);
    }
  });
  return open;
}

/**
 * Plain text up to where the text `kept` ends in it, white space apart; undefined where it does not begin with that.
 * Outlook gives a plain body in two forms, and they break lines differently.
 */
export function textBefore(whole: string, kept: string): string | undefined {
  const wanted = kept.replace(/\s+/g, '');
  let at = 0;
  for (let found = 0; found < wanted.length; at += 1) {
    const letter = whole.charAt(at);
    if (letter === wanted.charAt(found)) found += 1;
    else if (letter.trim() !== '' || at >= whole.length) return undefined;
  }
  return whole.slice(0, at);
}

/** HTML to text and back, as a mail program does it. */

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER LI MAIN OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);
const SILENT = new Set(['SCRIPT', 'STYLE', 'HEAD', 'TITLE', 'TEMPLATE']);
// Outlook draws the line above a quoted message as 32 low lines.
const RULE = '_'.repeat(32);

/** The parsed body of a page or of a piece of one. The tag in front keeps white space that a piece begins with. */
export const bodyOf = (html: string): HTMLElement => new DOMParser().parseFromString(`<body>${html}`, 'text/html').body;

/** The text of an HTML body: a line for each block, cells apart by a tab, a rule as a row of low lines. */
export function htmlToText(html: string): string {
  const body = bodyOf(html);
  let text = '';
  const newLine = (): void => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  const walk = (node: Node, pre: boolean): void => {
    if (node instanceof Text) {
      const words = pre ? node.data : node.data.replace(/[ \t\r\n\f]+/g, ' ');
      text += !pre && (text === '' || /[\n\t ]$/.test(text)) ? words.replace(/^ /, '') : words;
      return;
    }
    if (!(node instanceof Element) || SILENT.has(node.tagName)) return;
    if (node.tagName === 'BR') {
      text += '\n';
      return;
    }
    if (node.tagName === 'HR') {
      newLine();
      text += `${RULE}\n`;
      return;
    }
    const block = BLOCKS.has(node.tagName);
    if (block) newLine();
    // An empty line is drawn as a block that holds one line break and must not count twice.
    const emptyLine = block && node.childNodes.length === 1 && node.firstElementChild?.tagName === 'BR';
    if (emptyLine) {
      text += '\n';
      return;
    }
    for (const child of node.childNodes) walk(child, pre || node.tagName === 'PRE');
    if (node.tagName === 'TD' || node.tagName === 'TH') text += '\t';
    if (block) newLine();
    if (node.tagName === 'P') text += '\n';
  };
  walk(body, false);
  const lines = text.replaceAll('\u00a0', ' ').split('\n');
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();
}

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** One `div` a line, as Outlook on the web writes what is typed. */
export const textToHtml = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => `<div class="elementToProof">${line.trim() === '' ? '<br>' : escapeHtml(line)}</div>`)
    .join('');

const FORBIDDEN = 'script, style, link, meta, base, iframe, object, embed, form, input, button, textarea, select';

/** A body without what could act: scripts, frames, forms and handlers. Mail programs clean what they are given likewise. */
export function cleanHtml(html: string): string {
  const body = bodyOf(html);
  for (const element of body.querySelectorAll(FORBIDDEN)) element.remove();
  for (const element of body.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (/^on/i.test(name) || /^\s*javascript:/i.test(value)) element.removeAttribute(name);
    }
  }
  return body.getHTML();
}

/** The quoted thread under a reply, in the markup that Outlook on the web writes. */
export function quotedThread(from: string, sent: string, to: string, subject: string, html: string): string {
  const line = (label: string, value: string): string => `<b>${label}:</b> ${escapeHtml(value)}`;
  return (
    '<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1">' +
    '<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000">' +
    [line('From', from), line('Sent', sent), line('To', to), line('Subject', subject)].join('<br>') +
    `</font><div>&nbsp;</div></div><div class="BodyFragment">${html}</div>`
  );
}

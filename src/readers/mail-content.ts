import { quoted, type FileContent, type FilePart, type Gap, type ReadInside, type Unreadable } from './file';
import { htmlContent, partOf } from './text';

/** Logos of signatures and the like, which the text shows: pictures below this size are passed over. */
const DECORATION = 50_000;

/** Gathers what a mail holds: its lines, what its styling hides, the names of its files, and then what these hold. */
export function newMail(readInside: ReadInside) {
  const parts: FilePart[] = [];
  const gaps: Gap[] = [];
  let message = '';
  let hidden = '';
  let names = '';
  let files = 0;

  function missing(name: string, why: Unreadable): void {
    gaps.push({ name, why });
  }

  function add(content: FileContent): void {
    parts.push(...content.parts);
    gaps.push(...content.gaps);
  }

  /** Adds to the mail's own text. */
  function write(text: string): void {
    if (/^-----BEGIN PGP MESSAGE/m.test(text)) missing('message', 'encrypted');
    else if (text) message += `${text.replace(/\r\n?/g, '\n').trim()}\n`;
  }

  /** Adds a page, or what else is said in parts: the hidden ones apart. */
  function writeParts(content: FileContent): void {
    for (const { visible, text } of content.parts) {
      if (visible) message += `${text.trim()}\n`;
      else hidden += `${text.trim()}\n`;
    }
    gaps.push(...content.gaps);
  }

  /** The name of what a file holds: the file's, else its kind, else its number. */
  function named(name: string, kind = ''): string {
    files += 1;
    names += `${name}\n`;
    return name ? quoted(name) : kind || `attachment ${files}`;
  }

  function html(source: string): void {
    writeParts(htmlContent(source, ''));
  }

  function attach(data: Uint8Array, name: string, type: string, isShown: boolean): void {
    if (isShown && /^image\//.test(type) && data.length < DECORATION) return;
    add(readInside(data, named(name, type === 'message/rfc822' ? 'attached message' : '')));
  }

  function content(): FileContent {
    const own = [
      ...partOf('message', true, message),
      ...partOf('hidden text', false, hidden),
      ...partOf('names of the files', true, names),
    ];
    return { parts: [...own, ...parts], gaps };
  }

  return { add, attach, content, html, missing, named, write, writeParts };
}

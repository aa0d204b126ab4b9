import { latin1 } from './bytes';
import { readDocx } from './docx';
import {
  demand,
  LIMITS,
  quoted,
  spend,
  unread,
  unreadable,
  whyOf,
  within,
  type Budget,
  type FileContent,
  type FilePart,
  type Gap,
  type Reader,
  type ReadInside,
  type Unreadable,
} from './file';
import { readEml } from './mail';
import { readOdf } from './odf';
import { readOle } from './ole';
import { readPdf } from './pdf';
import { readPptx } from './pptx';
import { readRtf } from './rtf';
import { readHtml, readText } from './text';
import { readXlsx } from './xlsx';
import { xmlText } from './xml';
import { openZip, type ArchiveReader, type Entry } from './zip';

export { LIMITS, type FileContent, type FilePart, type Gap, type Unreadable } from './file';

/** How a format is known, and who reads it. */
type Format<Read> = readonly [test: RegExp, read: Read];

/** By the first bytes, two hexadecimal digits each. */
const BINARY: readonly Format<Reader>[] = [
  [/^504b(?:0304|0506|0708)/, readArchive],
  [/^d0cf11e0a1b11ae1/, readOle],
  // JPEG, PNG, GIF, TIFF, Photoshop, BMP, WebP, HEIC and AVIF, EMF, WMF.
  [
    /^(?:ffd8ff|89504e47|47494638|49492a00|4d4d002a|38425053|424d.{8}0{8}|52494646.{8}57454250|.{8}66747970(?:686569|6d696631|6d736631|617669)|01000000.{72}20454d46|d7cdc69a)/,
    stopsFor('picture'),
  ],
  // What a Mac puts beside the files of an archive tells nothing of anybody.
  [/^(?:00051607|0000000142756431)/, () => ({ parts: [], gaps: [] })],
  // S/MIME that is enveloped, by its object identifier.
  [/^30.{2,16}06092a864886f70d010703/, stopsFor('encrypted')],
];

/** By the first letters, without the zeros of an encoding in two bytes. The last takes whatever is text. */
const TEXT: readonly Format<Reader>[] = [
  [/^\s*\{\\rtf/, readRtf],
  // A field of a header, and further down one that only mail has: letters and notes begin with "To:" as well.
  [
    /^(?:From .+\r?\n)?(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?(?:received|return-path|message-id|mime-version|x-unsent):/i,
    readEml,
  ],
  [/%PDF-\d/, readPdf],
  [/^-----BEGIN PGP MESSAGE/, stopsFor('encrypted')],
  [/^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|meta|style|body|table|div|p|span|svg|!--)[\s>-]/i, readHtml],
  [/^/, readText],
];

/** By what an archive says of itself: the type of its main part, or its media type. */
const ARCHIVES: readonly Format<ArchiveReader>[] = [
  [/(?:spreadsheetml|ms-excel)[^"']*\.main\+xml/, readXlsx],
  [/(?:wordprocessingml|ms-word)[^"']*\.main\+xml/, readDocx],
  [/(?:presentationml|ms-powerpoint)[^"']*\.main\+xml/, readPptx],
  [/^application\/vnd\.oasis\.opendocument\./, readOdf],
  [/^application\/epub\+zip/, readZip],
];

/** So many bytes are looked at to know a file. */
const FRONT = 1024;

/** Reads a file by its bytes, whatever its name. Never throws: what could not be read is in `gaps`. */
export function readFile(bytes: Uint8Array, isOver: () => boolean = () => false): FileContent {
  const { bytes: most, entries, depth } = LIMITS;
  return read(bytes, { bytes: most, entries, depth, isOver });
}

function read(bytes: Uint8Array, budget: Budget): FileContent {
  try {
    spend(budget, 0);
    const front = latin1(bytes, 0, Math.min(bytes.length, FRONT)).replace(/^(?:ï»¿|ÿþ|þÿ)|\0/g, '');
    const reader =
      chosen(BINARY, hexadecimal(bytes.subarray(0, 48))) || chosen(TEXT, front) || stopsFor('unknown-format');
    return reader(bytes, budget, (inner, name) => within(budget, name, () => read(inner, budget)));
  } catch (thrown) {
    return unread(thrown);
  }
}

/** The first whose test fits. */
function chosen<Read>(formats: readonly Format<Read>[], front: string): Read | undefined {
  for (const [test, reader] of formats) if (test.test(front)) return reader;
  return undefined;
}

function stopsFor(why: Unreadable): () => never {
  return () => {
    throw unreadable(why);
  };
}

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => (byte + 256).toString(16).slice(1)).join('');
}

/** An archive is an office document where it says so. */
function readArchive(bytes: Uint8Array, budget: Budget, readInside: ReadInside): FileContent {
  const archive = openZip(bytes, budget);
  const names = archive.map(({ name }) => name.toLowerCase());
  const type = archive[names.findIndex((name) => name === 'mimetype' || name === '[content_types].xml')];
  if (!type) return readZip(archive, budget, readInside);
  // Of two parts with one name, programs show this one or that.
  demand(new Set(names).size === names.length);
  const reader = chosen(ARCHIVES, xmlText(type.read()));
  if (!reader) throw unreadable('unknown-format');
  return reader(archive, budget, readInside);
}

/** Reads each file of a plain archive. Their names are text too: one may tell who a letter is about. */
function readZip(archive: readonly Entry[], _: Budget, readInside: ReadInside): FileContent {
  const parts: FilePart[] = [];
  const gaps: Gap[] = [];
  archive.forEach((entry) => {
    const name = quoted(entry.name);
    try {
      const content = readInside(entry.read(), name);
      parts.push(...content.parts);
      gaps.push(...content.gaps);
    } catch (thrown) {
      gaps.push({ name, why: whyOf(thrown) });
    }
  });
  const names = archive.map((entry) => entry.name).join('\n');
  const [first] = gaps;
  const isAll = parts.length === 0 && first && gaps.every((gap) => gap.why === first.why);
  return {
    parts: names ? [{ name: 'names of the files', visible: true, text: names }, ...parts] : parts,
    gaps: isAll ? [{ name: '', why: first.why }] : gaps,
  };
}

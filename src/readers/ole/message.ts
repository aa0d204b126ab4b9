import { utf16 } from '../bytes';
import { demand, spend, type Budget } from '../file';
import { newMail } from '../mail-content';
import { readRtf } from '../rtf';
import { decodedBytes, pageOf } from '../text';
import { streamOf, type Storage } from './compound';
import { u32 } from './package';
import type { StorageReader } from './storage';

const PROPERTY = '__substg1.0_';

/** What Rich Text may repeat before it has said anything: [MS-OXRTFCP] 2.1.2.1. */
const USUAL =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans ' +
  'SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

/**
 * Reads a mail that Outlook saved ([MS-OXMSG], tags of [MS-OXPROPS], read 2026-11-22) as `readEml` reads one: subject, people,
 * plain text and HTML, and Rich Text where there is neither; then its files, and mails in it.
 */
export const readMessage: StorageReader = (storage, budget, readInside, openInside) => {
  const { add, attach, content, html, missing, named, write, writeParts } = newMail(readInside);
  write(textOf(storage, '0037'));
  write(personIn(storage, '0c1a', '5d01', '0c1f'));
  // In the order of their numbers, which is not that of the file.
  const folders = Array.from(storage.storages).sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [key, person] of folders) if (/^__recip/.test(key)) write(personIn(person, '3001', '39fe', '3003'));

  const plain = textOf(storage, '1000');
  const page = textOf(storage, '1013') || pageOf(streamOf(storage, `${PROPERTY}10130102`));
  write(plain);
  html(page);
  const rich = streamOf(storage, `${PROPERTY}10090102`);
  if (!plain && !page && rich.length > 0) writeParts(readRtf(unpacked(rich, budget), budget, readInside));

  for (const [key, file] of folders) {
    if (!/^__attach/.test(key)) continue;
    const name = textOf(file, '3707') || textOf(file, '3704') || textOf(file, '3001');
    const inner = file.storages.get(`${PROPERTY}3701000d`);
    const data = file.streams.get(`${PROPERTY}37010102`);
    if (inner) add(openInside(inner, named(name, 'attached message')));
    else if (!data || /\.rpmsg$/i.test(name)) missing(named(name), data ? 'encrypted' : 'unknown-format');
    else attach(data(), name, textOf(file, '370e'), textOf(file, '3712') !== '');
  }
  return content();
};

/** A property that is text: in Unicode, or in letters of one byte. */
function textOf(storage: Storage, tag: string): string {
  return (
    utf16(streamOf(storage, `${PROPERTY}${tag}001f`)) || decodedBytes(streamOf(storage, `${PROPERTY}${tag}001e`))
  ).replace(/\0/g, '');
}

/** A person's name and addresses, those apart that only the directory knows. */
function personIn(storage: Storage, ...tags: readonly string[]): string {
  const words = tags.map((tag) => textOf(storage, tag)).filter((word) => word && word.charAt(0) !== '/');
  return words.filter((word, at) => words.indexOf(word) === at).join(' ');
}

/** Rich Text as Outlook packs it ([MS-OXRTFCP], read 2026-11-22). Throws `damaged` and `too-large`. Linear. */
function unpacked(bytes: Uint8Array, budget: Budget): Uint8Array {
  const size = u32(bytes, 4);
  if (u32(bytes, 8) === 0x414c454d) return bytes.subarray(16);
  // Two bytes repeat 17 at most.
  demand(size <= bytes.length * 9);
  spend(budget, size);
  const made = new Uint8Array(USUAL.length + size + 17);
  made.set(Array.from(USUAL, (letter) => letter.charCodeAt(0)));
  let length = USUAL.length;
  let kinds = 0;
  for (let at = 16; at < bytes.length && length < USUAL.length + size; at += 1) {
    // A byte of eight bits says what each of the next eight are; a one above them tells when they are used up.
    kinds >>= 1;
    if (kinds < 2) {
      kinds = (bytes[at] || 0) | 256;
      at += 1;
    }
    if ((kinds & 1) === 0) {
      made[length] = bytes[at] || 0;
      length += 1;
      continue;
    }
    const pair = ((bytes[at] || 0) << 8) | (bytes[at + 1] || 0);
    at += 1;
    // A place in the last 4,096 bytes; their end ends the text.
    const back = (length - (pair >> 4)) & 4095;
    if (back === 0) break;
    demand(back <= length);
    for (let left = (pair & 15) + 2; left > 0; left -= 1) {
      made[length] = made[length - back] || 0;
      length += 1;
    }
  }
  demand(length >= USUAL.length + size);
  return made.subarray(USUAL.length, USUAL.length + size);
}

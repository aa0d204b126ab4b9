import { latin1 } from '../bytes';
import { demand, whyOf, type FileContent, type FilePart, type Gap } from '../file';

/** Two bytes as a number, lowest first; zero behind the end. */
export function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] || 0) | ((bytes[at + 1] || 0) << 8);
}

/** Four bytes as a number, lowest first; zero behind the end. */
export function u32(bytes: Uint8Array, at: number): number {
  return u16(bytes, at) + u16(bytes, at + 2) * 0x10000;
}

/** So many bytes from a place on. Throws `damaged` where there are fewer. */
export function cut(bytes: Uint8Array, at: number, length: number): Uint8Array {
  demand(at + length <= bytes.length);
  return bytes.subarray(at, at + length);
}

/** A file in an envelope: its name, or what program made it, and its bytes. */
export interface Wrapped {
  readonly name: string;
  readonly data: Uint8Array;
}

/** Any file that was put into a document as an object ([MS-OLEDS] 2.3.6 OLENativeStream, from behind its size). */
export function packaged(bytes: Uint8Array): Wrapped {
  const label = bytes.indexOf(0, 2);
  const path = bytes.indexOf(0, label + 1);
  const temporary = path + 9 + u32(bytes, path + 5);
  return { name: latin1(bytes, 2, label), data: cut(bytes, temporary + 4, u32(bytes, temporary)) };
}

/** An object as text documents write it ([MS-OLEDS] 2.2.5 EmbeddedObject). Throws `damaged`. */
export function embedded(bytes: Uint8Array): Wrapped {
  // It is in the file, not a link to one.
  demand(u32(bytes, 4) === 2);
  // The name of its program, then two names that are empty for what is embedded.
  const name = latin1(bytes, 12, 11 + u32(bytes, 8));
  let at = 8;
  for (let names = 0; names < 3; names += 1) at += 4 + u32(bytes, at);
  const data = cut(bytes, at + 4, u32(bytes, at));
  return name === 'Package' ? packaged(data) : { name, data };
}

/** Adds what an object in a document holds, or why nobody knows; it shows only when it is opened in its turn. */
export function addObject(parts: FilePart[], gaps: Gap[], read: () => FileContent): void {
  try {
    const content = read();
    parts.push(...content.parts.map((part) => ({ ...part, visible: false })));
    gaps.push(...content.gaps);
  } catch (thrown) {
    gaps.push({ name: 'embedded object', why: whyOf(thrown) });
  }
}

/** Names that mail uses and the web's list of encodings does not know. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['cp932', 'shift_jis'],
  ['cp936', 'gbk'],
  ['cp949', 'euc-kr'],
  ['cp950', 'big5'],
  ['cp874', 'windows-874'],
  ['ansi_x3.110-1983', 'windows-1252'],
  ['utf8mb4', 'utf-8'],
]);

/**
 * What reads text in this charset; undefined when nothing here does. UTF-7 is among those: no browser reads it any more,
 * since it was used to hide things.
 */
export function decoderOf(label: string): InstanceType<typeof TextDecoder> | undefined {
  const name = label.trim().toLowerCase();
  try {
    return new TextDecoder(OTHER_NAMES.get(name) ?? name);
  } catch {
    return undefined;
  }
}

const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true });
const STRICT_UTF8_AS_IS = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const WESTERN = new TextDecoder('windows-1252');

/** What Windows-1252 has at 0x80 to 0x9F; five places are empty. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Control characters from 0x80 to 0x9F as the Windows-1252 letters they stand for in mail. Node 20 from 20.18.3 on
 * decodes Windows-1252 without its own letters (nodejs/node issue 56542).
 */
export function windowsLetters(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (char) => WINDOWS.charAt(char.charCodeAt(0) - 0x80));
}

/** Header bytes as text: UTF-8, or else the bare Windows-1252 of mail from before it. */
export function headerText(bytes: Uint8Array): string {
  try {
    // A byte order mark stays: dropping it would make a header line of something else.
    return STRICT_UTF8_AS_IS.decode(bytes);
  } catch {
    return windowsLetters(WESTERN.decode(bytes));
  }
}

/** Bytes of text as text. `known` is false when the charset is not: plain letters and digits are right, others may not be. */
export function textIn(
  label: string | undefined,
  bytes: Uint8Array,
): { readonly text: string; readonly known: boolean } {
  const isNamed = label !== undefined && label !== '';
  const decoder = isNamed ? decoderOf(label) : undefined;
  if (decoder !== undefined) {
    const text = decoder.decode(bytes);
    return { text: decoder.encoding === 'windows-1252' ? windowsLetters(text) : text, known: true };
  }
  try {
    return { text: STRICT_UTF8.decode(bytes), known: !isNamed };
  } catch {
    return { text: windowsLetters(WESTERN.decode(bytes)), known: !isNamed };
  }
}

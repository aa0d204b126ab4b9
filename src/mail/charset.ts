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
const WESTERN = new TextDecoder('windows-1252');

/** Bytes of text as text. `known` is false when the charset is not: then plain letters and digits are right, others may not be. */
export function textIn(
  label: string | undefined,
  bytes: Uint8Array,
): { readonly text: string; readonly known: boolean } {
  const decoder = label === undefined || label === '' ? undefined : decoderOf(label);
  if (decoder !== undefined) return { text: decoder.decode(bytes), known: true };
  const known = label === undefined || label === '';
  try {
    return { text: STRICT_UTF8.decode(bytes), known };
  } catch {
    return { text: WESTERN.decode(bytes), known };
  }
}

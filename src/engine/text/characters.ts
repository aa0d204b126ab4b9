/**
 * What `folded` gives for a character that shows nothing: joiners, marks on top of a letter, direction marks, selectors
 * of a variant, controls.
 */
export const UNSEEN = 0x200b;

export const SPACE = 32;

const SHOWS_NOTHING = /[\u007f-\u009f\u00ad\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;

/**
 * From a code on, the ASCII character that each one looks like in most fonts. A number repeats the character before it; a
 * space stands for none. Our own choice of what UTS 39 (https://www.unicode.org/reports/tr39/) calls confusable: Latin
 * letters with marks, small letters of Greek, Cyrillic and Armenian, Roman numerals, dots, dashes, quotation marks and
 * brackets. Not complete.
 */
const TWINS = (
  [
    [0xb4, "'u"],
    [0xe0, 'a6 ce4i4dno5 ou4y ya6c8d4e10g8h4i10 2j2k3l10n9o6 2r6s8t6u12w2y3z6s'],
    [0x251, 'a'],
    [0x261, 'g'],
    [0x280, 'r'],
    [0x3b1, 'ab 2ezn ik uv o p 2tu x w'],
    [0x3f2, 'c'],
    [0x430, 'a br e 4k mhonpcty x 6b 3e2 resi2j'],
    [0x4af, 'y'],
    [0x4bb, 'h e'],
    [0x4cf, 'l'],
    [0x501, 'd'],
    [0x51b, 'q w'],
    [0x570, 'h 7n 4u 3g 3o'],
    [0x1e00, 'a2b6c2d10e10f2g2h10i4k6l8m6n8o8p4r8s10t8u10v4w10x4y2z6htwy 6a24e16i4o24u14y8'],
    [0x2010, "-6 2'2 '\"2"],
    [0x2024, '.'],
    [0x2032, "'"],
    [0x212e, 'e2'],
    [0x2170, 'i 3v 4x 2lcdm'],
    [0x2212, '-'],
    [0x2768, '[][][][][][][]'],
    [0x27e6, '[][][][][]'],
    [0x3002, '. 5[][][][][] 2[][][][]'],
    [0xff61, '.'],
  ] as const
).map(([start, twins]) => ({
  start,
  twins: twins.replace(/(.)(\d+)/g, (_run, twin: string, times) => twin.repeat(Number(times))),
}));

/** What was worked out before: a text uses few characters, many times each. A table, for it is asked for every one. */
const known: number[] = [];
for (let code = 0; code < 0x80; code += 1) known.push(code >= 65 && code <= 90 ? code + 32 : Math.max(code, SPACE));

/**
 * The code that stands for everything a reader takes for the same character: small letters for capitals, SPACE for any
 * white space, ASCII for its twins, for full-width and mathematical letters and digits and for Arabic digits, UNSEEN for
 * what shows nothing. For finding and for accusing, NEVER for trusting: the result says nothing of where mail would go.
 */
export function folded(code: number): number {
  return known[code] || (known[code] = twinOf(code));
}

function twinOf(code: number): number {
  const character = String.fromCodePoint(code);
  // Marks on top of a letter, selectors of a variant.
  if ((code >= 0x300 && code < 0x370) || (code >= 0xfe00 && code < 0xfe10) || code >= 0xe0000) return UNSEEN;
  if (SHOWS_NOTHING.test(character)) return UNSEEN;
  if (/\s/.test(character)) return SPACE;
  if (code > 0xff00 && code < 0xff5f) return folded(code - 0xfee0);
  if (/[\u0660-\u0669\u06f0-\u06f9]/.test(character)) return 48 + (code % 16);
  // 13 alphabets of 26 capitals and 26 small letters, 5 sets of digits.
  if (code >= 0x1d400 && code < 0x1d6a4) return 97 + ((code - 0x1d400) % 26);
  if (code >= 0x1d7ce && code < 0x1d800) return 48 + ((code - 0x1d7ce) % 10);
  const small = character.toLowerCase().codePointAt(0) || code;
  for (const { start, twins } of TWINS) {
    const twin = twins.charAt(small - start).trim();
    if (twin !== '') return twin.charCodeAt(0);
  }
  // "İ" becomes an i and a mark.
  return small;
}

/**
 * The text with everything beyond ASCII folded and ASCII as it is; every character keeps its place, and what shows
 * nothing is U+200B.
 */
export function plainText(text: string): string {
  return text.replace(/\ud835[\udc00-\udfff]|[\u0080-\u33ff\uf900-\uffff]/g, (character) => {
    const plain = folded(character.codePointAt(0) || UNSEEN);
    // Two code units become the twin and one that shows nothing.
    return plain > 0xffff ? character : String.fromCharCode(plain) + '\u200b'.slice(2 - character.length);
  });
}

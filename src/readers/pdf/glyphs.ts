import { latin1, utf8 } from '../bytes';
import { bigEndian, bytesOf, char, unhex } from './syntax';

/*
 * What codes and names of glyphs stand for: facts of ISO 32000-1, annex D, and of the Adobe Glyph List
 * (github.com/adobe-type-tools/agl-aglfn), read 2026-11-22.
 */

/** The ends of the names of letters with a mark, each behind the sign for it. */
const MARKS =
  '`grave\'acute^circumflex~tilde:dieresis0ring,cedilla/slash-macron(breve;ogonek.dotaccent<caron"hungarumlaut';

/** Latin capitals with their marks: from a code on, in steps. The small letters follow from them. */
const MARKED: readonly (readonly [number, number, string])[] = [
  [0xc0, 1, "A`A'A^A~A:A0  C,E`E'E^E:I`I'I^I:  N~O`O'O^O~O:  O/U`U'U^U:Y'"],
  [0x100, 2, "A-A(A;C'C^C.C<D<  E-E(E.E;E<G^G(G.  H^  I~I-I(I;I.  J^"],
  [0x139, 2, "L'  L<  L/N'  N<"],
  [0x14c, 2, 'O-O(O"  R\'  R<S\'S^S,S<T,T<  U~U-U(U0U"U;W^Y^Y:'],
  [0x179, 2, "Z'Z.Z<"],
  [0x1e80, 2, "W`W'W:"],
  [0x1ef2, 2, 'Y`'],
];

/** From a code on, the names of its characters. */
const NAMED: readonly (readonly [number, string])[] = [
  [
    0x20,
    'space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft parenright asterisk plus comma hyphen period slash zero one two three four five six seven eight nine colon semicolon less equal greater question at',
  ],
  [0x5b, 'bracketleft backslash bracketright asciicircum underscore grave'],
  [0x7c, 'bar'],
  [0xa3, 'sterling'],
  [0xb0, 'degree plusminus'],
  [0xb7, 'periodcentered'],
  [0xc6, 'AE'],
  [0xdf, 'germandbls'],
  [0xe6, 'ae'],
  [0x131, 'dotlessi'],
  [0x152, 'OE oe'],
  [0x2013, 'endash emdash'],
  [0x2018, 'quoteleft quoteright quotesinglbase'],
  [0x201c, 'quotedblleft quotedblright quotedblbase'],
  [0x2020, 'dagger daggerdbl bullet'],
  [0x2026, 'ellipsis'],
  [0x20ac, 'Euro'],
  [0x2212, 'minus'],
  [0xfb00, 'ff fi fl ffi ffl'],
];

const names = new Map<string, string>();
NAMED.forEach(([first, list]) => {
  list.split(' ').forEach((name, index) => names.set(name, char(first + index)));
});
MARKED.forEach(([first, step, list]) => {
  MARKS.replace(/(\W|0)([a-z]+)/g, (end, sign: string, mark: string) => {
    for (let at = 1; at < list.length; at += 2) {
      if (list.charAt(at) !== sign) continue;
      const character = char(first + (at >> 1) * step);
      const letter = list.charAt(at - 1);
      names.set(letter + mark, character);
      names.set(letter.toLowerCase() + mark, character.toLowerCase());
    }
    return end;
  });
});

/** What a glyph of this name shows, or '' when the name does not say. */
export function glyphText(name: string): string {
  return name
    .replace(/\..*/, '')
    .split('_')
    .map((part) => {
      const hex = /^u(?:ni)?((?:[\dA-F]{4})+)$/.exec(part);
      return hex === null ? names.get(part) || (part.length === 1 ? part : '') : bigEndian(unhex(hex[1] || ''));
    })
    .join('');
}

/** As windows-1252 has them from 0x80 on, less 0x80; two that it leaves free are ligatures. */
const unpacked = (packed: string) =>
  latin1(bytesOf(packed).map((code) => code + 128))
    .replace(/\x81/g, 'ﬁ')
    .replace(/\x8d/g, 'ﬂ');

const PDF_DOC = unpacked(
  '\x15\x06\x07\x05\x17\x16\x03 \x0b\x1b-\x09\x04\x13\x14\x11\x12\x02\x19\x01\x0d \x0c\x0a\x1f\x0e  \x1c\x1a\x1e \x00',
);

/** The characters from 0x80 on of the tables that fonts call by these names; below they are ASCII. */
export const ENCODINGS = new Map([
  ['WinAnsiEncoding', latin1(new Uint8Array(128).map((_, index) => index + 128))],
  [
    'MacRomanEncoding',
    unpacked(
      'DEGIQV\\a`bdcegihjkmlnoqsrtvuzy{|\x060"#\'\x156_.)\x194( FX 1  %5     *: fx?!, \x03  +;\x05 @CU\x0c\x1c\x16\x17\x13\x14\x11\x12w \x7f\x1f \x00\x0b\x1b\x01\x0d\x077\x02\x04\x09BJAKHMNOLST RZ[Y \x08\x18/   8   ',
    ),
  ],
  [
    'StandardEncoding',
    ' '.repeat(33) +
      unpacked(
        '!"# %\x03\'$\x12\x13+\x0b\x1b\x01\x0d \x16\x06\x077 6\x15\x02\x04\x14;\x05\x09 ?                \x17                F *     X\x0c:     f       x\x1c_',
      ),
  ],
]);

/**
 * The widths of ASCII in the fonts that every reader has, upright and not bold, a character for each: its code less 32,
 * times 11 thousandths.
 */
export const WIDTHS = {
  sans: '99@SSq]1>>CU9>99SSSSSSSSSS99UUUS|]]bb]Xgb9M]Slbg]gb]Xb]v]]X999KS>SSMSS9SS44M4lSSSS>M9SMbMMM>8>U',
  serif: '7>EMMlg0>>MS7>79MMMMMMMMMM99SSSHtb]]bXSbb>CbXqbbSb]SXbbvbbX>9>KM>HMHMH>MM99M9gMMMM>C9MMbMMHL2LQ',
};

/** A text string (ISO 32000-2, 7.9.2.2): UTF-16 or UTF-8 by its mark, else PDFDocEncoding. */
export function textOf(text: string): string {
  if (/^\xfe\xff/.test(text)) return bigEndian(text.slice(2));
  if (/^\xef\xbb\xbf/.test(text)) return utf8(bytesOf(text));
  return text.replace(/[\x80-\xa0]/g, (character) => PDF_DOC.charAt(character.charCodeAt(0) - 128) || character);
}

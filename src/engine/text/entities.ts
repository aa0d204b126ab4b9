/** The names that mail clients write; others stay as they are, for a reader of plain text can read them. */
const NAMES: ReadonlyMap<string, string> = new Map(
  (
    'amp & lt < gt > quot " apos \' nbsp \u00a0 ensp \u2002 emsp \u2003 numsp \u2007 puncsp \u2008 thinsp \u2009 hairsp \u200a ' +
    'shy \u00ad zwnj \u200c zwj \u200d lrm \u200e rlm \u200f ndash – mdash — hyphen \u2010 dash \u2010 minus − lsquo ‘ rsquo ’ ' +
    'ldquo “ rdquo ” sbquo ‚ hellip … bull • middot · copy © reg ® trade ™ deg ° ' +
    'pound £ euro € times × lsqb [ lbrack [ rsqb ] rbrack ] lpar ( rpar ) commat @ ' +
    'colon : semi ; period . comma , sol / num # equals = plus + ast * ' +
    'agrave à egrave è eacute é ecirc ê ccedil ç ouml ö uuml ü'
  )
    .split(' ')
    .reduce<[string, string][]>((pairs, word, index, all) => {
      if (index % 2 === 0) pairs.push([word, all[index + 1] ?? '']);
      return pairs;
    }, [])
    .concat([
      ['Tab', '\t'],
      ['NewLine', '\n'],
    ]),
);

/** What browsers read in the codes that Windows-1252 gave a sign and Unicode did not: from 0x80. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const REFERENCE = /&(?:#(?:x([0-9a-f]{1,12})|(\d{1,12}));?|([a-z][a-z0-9]{1,30});|(nbsp|amp|lt|gt|quot|shy|pound))/gi;

/** The text with its character references read, numeric ones and the names that mail clients write. Never throws. */
export function decoded(text: string): string {
  if (text.indexOf('&') === -1) return text;
  return text.replace(
    REFERENCE,
    (whole: string, hex: string | undefined, decimal: string | undefined, name: string | undefined, bare?: string) => {
      if (hex !== undefined) return character(parseInt(hex, 16));
      if (decimal !== undefined) return character(parseInt(decimal, 10));
      const wanted = name ?? bare ?? '';
      return NAMES.get(wanted) ?? NAMES.get(wanted.toLowerCase()) ?? whole;
    },
  );
}

function character(code: number): string {
  if (code >= 0x80 && code < 0xa0) return WINDOWS.charAt(code - 0x80);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return String.fromCodePoint(code);
}

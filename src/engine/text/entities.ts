/** The names that mail clients write, with their codes; others stay as they are, for a reader can read them. */
const NAMES = new Map(
  (
    'amp:26 lt:3c gt:3e quot:22 apos:27 nbsp:a0 ensp:2002 emsp:2003 thinsp:2009 shy:ad zwnj:200c zwj:200d lrm:200e ' +
    'rlm:200f ndash:2013 mdash:2014 lsquo:2018 rsquo:2019 ldquo:201c rdquo:201d hellip:2026 bull:2022 middot:b7 copy:a9 ' +
    'reg:ae trade:2122 deg:b0 pound:a3 euro:20ac times:d7 agrave:e0 eacute:e9 ouml:f6 uuml:fc'
  )
    .split(' ')
    .map((entry): [string, number] => {
      const [name = '', code = ''] = entry.split(':');
      return [name, parseInt(code, 16)];
    }),
);

/** What browsers read from 0x91 on, where Windows-1252 has a sign and Unicode none: what Word writes of it. */
const WINDOWS = '‘’“”•–—';

const REFERENCE = /&(?:#(?:x([0-9a-f]{1,12})|(\d{1,12}));?|([a-z]{1,30});|(nbsp|amp|lt|gt|quot|shy|pound))/gi;

/** The text with its character references read, numeric ones and the names that mail clients write. Never throws. */
export function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole: string, hex?: string, decimal?: string, name?: string, bare?: string) => {
    const named = (name || bare || '').toLowerCase();
    const code = NAMES.get(named) || parseInt(hex || decimal || '', hex === undefined ? 10 : 16);
    if (isNaN(code)) return whole;
    if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return '\ufffd';
    return WINDOWS.charAt(code - 0x91) || String.fromCodePoint(code);
  });
}

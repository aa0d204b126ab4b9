/**
 * Letters that look like an ASCII letter in most fonts, after it: for accusing an address of imitation, NEVER for
 * trusting one. Our own choice of the kind that UTS 39 (https://www.unicode.org/reports/tr39/) calls confusable: small
 * letters of Cyrillic, Greek and Armenian, and Latin letters with marks. Not complete.
 */
const TWINS = [
  'a\u0430\u03b1\u0251\u00e0\u00e1\u00e2\u00e3\u00e4\u00e5\u0101\u0103\u0105\u1ea1 b\u044c\u0185',
  'c\u0441\u03f2\u00e7\u0107\u0109\u010b\u010d d\u0501\u010f\u0111\u1e0d',
  'e\u0435\u04bd\u00e8\u00e9\u00ea\u00eb\u0113\u0115\u0117\u0119\u011b\u1eb9',
  'g\u0261\u0581\u011d\u011f\u0121\u0123 h\u04bb\u0570\u0125\u0127\u1e25',
  'i\u0456\u03b9\u0131\u00ec\u00ed\u00ee\u00ef\u0129\u012b\u012d\u012f\u1ecb j\u0458\u029d\u0135',
  'k\u043a\u03ba\u0137 l\u04cf\u217c\u013a\u013c\u013e\u0142\u0269 m\u043c\u217f\u1e43',
  'n\u0578\u03b7\u043f\u00f1\u0144\u0146\u0148\u1e47',
  'o\u043e\u03bf\u0585\u00f2\u00f3\u00f4\u00f5\u00f6\u00f8\u014d\u014f\u0151\u1ecd p\u0440\u03c1',
  'q\u051b r\u0433\u0155\u0157\u0159\u1e5b s\u0455\u017f\u015b\u015d\u015f\u0161\u0219\u1e63',
  't\u0442\u03c4\u0163\u0165\u0167\u021b\u1e6d',
  'u\u03c5\u057d\u00f9\u00fa\u00fb\u00fc\u0169\u016b\u016d\u016f\u0171\u0173\u1ee5 v\u0475\u03bd\u2174',
  'w\u051d\u0561\u0175\u1e81\u1e83\u1e85 x\u0445\u03c7 y\u0443\u04af\u00fd\u00ff\u0177\u1ef3',
  'z\u017a\u017c\u017e\u1e93 -\u2010\u2011\u2012\u2013\u2014\u2212',
].join(' ');

let twins: Map<string, string> | undefined;

function twinOf(letter: string): string | undefined {
  if (twins === undefined) {
    const made = new Map<string, string>();
    TWINS.split(' ').forEach((group) => {
      for (let at = 1; at < group.length; at++) made.set(group.charAt(at), group.charAt(0));
    });
    twins = made;
  }
  return twins.get(letter);
}

/** Neither seen nor meant: soft hyphens, zero-width and direction marks, combining marks, variation selectors, controls. */
function isInvisible(code: number): boolean {
  return (
    code < 32 ||
    (code >= 0x7f && code <= 0xa0) ||
    code === 0xad ||
    (code >= 0x300 && code <= 0x36f) ||
    code === 0x61c ||
    code === 0x180e ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff
  );
}

/**
 * What a domain looks like to an eye: invisible characters gone, full-width and look-alike letters as ASCII, other dots
 * as dots, encoded labels (xn--) decoded first. For accusing only: the result says nothing about where mail would go.
 */
export function lookOf(domain: string): string {
  const decoded =
    domain.toLowerCase().indexOf('xn--') === -1
      ? domain
      : domain
          .split('.')
          .map((label) => (/^xn--/i.test(label) ? decodedLabel(label.slice(4).toLowerCase()) : label))
          .join('.');
  let look = '';
  for (let at = 0; at < decoded.length; at++) {
    const code = decoded.charCodeAt(at);
    if (isInvisible(code)) continue;
    if (code >= 0xff01 && code <= 0xff5e) look += String.fromCharCode(code - 0xfee0);
    else if (code === 0x3002 || code === 0xff61 || code === 0x2024) look += '.';
    else {
      const letter = decoded.charAt(at);
      // A capital in another script is looked up in its small form; İ becomes two units, of which the second is a mark.
      const small = letter.toLowerCase().charAt(0);
      const twin = twinOf(small);
      look += twin === undefined ? small : twin;
    }
  }
  const lower = look.toLowerCase();
  return lower.length > 1 && lower.charAt(lower.length - 1) === '.' ? lower.slice(0, -1) : lower;
}

/**
 * The label that Punycode (RFC 3492, sections 3 and 6.2) stands for, without its `xn--`; the input itself when it is not
 * Punycode. Characters outside the basic plane become a question mark: nothing that we compare with holds one.
 */
function decodedLabel(encoded: string): string {
  const split = encoded.lastIndexOf('-');
  const output = split > 0 ? encoded.slice(0, split).split('') : [];
  let at = split > 0 ? split + 1 : 0;
  let code = 128;
  let position = 0;
  let bias = 72;
  let first = true;
  while (at < encoded.length) {
    const before = position;
    let weight = 1;
    for (let k = 36; ; k += 36) {
      const digit = at < encoded.length ? digitOf(encoded.charCodeAt(at)) : -1;
      at += 1;
      if (digit === -1) return encoded;
      position += digit * weight;
      if (position > 0x7fffffff) return encoded;
      const threshold = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias;
      if (digit < threshold) break;
      weight *= 36 - threshold;
    }
    const length = output.length + 1;
    let delta = first ? Math.floor((position - before) / 700) : Math.floor((position - before) / 2);
    first = false;
    delta += Math.floor(delta / length);
    bias = 0;
    while (delta > 455) {
      delta = Math.floor(delta / 35);
      bias += 36;
    }
    bias += Math.floor((36 * delta) / (delta + 38));
    code += Math.floor(position / length);
    position %= length;
    if (code > 0x10ffff) return encoded;
    output.splice(position, 0, code > 0xffff ? '?' : String.fromCharCode(code));
    position += 1;
  }
  return output.join('');
}

function digitOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? code - 22 : -1;
}

import { folded, SPACE, UNSEEN } from './characters';

/**
 * What a domain looks like to an eye: what shows nothing gone, full-width and look-alike letters as ASCII, other dots as
 * dots, encoded labels (xn--) decoded first. For accusing only: the result says nothing about where mail would go.
 */
export function lookOf(domain: string): string {
  const decoded = domain.toLowerCase().split('.').map(decodedLabel).join('.');
  let look = '';
  for (let at = 0; at < decoded.length; at += 1) {
    const code = folded(decoded.charCodeAt(at));
    if (code !== UNSEEN && code !== SPACE) look += String.fromCharCode(code);
  }
  return look.length > 1 ? look.replace(/\.$/, '') : look;
}

/**
 * The label that Punycode (RFC 3492, sections 3 and 6.2) stands for; the input itself when it is not Punycode.
 */
function decodedLabel(label: string): string {
  if (label.slice(0, 4) !== 'xn--') return label;
  const split = label.lastIndexOf('-');
  const output = label.slice(4, Math.max(4, split)).split('');
  let code = 128;
  let position = 0;
  let bias = 72;
  let damp = 700;
  for (let at = split + 1; at < label.length;) {
    const before = position;
    let weight = 1;
    for (let k = 36; ; k += 36) {
      // "a" to "z" are 0 to 25, "0" to "9" the rest.
      const digit = (parseInt(label.charAt(at), 36) + 26) % 36;
      at += 1;
      position += digit * weight;
      // Neither is what is no digit.
      if (!(position <= 0x7fffffff)) return label;
      const threshold = Math.min(Math.max(k - bias, 1), 26);
      if (digit < threshold) break;
      weight *= 36 - threshold;
    }
    const length = output.length + 1;
    let delta = Math.floor((position - before) / damp);
    damp = 2;
    delta += Math.floor(delta / length);
    for (bias = 0; delta > 455; bias += 36) delta = Math.floor(delta / 35);
    bias += Math.floor((36 * delta) / (delta + 38));
    code += Math.floor(position / length);
    position %= length;
    if (code > 0x10ffff) return label;
    output.splice(position, 0, String.fromCodePoint(code));
    position += 1;
  }
  return output.join('');
}

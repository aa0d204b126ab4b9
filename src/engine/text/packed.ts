/** The longest stretch that one code stands for, in characters. */
const LONGEST = 30;

/** What may part the list or be a code, where the text does not use it. Nothing that a text literal would escape. */
const SHORT = '|`^#!$%@;=?+*<>&ABDEFGJKLNOQRVWXYZ_{}[]()';
const LONG = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@[]^_{}';

/**
 * Text in fewer characters, for what the handler carries. Stretches that repeat are replaced by codes, which are listed
 * behind the text, the last one made first; the first character parts that list. A code is one character that the text
 * does not use, or two, the first of them `~`. The same text always gives the same result. Takes seconds for 20 kB:
 * only builds pack. Throws for a text with a `~`, or with all of the characters in `SHORT`.
 */
export function packed(text: string): string {
  const [separator, ...short] = Array.from(SHORT).filter((each) => !text.includes(each));
  if (separator === undefined || text.includes('~')) throw new Error('This text cannot be packed.');
  const rules: string[] = [];
  let rest = text;
  for (const code of [...short, ...Array.from(LONG, (each) => `~${each}`)]) {
    const stretch = code === `~${separator}` ? undefined : bestStretch(rest, code.length);
    if (stretch === undefined) continue;
    rest = rest.split(stretch).join(code);
    rules.unshift(code + stretch);
  }
  return [separator + rest, ...rules].join(separator);
}

/** The text that was packed. */
export function unpacked(text: string): string {
  const [, rest = '', ...rules] = text.split(text.charAt(0));
  return rules.reduce((whole, rule) => {
    const length = rule.charAt(0) === '~' ? 2 : 1;
    return whole.split(rule.slice(0, length)).join(rule.slice(length));
  }, rest);
}

/** The stretch whose replacement by a code of so many characters saves most; undefined when none saves anything. */
function bestStretch(text: string, code: number): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (let length = code + 1; length <= LONGEST; length += 1) {
    const seen = new Map<string, { times: number; end: number }>();
    let repeats = false;
    for (let start = 0; start + length <= text.length; start += 1) {
      const stretch = text.slice(start, start + length);
      const before = seen.get(stretch);
      if (before === undefined) {
        seen.set(stretch, { times: 1, end: start + length });
      } else if (before.end <= start) {
        before.times += 1;
        before.end = start + length;
        repeats = true;
        const saved = before.times * (length - code) - length - code - 1;
        // A code of two characters is never cut in the middle.
        if (saved > most && stretch.slice(-1) !== '~' && text.charAt(start - 1) !== '~') {
          most = saved;
          best = stretch;
        }
      }
    }
    if (!repeats) break;
  }
  return best;
}

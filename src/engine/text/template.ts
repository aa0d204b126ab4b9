/**
 * What is wrong with a template for hospital numbers, as a phrase for what is expected; undefined when nothing is. A
 * template is letters and digits that stand as they are, `{digit:6}` and `{letter:1}`. Spaces, hyphens, dots and
 * slashes may be there and need not be in the text.
 */
export function templateFault(template: string): string | undefined {
  const shape = shapeOf(template);
  if (!/^[A-Zad\d]+$/.test(shape)) return 'letters, digits and parts such as {digit:6} or {letter:1}';
  if (shape.length > 20) return 'at most 20 letters and digits in all';
  return /d.*d.*d.*d/.test(shape) ? undefined : 'at least 4 digits that vary, such as {digit:4}';
}

/** The template with a `d` for any digit, an `a` for any letter, capitals and digits for themselves. */
export function shapeOf(template: string): string {
  return template
    .toUpperCase()
    .replace(/\{(DIGIT|LETTER):([1-9]|1\d|20)\}/g, (_part, of, times) =>
      (of === 'DIGIT' ? 'd' : 'a').repeat(Number(times)),
    )
    .replace(/[\s./-]/g, '');
}

/** Whether the code is of an ASCII digit. */
export function isDigit(code: number): boolean {
  return code > 47 && code < 58;
}

/** Whether the code is of an ASCII letter. */
export function isLetter(code: number): boolean {
  return (code | 32) > 96 && (code | 32) < 123;
}

/** Whether the code is of white space, a hyphen, a dot or a slash: what may stand between the parts of a number. */
export function isMark(code: number): boolean {
  return code < 33 || (code > 44 && code < 48);
}

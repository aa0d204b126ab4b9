import type { Range } from '../draft';
import { folded, SPACE } from './characters';

/** Whether the stretch is part of a web address or an e-mail address. Looks at most 300 characters back and 60 on. */
export function isInAddress(text: string, range: Range): boolean {
  let { start, end } = range;
  while (start > 0 && range.start - start < 300 && !endsAddress(text, start - 1)) start -= 1;
  while (end < text.length && end - range.end < 60 && !endsAddress(text, end)) end += 1;
  return /:\/\/|www\.|@/i.test(text.slice(start, end));
}

/** White space, or what stands around addresses, so that a list with commas is not taken for one. */
function endsAddress(text: string, at: number): boolean {
  return folded(text.charCodeAt(at)) === SPACE || ',;<>"|()[]'.indexOf(text.charAt(at)) !== -1;
}

import type { Range } from '../draft';

/** What ends an address on either side beside white space, so that a list with commas is not taken for one. */
const BOUNDS = ',;<>"|()[]';

/** Whether the stretch is part of a web address or an e-mail address. Looks at most 300 characters back and 60 on. */
export function isInAddress(text: string, range: Range): boolean {
  let start = range.start;
  while (start > 0 && range.start - start < 300 && !endsAddress(text, start - 1)) start -= 1;
  let end = range.end;
  while (end < text.length && end - range.end < 60 && !endsAddress(text, end)) end += 1;
  const token = text.slice(start, end).toLowerCase();
  return token.indexOf('://') !== -1 || token.indexOf('www.') !== -1 || token.indexOf('@') !== -1;
}

function endsAddress(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x3000)
    return true;
  return BOUNDS.indexOf(text.charAt(at)) !== -1;
}

/** What stands around addresses, so that a list with commas is not taken for one. */
const ENDS = ' \t\n\r\f\v,;<>"|()[]';

/**
 * Answers whether a place in plain text is inside a web address or an e-mail address. Ask in rising order: every word is
 * looked at once.
 */
export function addressesIn(text: string): (at: number) => boolean {
  let end = 0;
  let isAddress = false;
  return (at) => {
    if (at >= end) {
      let start = at;
      while (start > end && ENDS.indexOf(text.charAt(start - 1)) < 0) start -= 1;
      for (end = at; end < text.length && ENDS.indexOf(text.charAt(end)) < 0;) end += 1;
      isAddress = /:\/\/|www\.|@/i.test(text.slice(start, end));
    }
    return isAddress;
  };
}

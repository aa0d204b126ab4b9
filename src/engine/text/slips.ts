/** Whether one word becomes the other by at most so many slips: a letter left out, added, changed or swapped with the next. */
export function isWithin(slips: number, a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const left = a.slice(same);
  const right = b.slice(same);
  if (left === right) return true;
  if (slips === 0 || Math.abs(left.length - right.length) > slips) return false;
  return (
    isWithin(slips - 1, left.slice(1), right.slice(1)) ||
    isWithin(slips - 1, left.slice(1), right) ||
    isWithin(slips - 1, left, right.slice(1)) ||
    (left.length > 1 && isWithin(slips - 1, left.charAt(1) + left.charAt(0) + left.slice(2), right))
  );
}

import type { Draft, Place } from '../engine';

const FIELDS = { to: 'To', cc: 'Cc', bcc: 'Bcc' } as const;

/** Places for people: "To 1–37, Cc 2", "subject 1–8", "text, line 4", "attachment 1". Counted from 1. */
export function placesText(places: readonly Place[], draft: Draft): string {
  const numbers = new Map<string, number[]>();
  const put = (where: string, number: number) => {
    const all = numbers.get(where);
    if (all === undefined) numbers.set(where, [number]);
    else all.push(number);
  };
  const subject: string[] = [];
  const lineStarts = places.some((place) => place.part === 'body') ? startsOfLines(draft.body) : [];
  places.forEach((place) => {
    if (place.part === 'recipient') {
      const recipient = draft.recipients[place.index];
      // Recipients stand in the order of their fields: the first of its field is number 1.
      const first = draft.recipients.findIndex((each) => each.field === recipient?.field);
      if (recipient !== undefined) put(FIELDS[recipient.field], place.index - first + 1);
    } else if (place.part === 'attachment') put('attachment', place.index + 1);
    else if (place.part === 'subject') subject.push(`subject ${range(place.start + 1, place.end)}`);
    else put(place.start >= draft.quotedFrom ? 'quoted text, line' : 'text, line', lineOf(place.start, lineStarts));
  });
  return [...[...numbers].map(([where, all]) => `${where} ${ranges(all)}`), ...new Set(subject)].join(', ');
}

function startsOfLines(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The number of the line that holds this character, by halving. */
function lineOf(at: number, starts: readonly number[]): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "1–3, 7". */
export function ranges(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const runs: { from: number; to: number }[] = [];
  sorted.forEach((number) => {
    const last = runs[runs.length - 1];
    if (last?.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  });
  return runs.map((run) => range(run.from, run.to)).join(', ');
}

function range(from: number, to: number): string {
  return to > from ? `${from}–${to}` : String(from);
}

import type { Draft, Place } from '../engine';

const FIELDS = { to: 'To', cc: 'Cc', bcc: 'Bcc' } as const;

/** Places for people: "To 1–37, Cc 2", "subject 1–8", "line 4 of the text", "attachment 1". Counted from 1. */
export function placesText(places: readonly Place[], draft: Draft): string {
  const numbers = new Map<string, number[]>();
  const put = (where: string, number: number) => numbers.set(where, [...(numbers.get(where) ?? []), number]);
  const words = new Set<string>();
  places.forEach((place) => {
    if (place.part === 'recipient') {
      const recipient = draft.recipients[place.index];
      if (recipient === undefined) return;
      const before = draft.recipients.slice(0, place.index).filter((each) => each.field === recipient.field).length;
      put(FIELDS[recipient.field], before + 1);
    } else if (place.part === 'attachment') put('attachment', place.index + 1);
    else if (place.part === 'subject') words.add(`subject ${range(place.start + 1, place.end)}`);
    else {
      const line = (at: number) => draft.body.slice(0, at).split('\n').length;
      put(place.start >= draft.quotedFrom ? 'quoted text, line' : 'text, line', line(place.start));
    }
  });
  return [...[...numbers].map(([where, all]) => `${where} ${ranges(all)}`), ...words].join(', ');
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

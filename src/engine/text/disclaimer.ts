/** How far apart the three clauses of one disclaimer may stand, in characters. */
const REACH = 1200;

/** Fewer different words than this say too little to be found by overlap: such a text must be there word for word. */
const ENOUGH_WORDS = 6;

const CLAUSES: readonly RegExp[] = [
  /confidential|privileged|yfrinachol/g,
  /intended (?:recipient|solely|only|for)|intended person|addressee|solely for|(?:meant|intended) for you\b|received (?:this|it) [^.]{0,40}in error|sent to you (?:in error|by mistake)|derbyn(?:iwr|nydd|iwyd)|camgymeriad/g,
  /delete|dileu|dilëwch|rhoi gwybod|rhowch wybod|(?:notify|inform|tell|contact|alert|advise) (?:(?:the|its|us|me|our) )?(?:sender|originator|author|us|me)\b|(?:not|nor|never) (?:be )?(?:use|copy|cop|disclos|distribut|forward|shar|read|pass)/g,
];

/**
 * Whether the text carries a disclaimer: the organisation's own to four fifths, or all three clauses close together
 * (confidential; meant for one reader; what anyone else is to do). A sentence that only speaks of confidence is none.
 * Linear in the text.
 */
export function holdsDisclaimer(newText: string, own: string): boolean {
  const text = plain(newText);
  return holdsClauses(text) || holdsOwn(text, plain(own));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u2018\u2019\u201b\u2032]/g, "'")
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\be[-\u2010-\u2015 ]mail/g, 'email')
    .replace(/[\s>*_]+/g, ' ');
}

function holdsClauses(text: string): boolean {
  // Where each clause was seen last, reading on: near enough together means one disclaimer.
  const seen: { clause: number; at: number }[] = [];
  CLAUSES.forEach((pattern, clause) => {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
      seen.push({ clause, at: match.index });
  });
  seen.sort((a, b) => a.at - b.at);
  const last = CLAUSES.map(() => -Infinity);
  return seen.some(({ clause, at }) => {
    last[clause] = at;
    return last.every((place) => at - place <= REACH);
  });
}

function holdsOwn(text: string, own: string): boolean {
  const wanted = new Set(wordsOf(own));
  if (wanted.size < ENOUGH_WORDS) {
    const phrase = wordsOf(own).join(' ');
    return phrase !== '' && ` ${wordsOf(text).join(' ')} `.indexOf(` ${phrase} `) !== -1;
  }
  const words = wordsOf(text);
  const width = Math.ceil(wordsOf(own).length * 1.5);
  const inside = new Map<string, number>();
  for (let at = 0; at < words.length; at += 1) {
    const leaving = at >= width ? words[at - width] : undefined;
    if (leaving !== undefined && wanted.has(leaving)) {
      const left = (inside.get(leaving) ?? 0) - 1;
      if (left > 0) inside.set(leaving, left);
      else inside.delete(leaving);
    }
    const word = words[at];
    if (word !== undefined && wanted.has(word)) {
      inside.set(word, (inside.get(word) ?? 0) + 1);
      if (inside.size >= wanted.size * 0.8) return true;
    }
  }
  return false;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[a-z0-9\u00c0-\u024f]+/g) ?? [];
}

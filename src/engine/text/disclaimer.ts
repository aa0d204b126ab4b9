import { plainText } from './characters';

/** How far apart the three clauses of one disclaimer may stand, in characters. */
const REACH = 1200;

/** Fewer different words than this say too little to be found by overlap: such a text must be there word for word. */
const ENOUGH_WORDS = 6;

/** Without accents, "e-mail" as one word. */
const CLAUSES: readonly RegExp[] = [
  /confidential|privileged|yfrinachol/g,
  /intended (?:recipient|solely|only|for|person)|addressee|solely for|meant for you\b|received (?:this|it) [^.]{0,40}in error|sent to you (?:in error|by mistake)|derbyn(?:iwr|nydd|iwyd)|camgymeriad/g,
  /delete|dileu|dilewch|rho(?:i|wch) wybod|(?:notify|inform|tell|contact|alert|advise) (?:(?:the|its|us|me|our) )?(?:sender|originator|author|us|me)\b|(?:not|nor|never) (?:be )?(?:us|cop|disclos|distribut|forward|shar|read|pass)/g,
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
  return plainText(text)
    .toLowerCase()
    .replace(/\u200b/g, '')
    .replace(/\be[- ]mail/g, 'email')
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
  const words = wordsOf(text);
  const ownWords = wordsOf(own);
  const wanted = new Set(ownWords);
  if (wanted.size < ENOUGH_WORDS) {
    return wanted.size > 0 && ` ${words.join(' ')} `.includes(` ${ownWords.join(' ')} `);
  }
  // How often each wanted word stands in a stretch that moves over the text.
  const width = Math.ceil(ownWords.length * 1.5);
  const inside = new Map<string, number>();
  const count = (word: string | undefined, change: number) => {
    if (word === undefined || !wanted.has(word)) return;
    const times = (inside.get(word) || 0) + change;
    if (times > 0) inside.set(word, times);
    else inside.delete(word);
  };
  return words.some((word, at) => {
    count(words[at - width], -1);
    count(word, 1);
    return inside.size >= wanted.size * 0.8;
  });
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[a-z0-9]+/g) || [];
}

import { spend, type Budget } from '../file';

/** Text that was drawn in one go, or so close together that it reads as one. */
interface Run {
  text: string;
  /** Along its direction: where it starts and ends. */
  readonly from: number;
  to: number;
  /** Across its direction, upwards: the baseline. */
  readonly baseline: number;
  readonly size: number;
}

/** How high a piece of text stands, how large, and which way it runs. */
export interface Spot {
  readonly baseline: number;
  readonly size: number;
  /** The direction in whole degrees: what runs another way is another text. */
  readonly turn: number;
}

/** Gathers what is drawn on a page, in whatever order, and gives it as lines. */
export interface Lines {
  /** White space parts words; '' takes room and says nothing. */
  readonly draw: (text: string, from: number, to: number, spot: Spot) => void;
  readonly text: () => string;
}

/** As shares of the font size. The least gap between words: smaller ones are kerning. */
const WORD_GAP = 0.12;
/** Letters that are all parted by gaps up to this are one word that is spaced out. */
const LETTER_GAP = 0.45;
const THIN = '\u2009';
/** From here on a gap parts two cells of a table. */
const CELL_GAP = 1;
/** How far a line's words may stand above or below each other. */
const SLOPE = 0.4;

const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl'];

/** What a run costs in memory, in bytes. */
const RUN_COST = 100;

/** Lines from top to bottom for each direction of writing; words by the gaps between them, cells by the wide ones. */
export function createLines(budget: Budget): Lines {
  const turns = new Map<number, Run[]>();
  let run: Run | undefined;
  let turnOfRun = 0;
  let isSpaced = false;

  function draw(text: string, from: number, to: number, { baseline, size, turn }: Spot): void {
    if (text && !text.trim()) {
      // Some programs take a space back to move a letter.
      isSpaced = isSpaced || to - from > size * 0.08;
      return;
    }
    if (run && turn === turnOfRun) {
      const gap = from - run.to;
      const rise = Math.abs(baseline - run.baseline);
      // Small figures above or below the line belong to the word that they touch.
      if (
        gap > -0.3 * size &&
        gap < CELL_GAP * size &&
        rise < Math.max(size, run.size) * (Math.abs(gap) < WORD_GAP * size ? 0.5 : 0.1)
      ) {
        if (text) run.text += (isSpaced || gap > LETTER_GAP * size ? ' ' : gap > WORD_GAP * size ? THIN : '') + text;
        run.to = to;
        isSpaced = false;
        return;
      }
    }
    if (!text) return;
    spend(budget, RUN_COST);
    run = { text, from, to, baseline, size };
    turnOfRun = turn;
    isSpaced = false;
    const runs = turns.get(turn);
    if (runs) runs.push(run);
    else turns.set(turn, [run]);
  }

  function text(): string {
    const lines: string[] = [];
    turns.forEach((runs) => {
      runs.sort((a, b) => b.baseline - a.baseline);
      let line: Run[] = [];
      runs.forEach((each, at) => {
        line.push(each);
        const next = runs[at + 1];
        if (next && each.baseline - next.baseline < SLOPE * Math.min(each.size, next.size)) return;
        lines.push(lineOf(line));
        line = [];
      });
    });
    return lines
      .join('\n')
      .replace(/[\ufb00-\ufb04]/g, (letters) => LIGATURES[letters.charCodeAt(0) - 0xfb00] || letters);
  }
  return { draw, text };
}

function lineOf(runs: Run[]): string {
  let line = '';
  let before: Run | undefined;
  runs
    .sort((a, b) => a.from - b.from)
    .forEach((run) => {
      if (before) {
        // Drawn twice to look bold.
        if (run.text === before.text && run.from - before.from < run.size * 0.3) return;
        const gap = (run.from - before.to) / Math.max(run.size, before.size);
        line += gap >= CELL_GAP ? '\t' : gap > WORD_GAP ? ' ' : '';
      }
      line += run.text;
      before = run;
    });
  return line.replace(/[^ \t]+/g, (chunk) => {
    const parts = chunk.split(THIN);
    return parts.join(parts.length > 3 && chunk.length < parts.length * 2.3 ? '' : ' ');
  });
}

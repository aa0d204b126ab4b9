import type { Cell } from './identifier';
import { labelOf, type Label } from './label';

/** More columns than any spreadsheet has. */
const WIDEST = 20000;

/**
 * Answers which cell a stretch of the text fills. Rows are lines, cells are a tab apart. A row with a known heading and
 * no number names the columns below it, as a line of words does for lines that hold nothing but a number and ends the
 * table before. Ask in rising order: the text is walked through once.
 */
export function cellsOf(text: string): (start: number, end: number) => Cell | undefined {
  let at = 0;
  let row = 0;
  let column = 0;
  let table = 0;
  let wasTable = false;
  let headings: readonly (Label | undefined)[] = [];
  const isEdge = (from: number, step: number) => {
    let to = from;
    while (text.charCodeAt(to) === 32) to += step;
    // Past either end there is no code, which compares as false.
    return !(text.charCodeAt(to) > 32);
  };
  return (start, end) => {
    if (!isEdge(start - 1, -1) || !isEdge(end, 1)) return undefined;
    for (; at < start; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 9) column += 1;
      if (code !== 10) continue;
      const line = text.slice(row, Math.min(at, row + WIDEST));
      const labels = /\d{4}/.test(line) ? [] : line.split('\t').map(labelOf);
      const isTable = column > 0;
      if (isTable ? labels.some(Boolean) : /[a-z]{3}/i.test(line)) {
        headings = labels;
        if (isTable || wasTable) table += WIDEST;
      }
      wasTable = isTable;
      row = at + 1;
      column = 0;
    }
    return { column: table + column, heading: headings[column] };
  };
}

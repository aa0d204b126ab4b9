/** One row of a table and the line of the file on which it begins, counted from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

const SEPARATORS = [',', ';', '\t'];

/**
 * The rows of a CSV or TSV file; a list with one entry a line is a table of one column. Cells are trimmed and may stand in
 * double quotes, which are doubled inside. What parts cells is the comma, semicolon or tab that is most often in the first
 * line.
 */
export function* rowsOf(text: string): Generator<Row> {
  const first = text.split('\n', 1)[0] ?? '';
  const often = (separator: string) => first.split(separator).length;
  const separator = SEPARATORS.reduce((best, each) => (often(each) > often(best) ? each : best));
  let line = 1;
  let start = 1;
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\n') line += 1;
    if (isQuoted && char === '"' && text.charAt(at + 1) === '"') {
      cell += char;
      at += 1;
    } else if (char === '"' && (isQuoted || cell.trim() === '')) isQuoted = !isQuoted;
    else if (isQuoted || (char !== separator && char !== '\n')) cell += char;
    else {
      cells.push(cell.trim());
      cell = '';
      if (char === separator) continue;
      yield { line: start, cells };
      cells = [];
      start = line;
    }
  }
  if (cell.trim() !== '' || cells.length > 0) yield { line: start, cells: [...cells, cell.trim()] };
}

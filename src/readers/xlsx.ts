import { demand, LIMITS, quoted, spend, unreadable } from './file';
import { openDocument } from './ooxml';
import { openPackage, type Relation } from './opc';
import { walkXml } from './xml';
import type { ArchiveReader } from './zip';

type Attribute = (name: string) => string | undefined;
type Open = (name: string, attribute: Attribute) => void;
type Close = (name: string, text: string) => void;

/** The cells of a row; joined with tabs, an absent one keeps its place. Columns count from 1. */
type Row = string[];

/** Longer cells count against the budget: a few bytes can name the same long text again and again. */
const SHORT = 32;
const COLUMNS = 16_384;
const MARGINS = 'oddHeader evenHeader firstHeader oddFooter evenFooter firstFooter';

/**
 * Reads a workbook (xlsx, xlsm, xltx): every sheet as a table whose columns keep their place, and apart from it what the
 * sheet does not show. Numbers have all their digits; dates are dd/mm/yyyy, without the time of day. Throws `damaged` when
 * there is no workbook, and what reading it throws; other parts that break are gaps. Source: ECMA-376 part 1, 18, read
 * 2026-11-22.
 */
export const readXlsx: ArchiveReader = (archive, budget, readInside) => {
  const { attempt, content, follow, main, note, part, read, relations } = openDocument(archive, budget, readInside);
  const { bytes } = openPackage(archive);
  let elements = 0;
  let named = 0;

  /** Walks a part. At the end of an element that is one of the items, `close` is given the text of the texts in it. */
  function walk(target: string, open: Open, close?: Close, items = '', texts = items): void {
    const isItem = new Set(items.split(' '));
    const hasText = new Set(texts.split(' '));
    let item = '';
    let text = '';
    let isText = false;
    let isGuide = false;
    walkXml(bytes(target), {
      open(name, attribute) {
        elements += 1;
        if (elements % 4096 === 0) spend(budget, 0);
        if (isItem.has(name)) {
          item = name;
          text = '';
          isGuide = false;
        }
        // A guide to the pronunciation comes last and repeats the text.
        if (name === 'rPh') isGuide = true;
        isText = item !== '' && !isGuide && hasText.has(name);
        open(name, attribute);
      },
      close(name) {
        isText = false;
        if (close) close(name, text);
        if (name === item) item = '';
      },
      text(words) {
        if (isText) text += words;
      },
    });
  }

  /** What a part relates to, by its type. Throws `too-large` when all parts together name more than there can be files. */
  function each(related: readonly Relation[], types: RegExp, act: (target: string) => void): void {
    related.forEach(({ type, target, isOutside }) => {
      if (isOutside || !types.test(type)) return;
      count();
      act(target);
    });
  }

  function count(): void {
    named += 1;
    if (named > LIMITS.entries) throw unreadable('too-large');
  }

  function add(name: string, lines: readonly string[], visible = false): void {
    part(name, visible).text = lines.join('\n');
  }

  function put(row: Row, column: number, value: string): void {
    const room = column - row.length + value.length;
    if (room > SHORT) spend(budget, room);
    // Two cells in one place is a lie, but neither is lost.
    const before = row[column - 1];
    row[column - 1] = before ? `${before} ${value}` : value;
  }

  const strings: string[] = [];
  const isUsed: boolean[] = [];
  /** What each style of cells makes of a number: 'date', groups of digits, or nothing. */
  const formats: string[] = [];
  let is1904 = false;

  function readStrings(target: string): void {
    const close: Close = (name, text) => {
      if (name === 'si') strings.push(cellText(text));
    };
    walk(target, () => undefined, close, 'si', 't');
  }

  function readStyles(target: string): void {
    const codes = new Map<string, string>();
    let isCell = false;
    walk(target, (name, attribute) => {
      const id = attribute('numFmtId') || '';
      if (name === 'numFmt') codes.set(id, attribute('formatCode') || '');
      else if (name === 'xf' && isCell) formats.push(formatOf(Number(id), codes.get(id) || ''));
      else if (/^cell(?:Style)?Xfs$/.test(name)) isCell = name === 'cellXfs';
    });
  }

  function valueOf(type: string, style: string, value: string): string {
    if (type === 's') {
      isUsed[Number(value)] = true;
      return strings[Number(value)] || '';
    }
    if (value === '') return value;
    if (type === 'b') return value === '0' ? 'FALSE' : 'TRUE';
    if (type === 'd') return dateText(value);
    if (type !== 'n') return cellText(value);
    const text = numberText(value);
    const format = formats[Number(style)] || '';
    if (format !== 'date') return format && /^\d+$/.test(text) ? grouped(format, text) : text;
    const serial = Math.floor(Number(value)) + (is1904 ? 1462 : 0);
    // There never was a day 60, 29 February 1900: the days before it are one off.
    const day = serial - (serial < 60 ? 25_568 : 25_569);
    return serial > 0 && serial < 2_958_466 ? dateText(new Date(day * 86_400_000).toISOString()) : text;
  }

  /** Reads the cells of a sheet, or those that are kept of another workbook's. */
  function readCells(target: string, where: string, visible: boolean, related: readonly Relation[] = []): void {
    const shown: string[] = [];
    const ofColumns: string[] = [];
    const ofRows: { readonly row: number; readonly text: string }[] = [];
    const isHiddenColumn: boolean[] = [];
    const filtered: (readonly number[])[] = [];
    let header = '';
    let row = 0;
    let isHidden = false;
    let whole: Row = [];
    let seen: Row = [];
    let unseen: Row = [];
    let column = 0;
    let type = '';
    let style = '';
    let range: readonly number[] = [];

    function filter(name: string, attribute: Attribute): void {
      if (name === 'autoFilter')
        range = (attribute('ref') || '').split(':').map((cell) => Number(cell.replace(/\D/g, '')));
      else if (name === 'filterColumn') filtered.push(range);
    }

    function open(name: string, attribute: Attribute): void {
      if (name === 'c' || name === 'cell') {
        column = columnOf(attribute('r') || '') || column + 1;
        type = attribute('t') || 'n';
        style = attribute('s') || '';
      } else if (name === 'row') {
        row = Number(attribute('r')) || row + 1;
        isHidden = visible && isHiding(attribute, 'ht');
        column = 0;
        whole = [];
        seen = [];
        unseen = [];
      } else if (name === 'col' && visible && isHiding(attribute, 'width')) {
        const last = Math.min(Number(attribute('max')), COLUMNS);
        for (let at = Number(attribute('min')); at <= last; at += 1) isHiddenColumn[at] = true;
      } else if (name === 'dataValidation') {
        note(`prompts on ${where}`, attribute('promptTitle'), attribute('prompt'), attribute('error'));
      } else filter(name, attribute);
    }

    function close(name: string, text: string): void {
      if (name === 'c' || name === 'cell') {
        const value = valueOf(type, style, text);
        if (value === '') return;
        if (isHidden || !header) put(whole, column, value);
        if (!isHidden) put(isHiddenColumn[column] ? unseen : seen, column, value);
      } else if (name === 'row') {
        header = header || whole.join('\t');
        if (isHidden && whole.length > 0) ofRows.push({ row, text: whole.join('\t') });
        if (seen.length > 0) shown.push(seen.join('\t'));
        if (unseen.length > 0) ofColumns.push(unseen.join('\t'));
      } else if (MARGINS.indexOf(name) !== -1 && name.length > 8) {
        add(`${name.slice(-6).toLowerCase()} of ${where}`, [marginText(text)]);
      }
    }

    const cells = part(where, visible);
    attempt(where, () => {
      walk(target, open, close, `c cell ${MARGINS}`, `v t ${MARGINS}`);
      each(related, /^table$/, (table) => walk(table, filter));
    });
    cells.text = shown.join('\n');
    add(`hidden columns of ${where}`, ofColumns);
    [false, true].forEach((isFiltered) => {
      const lines = ofRows
        .filter((each) => filtered.some(([from = 0, to = from]) => each.row >= from && each.row <= to) === isFiltered)
        .map((each) => each.text);
      // A column's heading tells what its cells are.
      if (lines.length > 0 && lines[0] !== header) lines.unshift(header);
      add(`${isFiltered ? 'rows filtered out' : 'hidden rows'} of ${where}`, lines);
    });
  }

  function readComments(target: string, where: string): void {
    let cell = '';
    const open: Open = (_, attribute) => {
      cell = attribute('ref') || cell;
    };
    const close: Close = (name, text) => {
      if (/omment$/.test(name)) add(`comment in ${cell} of ${where}`, [unescaped(text).trim()]);
    };
    walk(target, open, close, 'comment threadedComment', 't text');
  }

  function readSheet(target: string, where: string, visible: boolean): void {
    let related: readonly Relation[] = [];
    attempt(where, () => {
      related = relations(target);
    });
    readCells(target, where, visible, related);
    each(related, /^(?:comments|threadedComment)$/, (comments) => {
      attempt(`comments on ${where}`, () => readComments(comments, where));
    });
    each(related, /^drawing$/, (drawing) => {
      read(drawing, `drawings on ${where}`, visible);
      follow(drawing, where, visible);
    });
    follow(target, where, visible, /^(?:package|oleObject|hyperlink)$/);
  }

  /** The rows that a pivot table keeps of its source, even when that is gone; then values that no row has any more. */
  function readPivot(target: string): void {
    const fields: { readonly items: string[]; readonly isUsed: boolean[] }[] = [];
    const header: Row = [];
    const lines: string[] = [];
    let source = 'its data';
    let isShared = false;
    let line: Row = [];
    let column = 0;

    attempt("pivot table's data", () => {
      walk(
        target,
        (name, attribute) => {
          const items = fields[fields.length - 1];
          if (name === 'worksheetSource')
            source = attribute('sheet') ? `sheet ${quoted(attribute('sheet') || '')}` : source;
          else if (name === 'cacheField') {
            fields.push({ items: [], isUsed: [] });
            put(header, fields.length, cellText(attribute('name') || ''));
          } else if (name === 'sharedItems') isShared = true;
          else if (isShared && items && name.length === 1) items.items.push(itemText(name, attribute('v')));
        },
        (name) => {
          if (name === 'sharedItems') isShared = false;
        },
      );
      each(relations(target), /^pivotCacheRecords$/, (records) => {
        walk(
          records,
          (name, attribute) => {
            const value = attribute('v');
            const field = fields[column];
            if (name === 'r') {
              line = [];
              column = 0;
            } else if (field && name.length === 1) {
              column += 1;
              if (name === 'x') field.isUsed[Number(value)] = true;
              put(line, column, name === 'x' ? field.items[Number(value)] || '' : itemText(name, value));
            }
          },
          (name) => {
            if (name === 'r') lines.push(line.join('\t'));
          },
        );
      });
      fields.forEach((field, index) => {
        field.items.forEach((item, at) => {
          line = [];
          put(line, index + 1, item);
          if (item && !field.isUsed[at]) lines.push(line.join('\t'));
        });
      });
    });
    add(`pivot table's copy of ${source}`, [header.join('\t'), ...lines]);
  }

  const workbook = main();
  const related = relations(workbook);
  const targets = new Map(related.map(({ id, target }): [string, string] => [id, target]));
  const sheets: { readonly name: string; readonly target: string; readonly visible: boolean }[] = [];
  const names: string[] = [];
  let definedName = '';
  walk(
    workbook,
    (name, attribute) => {
      if (name === 'sheet') {
        count();
        const target = targets.get(attribute('id') || '') || '';
        sheets.push({ name: attribute('name') || '', target, visible: !/hidden$/i.test(attribute('state') || '') });
      } else if (name === 'definedName') definedName = attribute('name') || '';
      else if (name === 'workbookPr') is1904 = isOn(attribute('date1904'));
    },
    (name, text) => {
      if (name === 'definedName' && definedName.indexOf('_xlnm.') !== 0) names.push(`${definedName}\t${text}`);
    },
    'definedName',
  );

  demand(sheets.length > 0);
  [true, false].forEach((visible) => {
    const some = sheets.filter((sheet) => sheet.visible === visible).map((sheet) => cellText(sheet.name));
    add(`names of ${visible ? '' : 'hidden '}sheets`, some, visible);
  });
  attempt('texts of cells', () => each(related, /^sharedStrings$/, readStrings));
  attempt('formats of cells', () => each(related, /^styles$/, readStyles));
  sheets.forEach(({ name, target, visible }) => {
    readSheet(target, `${visible ? '' : 'hidden '}sheet ${quoted(name)}`, visible);
  });
  each(related, /sheet$/i, (target) => {
    if (!sheets.some((sheet) => sheet.target === target)) readSheet(target, 'unlisted sheet', false);
  });
  add(
    'text that no cell shows',
    strings.filter((_, index) => !isUsed[index]),
  );
  each(related, /^pivotCacheDefinition$/, readPivot);
  each(related, /^externalLink$/, (target) => {
    let file = '';
    attempt('', () => {
      file = relations(target).map((each) => each.target.replace(/^.*[\\/]/, ''))[0] || '';
    });
    readCells(target, `copy of cells of ${quoted(file)}`, false);
  });
  each(related, /^revisionHeaders$/, (target) => {
    attempt('change history', () =>
      each(relations(target), /^revisionLog$/, (log) => read(log, 'change history', false)),
    );
  });
  each(related, /^powerPivotData$/, () => {
    attempt('data model', () => {
      throw unreadable('unknown-format');
    });
  });
  add('defined names', names);
  follow(workbook, '', true, /^customXml$/);
  follow('', '', true);
  return content();
};

/** The column of a cell such as B7, from 1; 0 when there is none. */
function columnOf(cell: string): number {
  let column = 0;
  for (let at = 0; at < 3; at += 1) {
    const letter = cell.charCodeAt(at) & 95;
    if (letter > 64 && letter < 91) column = column * 26 + letter - 64;
  }
  return column;
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Whether a row or column is hidden, by its mark or because it has no size. */
function isHiding(attribute: Attribute, size: string): boolean {
  return isOn(attribute('hidden')) || Number(attribute(size) || 1) === 0;
}

/** What cannot stand in XML is written as _x000D_. */
function unescaped(text: string): string {
  return text
    .replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}

/** The text of a cell on one line. */
function cellText(text: string): string {
  return /[\t\n\r_]/.test(text) ? unescaped(text).replace(/[\t\n]+/g, ' ') : text;
}

/** A number with all its digits; an exponent only where there are more than 21. */
function numberText(value: string): string {
  return /[.e]/i.test(value) && !isNaN(Number(value)) ? String(Number(value)) : value;
}

/** A date of ISO 8601 as people here write it. */
function dateText(iso: string): string {
  return iso.replace(/^(\d{4})-(\d\d)-(\d\d)(?:T.*)?$/, '$3/$2/$1');
}

/** A value of a pivot table by its kind: n and d are numbers and dates. */
function itemText(kind: string, value = ''): string {
  return kind === 'n' ? numberText(value) : kind === 'd' ? dateText(value) : cellText(value);
}

/** A header or footer of a printed page, without the marks for place, font and fields. */
function marginText(text: string): string {
  return unescaped(text)
    .replace(/&(?:"[^"]*"|K[\dA-F+-]{5,6}|\d{1,3} ?|[A-Z&])/gi, (mark) =>
      mark === '&&' ? '&' : /^&[LCR]$/i.test(mark) ? ' ' : '',
    )
    .trim();
}

/** What a number format does that matters here: see `formats`. Its numbers below 164 are known: 18.8.30. */
function formatOf(id: number, code: string): string {
  if ((id > 13 && id < 18) || id === 22 || (id > 26 && id < 37) || (id > 49 && id < 59)) return 'date';
  // What stands in brackets or quotation marks, or behind a sign that pads, is no part of the pattern.
  const [first = ''] = code
    .replace(/\[[^[\]]*\]|[_*]./g, '')
    .replace(/\\(.)|"([^"]*)"/g, (_, letter = '', words = '') => `${letter}${words}`.replace(/[^ -]/g, ''))
    .split(';');
  if (/[dy]|mmm/i.test(first)) return 'date';
  return /^[#0][#0 -]+$/.test(first) ? first : '';
}

/** Digits in the groups of a format such as "000 000 0000", from the right. */
function grouped(format: string, digits: string): string {
  let rest = digits;
  const signs = format.split('').reverse();
  const shown = signs.map((sign) => {
    if (sign === ' ' || sign === '-') return sign;
    const digit = rest.slice(-1) || sign.replace('#', '');
    rest = rest.slice(0, -1);
    return digit;
  });
  return (rest + shown.reverse().join('')).replace(/^[ -]+/, '');
}

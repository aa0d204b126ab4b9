import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readFile, type FileContent } from '../../src/readers';
import { readHtml, readText, textIn } from '../../src/readers/text';
import { budgetOf, reasonOf } from './make-zip';

const inside = (): FileContent => ({ parts: [], gaps: [] });

function textOf(bytes: Uint8Array): string {
  return readText(bytes, budgetOf(), inside)
    .parts.map(({ text }) => text)
    .join('|');
}

function fileOf(name: string): Uint8Array {
  return Uint8Array.from(fs.readFileSync(path.join(__dirname, 'files/text', name)));
}

describe('text is read in the encoding it is written in', () => {
  const words = 'Siân Llŵyd, born 14/03/1971';
  it.each<[string, string, readonly number[]]>([
    ['UTF-8', words, [...Buffer.from(words)]],
    ['UTF-8 with a mark', words, [0xef, 0xbb, 0xbf, ...Buffer.from(words)]],
    ['UTF-16 with a mark', words, [0xff, 0xfe, ...Buffer.from(words, 'utf16le')]],
    ['UTF-16 of the other order with a mark', words, [0xfe, 0xff, ...Buffer.from(words, 'utf16le').swap16()]],
    ['UTF-16 without a mark', words, [...Buffer.from(words, 'utf16le')]],
    ['UTF-16 of the other order without a mark', words, [...Buffer.from(words, 'utf16le').swap16()]],
    ['windows-1252', 'Siân “Price” – £5', [...Buffer.from('Si\xe2n \x93Price\x94 \x96 \xa35', 'latin1')]],
    ['ASCII', 'Sian', [...Buffer.from('Sian')]],
  ])('%s', (_, text, bytes) => {
    expect(textOf(Uint8Array.from(bytes))).toBe(text);
  });

  it.each<[string, string, string | undefined]>([
    ['iso-8859-1', 'caf\xe9', 'café'],
    ['Windows-1252', '\x80', '€'],
    ['utf-8', 'caf\xc3\xa9', 'café'],
    // What says UTF-8 and is none, as old programs do.
    ['utf-8', 'caf\xe9', 'café'],
    ['', 'caf\xe9', 'café'],
    ['utf-16le', 'a\0b\0', 'ab'],
    ['utf-16be', '\0a\0b', 'ab'],
    ['koi8-r', 'digits only 999', 'digits only 999'],
    ['koi8-r', '\xc1', undefined],
    ['iso-2022-jp', '\x1b$B', undefined],
  ])('of the set %j, %j', (charset, bytes, text) => {
    expect(textIn(charset, Uint8Array.from(Buffer.from(bytes, 'latin1')))).toBe(text);
  });

  it.each<[string, readonly number[]]>([
    ['zeros', new Array<number>(100).fill(0)],
    ['all bytes in turn', Array.from({ length: 1024 }, (_, at) => (at * 7) % 256)],
    ['a program', [0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0, 0xb8, 0, 0, 0]],
  ])('%s are no text', (_, bytes) => {
    expect(reasonOf(() => textOf(Uint8Array.from(bytes)))).toBe('unknown-format');
  });
});

describe('a table has a tab between its cells and a line for each row; other text stays as it is', () => {
  it.each<[string, string, string]>([
    ['commas', 'Name,No\nAda,1\nBen,2\n', 'Name\tNo\nAda\t1\nBen\t2\n'],
    ['semicolons', 'Name;No\nAda;1,5\nBen;2,5', 'Name\tNo\nAda\t1,5\nBen\t2,5'],
    ['bars', 'Name|No\nAda|1', 'Name\tNo\nAda\t1'],
    ['tabs', 'Name\tNo\nAda\t1', 'Name\tNo\nAda\t1'],
    ['quoted cells', '"Name","No"\n"Owen, Ada","1"', 'Name\tNo\nOwen, Ada\t1'],
    ['doubled quotation marks', 'a,b\n"say ""Hi"", he","""x"""', 'a\tb\nsay "Hi", he\t"x"'],
    ['lines in cells', 'a,b\n"1, High St\r\nLeeds",2\n', 'a\tb\n1, High St Leeds\t2\n'],
    ['tabs in cells', 'a,b\nx\ty,2\n"p\tq",3', 'a\tb\nx y\t2\np q\t3'],
    ['mixed line ends', 'a,b\r\n1,2\r3,4\n', 'a\tb\n1\t2\n3\t4\n'],
    ['empty cells', 'a,b,c\n,,\n1,,3\n"",x,""', 'a\tb\tc\n\t\t\n1\t\t3\n\tx\t'],
    ['numbers kept from being read', 'a,b\n="0101",2\n="9,9",4', 'a\tb\n0101\t2\n9,9\t4'],
    ['a title above', 'Clinic list\n\na,b\n1,2\n3,4\n5,6', 'Clinic list\n\na\tb\n1\t2\n3\t4\n5\t6'],
    ['inches', 'a,b\n5" pipe,2\n6" "pipe",3', 'a\tb\n5" pipe\t2\n6" "pipe"\t3'],
    ['a quotation mark that nobody closed', 'a,b\n"x,2\ny,3', 'a\tb\n"x\t2\ny\t3'],
    [
      'a letter',
      'Dear Ada,\n\nThank you, Ben, for the list.\nYours',
      'Dear Ada,\n\nThank you, Ben, for the list.\nYours',
    ],
    ['lines of which some have a comma', 'Hello, Ada\nno\nSo, Ben\nyes', 'Hello, Ada\nno\nSo, Ben\nyes'],
    ['one line', 'a,b,c', 'a,b,c'],
    ['code', '{\n  "a": [1, 2],\n  "b": "x"\n}', '{\n  "a": [1, 2],\n  "b": "x"\n}'],
    ['a card', 'BEGIN:VCARD\nN:Owen;Ada;;;\nEND:VCARD', 'BEGIN:VCARD\nN:Owen;Ada;;;\nEND:VCARD'],
  ])('%s', (_, source, text) => {
    expect(textOf(Uint8Array.from(Buffer.from(source)))).toBe(text);
  });

  it('any table that was written with quotation marks is read back', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ŵ', '"', ',', '\n', ' ', '9'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 8 }), (rows) => {
        const written = rows.map((row) => row.map((each) => `"${each.replace(/"/g, '""')}"`).join(','));
        const read = rows.map((row) => row.map((each) => each.replace(/\n/g, ' ')).join('\t'));
        expect(textOf(Uint8Array.from(Buffer.from(written.join('\r\n'))))).toBe(read.join('\n'));
      }),
      { numRuns: 500 },
    );
  });

  it.each(['list-utf8.csv', 'list-1252.csv', 'list-utf16.tsv'])('%s as LibreOffice writes it', (name) => {
    const rows = readFile(fileOf(name)).parts[0]?.text.split('\n').slice(0, 2);
    expect(rows).toEqual([
      'Name\tNumber\tBorn\tSecret\tCount\tSum\tPadded\tSaid',
      'Siân Owen\t999 000 1073\t14/03/1971\tHushed Oakhampton\t12\t24\t0101010101\tMr Owen',
    ]);
  });
});

describe('a page', () => {
  function page(source: string, encoding: BufferEncoding = 'utf8'): FileContent {
    return readHtml(Uint8Array.from(Buffer.from(source, encoding)), budgetOf(), inside);
  }

  it.each<[string, string, BufferEncoding]>([
    ['in UTF-8', '<p>Siân £5</p>', 'utf8'],
    ['in what its head says', '<meta charset=windows-1252><p>Siân £5</p>', 'latin1'],
    ['in what its older head says', '<META content="text/html; charset=ISO-8859-1"><p>Siân £5</p>', 'latin1'],
    ['that says UTF-16 in letters of one byte', '<meta charset="utf-16"><p>Siân £5</p>', 'utf8'],
    ['in UTF-16', '\ufeff<p>Siân £5</p>', 'utf16le'],
    ['of a set nobody knows', '<meta charset="x-none"><p>Siân £5</p>', 'utf8'],
  ])('%s', (_, source, encoding) => {
    expect(page(source, encoding)).toEqual({ parts: [{ name: 'text', visible: true, text: 'Siân £5' }], gaps: [] });
  });

  it('has what its styling hides apart', () => {
    expect(page('<p>Seen <span style="display:none">999 000 1014</span>too</p><p hidden>And this</p>').parts).toEqual([
      { name: 'text', visible: true, text: 'Seen too\n' },
      { name: 'hidden text', visible: false, text: '999 000 1014\nAnd this\n' },
    ]);
  });

  it('that is too long says so, and is read so far', () => {
    const { parts, gaps } = page(`<p>Ada${'<br>'.repeat(1_300_000)}`);
    expect(parts[0]?.text).toMatch(/^Ada/);
    expect(gaps).toEqual([{ name: 'the rest of the text', why: 'too-large' }]);
  });

  it('that LibreOffice wrote has all words of its own reading, the hidden ones marked', () => {
    const { parts } = readFile(fileOf('letter.html'));
    const text = (visible: boolean) =>
      parts
        .filter((part) => part.visible === visible)
        .map((part) => part.text)
        .join('\n');
    const words = fs.readFileSync(path.join(__dirname, 'files/text/letter.html.txt'), 'utf8');
    const all = `${text(true)} ${text(false)}`;
    for (const word of words.replace(/^\ufeff/, '').split(/\s+/)) expect(all).toContain(word);
    expect(text(false).trim()).toBe('concealed Everingham 999 000 1022');
    expect(text(true)).not.toContain('Everingham');
  });
});

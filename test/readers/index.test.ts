import { readFile, type FileContent } from '../../src/readers';
import { makeXlsx, relations, workbookParts } from './make-xlsx';
import { makeZip } from './make-zip';

function bytesOf(...pieces: readonly (string | readonly number[])[]): Uint8Array {
  return Uint8Array.from(
    Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : Buffer.from(piece)))),
  );
}

function hex(digits: string, length = 64): Uint8Array {
  const front = Buffer.from(digits.replace(/ /g, ''), 'hex');
  return Uint8Array.from(Buffer.concat([front, Buffer.alloc(Math.max(0, length - front.length))]));
}

/** A file of which nothing could be read. */
function nothing(why: string): object {
  return { parts: [], gaps: [{ name: '', why }] };
}

/** The parts and gaps by their names, a line each. */
function told({ parts, gaps }: FileContent): readonly string[] {
  return [
    ...parts.map(({ name, visible, text }) => `${visible ? '' : '- '}${name}: ${text}`),
    ...gaps.map(({ name, why }) => `${name}? ${why}`),
  ];
}

const sheet = makeXlsx(
  workbookParts([['name="Staff" state="hidden"', '<sheetData><row><c><v>9990000018</v></c></row></sheetData>']]),
);

describe('X-13: a file is known by its bytes', () => {
  it.each([
    ['JPEG', 'ffd8ffe0'],
    ['PNG', '89504e470d0a1a0a'],
    ['GIF', '474946383961'],
    ['TIFF', '49492a0008'],
    ['TIFF of the other order', '4d4d002a'],
    ['BMP', '424d 36000c00 00000000 36000000'],
    ['WebP', '52494646 24000000 57454250'],
    ['HEIC', '00000018 66747970 68656963'],
    ['AVIF', '0000001c 66747970 61766966'],
    ['EMF', `01000000${'00'.repeat(36)}20454d46`],
    ['WMF', 'd7cdc69a'],
    ['Photoshop', '38425053'],
  ])('%s is a picture', (_, digits) => {
    expect(readFile(hex(digits))).toEqual(nothing('picture'));
  });

  it.each([
    ['7-Zip', '377abcaf271c'],
    ['RAR', '526172211a0700'],
    ['gzip', '1f8b0800'],
    ['a program', '4d5a90000300'],
    ['a film', '00000020 66747970 69736f6d'],
    ['music', '49443303'],
    ['a database', '53514c69746520666f726d6174203300'],
    ['a DICOM study', `${'00'.repeat(128)}4449434d`],
  ])('%s is of a kind nobody here reads', (_, digits) => {
    expect(readFile(hex(digits, 2000))).toEqual(nothing('unknown-format'));
  });

  it.each([
    ['enveloped S/MIME', hex('3080 06092a864886f70d010703 a080')],
    ['PGP', bytesOf('-----BEGIN PGP MESSAGE-----\n\nhQEMA\n')],
  ])('%s is locked', (_, bytes) => {
    expect(readFile(bytes)).toEqual(nothing('encrypted'));
  });

  it('nothing is nothing', () => {
    expect(readFile(new Uint8Array(0))).toEqual({ parts: [], gaps: [] });
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['text', bytesOf('Asha Patel 999 000 0018'), /^text: Asha Patel 999 000 0018$/],
    ['text with a mark', bytesOf([0xef, 0xbb, 0xbf], 'Asha'), /^text: Asha$/],
    ['text in two bytes a letter', Uint8Array.from(Buffer.from('\ufeffAsha Patel', 'utf16le')), /^text: Asha Patel$/],
    ['text that begins as a BMP does', bytesOf('BMI,Name\n31,Asha\n29,Sam\n'), /^text: BMI\tName/],
    ['text that begins as a letter does', bytesOf('To: Asha\nFrom: Sam\nPatient: Li Wei\n\nDear'), /Patient: Li Wei/],
    ['XML', bytesOf('<?xml version="1.0"?><name value="Asha"/>'), /value="Asha"/],
    ['a page', bytesOf('\n<!DOCTYPE html><html><title>x</title><p>Asha</p>'), /^text: Asha$/],
    ['a page that is XML', bytesOf('<?xml version="1.0"?>\n<html><body>Asha</body></html>'), /^text: Asha$/],
    [
      'a page in two bytes a letter',
      Uint8Array.from(Buffer.from('\ufeff<html><p>Asha</p>', 'utf16le')),
      /^text: Asha$/,
    ],
    ['rich text', bytesOf('{\\rtf1\\ansi Asha\\par}'), /Asha/],
    ['a mail', bytesOf('Subject: Results\r\nMIME-Version: 1.0\r\n\r\nDear Asha'), /Results[\s\S]*Dear Asha/],
    ['a mail by way of servers', bytesOf('Received: from a\n\tby b\nTo: c@example.com\n\nDear Asha'), /Dear Asha/],
    ['a workbook', sheet, /9990000018/],
  ])('%s is read', (_, bytes, text) => {
    const content = readFile(bytes);
    expect(content.gaps).toEqual([]);
    expect(told(content).join('\n')).toMatch(text);
  });
});

describe('a plain archive', () => {
  it('tells the names of its files, and whatever they hold with where that is', () => {
    const inner = makeZip([
      { name: 'list.xlsx', data: sheet },
      { name: 'photo.jpg', data: hex('ffd8ffe0') },
    ]);
    const bytes = makeZip([
      { name: 'Letters/', data: '' },
      { name: 'Letters/Asha Patel 9990000018.txt', data: 'Dear Asha' },
      { name: 'inner.zip', data: inner },
      { name: 'locked.txt', data: 'secret', flags: 1 },
      { name: '__MACOSX/._inner.zip', data: hex('00051607 00020000') },
      { name: '.DS_Store', data: hex('00000001 42756431') },
    ]);
    expect(told(readFile(bytes))).toEqual([
      'names of the files: Letters/Asha Patel 9990000018.txt\ninner.zip\nlocked.txt\n__MACOSX/._inner.zip\n.DS_Store',
      "text in 'Letters/Asha Patel 9990000018.txt': Dear Asha",
      "names of the files in 'inner.zip': list.xlsx\nphoto.jpg",
      "- names of hidden sheets in 'list.xlsx' in 'inner.zip': Staff",
      "- hidden sheet 'Staff' in 'list.xlsx' in 'inner.zip': 9990000018",
      "'photo.jpg' in 'inner.zip'? picture",
      "'locked.txt'? encrypted",
    ]);
  });

  it('of which nothing can be read says so once', () => {
    const locked = ['a', 'b', 'c'].map((name) => ({ name, data: 'x', flags: 1 }));
    expect(told(readFile(makeZip(locked)))).toEqual(['names of the files: a\nb\nc', '? encrypted']);
    const mixed = [...locked, { name: 'd', data: hex('ffd8ff') }];
    expect(readFile(makeZip(mixed)).gaps.map(({ name }) => name)).toEqual(["'a'", "'b'", "'c'", "'d'"]);
  });

  it('two levels down is opened, three is not', () => {
    const archive = (name: string, data: Uint8Array | string) => makeZip([{ name, data }]);
    const two = archive('b.zip', archive('c.txt', 'Asha'));
    expect(told(readFile(two)).slice(2)).toEqual(["text in 'c.txt' in 'b.zip': Asha"]);
    expect(told(readFile(archive('a.zip', two))).slice(2)).toEqual([
      "names of the files in 'b.zip' in 'a.zip': c.txt",
      "'b.zip' in 'a.zip'? too-large",
    ]);
  });

  it('names its files on one line, and not at length', () => {
    const { gaps } = readFile(
      makeZip([
        { name: `${'x'.repeat(500)}\n.jpg`, data: hex('ffd8ff') },
        { name: 'a', data: 'Hi' },
      ]),
    );
    expect(gaps).toEqual([{ name: `'${'x'.repeat(75)} .jpg'`, why: 'picture' }]);
  });

  it('that names itself a book or a document of another kind is read as what it is', () => {
    const book = [
      { name: 'mimetype', data: 'application/epub+zip', method: 0 },
      { name: 'one.xhtml', data: '<html><p>Asha</p></html>' },
    ];
    expect(told(readFile(makeZip(book)))).toContain("text in 'one.xhtml': Asha");
    const drawing = makeXlsx({
      '[Content_Types].xml': '<Types><Override ContentType="application/vnd.ms-visio.drawing.main+xml"/></Types>',
      '_rels/.rels': relations('r document visio/document.xml'),
    });
    expect(readFile(drawing)).toEqual(nothing('unknown-format'));
  });
});

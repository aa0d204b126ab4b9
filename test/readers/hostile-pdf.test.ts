import { deflateRawSync, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import type { FileContent, Unreadable } from '../../src/readers/file';
import { budgetOf, bytesOf, committed, drawn, pdf, read, stream } from './pdf-file';

const MEGABYTE = 1_000_000;
const packed = (data: string | Buffer) =>
  deflateSync(typeof data === 'string' ? Buffer.from(data, 'latin1') : data).toString('latin1');
const flate = (data: string | Buffer, entries = '') => stream(packed(data), `/Filter/FlateDecode${entries}`);
/** Zeros that were packed 1,000 : 1. */
const bomb = (megabytes: number) => Buffer.alloc(megabytes * MEGABYTE);
const times = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join('');
const page = (entries: string) => `<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources 5 0 R${entries}>>`;
const form = (content: string, entries = '') => stream(content, `/Subtype/Form${entries}`);
const whys = ({ gaps }: FileContent) => gaps.map(({ why }) => why);

type Objects = { readonly [number: number]: string };
const ADA = drawn('Ada');

/** What has nothing to be read. */
const unread: readonly (readonly [string, Unreadable, () => string | Uint8Array])[] = [
  ['nothing', 'damaged', () => ''],
  ['only a header', 'damaged', () => '%PDF-1.7\n'],
  ['something else', 'damaged', () => 'x'.repeat(1000)],
  ['a megabyte of zeros', 'damaged', () => '\0'.repeat(MEGABYTE)],
  ['a header and a megabyte of [', 'damaged', () => `%PDF-1.7\n${'['.repeat(MEGABYTE)}`],
  ['a header and a megabyte of <<', 'damaged', () => `%PDF-1.7\n${'<<'.repeat(MEGABYTE / 2)}`],
  ['a megabyte of objects that begin', 'too-large', () => times(MEGABYTE / 20, (at) => `${at} 0 obj ( `)],
  ['a megabyte of objects that begin in arrays', 'damaged', () => times(MEGABYTE / 20, (at) => `${at} 0 obj [ `)],
  ['a megabyte of trailers', 'too-large', () => 'trailer ('.repeat(MEGABYTE / 9)],
  ['a megabyte of streams', 'damaged', () => 'stream\n'.repeat(MEGABYTE / 7)],
  ['a megabyte of streams in one object', 'damaged', () => `1 0 obj ${'stream\n'.repeat(MEGABYTE / 7)}`],
  ['a megabyte of digits', 'damaged', () => '1'.repeat(MEGABYTE)],
  ['a megabyte of digits and spaces', 'damaged', () => '1 '.repeat(MEGABYTE / 2)],
  ['a megabyte of names of streams of objects', 'damaged', () => '/ObjStm'.repeat(MEGABYTE / 7)],
  ['a catalog that is its own', 'damaged', () => '1 0 obj 1 0 R endobj trailer <</Root 1 0 R>>'],
  ['references in a circle', 'damaged', () => '1 0 obj 2 0 R endobj 2 0 obj 1 0 R endobj trailer <</Root 1 0 R>>'],
  ['a tree that is its own child', 'damaged', () => pdf(ADA, { 2: '<</Type/Pages/Kids[2 0 R]>>', 3: '' })],
  [
    'a tree in a circle',
    'damaged',
    () => pdf(ADA, { 2: '<</Type/Pages/Kids[3 0 R]>>', 3: '<</Type/Pages/Kids[2 0 R 3 0 R]>>' }),
  ],
  ['no page', 'damaged', () => pdf(ADA, { 2: '<</Type/Pages/Kids[]>>', 3: 'null' })],
  ['a page that is a number', 'damaged', () => pdf(ADA, { 3: '7' })],
  ['content that is not there', 'damaged', () => pdf('', { 4: 'null' })],
  ['content that is broken', 'damaged', () => pdf('', { 4: stream('x\x9cbroken', '/Filter/FlateDecode') })],
  [
    'content cut short',
    'damaged',
    () => pdf('', { 4: stream(packed(ADA.repeat(50)).slice(0, 40), '/Filter/FlateDecode') }),
  ],
  ['content in LZW that is none', 'damaged', () => pdf('', { 4: stream('\xff\xfe\x00\x12', '/Filter/LZWDecode') })],
  ['content in a filter of pictures', 'damaged', () => pdf('', { 4: stream(ADA, '/Filter/DCTDecode') })],
  ['content in a filter nobody knows', 'damaged', () => pdf('', { 4: stream(ADA, '/Filter/constructor') })],
  ['arrays too deep in the content', 'damaged', () => pdf('['.repeat(MEGABYTE))],
  ['dictionaries too deep in the content', 'damaged', () => pdf('<<'.repeat(MEGABYTE / 2))],
  ['rows of no width', 'damaged', () => pdf('', { 4: flate(ADA, '/DecodeParms<</Predictor 12/Columns 0>>') })],
  [
    'rows of less than no width',
    'damaged',
    () => pdf('', { 4: flate(ADA, '/DecodeParms<</Predictor 12/Columns -5>>') }),
  ],
  ['a bomb for content', 'too-large', () => pdf('', { 4: flate(bomb(10)) })],
  ['a bomb of 60 MB', 'too-large', () => pdf('', { 4: flate(bomb(60)) })],
  [
    'a bomb in a bomb',
    'too-large',
    () => pdf('', { 4: stream(packed(packed(bomb(50))), '/Filter[/FlateDecode/FlateDecode]') }),
  ],
  [
    'a bomb in raw Flate',
    'too-large',
    () => pdf('', { 4: stream(deflateRawSync(bomb(10)).toString('latin1'), '/Filter/FlateDecode') }),
  ],
  ['a bomb in LZW', 'too-large', () => pdf('', { 4: stream(lzwBomb(), '/Filter/LZWDecode') })],
  [
    'a bomb of runs',
    'too-large',
    () =>
      pdf('', { 4: flate('\x81A'.repeat(400_000), ' ').replace('/FlateDecode ', '[/FlateDecode/RunLengthDecode]') }),
  ],
  ['a bomb of zs', 'too-large', () => pdf('', { 4: stream('z'.repeat(13 * MEGABYTE), '/Filter/ASCII85Decode') })],
  ['a bomb for objects', 'too-large', () => pdf(ADA, { 10: flate(bomb(10), '/Type/ObjStm/N 1/First 4') })],
  ['a bomb for a font', 'too-large', () => pdf(ADA, { 6: '<</Subtype/Type1/ToUnicode 10 0 R>>', 10: flate(bomb(10)) })],
  [
    'operators to 50 MB',
    'too-large',
    () => pdf('', { 4: flate(times(200_000, (at) => `q ${at} 0 0 1 0 0 cm Q `).repeat(4)) }),
  ],
  [
    'a text to 50 MB',
    'too-large',
    () => pdf('', { 4: flate(`BT /F1 9 Tf ${`(${'a'.repeat(97)}) Tj `.repeat(90_000)}`) }),
  ],
  ['forms in forms in forms', 'too-large', () => pdf('/X Do', formsOf(9, 10))],
  ['a password', 'encrypted', () => committed('encrypted-aes-256-password.pdf')],
  ['RC4 of 40 bits', 'encrypted', () => committed('encrypted-rc4-40.pdf')],
  ['RC4 of 128 bits', 'encrypted', () => committed('encrypted-rc4-128.pdf')],
  ['AES of 128 bits', 'encrypted', () => committed('encrypted-aes-128.pdf')],
  ['AES of 256 bits', 'encrypted', () => committed('encrypted-aes-256.pdf')],
  ['a filter of encryption nobody knows', 'encrypted', () => pdf(ADA, {}, '/Encrypt<</Filter/Example>>')],
  ['encryption that is not there', 'encrypted', () => pdf(ADA, {}, '/Encrypt 99 0 R')],
];

/** What can be read, and what is said of the rest. */
const partly: readonly (readonly [string, readonly Unreadable[], string, Objects])[] = [
  ['a form that draws itself', [], `/X Do ${ADA}`, formsOf(0, 1, '/X Do')],
  [
    'forms that draw each other',
    [],
    `/X Do ${ADA}`,
    { ...formsOf(0, 1, '/Y Do'), 11: form('/X Do', '/Resources 5 0 R') },
  ],
  ['a form that is broken', ['damaged'], `/X Do ${ADA}`, { ...formsOf(0, 1), 10: form('x', '/Filter/FlateDecode') }],
  ['a form that is not there', ['damaged'], `/Z Do ${ADA}`, {}],
  ['a form that closes what is not its own', [], `/P BMC /X Do EMC ${ADA}`, formsOf(0, 1, 'EMC EMC Q Q ET')],
  ['a megabyte of q', [], `${'q '.repeat(MEGABYTE / 2)} ${ADA}`, {}],
  ['a megabyte of Q', [], `${'Q '.repeat(MEGABYTE / 2)} ${ADA}`, {}],
  ['a megabyte of marks', [], `${'/P BMC '.repeat(MEGABYTE / 7)} ${ADA}`, {}],
  ['a megabyte of numbers', [], `${'1 '.repeat(MEGABYTE / 2)} w ${ADA}`, {}],
  ['a megabyte of names', [], `${'/n '.repeat(MEGABYTE / 3)} w ${ADA}`, {}],
  ['a megabyte of comments', [], `${'%\n'.repeat(MEGABYTE / 2)} ${ADA}`, {}],
  ['a megabyte of )', [], `${')'.repeat(MEGABYTE)} ${ADA}`, {}],
  ['a megabyte of {', [], `${'{'.repeat(MEGABYTE)} ${ADA}`, {}],
  ['a megabyte of >', [], `${'>'.repeat(MEGABYTE)} ${ADA}`, {}],
  ['a megabyte of (', [], `${ADA} ${'('.repeat(MEGABYTE)}`, {}],
  ['a megabyte of backslashes', [], `${ADA} (${'\\'.repeat(MEGABYTE)}`, {}],
  ['a megabyte of < apart', [], `${ADA} ${'< '.repeat(MEGABYTE / 2)}`, {}],
  ['a megabyte of pictures that do not end', [], `${ADA} ${'BI ID '.repeat(MEGABYTE / 6)}`, {}],
  ['a megabyte of pictures', [], `${ADA} ${'BI ID \n EI '.repeat(MEGABYTE / 11)}`, {}],
  ['numbers that are none', [], `- + . --5 1e999 0x7 cm NaN Infinity w 1 0 0 1 0 0 cm ${ADA}`, {}],
  ['a matrix of nothing', [], `${ADA} BT /F1 0 Tf 0 0 0 0 0 0 Tm () Tj ET`, {}],
  ['a length beyond all bounds', [], '', { 4: stream(ADA).replace(/\d+/, '99999999999999999999') }],
  ['a length below zero', [], '', { 4: stream(ADA).replace(/\d+/, '-5') }],
  ['a length that is its own stream', [], '', { 4: stream(ADA).replace(/\d+/, '4 0 R') }],
  ['a length that is a name', [], '', { 4: stream(ADA).replace(/\d+/, '/x') }],
  ['a map of all there is', [], ADA, mapped('1 beginbfrange <00> <ffffffff> <0000> endbfrange', '/F2')],
  [
    'a map of a million ranges',
    [],
    ADA,
    mapped(`1 beginbfrange ${'<00> <ff> <41> '.repeat(60_000)} endbfrange`, '/F2'),
  ],
  ['a map to a book', [], ADA, mapped(`1 beginbfchar <41> <${'0041'.repeat(100_000)}> endbfchar`, '/F2')],
  [
    'a map of arrays in arrays',
    [],
    ADA,
    mapped(`1 beginbfrange <00> <ff> ${'['.repeat(50)}${']'.repeat(50)} endbfrange`, '/F2'),
  ],
  [
    'a map that is broken',
    [],
    ADA,
    { 6: '<</Subtype/Type1/ToUnicode 10 0 R>>', 10: stream('x', '/Filter/FlateDecode') },
  ],
  ['a page whose parent is itself', [], ADA, { 3: '<</Type/Page/Parent 3 0 R/Contents 4 0 R/Resources 5 0 R>>' }],
  [
    'names in a circle',
    [],
    ADA,
    { 1: '<</Pages 2 0 R/Names<</EmbeddedFiles 10 0 R>>>>', 10: '<</Kids[10 0 R 10 0 R]>>' },
  ],
  [
    'fields in a circle',
    [],
    ADA,
    { 1: '<</Pages 2 0 R/AcroForm<</Fields[10 0 R]>>>>', 10: '<</T(a)/Kids[10 0 R]/Parent 10 0 R>>' },
  ],
  ['a field above itself', [], ADA, { 3: page('/Annots[10 0 R]'), 10: '<</Subtype/Widget/T(a)/Parent 10 0 R>>' }],
  [
    'one note a million times',
    [],
    ADA,
    { 3: page(`/Annots[${'10 0 R '.repeat(100_000)}]`), 10: '<</Subtype/Text/Contents()>>' },
  ],
  ['layers in a circle', [], ADA, { 1: '<</Pages 2 0 R/OCProperties<</D<</OFF[10 0 R]>>>>>>', 10: '<</OCGs 10 0 R>>' }],
  [
    'a bomb that is attached',
    ['too-large'],
    ADA,
    {
      1: '<</Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a)10 0 R]>>>>>>',
      10: '<</F(a)/EF<</F 11 0 R>>>>',
      11: flate(bomb(10)),
    },
  ],
  [
    'an attached file that is broken',
    ['damaged'],
    ADA,
    {
      1: '<</Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a)10 0 R]>>>>>>',
      10: '<</F(a)/EF<</F 11 0 R>>>>',
      11: stream('x', '/Filter/FlateDecode'),
    },
  ],
  ['a bomb for properties', ['too-large'], ADA, { 1: '<</Pages 2 0 R/Metadata 10 0 R>>', 10: flate(bomb(10)) }],
  [
    'properties that declare entities',
    ['damaged'],
    ADA,
    {
      1: '<</Pages 2 0 R/Metadata 10 0 R>>',
      10: stream('<!DOCTYPE x [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'),
    },
  ],
  [
    'content of which one stream is broken',
    ['damaged'],
    '',
    { 3: page('').replace('4 0 R', '[4 0 R 10 0 R]'), 4: stream(ADA), 10: stream('x', '/Filter/FlateDecode') },
  ],
];

/** Forms so deep, each of which draws the next one so many times. */
function formsOf(depth: number, count: number, content = ''): Objects {
  const objects: { [number: number]: string } = {
    5: `<</Font<</F1 6 0 R>>/XObject<</X 10 0 R/Y 11 0 R>>>>`,
  };
  for (let at = 0; at < depth; at += 1) {
    objects[10 + at] = form('/N Do '.repeat(count), `/Resources<</XObject<</N ${11 + at} 0 R>>>>`);
  }
  objects[10 + depth] = form(content || 'q Q');
  return objects;
}

/** A second font, drawn below, that has this map. */
function mapped(map: string, font: string): Objects {
  return {
    4: stream(`${ADA} BT ${font} 9 Tf (A) Tj ET`),
    5: '<</Font<</F1 6 0 R/F2 7 0 R>>>>',
    7: '<</Type/Font/Subtype/TrueType/ToUnicode 10 0 R>>',
    10: flate(map),
  };
}

/** Codes that each stand for one letter more than the one before. */
function lzwBomb(): string {
  let bits = '';
  for (let round = 0; round < 20; round += 1) {
    const codes = [256, 65, ...Array.from({ length: 3836 }, (_, at) => 258 + at)];
    codes.forEach((code, at) => {
      const size = 257 + at;
      bits += code
        .toString(2)
        .padStart(at === 0 && round > 0 ? 12 : size > 2047 ? 12 : size > 1023 ? 11 : size > 511 ? 10 : 9, '0');
    });
  }
  return (bits.match(/.{8}/g) ?? []).map((byte) => String.fromCharCode(parseInt(byte, 2))).join('');
}

it('at least 50 files that are broken, or made to harm', () => {
  expect(unread.length + partly.length).toBeGreaterThanOrEqual(80);
});

it.each(unread)('unread: %s (%s)', (_name, why, make) => {
  expect(read(make())).toEqual({ parts: [], gaps: [{ name: '', why }] });
});

it.each(partly)('read but for what is said: %s', (_name, expected, content, objects) => {
  const found = read(pdf(content, objects));
  expect(found.parts.find(({ name }) => name === 'page 1')?.text).toContain('Ada');
  expect(whys(found)).toEqual(expected);
});

it('what is left of a page that costs too much is still read, and the rest is said', () => {
  const objects = {
    2: '<</Type/Pages/Kids[3 0 R 10 0 R 12 0 R]>>',
    10: '<</Type/Page/Parent 2 0 R/Contents 11 0 R>>',
    11: flate(bomb(10)),
    12: page(''),
  };
  expect(read(pdf(ADA, objects))).toEqual({
    parts: [{ name: 'page 1', visible: true, text: 'Ada' }],
    gaps: [{ name: 'page 2 and after', why: 'too-large' }],
  });
});

it.each(['office-list-odt', 'chromium-letter', 'qpdf-object-streams', 'ghostscript-1.2', 'reportlab-table'])(
  '%s, cut short anywhere, is never taken for whole',
  (name) => {
    const file = committed(`${name}.pdf`);
    const whole = read(file).parts[0]?.text;
    for (let share = 1; share < 20; share += 1) {
      const found = read(file.subarray(0, Math.floor((file.length * share) / 20)));
      if (found.parts[0]?.text !== whole) expect(found.gaps).not.toEqual([]);
    }
  },
);

it('the time is up', () => {
  const file = committed('chromium-list.pdf');
  expect(read(file, budgetOf({ isOver: () => true }))).toEqual({ parts: [], gaps: [{ name: '', why: 'no-time' }] });
  let left = 3000;
  const late = read(file, budgetOf({ isOver: () => (left -= 1) < 0 }));
  expect(whys(late)).toContain('no-time');
});

it('whatever bytes are changed, it ends', () => {
  const files = ['reportlab-form', 'qpdf-object-streams', 'groff-letter', 'ghostscript-1.2'].map((name) =>
    committed(`${name}.pdf`),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.array(
        fc.tuple(fc.nat(), fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(...bytesOf('()<>[]/ 0R%')))),
      ),
      (file, changes) => {
        const changed = file.slice();
        for (const [at, byte] of changes) changed[at % changed.length] = byte;
        const { parts, gaps } = read(changed);
        return (
          parts.every(({ name, text }) => name !== '' && text !== '') && gaps.every(({ why }) => why !== 'no-time')
        );
      },
    ),
    { numRuns: 300 },
  );
});

it('whatever its content says, a page ends', () => {
  const words =
    'q Q cm BT ET Tf Td TD Tm T* TL Tc Tw Tz Tj TJ \' " Do BDC BMC EMC ID EI BI gs [ ] << >> ( ) < > /F1 /X 0 -1 1e9 .5 (Ada) <41>';
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words.split(' ')), { maxLength: 60 }), (list) => {
      const { gaps } = read(pdf(list.join(' '), formsOf(1, 2)));
      return gaps.every(({ why }) => why !== 'no-time');
    }),
    { numRuns: 1000 },
  );
});

import { readFile } from '../../src/readers';
import { makeCompound, makeDocument, u32s } from './ole-make';
import { madeFile, told, wordsOf } from './text-told';

function rtf(source: string): Readonly<Record<string, string>> {
  return told(readFile(Uint8Array.from(Buffer.from(source, 'latin1'))));
}

const FRONT = '{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}';

describe('the text of a document', () => {
  it.each<[string, string, string]>([
    ['letters of a byte', "Si\\'e2n \\'93Hi\\'94 \\'a35", 'Siân “Hi” £5'],
    ['Unicode, and what stands in for it', "Ll\\u373?yd \\uc2\\u377\\'3f\\'3fx\\uc0\\u375y", 'Llŵyd Źxŷy'],
    ['pairs of Unicode, negative numbers', '\\u-10179?\\u-8704?', '\ud83d\ude00'],
    ['letters with a word of their own', 'a\\emdash b\\lquote c\\rquote\\~d\\_e\\-f', 'a—b‘c’\u00a0d-ef'],
    ['escapes', '\\{a\\}\\\\', '{a}\\'],
    ['line ends', 'one\\par two\\line three\\\nfour\r\nfive', 'one\ntwo\nthree\nfourfive'],
    ['a table', '\\intbl a\\cell b\\cell\\row\\intbl c\\par d\\cell\\cell\\row\\pard after', 'a\tb\nc d\t\nafter'],
    ['a table with an empty cell', '\\intbl a\\cell\\cell c\\cell\\row x', 'a\t\tc\nx'],
    ['fields by their result', '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt shown}}', 'shown'],
    ['no pictures', 'a{\\pict\\pngblip 89504e47}{\\*\\shppict{\\pict 00}}b', 'ab'],
    ['no binary data', 'a{\\pict\\bin5 }{}}{}bc', 'abc'],
    ['no unknown destinations', 'a{\\*\\nobody knows}b', 'ab'],
    ['Unicode of two ways', '{\\upr{old}{\\*\\ud{new}}}a', 'a'],
    ['a word that hides, where text stands before it', 'a\\stylesheet b', 'ab'],
    ['an insertion that is tracked', 'a{\\revised new}b', 'anewb'],
    ['tags of a mail', '{\\*\\htmltag64 <p>}\\htmlrtf \\par\\htmlrtf0 Hi', 'Hi'],
  ])('%s', (_, source, text) => {
    expect(rtf(`${FRONT}${source}}`)).toEqual({ document: text });
  });
});

it('that is nothing but pictures says so', () => {
  expect(rtf(`${FRONT}{\\pict\\pngblip 89504e47}}`)).toEqual({ '?': 'picture' });
  expect(rtf(`${FRONT}}`)).toEqual({});
});

it('what is not seen is apart and marked so', () => {
  const source =
    '{\\info{\\title A title}{\\author Nobody}{\\subject About}}{\\header Top}{\\footer End}' +
    'Seen {\\v concealed}{\\v0 here}{\\deleted gone\\plain , noted}{\\footnote A note}{\\*\\annotation A remark}\\v more\\plain .';
  expect(rtf(`${FRONT}${source}}`)).toEqual({
    '- document properties': 'A title\nAbout',
    header: 'Top',
    footer: 'End',
    document: 'Seen here, noted.',
    '- hidden text': 'concealed\nmore',
    '- tracked deletions': 'gone',
    footnotes: 'A note',
    '- comments': 'A remark',
  });
});

describe('a file put into a document', () => {
  const inner = makeCompound(makeDocument(['Embedded Farnaby\r']));
  const hex = (className: string, data: Uint8Array) =>
    Buffer.concat([
      u32s(0x501, 2, className.length + 1),
      Buffer.from(`${className}\0`),
      u32s(0, 0, data.length),
      data,
    ]).toString('hex');
  const packaged = Buffer.concat([
    Buffer.from('\x02\0list.csv\0C:\\list.csv\0\0\0\x03\0'),
    u32s(8),
    Buffer.from('C:\\list\0'),
    u32s(8),
    Buffer.from('a,b\n1,2\n'),
  ]);

  it.each<[string, string, Readonly<Record<string, string>>]>([
    [
      'by another program',
      hex('Word.Document.8', inner),
      { "- document in embedded file 'Word.Document.8'": 'Embedded Farnaby' },
    ],
    ['of any kind', hex('Package', packaged), { "- text in embedded file 'list.csv'": 'a\tb\n1\t2' }],
    ['that breaks off', hex('Package', packaged).slice(0, -20), { 'embedded object?': 'damaged' }],
    ['that is none', '00', { 'embedded object?': 'damaged' }],
  ])('%s', (_, data, parts) => {
    const object = `{\\object\\objemb{\\*\\objclass X}{\\*\\objdata ${data.replace(/(.{60})/g, '$1\r\n')}}{\\result{\\pict 00}}}`;
    expect(rtf(`${FRONT}a${object}b}`)).toEqual({ document: 'ab', ...parts });
  });
});

it('a letter that LibreOffice wrote has all words of its own reading, and what is hidden is marked', () => {
  const parts = told(readFile(madeFile('rtf/letter.rtf')));
  expect(parts).toEqual({
    '- document properties': 'Title Quillfeather\nSubject Wrenfield',
    header: 'Header Ashgrove',
    footer: 'Footer Birchwood',
    document: [
      'Dear Siân Llŵyd-Ŷnyr, “quoted” – dash… £5 €6 łódź Ωmega',
      'NHS number 999 000 1014 seen\ttoday',
      'second line',
      'Before  after',
      'Keep this inserted Fairweather end',
      'Noted and remarked here',
      'Page 1 of linked words',
      'Box: ',
      'Name\tBorn\tNumber',
      'Kestrel Lane\t\t999 000 1057',
      'Yours, Marlowe',
    ].join('\n'),
    '- hidden text': 'concealed Everingham 999 000 1022',
    '- tracked deletions': 'removed Dorrimore 999 000 1030',
    footnotes: 'Footnote Greenhalgh\nEndnote Hollybrook',
    '- comments': 'Comment Ironmonger 999 000 1049',
    'text boxes': 'Boxed Juniperson',
  });
  const all = Object.values(parts).join(' ');
  // LibreOffice writes the marks of notes and the number of the page into the words.
  for (const word of wordsOf('rtf/letter.rtf.txt'))
    expect(all).toContain(word.replace(/^(Noted|and)[1i]$|^(1030)this$/, '$1$2'));
});

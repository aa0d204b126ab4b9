import fc from 'fast-check';
import { walkXml, xmlText } from '../../src/readers/xml';
import { reasonOf } from './make-zip';

/** What a walk tells, a word for each event. */
function told(xml: string, ...names: readonly string[]): readonly string[] {
  const events: string[] = [];
  walkXml(xml, {
    open: (name, attribute) =>
      events.push([`<${name}`, ...names.map((each) => `${each}=${attribute(each) ?? '-'}`)].join(' ')),
    close: (name) => events.push(`/${name}`),
    text: (text) => events.push(text),
  });
  return events;
}

it.each<[string, readonly string[]]>([
  ['<a>one<b/>two</a>', ['<a', 'one', '<b', '/b', 'two', '/a']],
  ['<w:p><w:t xml:space="preserve"> x </w:t></w:p>', ['<p', '<t', ' x ', '/t', '/p']],
  ['<a\n>1</a\n>', ['<a', '1', '/a']],
  ['<a>&lt;b&gt; &amp;amp; &#65;&#x1F370; &quot;&apos;</a>', ['<a', '<b> &amp; A🍰 "\'', '/a']],
  ['<a><![CDATA[<b>&amp;]]></a>', ['<a', '<b>&amp;', '/a']],
  ['<?xml version="1.0"?><!-- <x> --><a/><!---->', ['<a', '/a']],
  ['<!DOCTYPE html PUBLIC "-//X" "http://example.com/x.dtd"><a/>', ['<a', '/a']],
  ['<a>&unknown; &nbsp</a>', ['<a', '&unknown; \u00a0', '/a']],
])('%j', (xml, events) => {
  expect(told(xml)).toEqual(events);
});

it.each([
  ['<a r="1"/>', '1'],
  ["<a r='1'/>", '1'],
  ['<a x:r="1"/>', '1'],
  ['<a s="2" \n r = "1"/>', '1'],
  ['<a s=">" r="1"></a>', '1'],
  ["<a s=' r=\"2\"' r='1' />", '1'],
  ['<a sr="2" r="1"/>', '1'],
  ['<a r="&lt;&#38;"/>', '<&'],
  ['<a r=""/>', ''],
  ['<a s="r"/>', '-'],
])('the attribute r of %s is %s', (xml, value) => {
  expect(told(xml, 'r')).toEqual([`<a r=${value}`, '/a']);
});

describe('X-15: what is no XML is stopped, and what an entity would do is not done', () => {
  it.each([
    ['an entity that is declared', '<!DOCTYPE a [<!ENTITY x "boom">]><a>&x;</a>'],
    ['entities of entities', `<!DOCTYPE a [<!ENTITY x "y"><!ENTITY y "${'&x;'.repeat(10)}">]><a>&y;</a>`],
    ['an entity that is a file', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hosts">]><a>&x;</a>'],
    ['nothing', ''],
    ['text without a tag', 'PK no <!-- <a/> -->'],
    ['a tag without an end', '<a><b'],
    ['an attribute without an end', '<a b="1></a>'],
    ['an attribute without a value', '<a b></a>'],
    ['an attribute without a value, before one with', '<a b>1</a><a b="2"/>'],
    ['an attribute without a value, before a quotation', '<a b>"1"/>'],
    ['an attribute without quotation marks', '<a b=1 c="2"/>'],
    ['a comment without an end', '<a><!-- </a>'],
    ['CDATA without an end', '<a><![CDATA[ </a>'],
    ['an instruction without an end', '<?xml '],
    ['an element without an end', '<a><b></b>'],
    ['an element that never began', '</a>'],
    ['a tag without a name', '<a>1 < 2</a>'],
  ])('%s', (_, xml) => {
    expect(reasonOf(() => told(xml))).toBe('damaged');
  });

  it('any text ends in events or in that reason', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '<a',
      '"',
      "'",
      '=',
      ' ',
      'b',
      '&#',
      '&lt;',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '<!',
      '[',
      ':',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(['read', 'damaged']).toContain(reasonOf(() => told(pieces.join(''), 'b')));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['<', '<a ', '<a b=\'"', '<a b="1" ', '<!--', '<![CDATA[', '<a>', 'a&amp;', '<a b="', '</', '<:'])(
    'half a million of %j are passed once',
    (piece) => {
      expect(['read', 'damaged']).toContain(reasonOf(() => told(piece.repeat(500_000), 'x')));
    },
  );
});

it.each<[string, readonly number[]]>([
  ['UTF-8', [...Buffer.from('<é/>')]],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...Buffer.from('<é/>')]],
  ['UTF-16 with a mark', [0xff, 0xfe, ...Buffer.from('<é/>', 'utf16le')]],
  ['UTF-16 without a mark', [...Buffer.from('<é/>', 'utf16le')]],
  ['UTF-16 the other way round', [0xfe, 0xff, ...Buffer.from('<é/>', 'utf16le').swap16()]],
])('the text of an XML file in %s', (_, bytes) => {
  expect(xmlText(Uint8Array.from(bytes))).toBe('<é/>');
});

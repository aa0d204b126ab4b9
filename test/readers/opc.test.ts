import { openPackage } from '../../src/readers/opc';

function packageOf(name: string, relations: string) {
  const data = Uint8Array.from(Buffer.from(`<Relationships>${relations}</Relationships>`));
  return openPackage([{ name, isEncrypted: false, read: () => data }]);
}

it.each([
  ['word/_rels/document.xml.rels', 'word/document.xml', 'header1.xml', 'word/header1.xml'],
  ['word/_rels/document.xml.rels', 'word/document.xml', '../customXml/item1.xml', 'customXml/item1.xml'],
  ['word/_rels/document.xml.rels', 'word/document.xml', '/word/./header1.xml', 'word/header1.xml'],
  ['Word/_Rels/Document.xml.rels', 'word/document.xml', 'header1.xml', 'word/header1.xml'],
  ['_rels/.rels', '', 'word/document.xml', 'word/document.xml'],
  ['word/_rels/document.xml.rels', 'word/document.xml', '../../../../etc/hostname', 'etc/hostname'],
])('%s of "%s" leads from %s to %s', (list, source, target, name) => {
  const opc = packageOf(list, `<Relationship Id="r1" Type="http://example.org/x/header" Target="${target}"/>`);
  expect(opc.relations(source)).toEqual([{ id: 'r1', type: 'header', target: name, isOutside: false }]);
});

it('what lies outside is told as it is written', () => {
  const link = '<Relationship Id="r1" Type="x/hyperlink" Target="mailto:a@example.org" TargetMode="External"/>';
  expect(packageOf('_rels/.rels', link).relations('')).toEqual([
    { id: 'r1', type: 'hyperlink', target: 'mailto:a@example.org', isOutside: true },
  ]);
});

it('a part without relations has none, and one that is not there is damaged', () => {
  const opc = packageOf('_rels/.rels', '');
  expect(opc.relations('word/document.xml')).toEqual([]);
  expect(() => opc.bytes('word/document.xml')).toThrow('damaged');
});

import fc from 'fast-check';
import { readFile } from '../../src/readers';
import { hostileArchives } from './hostile';
import { makeXlsx, workbookParts } from './make-xlsx';

it('no two of the hostile archives are alike, and there are enough', () => {
  const names = hostileArchives.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(90);
});

it.each(hostileArchives)('X-14, X-15, X-16: $name', ({ make, gaps }) => {
  expect(readFile(make()).gaps).toEqual(gaps);
});

it('X-14: nothing of a file is read once the time is up', () => {
  const [{ make } = { make: () => new Uint8Array(0) }] = hostileArchives;
  const noTime = { parts: [], gaps: [{ name: '', why: 'no-time' }] };
  expect(readFile(make(), () => true)).toEqual(noTime);
  let asked = 0;
  const rows = Array.from({ length: 20_000 }, (_, at) => `<row><c><v>${at}</v></c></row>`).join('');
  const { parts, gaps } = readFile(makeXlsx(workbookParts([['name="A"', `<sheetData>${rows}</sheetData>`]])), () => {
    asked += 1;
    return asked > 15;
  });
  expect(gaps).toEqual([{ name: '', why: 'no-time' }]);
  expect(parts.map(({ name }) => name)).toEqual(['names of sheets', "sheet 'A'"]);
  expect(parts[1]?.text.split('\n')[0]).toBe('0');
  expect(parts[1]?.text).not.toMatch(/19999$/);
});

it('X-14: a workbook with any of its bytes changed is read, or there is a reason', () => {
  const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>Asha &amp; Sam</t></is></c><c><v>9990000018</v></c></row>';
  const good = makeXlsx(workbookParts([['name="A"', `<sheetData>${row}</sheetData>`]]), {
    'xl/worksheets/s1.xml': { method: 0 },
    'xl/workbook.xml': { method: 0 },
    '_rels/.rels': { method: 0 },
  });
  const change = fc.tuple(fc.nat({ max: good.length - 1 }), fc.nat({ max: 255 }));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const bytes = Uint8Array.from(good);
      changes.forEach(([at, value]) => {
        bytes[at] = value;
      });
      const { parts, gaps } = readFile(bytes);
      parts.forEach(({ name, text }) => expect(`${name} ${text}`).toMatch(/\S \S/));
      expect(parts.length + gaps.length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});

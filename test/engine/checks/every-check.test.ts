import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checks } from '../../../src/engine';

const root = path.resolve(__dirname, '../../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const ids = checks.map((check) => check.id);

it('every check file is in the list, and the list holds nothing else', () => {
  const files = readdirSync(path.join(root, 'src/engine/checks'))
    .filter((file) => file !== 'index.ts')
    .map((file) => file.replace(/\.ts$/, ''));
  expect([...ids].sort()).toEqual(files.sort());
});

describe.each(checks.map((check) => [check.id, check] as const))('%s', (id, check) => {
  it('has its test', () => {
    if (!existsSync(path.join(root, `test/engine/checks/${id}.test.ts`)))
      throw new Error(`write test/engine/checks/${id}.test.ts`);
  });

  it('has its page, with the five headings and every option', () => {
    const page = read(`docs/checks/${id}.md`);
    const headings = [...page.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
    expect(headings).toEqual(['What it looks for', 'Why it matters', 'Options', 'When it can be wrong', 'Sources']);
    for (const name of Object.keys(check.options)) expect(page).toContain(`\`${name}\``);
  });

  it('says why in short plain sentences, with a source', () => {
    expect(check.why.length).toBeLessThanOrEqual(240);
    for (const sentence of check.why.split(/(?<=\.)\s/)) expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(25);
    expect(check.source.url).toMatch(/^https?:\/\//);
    expect(check.source.read).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(check.title).not.toMatch(/[.!]$/);
  });

  it('keeps its own default for every option', () => {
    for (const option of Object.values(check.options)) expect(option.read(option.default)).toEqual(option.default);
  });
});

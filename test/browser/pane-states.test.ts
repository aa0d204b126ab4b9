import fs from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { closeBrowser } from '../support/browser';
import { openGallery, type Gallery } from '../support/gallery/open';
import { states } from '../support/gallery/states';

const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const names = Object.keys(states);
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
// On a busy machine the browser takes its time; nothing here is about time.
jest.setTimeout(60_000);

let gallery: Gallery;
let page: Page;
beforeAll(async () => {
  gallery = await openGallery();
  ({ page } = gallery);
  await page.evaluate(axe);
});
afterAll(closeBrowser);

/** Unfolds everything that can be unfolded without changing the message. */
const unfold = () =>
  page.evaluate(() => {
    document.querySelectorAll('details').forEach((each) => (each.open = true));
    document.querySelectorAll<HTMLElement>('[aria-expanded=false]').forEach((each) => each.click());
  });

async function faults(options: RunOptions): Promise<readonly string[]> {
  const results = (await page.evaluate(
    (given) =>
      (window as unknown as { axe: { run(context: object, options: object): Promise<unknown> } }).axe.run(
        // Fluent's focus helper puts these there; a screen reader never reaches them.
        { exclude: ['[data-tabster-dummy]'] },
        { ...given, resultTypes: ['violations'] },
      ),
    options,
  )) as AxeResults;
  return results.violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.html.slice(0, 120)}`));
}

/** Asks for light or dark and waits until the pane has followed. */
async function inColours(colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.waitForFunction((scheme) => {
    const provider = document.querySelector('.fui-FluentProvider');
    if (provider === null) return true;
    document.getAnimations().forEach((each) => each.finish());
    return getComputedStyle(provider).getPropertyValue('color-scheme').includes(scheme);
  }, colorScheme);
}

const contrast: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] } };
// The system's own colours: axe would reckon with those of the page.
const allButContrast: RunOptions = { runOnly: STANDARDS, rules: { 'color-contrast': { enabled: false } } };

it.each(names)('%s can be used by everyone, folded and unfolded, in light, dark and forced colours', async (name) => {
  await gallery.show(name);
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  expect(await faults({ runOnly: STANDARDS })).toEqual([]);
  await unfold();
  expect(await faults({ runOnly: STANDARDS })).toEqual([]);
  await inColours('dark');
  expect(await faults(contrast)).toEqual([]);
  await inColours('light');
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await faults(allButContrast)).toEqual([]);
  await page.emulateMedia({ forcedColors: 'none' });
});

const SPACED = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-bottom: 2em !important }`;

it.each([
  ['at the width of the pane', 320, ''],
  ['zoomed to 200 %', 160, ''],
  ['with text at 200 %', 320, 'html { font-size: 200% }'],
  ['with spaced text', 320, SPACED],
])('nothing needs scrolling sideways %s', async (_words, width, css) => {
  await page.setViewportSize({ width, height: 570 });
  const style = css === '' ? undefined : await page.addStyleTag({ content: css });
  const wide: string[] = [];
  for (const name of names) {
    await gallery.show(name);
    await unfold();
    const beyond = await page.evaluate(() =>
      [...document.body.querySelectorAll('*')]
        .filter((each) => each.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
        .map((each) => `${each.tagName} ${each.textContent.slice(0, 40)}`),
    );
    wide.push(...beyond.map((each) => `${name}: ${each}`));
  }
  await style?.evaluate((each) => (each as Element).remove());
  await page.setViewportSize({ width: 320, height: 570 });
  expect(wide).toEqual([]);
});

it('has no target below 24 px', async () => {
  const small: string[] = [];
  for (const name of names) {
    await gallery.show(name);
    await unfold();
    const found = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, a[href], input, summary')]
        .map((each) => ({
          box: (each.closest('label') ?? each).getBoundingClientRect(),
          words: each.textContent,
        }))
        .filter(({ box }) => box.height > 0 && (box.height < 24 || box.width < 24))
        .map(({ words }) => words),
    );
    small.push(...found.map((each) => `${name}: ${each}`));
  }
  expect(small).toEqual([]);
});

it('asks for nothing, keeps nothing, says nothing on the console, promises nothing and hides NHS numbers', async () => {
  const before = gallery.complaints.length;
  const shown: string[] = [];
  for (const name of names) {
    await gallery.show(name);
    await unfold();
    shown.push(await page.locator('body').innerText());
  }
  expect(
    await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, location.search]),
  ).toEqual([0, 0, '', '']);
  expect(gallery.complaints.slice(before)).toEqual([]);
  const text = shown.join('\n');
  expect(text).not.toMatch(/\bsafe(?:ly)?\b|[✓✔✅]/i);
  expect(text).toContain('••• ••• 0018');
  expect(text).not.toMatch(/999[ -]?000|9990/);
});

it('says what to do when drawing breaks', async () => {
  await gallery.show('broken');
  expect(await page.getByRole('alert').innerText()).toContain('Your message is as it was.');
});

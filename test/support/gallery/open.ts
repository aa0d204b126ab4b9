import type { Page } from 'playwright-core';
import { launchBrowser } from '../browser';
import { buildGallery } from './build';

const ORIGIN = 'http://gallery.example';

// As the add-in is served, but that nothing comes from Office's own host here.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
].join('; ');

/** The pane over a message in memory, in a browser as wide as Outlook's pane. */
export interface Gallery {
  readonly page: Page;
  /** Shows a named state from its beginning and waits until the pane has come to rest. */
  show(state: string): Promise<void>;
  /** What the browser said that it should not have: faults, refusals of the content policy, requests going out. */
  readonly complaints: readonly string[];
}

/** Builds the gallery's page and opens it; once for a test file, since that is what takes time. */
export async function openGallery(): Promise<Gallery> {
  const files = await buildGallery();
  const context = await (
    await launchBrowser()
  ).newContext({
    viewport: { width: 320, height: 570 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  await context.route('**/*', (route) => {
    const url = route.request().url();
    const body = url.startsWith(ORIGIN) ? files.get(new URL(url).pathname.slice(1)) : undefined;
    if (body === undefined) {
      if (!url.endsWith('/favicon.ico')) complaints.push(`asked for ${url}`);
      return route.abort();
    }
    return route.fulfill({
      body,
      contentType: url.endsWith('.js') ? 'text/javascript' : 'text/html',
      headers: { 'content-security-policy': POLICY },
    });
  });
  await page.goto(`${ORIGIN}/gallery.html`);
  return {
    page,
    complaints,
    async show(state) {
      await page.evaluate((name) => window.show(name), state);
      await page.getByRole('heading', { level: 1 }).waitFor();
      if (state !== 'reading') await page.getByText('Checking your message…').waitFor({ state: 'detached' });
    },
  };
}

import path from 'node:path';
import { chromium, type Browser, type FrameLocator, type Locator, type Page } from 'playwright-core';
import type { SimulatorControl } from '../../src/simulator/control';
import type { Client } from '../../src/simulator/host/client';
import type { SentMessage } from '../../src/simulator/host/sending';
import type { MessageInput } from '../../src/simulator/messages/message';

// tools/ is plain JavaScript without types of its own.
interface Served {
  readonly url: string;
  readonly addin: string;
  close(): Promise<void>;
}
interface Serve {
  serve(options: { addin: string; certificate?: unknown }): Promise<Served>;
  makeCertificate(): Promise<unknown>;
}
/* eslint-disable @typescript-eslint/no-require-imports */
const { serve, makeCertificate } = require('../../tools/serve.js') as Serve;
const { findBrowser: browserPath } = require('../../tools/browser.js') as { findBrowser(): string | undefined };
/* eslint-enable @typescript-eslint/no-require-imports */

const root = path.resolve(__dirname, '../..');

/** The toy add-in, by which the simulator is tested apart from Sendcheck. */
export const toyAddin = path.join(__dirname, 'toy-addin');

/** The browser to test with. Throws one line that says how to get one. */
export function findBrowser(): string {
  const found = browserPath();
  if (found === undefined) throw new Error('Install Chrome, Edge or Chromium, or set CHROME_PATH to one');
  return found;
}

let browser: Promise<Browser> | undefined;
let certificate: Promise<unknown> | undefined;

/** One browser for the whole test file; `closeBrowser` in `afterAll` ends it. */
export const launchBrowser = (): Promise<Browser> =>
  (browser ??= chromium.launch({
    executablePath: findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  }));

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

/** What the dialog over the message says and offers. */
export interface DialogText {
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly string[];
}

/** The compose window in a browser. */
export interface Simulator {
  readonly page: Page;
  /** Calls one of the window's own controls, see `src/simulator/control.ts`. */
  control<Name extends keyof SimulatorControl>(
    name: Name,
    ...args: Parameters<SimulatorControl[Name]>
  ): Promise<ReturnType<SimulatorControl[Name]>>;
  /** The origin of the add-in's pages. */
  readonly addin: string;
  /** Addresses asked for outside this machine: always none. */
  readonly strays: readonly string[];
  /** What office.js has asked the reader so far; every question is answered with OK. */
  readonly questions: readonly string[];
  /** Loads a message; waits until the window shows it. */
  load(message: string | MessageInput): Promise<void>;
  /** Presses Send and waits until the message has gone or a dialog has come. */
  send(): Promise<'sent' | 'dialog'>;
  /** The dialog on screen; waits for one. */
  dialog(): Promise<DialogText>;
  /** Presses a button of the dialog and waits until the dialog has gone or changed. */
  press(button: string): Promise<void>;
  /** Opens the pane by its ribbon button unless it is open; gives its page. */
  pane(): Promise<FrameLocator>;
  sent(): Promise<readonly SentMessage[]>;
  close(): Promise<void>;
}

/** Options for a compose window; the add-in is a folder such as `dist`, which is also what is taken when none is given. */
export interface SimulatorOptions {
  readonly addin?: string;
  readonly profile?: string | Partial<Client>;
  readonly message?: string | MessageInput;
  /** `dark` for dark colours. */
  readonly colorScheme?: 'light' | 'dark';
  /** Plain http, as `npm start` serves it, where office.js asks whether to trust the window. */
  readonly plain?: boolean;
}

/** Serves an add-in, opens the compose window with it and waits until it is ready. */
export async function openSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const addin = options.addin ?? path.join(root, 'dist');
  const servers = await serve(
    options.plain ? { addin } : { addin, certificate: await (certificate ??= makeCertificate()) },
  );
  const context = await (
    await launchBrowser()
  ).newContext({
    ignoreHTTPSErrors: true,
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: 'reduce',
    viewport: { width: 1360, height: 860 },
  });
  const strays: string[] = [];
  await context.route(
    (url) => url.hostname !== 'localhost',
    (route) => {
      strays.push(route.request().url());
      return route.abort();
    },
  );
  const page = await context.newPage();
  // Shorter than a test may take, so that what was waited for is named.
  page.setDefaultTimeout(15_000);
  const questions: string[] = [];
  page.on('dialog', (question) => {
    questions.push(question.message());
    void question.accept();
  });
  const close = async (): Promise<void> => {
    await context.close();
    await servers.close();
  };
  try {
    await page.goto(servers.url);
    await page.waitForFunction(() => window.simulator?.state().ready === true);
  } catch (error) {
    const words = await page.getByRole('main').innerText();
    await close();
    throw new Error(`The simulator did not open. It says: ${words}`, { cause: error });
  }

  // The name and arguments cross as data; the function is looked up in the page.
  const control = (async (name: string, ...args: readonly unknown[]) =>
    page.evaluate(
      ([called, given]) =>
        (window.simulator as unknown as Record<string, (...all: unknown[]) => unknown>)[called]?.(...given),
      [name, args] as const,
    )) as Simulator['control'];
  const dialog: Locator = page.getByRole('alertdialog');
  const simulator: Simulator = {
    page,
    addin: servers.addin,
    strays,
    questions,
    control,
    async load(message) {
      await control('load', message);
      await page.getByRole('button', { name: /^(?:Send|Save)$/ }).waitFor();
    },
    async send() {
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      const sent = page.getByRole('heading', { name: /^(?:Message|Invitation) sent$/ });
      await dialog.or(sent).first().waitFor();
      return (await dialog.isVisible()) ? 'dialog' : 'sent';
    },
    async dialog() {
      await dialog.waitFor();
      return {
        title: (await dialog.getByRole('heading').textContent()) ?? '',
        text: (await dialog.locator('.fui-DialogContent').textContent()) ?? '',
        buttons: await dialog.getByRole('button').allTextContents(),
      };
    },
    async press(button) {
      const before = await dialog.elementHandle();
      await dialog.getByRole('button', { name: button, exact: true }).click();
      await before.waitForElementState('hidden');
    },
    async pane() {
      const aside = page.getByRole('complementary');
      if (!(await aside.isVisible())) {
        if ((await control('state')).pane === undefined)
          await page
            .getByRole('toolbar', { name: /^(?:message|meeting)$/ })
            .getByRole('button')
            .last()
            .click();
      }
      await aside.locator('iframe').waitFor();
      return aside.frameLocator('iframe');
    },
    sent: () => control('sent'),
    close,
  };
  if (options.profile !== undefined) await control('profile', options.profile);
  if (options.message !== undefined) await simulator.load(options.message);
  return simulator;
}

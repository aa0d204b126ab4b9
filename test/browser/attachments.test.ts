import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checks, policyInUse } from '../../src/engine';
import { closeBrowser, openSimulator, type Simulator } from '../support/browser';
import { openGallery } from '../support/gallery/open';
import { pressFix } from '../support/send-check';

jest.setTimeout(60_000);

/** Written by openpyxl: a sheet of patients is hidden in it. */
const CLINIC = readFileSync(path.join(__dirname, '../readers/files/xlsx/clinic.xlsx')).toString('base64');

const message = {
  from: 'Asha Example <asha.example.gp@nhs.net>',
  to: ['Office <office@example.org>'],
  subject: 'Rota for December',
  bodyText: `Hello,\n\nThe rota.\n\nAsha\n\n${policyInUse(undefined, checks).policy.organisation.disclaimer.text}`,
};

let simulator: Simulator;
beforeAll(async () => {
  simulator = await openSimulator();
});
beforeEach(async () => {
  await simulator.control('clearFaults');
  await simulator.load(message);
});
afterEach(async () => {
  expect(simulator.strays).toEqual([]);
  expect((await simulator.control('log')).filter((entry) => entry.level === 'error')).toEqual([]);
});
afterAll(async () => {
  await simulator.close();
  await closeBrowser();
});

/** Drops a real file into the compose window, as a sender does from a folder. */
async function drop(name: string, base64: string): Promise<void> {
  const data = await simulator.page.evaluateHandle(
    ([called, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], called));
      return transfer;
    },
    [name, base64] as const,
  );
  await simulator.page.getByRole('region', { name: 'New message' }).dispatchEvent('drop', { dataTransfer: data });
  await simulator.page.getByRole('list', { name: 'Attachments' }).getByText(name).waitFor();
}

/** The handler has looked into what was added. */
const lookedEarly = () =>
  simulator.page.waitForFunction(
    () => window.simulator?.completions().some((each) => each.run === 'onMessageAttachmentsChangedHandler') === true,
  );

it('a hidden sheet is named in the pane, stops the message, and is gone with the file', async () => {
  const pane = await simulator.pane();
  await pane.getByText(/^(?:Nothing found to stop|Check before|This will not go)/).waitFor();
  await drop('Clinic list.xlsx', CLINIC);
  await pane
    .getByText(/Hidden sheet 'Staff': [\d,]+ patients/)
    .first()
    .waitFor();
  await pane.getByRole('heading', { name: /Patient data is hidden in/ }).waitFor();

  expect(await simulator.send()).toBe('dialog');
  const dialog = await simulator.dialog();
  expect(dialog.text).toMatch(/^Not sent\./);
  expect(dialog.text).toMatch(/Patient data is hidden in \d+ places.*\(Clinic list\.xlsx\)/);
  expect(dialog.buttons).not.toContain('Send Anyway');
  await simulator.press("Don't Send");

  expect(await pressFix(pane, 'Remove 1 file')).toMatch(/^Done 1 file removed\./);
  await pane.getByText(/Hidden sheet 'Staff'/).waitFor({ state: 'detached' });
  expect(await pane.getByRole('heading', { name: /Patient data is hidden in/ }).count()).toBe(0);
  await pane.getByRole('button', { name: 'Undo' }).click();
  await pane
    .getByText(/Hidden sheet 'Staff': [\d,]+ patients/)
    .first()
    .waitFor();
  expect((await simulator.control('state')).message.attachments.map(({ name, content }) => [name, content])).toEqual([
    ['Clinic list.xlsx', CLINIC],
  ]);

  await simulator.page.getByRole('button', { name: 'Remove Clinic list.xlsx' }).click();
  await pane
    .getByText(/Hidden sheet 'Staff'/)
    .first()
    .waitFor({ state: 'detached' });
  expect(await simulator.send()).toBe('sent');
});

it('what was found when the file was added stops the message, though it cannot be read again', async () => {
  await drop('Clinic list.xlsx', CLINIC);
  await lookedEarly();
  await simulator.control('fault', { call: 'getAttachmentContentAsync', kind: 'hangs' });
  expect(await simulator.send()).toBe('dialog');
  expect((await simulator.dialog()).text).toMatch(/Patient data is hidden in/);
  await simulator.press("Don't Send");
});

it('a message attached whole is looked into', async () => {
  await simulator.load({
    ...message,
    attachments: [
      {
        name: 'Referral',
        kind: 'item',
        content: Buffer.from(
          'From: a@nhs.net\r\nSubject: Referral\r\n\r\nHazel Brook, NHS number 999 000 0018, is referred.\r\n',
        ).toString('base64'),
      },
      { name: 'Shared folder', kind: 'cloud' },
    ],
  });
  const pane = await simulator.pane();
  await pane
    .getByText(/: 1 patient$/)
    .first()
    .waitFor();
  await pane.getByText('Only a link is sent, and what it leads to was not looked at.').waitFor();
  expect(await simulator.send()).toBe('dialog');
  expect((await simulator.dialog()).text).toContain('1 file tells of 1 patient');
  await simulator.press("Don't Send");
});

it('a file that Outlook does not give is said to be unread, in the pane and at Send', async () => {
  await simulator.control('fault', { call: 'getAttachmentContentAsync', kind: 'fails' });
  const pane = await simulator.pane();
  await drop('Clinic list.xlsx', CLINIC);
  await pane.getByRole('heading', { name: /Nobody could look into 1 file/ }).waitFor();
  expect(await simulator.send()).toBe('dialog');
  expect((await simulator.dialog()).text).toContain('Nobody could look into 1 file');
  await simulator.press("Don't Send");
  // Nothing was kept that would make it look read.
  await simulator.control('clearFaults');
  await pane.getByRole('button', { name: 'Check again' }).click();
  await pane
    .getByText(/Hidden sheet 'Staff'/)
    .first()
    .waitFor();
});

it('looking into files can be stopped, says so, and goes on when it is asked to', async () => {
  const gallery = await openGallery();
  const { page } = gallery;
  await gallery.show('files-looking');
  await page.getByText('Looking into 1 of 10 files…').waitFor();
  await page.getByRole('button', { name: 'Stop looking' }).click();
  await page.getByText('Stopped. 10 files were not looked into. Choose "Check again" to go on.').waitFor();
  await page.getByRole('heading', { name: /Nobody could look into 10 files/ }).waitFor();
  // The one that was being read comes to its end.
  await page.evaluate(() => window.host.release());
  await page.getByText('Stopped. 9 files were not looked into.').waitFor();
  await page.getByRole('button', { name: 'Check again' }).click();
  await page.getByText('Looking into 1 of 9 files…').waitFor();
  for (let file = 2; file <= 9; file += 1) {
    await page.evaluate(() => window.host.release());
    await page.getByText(`Looking into ${file} of 9 files…`).waitFor();
  }
  await page.evaluate(() => window.host.release());
  await page.getByRole('button', { name: 'Stop looking' }).waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: /Patient data is hidden in 2 places/ }).waitFor();
  expect(gallery.complaints).toEqual([]);
});

it('says before the press that a removal cannot be undone here', async () => {
  const gallery = await openGallery();
  await gallery.show('files-no-undo');
  expect(await gallery.page.getByText('This cannot be undone here.').count()).toBeGreaterThan(0);
  await gallery.show('files');
  expect(await gallery.page.getByText('This cannot be undone here.').count()).toBe(0);
});

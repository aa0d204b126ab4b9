import type { Locator, Page } from 'playwright-core';
import { closeBrowser } from '../support/browser';
import { openGallery, type Gallery } from '../support/gallery/open';

// On a busy machine the browser takes its time; nothing here is about time.
jest.setTimeout(60_000);

let gallery: Gallery;
let page: Page;
beforeAll(async () => {
  gallery = await openGallery();
  ({ page } = gallery);
});
afterAll(closeBrowser);

const button = (name: string) => page.getByRole('button', { name, exact: true });
const decision = () => page.getByRole('status').first();
const fields = () => page.evaluate(() => window.host.draft.recipients.map((each) => each.field));
const subject = () => page.evaluate(() => window.host.draft.subject);
const isFocused = (locator: Locator) => locator.evaluate((each) => each === document.activeElement);

/** Goes to a control with the Tab key alone, as far as there are controls. */
async function tabTo(target: Locator): Promise<void> {
  await target.first().waitFor();
  for (let i = 0; i < 120; i += 1) {
    if (await isFocused(target.first())) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The Tab key does not lead there');
}

async function press(target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(target);
  await page.keyboard.press(key);
}

const group = (name: string) => page.getByRole('group', { name, exact: true });

describe('with the keyboard alone', () => {
  it('moves everybody to Bcc and puts them back', async () => {
    await gallery.show('exposed');
    const before = await fields();
    await press(button('Move 37 people to Bcc'));
    await page.getByText('37 people moved.').waitFor();
    expect(await isFocused(group('Done'))).toBe(true);
    expect((await fields()).filter((field) => field === 'bcc')).toHaveLength(37);
    await press(button('Undo'));
    await page.getByText('Put back as it was.').waitFor();
    expect(await fields()).toEqual(before);
    expect(await decision().innerText()).toContain('This will not go yet. 1 thing to put right.');
  });

  it('moves those who were chosen', async () => {
    await gallery.show('exposed');
    await press(button('Choose people…'));
    expect(await isFocused(page.getByRole('checkbox', { name: /^Everyone/ }))).toBe(true);
    await press(page.getByRole('checkbox', { name: /person2@/ }), 'Space');
    await press(button('Move 36 people to Bcc'));
    await page.getByText('36 people moved.').waitFor();
    const left = await page.evaluate(() =>
      window.host.draft.recipients.filter((each) => each.field === 'cc').map((each) => each.address),
    );
    expect(left).toEqual(['person2@example.com']);
  });

  it('leaves a list of people as it was, and the keyboard where it began', async () => {
    await gallery.show('exposed');
    await press(button('Choose people…'));
    await press(button('Cancel'));
    await page.waitForFunction(() => document.activeElement?.textContent === 'Choose people…');
    expect(await page.evaluate(() => window.host.applied.length)).toBe(0);
  });

  it('takes the number out of the subject', async () => {
    await gallery.show('subject');
    await press(button('Take the number out of the subject'));
    await page.getByText('The subject was changed.').waitFor();
    expect(await subject()).not.toMatch(/999/);
  });

  it('changes an address to another one, which has to be one', async () => {
    await gallery.show('lookalike');
    await press(button('Another address…'));
    const field = page.getByRole('textbox', { name: 'New address' });
    await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('not an address');
    await page.keyboard.press('Enter');
    await page.getByText('Write one address').waitFor();
    expect(await isFocused(field)).toBe(true);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('desk@council.example');
    await page.keyboard.press('Enter');
    await page.getByText('The address was changed.').waitFor();
    expect(await page.evaluate(() => window.host.draft.recipients[0]?.address)).toBe('desk@council.example');
  });

  it('sends without a fix, in two key presses once the reasons are open', async () => {
    await gallery.show('liftable');
    await press(button('Send without this…'));
    await page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.type === 'radio');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await group('You have confirmed this message').waitFor();
    expect(await isFocused(group('You have confirmed this message'))).toBe(true);
    expect(await page.evaluate(() => window.host.kept?.lifted)).toEqual([{ check: 'invented-stop', reason: 'urgent' }]);
    expect(await decision().innerText()).toContain('Now press Send again.');
    await press(button('Take this back'));
    await page.getByText('This will not go yet. 1 thing to put right.').waitFor();
    expect(await page.evaluate(() => window.host.kept)).toBeUndefined();
  });

  it('asks for words when the reason is another one, and warns what not to write', async () => {
    await gallery.show('liftable');
    await press(button('Send without this…'));
    await page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.type === 'radio');
    await page.keyboard.press('Enter');
    await page.getByText('Choose a reason first.').waitFor();
    await page.keyboard.press('ArrowUp');
    await page.getByText('Do not type patient details.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Write your reason first.').waitFor();
    await page.keyboard.type('x'.repeat(100));
    await page.keyboard.press('Enter');
    await group('You have confirmed this message').waitFor();
    expect(await page.evaluate(() => window.host.kept?.words)).toBe('x'.repeat(80));
  });

  it('confirms what was checked, and the answer ends with the next change', async () => {
    await gallery.show('ask-here');
    await press(button('I have checked this'));
    await group('You have confirmed this message').waitFor();
    expect(await decision().innerText()).toContain('Confirmed. Now press Send again.');
    await page.evaluate(() => window.changeDraft({ subject: 'Tables' }));
    await page.getByText('Your answer no longer counts.').waitFor();
    expect(await decision().innerText()).toContain('Check before you send.');
    expect(await button('I have checked this').count()).toBe(1);
  });

  it('opens and folds who gets the message and what was checked', async () => {
    await gallery.show('thousand');
    const who = page.getByRole('button', { name: /^Who will get this/ });
    await press(who);
    await page.getByText('500 people in Bcc.').waitFor();
    await press(who);
    expect(await page.getByText('500 people in Bcc.').count()).toBe(0);
    await press(page.getByRole('button', { name: /^What was checked/ }));
    await page.getByText('Accredited list of 22 May 2025, 18 months old.').waitFor();
    expect(await page.getByRole('link', { name: /Where Sendcheck does not run/ }).getAttribute('href')).toBe(
      'where-it-does-not-run.html',
    );
  });
});

describe('what really happened', () => {
  it('runs one fix when it is pressed twice, and says what goes on', async () => {
    await gallery.show('exposed-slow-fix');
    // Two presses in one turn of the page: no drawing comes between them.
    await button('Move 37 people to Bcc').evaluate((each: HTMLElement) => {
      each.click();
      each.click();
    });
    await button('Moving 37 people…').waitFor();
    expect(await button('Add the disclaimer').isDisabled()).toBe(true);
    await button('Moving 37 people…').dispatchEvent('click');
    await page.evaluate(() => window.host.release());
    await page.getByText('37 people moved.').waitFor();
    expect(await page.evaluate(() => window.host.applied.length)).toBe(1);
  });

  it.each([
    ['exposed-half', 'Only partly done', '1 person moved. The others are where they were.'],
    ['exposed-nothing', 'Not done', 'Outlook did not take the change.'],
    ['exposed-reject', 'Not done', 'Outlook did not finish this.'],
  ])('%s: says so', async (state, title, words) => {
    await gallery.show(state);
    await button('Move 37 people to Bcc').click();
    await group(title).waitFor();
    expect(await group(title).innerText()).toContain(words);
    expect(await isFocused(group(title))).toBe(true);
    expect(await decision().innerText()).toContain('This will not go yet.');
  });

  it('does nothing to a message that changed meanwhile, and shows it as it is now', async () => {
    await gallery.show('exposed-slow-fix');
    await button('Move 37 people to Bcc').click();
    await page.evaluate(() => window.changeDraft({ recipients: window.host.draft.recipients.slice(0, 4) }));
    await page.evaluate(() => window.host.release());
    await page.getByText('The message has changed, so nothing was done.').waitFor();
    await button('Move 3 people to Bcc').waitFor();
  });

  it('offers no way back once the message has changed', async () => {
    await gallery.show('exposed');
    await button('Move 37 people to Bcc').click();
    await button('Undo').waitFor();
    await page.evaluate(() => window.changeDraft({ subject: 'Other' }));
    await page.getByText('The message has changed since').waitFor();
    expect(await button('Undo').count()).toBe(0);
  });

  it('says when the answer was not kept', async () => {
    await gallery.show('ask-here-refused');
    await button('I have checked this').click();
    await page.getByText('Outlook did not keep your answer.').waitFor();
    expect(await decision().innerText()).toContain('Check before you send.');
  });

  it('takes the sender to the finding that the dialog spoke of', async () => {
    await gallery.show('from-dialog');
    await page.getByText('Outlook brought you here.').waitFor();
    const card = page.getByRole('article').filter({ hasText: 'Outlook brought you here.' });
    expect(await isFocused(card)).toBe(true);
    expect(await card.getByRole('link', { name: /^About this check/ }).getAttribute('href')).toBe(
      'checks/identifier-in-subject.html',
    );
  });

  it('looks again when asked and when the window comes back to the front, without moving the keyboard', async () => {
    await gallery.show('exposed');
    await page.evaluate(() => (window.host.draft = { ...window.host.draft, recipients: [] }));
    await button('Check again').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Checked again.').waitFor();
    await page.getByText('Nothing found to stop this message.').waitFor();
    expect(await isFocused(button('Check again'))).toBe(true);
    const before = await page.evaluate(() => window.host.reads);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await page.waitForFunction((reads) => window.host.reads > reads, before);
  });

  it('says what it could not see', async () => {
    await gallery.show('unseen');
    expect(await decision().innerText()).toContain('Outlook did not give Bcc');
    await gallery.show('check-broke');
    expect(await decision().innerText()).toContain('A check could not finish.');
    await gallery.show('file-unread');
    expect(await decision().innerText()).toContain('1 attachment was not looked into, or not all of it.');
    await gallery.show('unread');
    expect(await decision().innerText()).toContain('The message could not be read.');
  });

  it("says when the organisation's own policy is not the one in use, and whom to ask", async () => {
    await gallery.show('policy-unread');
    await page.getByText('the starter policy is in use.').first().waitFor();
    await page.getByText('version: expected a whole number').waitFor();
    await gallery.show('policy-help');
    await page.getByText('For help: Example IT desk, extension 5555').waitFor();
  });

  it.each([
    ['surface-read', 'already sent or received'],
    ['surface-none', 'No message is open.'],
  ])('%s: says why there is nothing to check', async (state, words) => {
    await gallery.show(state);
    await page.getByText(words).waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
  });
});

import type { FrameLocator } from 'playwright-core';
import type { Simulator } from './browser';

/** Presses a button of the pane that changes the message, and waits until the pane says what came of it. */
export async function pressFix(pane: FrameLocator, name: string | RegExp): Promise<string> {
  await pane
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
  const result = pane.getByRole('group', { name: /^(?:Done|Only partly done|Not done)$/ });
  await result.waitFor();
  return (await result.innerText()).replace(/\s+/g, ' ');
}

/** Opens the pane from the dialog on screen, by its first button, at the finding the dialog spoke of. */
export async function openFromDialog(simulator: Simulator): Promise<FrameLocator> {
  const [button = ''] = (await simulator.dialog()).buttons;
  await simulator.press(button);
  const pane = await simulator.pane();
  await pane.getByText('Outlook brought you here.').waitFor();
  return pane;
}

/** Names and addresses of a field as they stand in the compose window. */
export async function peopleIn(simulator: Simulator, field: 'to' | 'cc' | 'bcc'): Promise<readonly string[]> {
  const { message } = await simulator.control('state');
  return message[field].map((each) => `${each.name} <${each.address}>`);
}

'use strict';

/**
 * The least an on-send handler needs of Outlook, answering at once, so that what is measured is the handler's own work.
 * For measuring only: the tests and the simulator run the real library.
 */
const vm = require('node:vm');

const answered = (value, callback) => callback({ status: 'succeeded', value });

/** @param {{ to: string[], subject: string, html: string }} message */
function composeItem({ to, subject, html }) {
  const field = (addresses) => ({
    getAsync: (...args) =>
      answered(
        addresses.map((address) => ({ displayName: '', emailAddress: address, recipientType: 'externalUser' })),
        args.at(-1),
      ),
  });
  return {
    itemType: 'message',
    to: field(to),
    cc: field([]),
    bcc: field([]),
    from: { getAsync: (...args) => answered({ displayName: '', emailAddress: 'rae.example@nhs.net' }, args.at(-1)) },
    subject: { getAsync: (...args) => answered(subject, args.at(-1)) },
    body: { getAsync: (...args) => answered(html, args.at(-1)) },
    getComposeTypeAsync: (...args) => answered({ composeType: 'newMail', coercionType: 'html' }, args.at(-1)),
    getAttachmentsAsync: (...args) => answered([], args.at(-1)),
    sessionData: {
      getAsync: (_name, ...args) => args.at(-1)({ status: 'failed', error: { code: 9050, name: 'KeyNotFound' } }),
    },
  };
}

/** A world with the language and Office alone; `load` evaluates the handler, `send` runs it once and gives its answer. */
function bareOutlook(source) {
  const handlers = {};
  const mailbox = { item: undefined, userProfile: { emailAddress: 'rae.example@nhs.net' } };
  const Office = {
    actions: { associate: (name, handler) => (handlers[name] = handler) },
    context: { mailbox, requirements: { isSetSupported: () => true } },
    onReady: () => undefined,
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    CoercionType: { Html: 'html', Text: 'text' },
    MailboxEnums: { SendModeOverride: { PromptUser: 'promptUser' } },
  };
  const world = vm.createContext({ Office, setTimeout, clearTimeout });
  return {
    load: () => vm.runInContext(source, world, { filename: 'on-send.js' }),
    send: (message) =>
      new Promise((resolve) => {
        mailbox.item = composeItem(message);
        handlers.onMessageSendHandler({ completed: resolve });
      }),
  };
}

module.exports = { bareOutlook };

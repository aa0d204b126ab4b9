import { coerced } from './item';
import { done, fail, type Methods } from './method';
import { codes, textOf } from './protocol';

const LONGEST_SUBJECT = 255;
const LONGEST_BODY = 1_000_000;
const LONGEST_ON_SEND = 5000;
const REPLY_PREFIX = /^(?:(?:RE|FW|FWD)\s*:\s*)+/i;

/** Body HTML as Outlook on the web hands it out: a whole page. */
const wholePage = (html: string): string =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body dir="ltr">${html}</body></html>`;

const tooLong = (data: unknown, most: number): boolean => textOf(data).length > most;

/** Subject and body. */
export const textMethods: Methods = {
  17: {
    name: 'subject.setAsync',
    run: (args, { item, client }) => {
      const subject = textOf(args['subject']);
      if (subject.length > LONGEST_SUBJECT) return fail(codes.tooLarge);
      const prefix = client.keepsReplyPrefix ? (REPLY_PREFIX.exec(item.message.subject)?.[0] ?? '') : '';
      item.patch({ subject: prefix + subject.replace(prefix === '' ? /^$/ : REPLY_PREFIX, '') });
      return done;
    },
  },
  18: { name: 'subject.getAsync', run: (_args, { item }) => ({ data: item.message.subject }) },
  13: {
    name: 'body.setSelectedDataAsync',
    run: (args, { item }) => {
      if (tooLong(args['data'], LONGEST_BODY)) return fail(codes.tooLarge);
      item.insert(coerced(textOf(args['data']), args['coercionType']));
      return done;
    },
  },
  14: { name: 'body.getTypeAsync', run: () => ({ data: 'html' }) },
  23: {
    name: 'body.prependAsync',
    run: (args, { item }) => {
      if (tooLong(args['data'], LONGEST_BODY)) return fail(codes.tooLarge);
      item.prepend(coerced(textOf(args['data']), args['coercionType']));
      return done;
    },
  },
  28: {
    name: 'getSelectedDataAsync',
    run: (_args, { item }) => ({ data: { data: item.selection, sourceProperty: 'body' } }),
  },
  29: {
    name: 'setSelectedDataAsync',
    run: (args, { item }) => {
      item.insert(coerced(textOf(args['data']), args['coercionType']));
      return done;
    },
  },
  37: {
    name: 'body.getAsync',
    run: (args, { item }) => ({ data: args['coercionType'] === 3 ? wholePage(item.message.html) : item.text }),
  },
  38: {
    name: 'body.setAsync',
    run: (args, { item }) => {
      if (tooLong(args['data'], LONGEST_BODY)) return fail(codes.tooLarge);
      item.setHtml(coerced(textOf(args['data']), args['coercionType']));
      return done;
    },
  },
  100: {
    name: 'body.appendOnSendAsync',
    run: (args, { item }) => {
      if (tooLong(args['appendTxt'], LONGEST_ON_SEND)) return fail(codes.tooLarge);
      item.appendOnSend = coerced(textOf(args['appendTxt']), args['coercionType']);
      return done;
    },
  },
  173: {
    name: 'body.setSignatureAsync',
    run: (args, { item }) => {
      const signature = `<div id="Signature">${coerced(textOf(args['data']), args['coercionType'])}</div>`;
      // The signature stands above the quoted thread.
      const quoted = item.message.html.indexOf('<div id="appendonsend">');
      const at = quoted === -1 ? item.message.html.length : quoted;
      item.setHtml(item.message.html.slice(0, at) + signature + item.message.html.slice(at));
      return done;
    },
  },
};

import type { FileItem } from './item';
import { done, fail, type Methods } from './method';
import { codes, textOf } from './protocol';

const KINDS = { file: 0, item: 1, cloud: 2 } as const;
const MOST_FILES = 499;
const MOST_BYTES = 25 * 1024 * 1024;

/** A file as it looks on the wire. */
export const wireFile = ({ id, name, size, inline, kind }: FileItem) => ({
  id,
  name,
  size,
  isInline: inline,
  attachmentType: KINDS[kind],
});

/** A message attached whole is given as its text. */
const textIn = (base64: string): string =>
  new TextDecoder().decode(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));

/** Attachments. */
export const fileMethods: Methods = {
  16: {
    name: 'addFileAttachmentAsync',
    // A file named by its address would have to be fetched: nothing leaves this machine.
    run: () => fail(codes.notSupported),
  },
  19: { name: 'addItemAttachmentAsync', run: () => fail(codes.notSupported) },
  20: {
    name: 'removeAttachmentAsync',
    run: (args, { item }) => (item.removeFile(textOf(args['attachmentIndex'])) ? done : fail(codes.noSuchAttachment)),
  },
  148: {
    name: 'addFileAttachmentFromBase64Async',
    run: (args, { item, newId }) => {
      const content = textOf(args['base64String']);
      const size = Math.floor((content.replaceAll('=', '').length * 3) / 4);
      const held = item.message.attachments.reduce((sum, each) => sum + each.size, 0);
      if (item.message.attachments.length >= MOST_FILES || held + size > MOST_BYTES) return fail(codes.tooLarge);
      const id = newId();
      const inline = args['isInline'] === true;
      item.addFile({ id, name: textOf(args['name']), size, inline, kind: 'file', content });
      return { data: id };
    },
  },
  149: { name: 'getAttachmentsAsync', run: (_args, { item }) => ({ data: item.message.attachments.map(wireFile) }) },
  150: {
    name: 'getAttachmentContentAsync',
    run: (args, { item }) => {
      const file = item.message.attachments.find((each) => each.id === args['id']);
      if (file === undefined) return fail(codes.badAttachment);
      if (file.kind === 'cloud') return { data: { content: `https://files.example/${file.id}`, format: 'url' } };
      if (file.kind === 'item') return { data: { content: textIn(file.content), format: 'eml' } };
      return { data: { content: file.content, format: 'base64' } };
    },
  },
};

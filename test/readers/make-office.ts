import fs from 'node:fs';
import path from 'node:path';
import type { FileContent } from '../../src/readers';
import { relations, type Parts } from './make-xlsx';
import { makeZip, type Made } from './make-zip';

export type Lies = Readonly<Record<string, Partial<Made>>>;

const OFFICE = 'application/vnd.openxmlformats-officedocument.';

function zip(parts: Parts, lies: Lies): Uint8Array {
  return makeZip(Object.entries(parts).map(([name, data]) => ({ name, data, ...lies[name] })));
}

/** The usual parts of a letter with this in its body; what it relates to as "id type target" each. */
export function docxParts(body: string, related: readonly string[] = []): Parts {
  return {
    '[Content_Types].xml': `<Types><Override PartName="/word/document.xml" ContentType="${OFFICE}wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relations('r1 officeDocument word/document.xml'),
    'word/_rels/document.xml.rels': relations(...related),
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
  };
}

export function makeDocx(body: string, related: readonly string[] = [], more: Parts = {}, lies: Lies = {}): Uint8Array {
  return zip({ ...docxParts(body, related), ...more }, lies);
}

/** A presentation with these slides: what stands in the tree of shapes of each; s1, s2 ... are their relations' ids. */
export function makePptx(
  slides: readonly string[],
  related: readonly string[] = [],
  more: Parts = {},
  lies: Lies = {},
): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types><Override PartName="/ppt/presentation.xml" ContentType="${OFFICE}presentationml.presentation.main+xml"/></Types>`,
    '_rels/.rels': relations('r1 officeDocument ppt/presentation.xml'),
    'ppt/_rels/presentation.xml.rels': relations(
      ...slides.map((_, at) => `s${at + 1} slide slides/slide${at + 1}.xml`).reverse(),
      ...related,
    ),
    'ppt/presentation.xml': `<p:presentation><p:sldIdLst>${slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="s${at + 1}"/>`).join('')}</p:sldIdLst></p:presentation>`,
  };
  slides.forEach((slide, at) => {
    parts[`ppt/slides/slide${at + 1}.xml`] = slide.startsWith('<p:sld')
      ? slide
      : `<p:sld><p:cSld><p:spTree>${slide}</p:spTree></p:cSld></p:sld>`;
  });
  return zip({ ...parts, ...more }, lies);
}

/** An OpenDocument file with this in office:document-content. */
export function makeOdf(content: string, more: Parts = {}, lies: Lies = {}): Uint8Array {
  const parts = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content>${content}</office:document-content>`,
  };
  return zip({ ...parts, ...more }, { mimetype: { method: 0 }, ...lies });
}

/** Everything of a file by the name of its part, hidden ones in brackets. */
export function partsOf({ parts, gaps }: FileContent): Record<string, string> {
  expect(gaps).toEqual([]);
  expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
  return Object.fromEntries(parts.map(({ name, visible, text }) => [visible ? name : `[${name}]`, text]));
}

export function fileOf(name: string): Uint8Array {
  return Uint8Array.from(fs.readFileSync(path.join(__dirname, 'files', name)));
}

export function textOf(name: string): string {
  return Buffer.from(fileOf(name)).toString('utf8');
}

/** The words and numbers of a text, in the order of the alphabet: what two readers must agree upon. */
export function wordsOf(...texts: readonly (string | undefined)[]): readonly string[] {
  return (texts.join(' ').match(/[a-z]{2,}|\d+/gi) ?? []).sort();
}

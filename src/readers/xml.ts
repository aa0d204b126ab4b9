/** What a walk over XML tells, in the document's order. Names are local names, without their prefix. */
export interface XmlEvents {
  /** `attribute` gives a value by local name, entities resolved. An empty element is opened and closed. */
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close?: (name: string) => void;
  /** Text between tags, the five entities and numeric references resolved; CDATA as it stands. */
  readonly text?: (text: string) => void;
}

/** Walks XML from front to end once, linear in its length. No DTD, no entities but the five: a DOCTYPE is passed over. */
export function walkXml(xml: string, on: XmlEvents): void {
  throw new Error(`not written yet: ${xml.length} ${typeof on}`);
}

/** The text of an XML file's bytes: UTF-8 or UTF-16 by its mark, declaration or first bytes. */
export function xmlText(bytes: Uint8Array): string {
  throw new Error(`not written yet: ${bytes.length}`);
}

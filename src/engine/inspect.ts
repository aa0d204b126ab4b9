import type { Content, ContentPart, Gap } from './draft';
import type { Organisation } from './organisation';
import { identifiersIn } from './text/identifiers';
import { distinctPatients, identitiesOf } from './text/identity';

/** A file as a reader gives it. */
export interface FileText {
  readonly parts: readonly { readonly name: string; readonly visible: boolean; readonly text: string }[];
  readonly gaps: readonly Gap[];
}

/** What a file tells of patients, without its text. Linear in the text. */
export function inspected({ parts, gaps }: FileText, organisation: Organisation): Content {
  const telling: ContentPart[] = [];
  parts.forEach(({ name, visible, text }) => {
    const found = identifiersIn(text, { templates: organisation.hospitalNumbers });
    const patients = distinctPatients(found);
    if (patients > 0) telling.push({ name, visible, patients, identities: identitiesOf(found) });
  });
  return { parts: telling, gaps };
}

import { unreadable } from './file';
import { walkXml, xmlText } from './xml';
import type { Entry } from './zip';

/** What one part of an Office Open XML package says about another, or about something outside (ISO/IEC 29500-2, 9.3). */
export interface Relation {
  readonly id: string;
  /** The last word of its type: "header", "hyperlink", "image"; the same in transitional and strict files. */
  readonly type: string;
  /** The name of a part, without the leading slash; of what lies outside, as it is written. */
  readonly target: string;
  readonly isOutside: boolean;
}

/** The parts of a package, by name; capitals and small letters are one. */
export interface Package {
  /** Throws `damaged` when there is no part of that name, and what reading an entry throws. */
  readonly bytes: (name: string) => Uint8Array;
  /** The text of a part; throws as `bytes` does. */
  readonly xml: (name: string) => string;
  /** What a part relates to, in the order of the file; the name '' is the package. None when it does not say. */
  readonly relations: (name: string) => readonly Relation[];
}

export function openPackage(archive: readonly Entry[]): Package {
  const entries = new Map(archive.map((entry) => [entry.name.toLowerCase(), entry]));

  function bytes(name: string): Uint8Array {
    const entry = entries.get(name.toLowerCase());
    if (!entry) throw unreadable('damaged');
    return entry.read();
  }

  function xml(name: string): string {
    return xmlText(bytes(name));
  }

  function relations(name: string): readonly Relation[] {
    const found: Relation[] = [];
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    const list = `${folder}_rels/${name.slice(folder.length)}.rels`;
    if (!entries.has(list.toLowerCase())) return found;
    walkXml(xml(list), {
      open(element, attribute) {
        if (element !== 'Relationship') return;
        const target = attribute('Target') || '';
        const isOutside = attribute('TargetMode') === 'External';
        found.push({
          id: attribute('Id') || '',
          type: (attribute('Type') || '').replace(/^.*\//, ''),
          target: isOutside ? target : resolved(folder, target),
          isOutside,
        });
      },
    });
    return found;
  }

  return { bytes, xml, relations };
}

/** A target as a part's name: relative to the folder, unless it begins with a slash. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.charAt(0) === '/' ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

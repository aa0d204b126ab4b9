import type { Identifier } from './identifier';

/**
 * 16 bits (4 hexadecimal digits) that tell one identifier from another under a salt, so that patients can be counted and
 * compared without keeping who they are. About 15,000 of the NHS numbers that can be issued share each value, and more
 * than 1,000 people each birth date: one that is kept names nobody. Among 40 patients two share a value once in 80 times.
 * The hash is FNV-1a of 32 bits, folded.
 */
export function saltedIdentity({ kind, key }: Pick<Identifier, 'kind' | 'key'>, salt: string): string {
  let hash = 0x811c9dc5;
  const text = salt + kind + key;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `000${((hash ^ (hash >>> 16)) & 0xffff).toString(16)}`.slice(-4);
}

/** As many birth dates or hospital numbers more than patients' numbers as one family, or one patient's letters, hold. */
const FAMILY = 3;

/**
 * How many people a set of identifiers speaks of, weak ones apart. NHS, CHI and Health and Care numbers count people; the
 * kinds a person has one of beside them count where there are no such numbers, or far fewer: then it is a list.
 * A key may be a salted identity.
 */
export function distinctPatients(identifiers: readonly Pick<Identifier, 'kind' | 'key' | 'strength'>[]): number {
  const keys: { [kind: string]: Set<string> } = {};
  identifiers.forEach(({ kind, key, strength }) => {
    if (strength !== 'weak') {
      const group = /^(?:nhs|chi|hc)-/.test(kind) ? 'number' : kind;
      (keys[group] = keys[group] || new Set()).add(key);
    }
  });
  const count = (group: string) => (keys[group] ? keys[group].size : 0);
  const numbers = count('number');
  const others = Math.max(count('birth-date'), count('ni-number'), count('hospital-number'));
  return (numbers && others <= numbers + FAMILY ? numbers : Math.max(numbers, others)) || count('postcode');
}

/** As many identities are kept of one text: texts are compared by them, and what has more is a list. */
const KEPT = 12;
/** So that a kept hash cannot be looked up in another program's table. */
const SALT = 'sendcheck';

/**
 * The first few different identifiers as hashes of 16 bits, NHS, CHI and Health and Care numbers after an `n`, birth
 * dates after a `b`: enough to tell whether two texts speak of the same person, too little to tell who it is.
 */
export function identitiesOf(found: readonly Identifier[]): readonly string[] {
  const kept: string[] = [];
  found.forEach((each) => {
    const group = each.kind === 'birth-date' ? 'b' : /^(?:nhs|chi|hc)/.test(each.kind) ? 'n' : '';
    const identity = group + saltedIdentity(each, SALT);
    if (group !== '' && each.strength !== 'weak' && kept.length < KEPT && !kept.includes(identity)) kept.push(identity);
  });
  return kept;
}

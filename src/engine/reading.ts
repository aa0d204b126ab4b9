import type { Draft, Place } from './draft';
import { subjectFixes, type Fix } from './fix';
import { standing, type Organisation, type Standing } from './organisation';
import { holdsDisclaimer } from './text/disclaimer';
import { identifiersIn, type Identifier } from './text/identifiers';
import { quotedPeople, type QuotedPeople } from './text/quoted';
import { readTag, type SecureTag } from './text/secure-tag';
import { wordsIn } from './text/words';

/** An identifier and where it stands. */
export interface Located extends Identifier {
  readonly place: Place & { readonly part: 'subject' | 'body' };
}

/**
 * What a draft says, worked out once and only when a check asks: many checks need the same facts, and a 2 MB body is
 * not to be read twice.
 */
export interface Reading {
  /** One for each recipient, in the draft's order. */
  readonly standings: readonly Standing[];
  readonly tag: SecureTag;
  /** The subject asks for encryption, wherever in it. */
  readonly isTagged: boolean;
  /** Puts the tag in front, and takes out what stood for it. None where the subject would become too long for Outlook. */
  readonly tagFixes: readonly Fix[];
  /** In subject and body, quoted history included, in order. */
  readonly identifiers: readonly Located[];
  /** In the name of each attachment, in the draft's order. */
  readonly inFileNames: readonly (readonly Identifier[])[];
  /** The draft tells, beyond doubt or nearly, who a patient is. */
  readonly hasPatientData: boolean;
  /** Words of a sensitive service in the subject, the body, or the sender's own name or address. */
  readonly isSensitive: boolean;
  /** Words about one person's results, diagnosis or treatment in the subject or the new text. */
  readonly hasClinicalWords: boolean;
  /** The new text, or text the gateway adds, holds a disclaimer. */
  readonly hasDisclaimer: boolean;
  /** Who the first quoted header says took part. */
  readonly thread: QuotedPeople;
}

/** An object each of whose properties is worked out when it is first asked for, and then kept. */
function lazily<T extends object>(makers: { readonly [K in keyof T]: () => T[K] }): T {
  const made = {};
  (Object.keys(makers) as (keyof T)[]).forEach((key) =>
    Object.defineProperty(made, key, {
      configurable: true,
      enumerable: true,
      get: () => {
        const value = makers[key]();
        Object.defineProperty(made, key, { value, enumerable: true });
        return value;
      },
    }),
  );
  return made as T;
}

/** Reads a draft under an organisation's words and lists. Nothing is worked out before it is asked for. */
export function readingOf(draft: Draft, organisation: Organisation): Reading {
  const { subject, body, from, quotedFrom } = draft;
  const { sensitiveWords, clinicalWords, disclaimer } = organisation;
  const identifiers = (text: string) => identifiersIn(text, { templates: organisation.hospitalNumbers });
  const located = (text: string, part: 'subject' | 'body'): readonly Located[] =>
    identifiers(text).map((each) => ({ ...each, place: { part, start: each.start, end: each.end } }));
  const holds = (text: string, words: readonly string[]) => wordsIn(text, words).length > 0;
  const reading: Reading = lazily<Reading>({
    standings: () => draft.recipients.map((recipient) => standing(recipient.address, organisation)),
    tag: () => readTag(subject, organisation.secureTag),
    isTagged: () => reading.tag.state !== 'absent' && reading.tag.state !== 'malformed',
    tagFixes: () => subjectFixes(subject, reading.tag.at, organisation.secureTag),
    identifiers: () => [...located(subject, 'subject'), ...located(body, 'body')],
    inFileNames: () => draft.attachments.map(({ name }) => identifiers(spaced(name))),
    hasPatientData: () =>
      draft.attachments.some(({ content }) => content.parts.length > 0) ||
      [reading.identifiers, ...reading.inFileNames].some((found) => found.some(({ strength }) => strength !== 'weak')),
    isSensitive: () =>
      [subject, body, `${from.name} ${from.address.replace(/[.@_-]/g, ' ')}`].some((text) =>
        holds(text, sensitiveWords),
      ),
    hasClinicalWords: () => [subject, body.slice(0, quotedFrom)].some((text) => holds(text, clinicalWords)),
    hasDisclaimer: () => disclaimer.mode === 'appended-by-gateway' || holdsDisclaimer(shown(draft), disclaimer.text),
    thread: () => quotedPeople(body, quotedFrom),
  });
  return reading;
}

/** In a file's name `_` parts words, and cues stand right at their digits. */
function spaced(name: string): string {
  return name.replace(/_|(dob|born)(?=\d)/gi, '$1 ').replace(/-(?=\d{10}(?!\d))/, ' ');
}

/** The new text as a reader sees it: a disclaimer that styling hides says nothing to anybody. */
function shown(draft: Draft): string {
  let text = '';
  let from = 0;
  draft.hidden.forEach((range) => {
    if (range.start >= draft.quotedFrom) return;
    text += draft.body.slice(from, range.start);
    from = range.end;
  });
  return from < draft.quotedFrom ? text + draft.body.slice(from, draft.quotedFrom) : text;
}

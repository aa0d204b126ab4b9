import type { Draft, Place, Range } from './draft';
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
  /** In subject and body, quoted history included, in order. */
  readonly identifiers: readonly Located[];
  /** The draft tells, beyond doubt or nearly, who a patient is. */
  readonly hasPatientData: boolean;
  /** Words of a sensitive service in the subject or the body. */
  readonly sensitive: readonly Place[];
  /** The same, or the sender's own address says so. */
  readonly isSensitive: boolean;
  /** Words about one person's results, diagnosis or treatment in the subject or the new text. */
  readonly hasClinicalWords: boolean;
  /** The new text, or text the gateway adds, holds a disclaimer. */
  readonly hasDisclaimer: boolean;
  /** Who the first quoted header says took part. */
  readonly thread: QuotedPeople;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made === undefined ? (made = { value: make() }) : made).value;
}

/** Reads a draft under an organisation's words and lists. Nothing is worked out before it is asked for. */
export function readingOf(draft: Draft, organisation: Organisation): Reading {
  const standings = once(() => draft.recipients.map((recipient) => standing(recipient.address, organisation)));
  const tag = once(() => readTag(draft.subject, organisation.secureTag));
  const identifiers = once(() => [
    ...identifiersIn(draft.subject).map((each) => located(each, 'subject')),
    ...identifiersIn(draft.body).map((each) => located(each, 'body')),
  ]);
  const sensitive = once(() => [
    ...places(wordsIn(draft.subject, organisation.sensitiveWords), 'subject'),
    ...places(wordsIn(draft.body, organisation.sensitiveWords), 'body'),
  ]);
  const isSensitive = once(
    () =>
      sensitive().length > 0 ||
      wordsIn(`${draft.from.name} ${draft.from.address.replace(/[.@_-]/g, ' ')}`, organisation.sensitiveWords).length >
        0,
  );
  const hasClinicalWords = once(
    () =>
      wordsIn(draft.subject, organisation.clinicalWords).length > 0 ||
      wordsIn(draft.body.slice(0, draft.quotedFrom), organisation.clinicalWords).length > 0,
  );
  const hasDisclaimer = once(
    () =>
      organisation.disclaimer.mode === 'appended-by-gateway' ||
      holdsDisclaimer(shown(draft), organisation.disclaimer.text),
  );
  const thread = once(() => quotedPeople(draft.body, draft.quotedFrom));
  return {
    get standings() {
      return standings();
    },
    get tag() {
      return tag();
    },
    get identifiers() {
      return identifiers();
    },
    get hasPatientData() {
      return identifiers().some((each) => each.strength !== 'weak');
    },
    get sensitive() {
      return sensitive();
    },
    get isSensitive() {
      return isSensitive();
    },
    get hasClinicalWords() {
      return hasClinicalWords();
    },
    get hasDisclaimer() {
      return hasDisclaimer();
    },
    get thread() {
      return thread();
    },
  };
}

function located(identifier: Identifier, part: 'subject' | 'body'): Located {
  return { ...identifier, place: { part, start: identifier.start, end: identifier.end } };
}

function places(ranges: readonly Range[], part: 'subject' | 'body'): readonly Place[] {
  return ranges.map((range) => ({ part, start: range.start, end: range.end }));
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

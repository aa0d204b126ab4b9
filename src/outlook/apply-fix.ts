import {
  counted,
  editedSubject,
  grouped,
  quotedMessages,
  SUBJECT_LIMIT,
  type Draft,
  type Field,
  type Fix,
  type Recipient,
} from '../engine';
import type { Applied } from '../host';
import type { Ask } from './ask';
import { canBeAttached, fetchFile, listFiles, type Listed } from './attachments';
import { mayBeCut, type ComposeItem } from './client';
import { htmlBefore, textBefore } from './cut-body';
import { FIELDS, fieldOf, isMeeting, readHtml, readPeople, readSubject, type BodyReader } from './read-draft';

/** What a fix works with. */
export interface Hands {
  readonly ask: Ask;
  readonly item: ComposeItem | undefined;
  /** The whole draft as it stands now. */
  readonly read: () => Promise<Draft>;
  readonly readBody: BodyReader;
}

/** Outlook takes no more people in one call, and throws at once when given more. */
const PER_CALL = 100;
/** Milliseconds a change may take: Outlook looks everybody up. */
const WRITE = { once: true, limit: 15000 } as const;

const CHANGED = 'The message has changed since it was looked at, so nothing was done. Look again.';
const PUT_BACK = 'Put back as it was.';
const NOT_PUT_BACK = 'The message has changed since, so nothing was put back.';

const FIELD_NAMES: { readonly [field in Field]: string } = { to: 'To', cc: 'Cc', bcc: 'Bcc' };
const ATTENDEES: { readonly [field in Field]?: string } = { to: 'Required', cc: 'Optional' };

type Lists = { readonly [field in Field]: readonly Recipient[] };

/** What was done, before the draft is read again. */
interface Done {
  readonly outcome: Applied['outcome'];
  readonly report: string;
  readonly undo?: () => Promise<Done>;
}

const nothing = (report: string): Done => ({ outcome: 'nothing', report });

/**
 * Applies a fix if what it touches stands as in `seen`, reads back what Outlook made of it, and reports that. Never
 * rejects.
 */
export function applyFix(hands: Hands, fix: Fix, seen: Draft): Promise<Applied> {
  return told(hands, () => done(hands, fix, seen));
}

function told(hands: Hands, act: () => Promise<Done>): Promise<Applied> {
  return Promise.resolve()
    .then(act)
    .then(undefined, (): Done => ({
      outcome: 'half',
      report: 'It is not known what Outlook did. Look at the message.',
    }))
    .then(({ outcome, report, undo }) =>
      hands.read().then((draft) => ({
        draft,
        outcome,
        report,
        ...(undo === undefined ? {} : { undo: () => told(hands, undo) }),
      })),
    );
}

function done(hands: Hands, fix: Fix, seen: Draft): Promise<Done> {
  switch (fix.kind) {
    case 'move-recipients':
      return moveRecipients(hands, fix.recipients, fix.to, seen);
    case 'remove-recipients':
      return changeLists(hands, seen, fix.recipients, () => undefined, {
        done: (count) => `${counted(count, 'person', 'people')} removed.`,
        left: 'Nobody was removed. Remove them yourself.',
      });
    case 'replace-recipient':
      return changeLists(
        hands,
        seen,
        [fix.recipient],
        (recipient) => ({ ...recipient, name: fix.address, address: fix.address }),
        { done: () => 'The address was changed.', left: 'The address was not changed. Change it yourself.' },
      );
    case 'edit-subject':
      return editSubject(hands, editedSubject(seen.subject, fix.cut, fix.prefix), fix.prefix, seen);
    case 'remove-attachments':
      return removeFiles(hands, fix.attachments, seen);
    case 'cut-history':
      return cutHistory(hands, Math.max(fix.from, seen.quotedFrom), seen);
    case 'insert-text':
      return insertText(hands, fix.text, seen);
  }
}

// Recipients

const keyOf = (recipient: Recipient) => recipient.address.toLowerCase();

/** Without an address Outlook may not find the person again when a list is written back. */
const canBeWritten = (recipient: Recipient) => recipient.address.includes('@');

function listsOf(draft: Draft): Lists {
  const inField = (field: Field) => draft.recipients.filter((each) => each.field === field);
  return { to: inField('to'), cc: inField('cc'), bcc: inField('bcc') };
}

/** All three fields, or undefined when one could not be read whole. */
function readLists({ ask, item }: Hands): Promise<Lists | undefined> {
  return Promise.all(FIELDS.map((field) => readPeople(ask, item, field))).then((answers) => {
    const lists: { [field in Field]: readonly Recipient[] } = { to: [], cc: [], bcc: [] };
    const whole = answers.every((answer, index) => {
      const field = FIELDS[index];
      if (field === undefined || !answer.ok || !answer.value.whole) return false;
      lists[field] = answer.value.recipients;
      return true;
    });
    return whole ? lists : undefined;
  });
}

/** The same people under the same names in the same order. */
function same(a: readonly Recipient[], b: readonly Recipient[]): boolean {
  return (
    a.length === b.length && a.every((each, index) => each.name === b[index]?.name && each.address === b[index].address)
  );
}

/** The same addresses in the same order: names are Outlook's to look up. */
function sameAddresses(a: readonly Recipient[], b: readonly Recipient[]): boolean {
  return a.length === b.length && a.every((each, index) => b[index] !== undefined && keyOf(each) === keyOf(b[index]));
}

/** Those of `wanted` that `present` does not hold, counting people who stand there twice. */
function missingFrom(present: readonly Recipient[], wanted: readonly Recipient[]): readonly Recipient[] {
  const counts = new Map<string, number>();
  present.forEach((each) => counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1));
  return wanted.filter((each) => {
    const left = counts.get(keyOf(each)) ?? 0;
    counts.set(keyOf(each), left - 1);
    return left <= 0;
  });
}

const asWritten = (recipients: readonly Recipient[]) =>
  recipients.map(({ name, address }) => ({ displayName: name, emailAddress: address }));

function add(hands: Hands, field: Field, people: readonly Recipient[]): Promise<unknown> {
  if (people.length === 0) return Promise.resolve();
  const chunk = asWritten(people.slice(0, PER_CALL));
  return hands
    .ask(
      () => fieldOf(hands.item, field),
      'addAsync',
      [chunk],
      () => true,
      WRITE,
    )
    .then((answer) => (answer.ok ? add(hands, field, people.slice(PER_CALL)) : undefined));
}

function readField(hands: Hands, field: Field): Promise<readonly Recipient[] | undefined> {
  return readPeople(hands.ask, hands.item, field).then((answer) => (answer.ok ? answer.value.recipients : undefined));
}

/**
 * Makes a field hold exactly these people, and gives what it holds afterwards, undefined if that cannot be read. More
 * than a hundred take several calls; whoever is missing after that is added once more.
 */
function rewrite(hands: Hands, field: Field, people: readonly Recipient[]): Promise<readonly Recipient[] | undefined> {
  const first = asWritten(people.slice(0, PER_CALL));
  return hands
    .ask(
      () => fieldOf(hands.item, field),
      'setAsync',
      [first],
      () => true,
      WRITE,
    )
    .then((answer) => (answer.ok ? add(hands, field, people.slice(PER_CALL)) : undefined))
    .then(() => readField(hands, field))
    .then((present) => {
      const missing = present === undefined ? [] : missingFrom(present, people);
      if (present === undefined || missing.length === 0) return present;
      return add(hands, field, missing).then(() => readField(hands, field));
    });
}

/** Why a field cannot be written back without losing somebody; undefined when it can. */
function obstacle({ item }: Hands, field: Field, people: readonly Recipient[]): string | undefined {
  const where = (isMeeting(item) && ATTENDEES[field]) || FIELD_NAMES[field];
  if (mayBeCut(people.length)) {
    return `Outlook may show only the first ${grouped(people.length)} people in ${where}, and the rest could be lost.`;
  }
  const unnamed = people.filter((each) => !canBeWritten(each)).length;
  return unnamed === 0
    ? undefined
    : `Outlook gives no address for ${counted(unnamed, 'entry', 'entries')} in ${where}.`;
}

/** The chosen recipients of each field, as places in that field. */
function chosenIn(seen: Draft, indexes: readonly number[]): { readonly [field in Field]: readonly number[] } {
  const chosen: { [field in Field]: number[] } = { to: [], cc: [], bcc: [] };
  const passed: { [field in Field]: number } = { to: 0, cc: 0, bcc: 0 };
  seen.recipients.forEach((recipient, index) => {
    if (indexes.includes(index)) chosen[recipient.field].push(passed[recipient.field]);
    passed[recipient.field] += 1;
  });
  return chosen;
}

function moveRecipients(hands: Hands, indexes: readonly number[], target: Field, seen: Draft): Promise<Done> {
  const before = listsOf(seen);
  const chosen = chosenIn(seen, indexes);
  return readLists(hands).then((now): Done | Promise<Done> => {
    if (now === undefined)
      return nothing('Outlook did not give all recipients, so nobody was moved. Move them yourself.');
    if (!FIELDS.every((field) => same(now[field], before[field]))) return nothing(CHANGED);

    const concerned = FIELDS.filter((field) => field !== target && chosen[field].length > 0);
    const obstacles: string[] = [];
    const sources = concerned.filter((field) => {
      const why = obstacle(hands, field, now[field]);
      if (why !== undefined) obstacles.push(why);
      return why === undefined;
    });
    const isChosen = (field: Field, index: number) => chosen[field].includes(index);
    const moving = sources.reduce<readonly Recipient[]>(
      (all, field) => [...all, ...now[field].filter((_, index) => isChosen(field, index))],
      [],
    );
    if (moving.length === 0) {
      return nothing([...obstacles, 'Nobody was moved. Move them yourself.'].join(' '));
    }
    const staying = (field: Field) => now[field].filter((_, index) => !isChosen(field, index));
    const present = new Set(now[target].map(keyOf));
    const arriving = moving.filter((each) => {
      const isNew = !present.has(keyOf(each));
      present.add(keyOf(each));
      return isNew;
    });
    return add(hands, target, arriving)
      .then(() => readLists(hands))
      .then((added): Done | Promise<Done> => {
        const arrived = added === undefined ? 0 : arriving.length - missingFrom(added[target], arriving).length;
        const lost = added === undefined || missingFrom(added[target], now[target]).length > 0;
        if (added === undefined || lost || arrived < arriving.length) {
          return takeBack(hands, target, now[target], arrived, arriving.length);
        }
        if (!sources.every((field) => same(added[field], now[field]))) {
          return takeBack(hands, target, now[target], arrived, arriving.length);
        }
        // Only now, when everyone is known to be in the new field, are the old ones shortened.
        return inTurn(sources, (field) => rewrite(hands, field, staying(field)))
          .then(() => readLists(hands))
          .then((after) => moved(hands, { now, after, sources, staying, target, moving, obstacles }));
      });
  });
}

interface Move {
  readonly now: Lists;
  readonly after: Lists | undefined;
  readonly sources: readonly Field[];
  readonly staying: (field: Field) => readonly Recipient[];
  readonly target: Field;
  readonly moving: readonly Recipient[];
  readonly obstacles: readonly string[];
}

/** What a move came to, by what stands in the fields now. */
function moved(hands: Hands, { now, after, sources, staying, target, moving, obstacles }: Move): Done {
  const where = FIELD_NAMES[target];
  if (after === undefined) {
    return {
      outcome: 'half',
      report: `${counted(moving.length, 'person is', 'people are')} in ${where}. Outlook did not show the other fields: look at them.`,
    };
  }
  const undo = () => restore(hands, now, after, [...sources, target]);
  const stillThere = sources.reduce((sum, field) => sum + Math.max(0, after[field].length - staying(field).length), 0);
  const gone = sources.reduce((sum, field) => sum + missingFrom(after[field], staying(field)).length, 0);
  if (gone > 0) {
    return {
      outcome: 'half',
      report: `Outlook dropped ${counted(gone, 'person', 'people')} who should have stayed. Choose Undo, or add them again.`,
      undo,
    };
  }
  if (stillThere > 0) {
    return {
      outcome: 'half',
      report: `${counted(moving.length, 'person is', 'people are')} in ${where}, and ${grouped(stillThere)} of them still elsewhere too. Remove them there.`,
      undo,
    };
  }
  const report = `${counted(moving.length, 'person', 'people')} moved to ${where}.`;
  return obstacles.length === 0
    ? { outcome: 'done', report, undo }
    : { outcome: 'half', report: [report, ...obstacles, 'Move those yourself.'].join(' '), undo };
}

/** Takes out of a field what was added to it, when not all could be: the other fields have not been touched. */
function takeBack(
  hands: Hands,
  field: Field,
  original: readonly Recipient[],
  arrived: number,
  wanted: number,
): Promise<Done> {
  const took = `Outlook took ${grouped(arrived)} of ${counted(wanted, 'person', 'people')} into ${FIELD_NAMES[field]}`;
  const half: Done = {
    outcome: 'half',
    report: `${took}, and everyone is still where they were too. Look at ${FIELD_NAMES[field]}.`,
  };
  // A longer list takes several calls to write, and one of those might fail as well.
  if (original.length > PER_CALL || !original.every(canBeWritten)) return Promise.resolve(half);
  return rewrite(hands, field, original).then((present) =>
    present !== undefined && sameAddresses(present, original)
      ? nothing(
          arrived === wanted ? CHANGED : `${took}, so they were taken out again. Nobody was moved. Move them yourself.`,
        )
      : half,
  );
}

/** Puts fields back, first those that lost people, so that at no time anybody is in none. */
function restore(hands: Hands, before: Lists, after: Lists, fields: readonly Field[]): Promise<Done> {
  return readLists(hands).then((now): Done | Promise<Done> => {
    if (now === undefined || !fields.every((field) => same(now[field], after[field]))) return nothing(NOT_PUT_BACK);
    return inTurn(fields, (field) =>
      rewrite(hands, field, before[field]).then((present) => {
        // With somebody missing here, the field they would be taken from must stay as it is.
        if (present === undefined || missingFrom(present, before[field]).length > 0) throw new Error('not put back');
      }),
    ).then(
      () => readLists(hands).then((stands) => restored(stands, before, fields)),
      () => ({ outcome: 'half' as const, report: 'Outlook put back only a part. Look at the recipients.' }),
    );
  });
}

function restored(stands: Lists | undefined, before: Lists, fields: readonly Field[]): Done {
  return stands !== undefined && fields.every((field) => sameAddresses(stands[field], before[field]))
    ? { outcome: 'done', report: PUT_BACK }
    : { outcome: 'half', report: 'Outlook put back only a part. Look at the recipients.' };
}

function inTurn<T>(items: readonly T[], act: (item: T) => Promise<unknown>): Promise<unknown> {
  return items.reduce<Promise<unknown>>((sofar, item) => sofar.then(() => act(item)), Promise.resolve());
}

/** Removes or replaces people, each in the field where they stand. */
function changeLists(
  hands: Hands,
  seen: Draft,
  indexes: readonly number[],
  change: (recipient: Recipient) => Recipient | undefined,
  words: { readonly done: (count: number) => string; readonly left: string },
): Promise<Done> {
  const before = listsOf(seen);
  const chosen = chosenIn(seen, indexes);
  const fields = FIELDS.filter((field) => chosen[field].length > 0);
  return readLists(hands).then((now): Done | Promise<Done> => {
    if (now === undefined) return nothing(`Outlook did not give all recipients. ${words.left}`);
    if (!fields.every((field) => same(now[field], before[field]))) return nothing(CHANGED);
    const hindered = fields.map((field) => obstacle(hands, field, now[field])).filter((why) => why !== undefined);
    if (hindered.length > 0) return nothing([...hindered, words.left].join(' '));
    const wanted = (field: Field) => {
      const list: Recipient[] = [];
      now[field].forEach((each, index) => {
        const changed = !chosen[field].includes(index) ? each : change(each);
        if (changed !== undefined) list.push(changed);
      });
      return list;
    };
    return inTurn(fields, (field) => rewrite(hands, field, wanted(field)))
      .then(() => readLists(hands))
      .then((after): Done => {
        if (after === undefined)
          return { outcome: 'half', report: 'Outlook did not show what it did. Look at the recipients.' };
        const undo = () => restore(hands, now, after, fields);
        if (fields.every((field) => sameAddresses(after[field], wanted(field)))) {
          return { outcome: 'done', report: words.done(indexes.length), undo };
        }
        if (fields.every((field) => same(after[field], now[field])))
          return nothing(`Outlook did not take the change. ${words.left}`);
        return { outcome: 'half', report: 'Outlook did only a part of it. Look at the recipients.', undo };
      });
  });
}

// Subject

function editSubject(hands: Hands, wanted: string, prefix: string, seen: Draft): Promise<Done> {
  if (wanted.length > SUBJECT_LIMIT) {
    return Promise.resolve(
      nothing(
        `The subject would have ${wanted.length} characters, and Outlook takes ${SUBJECT_LIMIT}. Shorten it first.`,
      ),
    );
  }
  return readSubject(hands.ask, hands.item).then((now): Done | Promise<Done> => {
    if (!now.ok) return nothing('Outlook did not give the subject, so it was not changed. Change it yourself.');
    if (now.value !== seen.subject) return nothing(CHANGED);
    return writeSubject(hands, wanted).then((stands): Done => {
      if (stands === undefined) return { outcome: 'half', report: 'Outlook did not show the subject. Look at it.' };
      if (stands === seen.subject && stands !== wanted)
        return nothing('Outlook left the subject as it was. Change it yourself.');
      const kept = stands === wanted ? null : /^\s*(?:(?:re|fw|fwd)\s?:\s*)+/i.exec(stands);
      const undo = () => restoreSubject(hands, seen.subject, stands, kept === null ? '' : kept[0]);
      if (stands === wanted) {
        const report = prefix === '' ? 'The subject was changed.' : `${prefix} is now at the front of the subject.`;
        return { outcome: 'done', report, undo };
      }
      const isTagBehind = prefix !== '' && kept !== null && stands.slice(kept[0].length).indexOf(prefix) === 0;
      return {
        outcome: 'half',
        report: isTagBehind
          ? `Outlook kept ${kept[0].trim()} in front of ${prefix}.`
          : 'Outlook changed the subject in another way. Look at it.',
        undo,
      };
    });
  });
}

/**
 * Sets the subject and gives what stands there. Some clients keep "RE: " in front of whatever is set (Microsoft,
 * Subject.setAsync; read 2026-11-22), which would then stand there twice: once in front and once inside.
 */
function writeSubject(hands: Hands, wanted: string): Promise<string | undefined> {
  return setSubject(hands, wanted).then((stands) => {
    const kept = stands === undefined ? '' : stands.slice(0, Math.max(0, stands.length - wanted.length));
    if (kept === '' || stands !== kept + wanted || !wanted.includes(kept)) return stands;
    return setSubject(
      hands,
      wanted.replace(kept, () => ''),
    );
  });
}

function setSubject({ ask, item }: Hands, value: string): Promise<string | undefined> {
  return ask(
    () => item?.subject,
    'setAsync',
    [value],
    () => true,
    WRITE,
  )
    .then(() => readSubject(ask, item))
    .then((answer) => (answer.ok ? answer.value : undefined));
}

/** `kept` is what the client was seen to leave in front: it is not set again, or it would stand there twice. */
function restoreSubject(hands: Hands, before: string, after: string, kept: string): Promise<Done> {
  return readSubject(hands.ask, hands.item).then((now): Done | Promise<Done> => {
    if (!now.ok || now.value !== after) return nothing(NOT_PUT_BACK);
    const isKept = kept !== '' && before.indexOf(kept) === 0;
    return (isKept ? setSubject(hands, before.slice(kept.length)) : writeSubject(hands, before)).then((stands) =>
      stands === before
        ? { outcome: 'done', report: PUT_BACK }
        : { outcome: 'half', report: 'Outlook put the subject back in another way. Look at it.' },
    );
  });
}

// Files

/** Milliseconds that Outlook may take to give or take a file. */
const CARRY = 30_000;

/** A file that can be attached again. */
interface Copy {
  readonly file: Listed;
  readonly base64: string;
}

function readFiles({ ask, item }: Hands): Promise<readonly Listed[] | undefined> {
  return listFiles(ask, item).then((listing) => (listing.ok && listing.value.whole ? listing.value.files : undefined));
}

/** The same files in the same order, as far as name and size tell. */
function sameFiles(a: readonly Pick<Listed, 'name' | 'size'>[], b: readonly Pick<Listed, 'name' | 'size'>[]): boolean {
  return a.length === b.length && a.every(({ name, size }, index) => name === b[index]?.name && size === b[index].size);
}

function copyOf({ ask, item }: Hands, file: Listed): Promise<Copy | undefined> {
  if (!canBeAttached(item, file)) return Promise.resolve(undefined);
  return fetchFile(ask, item, file.id, CARRY).then((answer) =>
    answer.ok && answer.value.format === 'base64' ? { file, base64: answer.value.content } : undefined,
  );
}

function removeFiles(hands: Hands, indexes: readonly number[], seen: Draft): Promise<Done> {
  const { ask, item } = hands;
  return readFiles(hands).then((now): Done | Promise<Done> => {
    if (now === undefined) return nothing('Outlook did not list the attachments. Remove them yourself.');
    if (!sameFiles(now, seen.attachments)) return nothing(CHANGED);
    const chosen = now.filter((_, index) => indexes.includes(index));
    return Promise.all(chosen.map((file) => copyOf(hands, file))).then((copies) =>
      inTurn(chosen, ({ id }) =>
        ask(
          () => item,
          'removeAttachmentAsync',
          [id],
          () => true,
          WRITE,
        ),
      )
        .then(() => readFiles(hands))
        .then((after) => removed(hands, chosen, after, copies)),
    );
  });
}

/** What removing files came to, by what is listed now. */
function removed(
  hands: Hands,
  chosen: readonly Listed[],
  after: readonly Listed[] | undefined,
  copies: readonly (Copy | undefined)[],
): Done {
  if (after === undefined)
    return { outcome: 'half', report: 'Outlook did not list what is left. Look at the attachments.' };
  const left = chosen.filter(({ id }) => after.some((each) => each.id === id)).length;
  if (left === chosen.length) return nothing('Outlook removed nothing. Remove the files yourself.');
  const report = `${counted(chosen.length - left, 'file', 'files')} removed`;
  if (left > 0)
    return { outcome: 'half', report: `${report}, and ${grouped(left)} still there. Remove the rest yourself.` };
  const whole = copies.filter((copy) => copy !== undefined);
  const them = chosen.length === 1 ? 'it' : 'them';
  return whole.length === chosen.length
    ? { outcome: 'done', report: `${report}.`, undo: () => attachAgain(hands, whole, after) }
    : { outcome: 'done', report: `${report}. To have ${them} back, attach ${them} again.` };
}

function attachAgain(hands: Hands, copies: readonly Copy[], before: readonly Listed[]): Promise<Done> {
  const { ask, item } = hands;
  return readFiles(hands).then((now): Done | Promise<Done> => {
    if (now === undefined || !sameFiles(now, before)) return nothing(NOT_PUT_BACK);
    return inTurn(copies, ({ file: { name, inline }, base64 }) =>
      ask(
        () => item,
        'addFileAttachmentFromBase64Async',
        [base64, name, { isInline: inline }],
        () => true,
        { once: true, limit: CARRY },
      ),
    )
      .then(() => readFiles(hands))
      .then((after) => {
        const added = (after ?? []).filter(({ id }) => !before.some((each) => each.id === id));
        const names = added.map(({ name }) => name);
        return copies.every(({ file }) => names.includes(file.name))
          ? {
              outcome: 'done',
              report: copies.length === 1 ? 'The file is attached again.' : 'The files are attached again.',
            }
          : { outcome: 'half', report: 'Outlook did not attach everything again. Look at the attachments.' };
      });
  });
}

// Text

const USE_UNDO = 'The text can no longer be taken out exactly. Use Undo in Outlook.';

function insertText(hands: Hands, text: string, seen: Draft): Promise<Done> {
  const { ask, item, readBody } = hands;
  return readHtml(ask, item).then((before): Done | Promise<Done> => {
    if (!before.ok)
      return nothing('Outlook did not give the text of the message, so nothing was added. Add it yourself.');
    if (readBody(before.value).text !== seen.body) return nothing(CHANGED);
    return isPlain(hands)
      .then((isText) => {
        const data = isText ? `${text}\n\n` : asHtml(text);
        return ask(
          () => item?.body,
          'prependAsync',
          [data, { coercionType: isText ? 'text' : 'html' }],
          () => true,
          WRITE,
        );
      })
      .then(() => readHtml(ask, item))
      .then((after): Done => {
        if (!after.ok) return { outcome: 'half', report: 'Outlook did not show the text again. Look at it.' };
        if (squeezed(readBody(after.value).text) !== squeezed(text + seen.body)) {
          return readBody(after.value).text === seen.body
            ? nothing('Outlook did not take the text. Add it yourself.')
            : { outcome: 'half', report: 'Outlook changed the text in another way. Look at it.' };
        }
        return {
          outcome: 'done',
          report: 'The text was added at the top of your message.',
          undo: () => takeOutText(hands, before.value, after.value),
        };
      });
  });
}

function takeOutText(hands: Hands, before: string, after: string): Promise<Done> {
  // Setting a body with pictures in it can make Outlook fail to send them (office-js 6780, open in 2026).
  if (PICTURES.test(before)) return Promise.resolve(nothing(USE_UNDO));
  return readAround(hands).then(({ html, people }): Done | Promise<Done> => {
    if (html !== after || people === undefined) return nothing(USE_UNDO);
    return setBody(hands, { data: before, coercionType: 'html' }, people).then((stands) =>
      typeof stands === 'string' ? putBack(hands, stands, before) : stands,
    );
  });
}

// The body as a whole

const PICTURES = /\bcid:/i;

/** A body in the form in which Outlook takes it back. */
interface Body {
  readonly data: string;
  readonly coercionType: 'html' | 'text';
}

function isPlain({ ask, item }: Hands): Promise<boolean> {
  return ask(
    () => item?.body,
    'getTypeAsync',
    [],
    (value) => (value === 'html' || value === 'text' ? value : undefined),
  ).then((type) => type.ok && type.value === 'text');
}

/** The body, and the people who must not change with it. */
function readAround(hands: Hands): Promise<{ readonly html: string | undefined; readonly people: Lists | undefined }> {
  return Promise.all([readHtml(hands.ask, hands.item), readLists(hands)]).then(([html, people]) => ({
    html: html.ok ? html.value : undefined,
    people,
  }));
}

/** Sets the body and gives the HTML that stands afterwards; what went wrong where that is not known. */
function setBody(hands: Hands, { data, coercionType }: Body, people: Lists): Promise<string | Done> {
  const { ask, item } = hands;
  return ask(
    () => item?.body,
    'setAsync',
    [data, { coercionType }],
    () => true,
    WRITE,
  )
    .then(() => readAround(hands))
    .then(({ html, people: still }): string | Done => {
      // On Mac, setting the body of a reply once added recipients (office-js 6374, fixed in 2025).
      if (still === undefined || !FIELDS.every((field) => same(still[field], people[field]))) {
        return {
          outcome: 'half',
          report: 'Outlook changed the recipients as the text was changed. Look at the recipients.',
        };
      }
      return html ?? { outcome: 'half', report: 'Outlook did not show the text again. Look at it.' };
    });
}

function putBack({ readBody }: Hands, stands: string, before: string): Done {
  return readBody(stands).text === readBody(before).text
    ? { outcome: 'done', report: PUT_BACK }
    : { outcome: 'half', report: 'Outlook put the text back in another way. Look at it.' };
}

// History

/** Characters: Outlook takes no longer body (Microsoft, Office.Body.setAsync; read 2026-11-22). */
const LONGEST = 1_000_000;
const DELETE = 'Nothing was cut. Delete the earlier messages yourself.';

function cutHistory(hands: Hands, from: number, seen: Draft): Promise<Done> {
  const { readBody } = hands;
  return readAround(hands).then(({ html, people }): Done | Promise<Done> => {
    if (html === undefined || people === undefined) return nothing(`Outlook did not give the whole message. ${DELETE}`);
    if (readBody(html).text !== seen.body) return nothing(CHANGED);
    const above = seen.body.slice(0, from);
    return bodyOf(hands, html).then((before): Done | Promise<Done> => {
      if (before === undefined) return nothing(`Outlook did not give the whole message. ${DELETE}`);
      const { data, coercionType } = before;
      const kept = coercionType === 'html' ? htmlBefore(data, from) : textBefore(data, above);
      if (kept === undefined || kept.length > LONGEST) return nothing(`There is no clear place for the cut. ${DELETE}`);
      if (PICTURES.test(kept)) return nothing(`Outlook could lose the pictures above. ${DELETE}`);
      return setBody(hands, { data: kept, coercionType }, people).then((stands): Done => {
        if (typeof stands !== 'string') return stands;
        const text = readBody(stands).text;
        if (text === seen.body) return nothing(`Outlook did not take the change. ${DELETE}`);
        const undo = data.length > LONGEST ? {} : { undo: () => putHistoryBack(hands, before, html, stands) };
        if (squeezed(text) !== squeezed(above))
          return { outcome: 'half', report: 'Outlook changed the text in another way. Look at it.', ...undo };
        const messages = quotedMessages(seen.body, seen.quotedFrom).filter((start) => start >= from).length;
        return {
          outcome: 'done',
          report: `The thread was cut: ${counted(messages, 'message', 'messages')} removed.`,
          ...undo,
        };
      });
    });
  });
}

/** The body as it can be set again; undefined where Outlook does not give it. */
function bodyOf(hands: Hands, html: string): Promise<Body | undefined> {
  const { ask, item } = hands;
  return isPlain(hands).then((isText): Body | Promise<Body | undefined> => {
    if (!isText) return { data: html, coercionType: 'html' };
    return ask(
      () => item?.body,
      'getAsync',
      ['text'],
      (value) => (typeof value === 'string' ? value : undefined),
    ).then((answer) => (answer.ok ? { data: answer.value, coercionType: 'text' } : undefined));
  });
}

function putHistoryBack(hands: Hands, body: Body, before: string, after: string): Promise<Done> {
  return readAround(hands).then(({ html, people }): Done | Promise<Done> => {
    if (html !== after || people === undefined) return nothing(NOT_PUT_BACK);
    return setBody(hands, body, people).then((stands): Done => {
      if (typeof stands !== 'string') return stands;
      const done = putBack(hands, stands, before);
      // The pictures stay with the message, but Outlook may not send them once the text was set.
      return done.outcome === 'done' && PICTURES.test(before)
        ? { outcome: 'half', report: 'The messages were put back, but their pictures may be lost. Look at them.' }
        : done;
    });
  });
}

/** Plain paragraphs: Outlook takes no inline CSS here. */
function asHtml(text: string): string {
  const escapes: { readonly [character: string]: string } = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  const escaped = text.replace(/[&<>"']/g, (each) => escapes[each] ?? each);
  return escaped
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replace(/\n/g, '<br>')}</p>`)
    .join('');
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

import { checks, FIELDS, LIFT_REASONS, type Gap, type Standing } from '../../src/engine';
import { words } from '../../src/ui/words';

const NOW = new Date('2026-11-22T18:00:00Z');
const STANDINGS: readonly Standing[] = [
  { kind: 'internal', domain: 'nhs.net' },
  { kind: 'internal', domain: 'trust.example' },
  { kind: 'accredited', domain: 'trust.example' },
  { kind: 'trusted', domain: 'x.gov.uk', label: 'UK government' },
  { kind: 'local', domain: 'x.example' },
  { kind: 'legacy', domain: 'x.example', suffix: 'example' },
  { kind: 'ask-locally', domain: 'x.example', label: 'police' },
  { kind: 'lapsed', domain: 'x.example', lastListed: '2024-03-01' },
  { kind: 'private', domain: 'example.com' },
  { kind: 'outside', domain: 'x.example' },
  { kind: 'unreadable', domain: '' },
];
const OUTCOMES = { found: 1, unseen: 1, failed: 1, clear: 12, off: 1 };
const WHYS: readonly Gap['why'][] = [
  ...(['no-time', 'failed', 'elsewhere', 'encrypted', 'too-large', 'unknown-format', 'damaged', 'picture'] as const),
];
const MANY: readonly number[] = [0, 1, 2, 37, 1000];
const KINDS = ['new', 'meeting'] as const;

/** Functions that take more than numbers, with what the pane gives them. */
const SAMPLES: { readonly [key: string]: () => readonly string[] } = {
  list: () => [words.list([]), words.list(['a']), words.list(['a', 'b', 'c'])],
  'decision.looked': () => [words.decision.looked(1, 0), words.decision.looked(12, 2)],
  about: () => checks.map((check) => words.about(check.title)),
  source: () => [words.source('ICO, Email and security')],
  'fix.move': () => MANY.map((number) => words.fix.move(number, 'bcc')),
  'fix.replace': () => [words.fix.replace('a@example.org')],
  'fix.front': () => [words.fix.front('[secure]')],
  'fix.toFront': () => [words.fix.toFront('[secure]')],
  'fix.takeOutTag': () => [words.fix.takeOutTag('[secure]')],
  chooseWho: () => [words.chooseWho('bcc'), words.chooseWho(undefined)],
  chosen: () => [words.chosen(3, 4)],
  'files.gap': () => WHYS.flatMap((why) => [words.files.gap('', why), words.files.gap("sheet 'Staff'", why)]),
  'files.looking': () => [words.files.looking(1, 1), words.files.looking(2, 3)],
  'files.part': () => [words.files.part("hidden sheet 'Staff'")],
  'given.lifted': () => [words.given.lifted('The title.', 'confirmed by phone')],
  'recipients.none': () => KINDS.map((kind) => words.recipients.none(kind)),
  'recipients.seeEachOther': () =>
    KINDS.flatMap((kind) => MANY.map((number) => words.recipients.seeEachOther(number, kind))),
  'recipients.field': () => KINDS.flatMap((kind) => FIELDS.map((field) => words.recipients.field(field, kind))),
  'recipients.fields': () => KINDS.map((kind) => words.recipients.fields({ to: 1, cc: 2, bcc: 3 }, kind)),
  standing: () => STANDINGS.map((standing) => words.standing(standing, '2025-05-22')),
  'checked.summary': () => [words.checked.summary(OUTCOMES)],
  'checked.unseen': () =>
    (['failed', 'late', 'unsupported', 'malformed', 'capped', 'too-long'] as const).map((why) =>
      words.checked.unseen('the subject', why),
    ),
  'checked.policy': () => [words.checked.policy('Example Trust', 7)],
  'checked.listAge': () => [words.checked.listAge('2025-05-22', NOW)],
  'checked.help': () => [words.checked.help('extension 5555')],
};

function sentences(catalogue: object, path = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const own = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[own, value]];
    if (typeof value === 'object' && value !== null) return sentences(value, own);
    const sample = SAMPLES[own];
    const said = sample === undefined ? MANY.map((number) => (value as (n: number) => string)(number)) : sample();
    return said.map((text) => [own, text]);
  });
}

const all = sentences(words);

it('speaks plainly: no blame, no promise, no jargon', () => {
  const unwanted =
    /\b(?:please|sorry|error|invalid|safe|safely|violation|warning|user|oops|failed|successfully)\b|!|undefined|NaN|\[object/i;
  expect(all.filter(([, text]) => unwanted.test(text))).toEqual([]);
});

it('keeps every sentence to 20 words', () => {
  const long = all.flatMap(([key, text]) =>
    text
      .split(/(?<=[.?:])\s/)
      .filter((sentence) => sentence.split(/\s+/).length > 20)
      .map((sentence) => [key, sentence]),
  );
  expect(long).toEqual([]);
});

it('counts one as one', () => {
  expect(all.filter(([, text]) => /\b1 (?:people|things|notes|attachments|checks|others)\b/.test(text))).toEqual([]);
  expect(words.decision.stopped(1)).toBe('Not sent. 1 thing to put right.');
  expect(words.decision.stopped(3)).toBe('Not sent. 3 things to put right.');
  expect(words.decision.wouldStop(1)).toBe('This will not go yet. 1 thing to put right.');
  expect(words.notes(1)).toBe('1 note that will not stop you');
});

it('has words for every reason the engine knows', () => {
  expect(LIFT_REASONS.map(({ code, text }) => [code, words.lift.reasons[code] === text])).toEqual(
    LIFT_REASONS.map(({ code }) => [code, true]),
  );
});

it('leaves no key empty', () => {
  expect(all.filter(([key, text]) => key !== 'list' && text.trim() === '')).toEqual([]);
});

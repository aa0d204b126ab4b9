import { defineCheck } from '../check';
import { FIELDS, type Place } from '../draft';
import { withoutFiles } from '../fix';
import { count, level, words } from '../option';
import { isUnprotected } from '../organisation';
import { identitiesOf } from '../text/identity';
import { wordsIn } from '../text/words';

/** What one part of the message says of whom. */
interface Said {
  readonly at: Place;
  readonly who: readonly string[];
}

/** The letter is right and the patient is wrong: nobody sees it who does not compare. */
export default defineCheck({
  id: 'patients-mixed',
  title: 'One message about two patients',
  topic: 'identifiers',
  why: "The wrong patient's letter most often goes with a right address and a right text. The numbers and birth dates tell them apart.",
  source: {
    title: 'ICO data security incident trends: data emailed to the wrong recipient',
    url: 'https://ico.org.uk/action-weve-taken/complaints-and-concerns-data-sets/data-security-incident-trends/',
    read: '2026-11-22',
  },
  level: 'warn',
  liftable: true,
  needs: [],
  uses: ['subject', 'body', 'attachments', ...FIELDS],
  options: {
    contradiction: level(
      'Where two parts contradict',
      'The subject, the text and the files do not name the same patient.',
      'warn',
    ),
    several: level('Several patients, outside', 'Someone gets it who is not on a secure email service.', 'warn'),
    listFrom: count('From how many patients it is a list', 'Lists are about many patients on purpose.', {
      default: 5,
      from: 3,
      to: 100,
    }),
    listWords: words(
      'Words for mail about several',
      'Where the subject or the new text has one of them, nothing is said.',
      [
        ...['mother', 'mum', 'baby', 'newborn', 'twin', 'twins', 'triplets', 'sibling', 'siblings'],
        ...[
          'husband',
          'wife',
          'couple',
          'family',
          'household',
          'list',
          'lists',
          'MDT',
          'patients',
          'both',
          'efeilliaid',
          'teulu',
        ],
        ...['mam', 'babi', 'rhestr', 'cleifion'],
      ],
    ),
  },
  find({ draft, reading, options }) {
    const { subject, body, quotedFrom, attachments } = draft;
    const titles = attachments.map(({ name }) => name.replace(/[_-]/g, ' '));
    if ([subject, body.slice(0, quotedFrom), ...titles].some((text) => wordsIn(text, options.listWords).length > 0)) {
      return [];
    }
    const said: Said[] = [];
    const add = (at: Place, who: readonly string[]) => {
      if (who.length > 0) said.push({ at, who });
    };
    (['subject', 'body'] as const).forEach((part) => {
      const found = reading.identifiers.filter(
        ({ place, strength }) =>
          place.part === part && strength !== 'weak' && !(part === 'body' && place.start >= quotedFrom),
      );
      found.slice(0, 1).forEach(({ place }) => {
        add(place, identitiesOf(found));
      });
    });
    attachments.forEach(({ content }, index) => {
      const at: Place = { part: 'attachment', index };
      add(at, identitiesOf(reading.inFileNames[index] || []));
      const who: string[] = [];
      content.parts.forEach(({ identities }) => who.push(...identities));
      add(at, who);
    });
    const people = (kind: string, those: readonly Said[]) => {
      const all = new Set<string>();
      those.forEach(({ who }) => who.forEach((each) => each.charAt(0) === kind && all.add(each)));
      return all.size;
    };
    // What speaks of many is a list: it is compared with nothing.
    const single = said.filter(
      (each) => people('n', [each]) < options.listFrom && people('b', [each]) < options.listFrom,
    );
    if (single.length < said.length) return [];
    const differ = (a: Said, b: Said, kind: string) =>
      people(kind, [a]) > 0 && people(kind, [b]) > 0 && people(kind, [a, b]) === people(kind, [a]) + people(kind, [b]);
    const other = single.filter((each, index) =>
      single.slice(0, index).some((before) => differ(before, each, 'n') || differ(before, each, 'b')),
    );
    const files = other.map(({ at }) => at).filter((at) => at.part === 'attachment');
    const first = single[0];
    if (first !== undefined && other.length > 0) {
      return [
        {
          level: options.contradiction,
          message:
            files.length > 0
              ? 'Not all of this message is about the same patient. Open what you attached, and check that it belongs here.'
              : 'Not all of this message is about the same patient. Check the numbers and the dates of birth.',
          at: [first.at, ...other.map(({ at }) => at)],
          fixes: files.length === other.length ? [withoutFiles(files)] : [],
        },
      ];
    }
    const patients = people('n', single);
    return patients < 2 || !reading.standings.some(isUnprotected)
      ? []
      : [
          {
            level: options.several,
            message: `This message tells of ${patients} patients. Check that everyone who gets it may know of all of them.`,
            at: single.map(({ at }) => at),
          },
        ];
  },
});

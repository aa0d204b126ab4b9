import scenarios from '../../../test/data/scenarios.json';
import { lockedZip, testNumber, workbook } from './files';
import { ownMeetings, ownMessages, patients } from './own';
import type { FileInput, MessageInput } from './message';

/** A message to try with one click. */
export interface ReadyMade {
  readonly id: string;
  readonly title: string;
  /** What the add-in should say, for the worked cases. */
  readonly expected?: string;
  readonly message: MessageInput;
}

/** A recall list: a name and a test number in each row. */
const recallList = (): string =>
  workbook([
    ['Patient', 'NHS number', 'HbA1c'],
    ...patients(44)
      .map((each, at) => [each.replace(/ <.*/, ''), testNumber(1000 + at) ?? '', String(48 + (at % 20))])
      .filter(([, number]) => number !== '')
      .slice(0, 40),
  ]);

// Cases whose files must hold what the case is about.
const CONTENTS: Readonly<Record<string, () => string>> = { S43: recallList, S45: () => lockedZip('records.pdf') };

const withContent = (id: string, file: FileInput): FileInput => {
  const content = CONTENTS[id]?.();
  return content === undefined ? file : { ...file, content };
};

/** The worked cases of the project, which its tests judge by too. */
export const workedCases: readonly ReadyMade[] = scenarios.cases.map(({ id, title, message, expected }) => ({
  id,
  title,
  message: { ...message, attachments: message.attachments.map((file) => withContent(id, file)) },
  expected: expected.decision,
}));

/** Everything that can be picked: what the simulator brings, then the worked cases. */
export const readyMade: readonly ReadyMade[] = [...ownMessages, ...ownMeetings, ...workedCases];

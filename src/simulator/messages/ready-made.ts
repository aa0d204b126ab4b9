import scenarios from '../../../test/data/scenarios.json';
import { ownMessages } from './own';
import type { MessageInput } from './message';

/** A message to try with one click. */
export interface ReadyMade {
  readonly id: string;
  readonly title: string;
  /** What the add-in should say, for the worked cases. */
  readonly expected?: string;
  readonly message: MessageInput;
}

/** The worked cases of the project, which its tests judge by too. */
export const workedCases: readonly ReadyMade[] = scenarios.cases.map(({ id, title, message, expected }) => ({
  id,
  title,
  message,
  expected: expected.decision,
}));

/** Everything that can be picked: what the simulator brings, then the worked cases. */
export const readyMade: readonly ReadyMade[] = [...ownMessages, ...workedCases];

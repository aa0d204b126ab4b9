import { done, type Method, type Methods } from './method';
import { fileMethods } from './methods-files';
import { keptMethods } from './methods-kept';
import { meetingMethods } from './methods-meeting';
import { peopleMethods } from './methods-people';
import { textMethods } from './methods-text';

const telemetry = Object.fromEntries(
  [163, 193, 400, 401, 402].map((id) => [id, { name: 'telemetry', run: () => done }]),
);

const methods: Methods = {
  ...peopleMethods,
  ...textMethods,
  ...fileMethods,
  ...keptMethods,
  ...meetingMethods,
  ...telemetry,
};

/** The method that a number on the wire means, or undefined when the simulator does not play it. */
export const methodFor = (id: number): Method | undefined => methods[id];

/** Every method played, by its number. */
export const played: readonly number[] = Object.keys(methods).map(Number);

import { done, fail, type Hosted, type Methods } from './method';
import { codes, numberOf, textOf, type Fields } from './protocol';

const LONGEST_LOCATION = 255;
const START = 1;

/** A moment as it stands on the clock here, to the minute. */
function clockText(moment: number): string {
  const offset = new Date(moment).getTimezoneOffset() * 60_000;
  return new Date(moment - offset).toISOString().slice(0, 16);
}

function change({ item }: Hosted, patch: object) {
  const { meeting } = item.message;
  if (meeting === undefined) return fail(codes.notSupported);
  item.patch({ meeting: { ...meeting, ...patch } });
  return done;
}

const sideOf = (args: Fields) => (args['TimeProperty'] === START ? 'start' : 'end');

/** When and where; a message has neither, and office.js asks it for none. */
export const meetingMethods: Methods = {
  24: {
    name: (args) => `${sideOf(args)}.getAsync`,
    run: (args, { item }) => ({ data: Date.parse(item.message.meeting?.[sideOf(args)] ?? '') }),
  },
  25: {
    name: (args) => `${sideOf(args)}.setAsync`,
    run: (args, host) => change(host, { [sideOf(args)]: clockText(numberOf(args['time'])) }),
  },
  26: { name: 'location.getAsync', run: (_args, { item }) => ({ data: item.message.meeting?.location ?? '' }) },
  27: {
    name: 'location.setAsync',
    run: (args, host) => {
      const location = textOf(args['location']);
      return location.length > LONGEST_LOCATION ? fail(codes.tooLarge) : change(host, { location });
    },
  },
};

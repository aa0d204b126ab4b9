import type { Item } from './item';
import { kindOf } from './kind';
import { fail, done, type Answer, type Hosted, type Methods } from './method';
import { peopleFields, person, type Field, type Person } from './people';
import { codes, fields, listOf, numberOf, textOf, type Fields } from './protocol';

const TYPES = { other: 0, list: 1, user: 2, external: 3 } as const;
const PER_CALL = 100;
const LONGEST_NAME = 255;

const fieldOf = (args: Fields): Field => peopleFields[numberOf(args['recipientField'])] ?? 'to';

const nameOf = (args: Fields, { message }: Item): string => kindOf(message).api[fieldOf(args)];

const wire = ({ name, address, kind }: Person) => ({
  name,
  address,
  recipientType: TYPES[kind],
  appointmentResponse: 0,
});

/** Only name and address travel: Outlook looks everyone up again. */
function given(args: Fields, host: Hosted): readonly Person[] {
  return listOf(args['recipientArray']).map((each) => {
    const { name, address } = fields(each);
    return person(textOf(address), textOf(name), host.item.message.from.address);
  });
}

function change(args: Fields, host: Hosted, keep: boolean): Answer {
  const people = given(args, host);
  const field = fieldOf(args);
  const before = keep ? host.item.message[field] : [];
  if (people.length > PER_CALL) return fail(codes.tooManyRecipients);
  if (before.length + people.length > host.client.recipientCap) return fail(codes.tooManyRecipients);
  if (people.some(({ name }) => name.length > LONGEST_NAME)) return fail(codes.tooLarge);
  host.item.setPeople(field, [...before, ...people]);
  return done;
}

/** To, Cc, Bcc and From; required people, optional ones and the organiser. */
export const peopleMethods: Methods = {
  15: {
    name: (args, item) => `${nameOf(args, item)}.getAsync`,
    run: (args, { item, client }) => ({
      data: item.message[fieldOf(args)]
        .filter((each) => each.resolved)
        .slice(0, client.recipientCap)
        .map(wire),
    }),
  },
  21: { name: (args, item) => `${nameOf(args, item)}.setAsync`, run: (args, host) => change(args, host, false) },
  22: { name: (args, item) => `${nameOf(args, item)}.addAsync`, run: (args, host) => change(args, host, true) },
  107: {
    name: (_args, { message }) => `${kindOf(message).api.from}.getAsync`,
    run: (_args, { item }) => ({ data: wire(item.message.from) }),
  },
};

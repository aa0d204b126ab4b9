/** Someone in From, To, Cc or Bcc. */
export interface Person {
  readonly name: string;
  readonly address: string;
  /** What Outlook says of them: in the own organisation, outside it, a list, or unknown. */
  readonly kind: 'user' | 'external' | 'list' | 'other';
  /** False while a typed name is only text to Outlook, which add-ins cannot see. */
  readonly resolved: boolean;
}

export type Field = 'to' | 'cc' | 'bcc';

export const peopleFields: readonly Field[] = ['to', 'cc', 'bcc'];

const domain = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** A person as Outlook would know them after looking them up beside the sender's own organisation. */
export function person(address: string, name = '', sender = '', resolved = true): Person {
  const shown = name === '' ? address : name;
  const list = /\b(?:all staff|distribution list|dl)\b|^dl[-. ]/i.test(shown);
  const kind = list ? 'list' : domain(address) === domain(sender) ? 'user' : 'external';
  return { name: shown, address, kind, resolved };
}

/** Cuts a typed or pasted list at `;`, `,` and line ends that are neither quoted nor inside angle brackets. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  let piece = '';
  let quoted = false;
  let bracketed = false;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    else if (letter === '<') bracketed = true;
    else if (letter === '>') bracketed = false;
    const cuts = letter === '\n' || letter === '\r' || (!quoted && !bracketed && (letter === ';' || letter === ','));
    if (cuts) {
      found.push(piece);
      piece = '';
      quoted = false;
      bracketed = false;
    } else piece += letter;
  }
  return [...found, piece].map((each) => each.trim()).filter((each) => each !== '');
}

/** The people in a typed or pasted list: `a@example.org; Ann Other <b@example.org>`, separated by `;`, `,`, or lines. */
export function readPeople(text: string, sender: string, resolved: boolean): readonly Person[] {
  const found: Person[] = [];
  let surname = '';
  for (const piece of pieces(text)) {
    const form = /^(?<name>[^<]*)<(?<address>[^<>]*)>$/.exec(piece)?.groups;
    const address = (form?.['address'] ?? piece).trim();
    const name = (form?.['name'] ?? '').trim().replace(/^"(?<inner>.*)"$/, '$<inner>');
    // "SURNAME, Given <a@b>" is one person: what stands before the comma has no address of its own.
    if (form === undefined && !piece.includes('@')) {
      surname = surname === '' ? piece : `${surname}, ${piece}`;
      continue;
    }
    found.push(person(address, surname === '' ? name : `${surname}, ${name}`, sender, resolved));
    surname = '';
  }
  return surname === '' ? found : [...found, { name: surname, address: surname, kind: 'other', resolved: false }];
}

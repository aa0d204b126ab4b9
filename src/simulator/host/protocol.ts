/** The messages that office.js and its host post to each other: JSON text, one conversation for each page. */

/** What an add-in page asks: a call, or to hear of an event, or to hear of it no more. */
export interface Request {
  readonly action: 'call' | 'register' | 'unregister';
  readonly name: string;
  readonly conversation: string;
  readonly correlation: number;
  readonly data: unknown;
}

const ACTIONS = ['call', 'register', 'unregister'] as const;

/** JSON as it came, read one field at a time: nothing an add-in sends is believed. */
export type Fields = Readonly<Record<string, unknown>>;

export const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const numberOf = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The value of JSON text, or undefined when it is none. */
export function parseJson(text: unknown): unknown {
  try {
    return JSON.parse(textOf(text)) as unknown;
  } catch {
    return undefined;
  }
}

/** The request in a posted message, or undefined when the message is something else. */
export function readRequest(message: unknown): Request | undefined {
  const raw = fields(parseJson(message));
  if (raw['_messageType'] !== 0 || typeof raw['_conversationId'] !== 'string') return undefined;
  const action = ACTIONS[numberOf(raw['_actionType'])];
  if (action === undefined) return undefined;
  return {
    action,
    name: textOf(raw['_actionName']),
    conversation: raw['_conversationId'],
    correlation: numberOf(raw['_correlationId']),
    data: raw['_data'],
  };
}

const envelope = (message: object): string =>
  JSON.stringify({ ...message, _origin: location.origin, _serializerVersion: 1 });

/** The answer to a request. The library drops an answer whose data is null. */
export const replyTo = (request: Request, data: unknown): string =>
  envelope({
    _messageType: 1,
    _responseType: 0,
    _actionName: request.name,
    _conversationId: request.conversation,
    _correlationId: request.correlation,
    _errorCode: 0,
    _data: data,
  });

/** An event for a page that registered for it. */
export const eventMessage = (name: string, conversation: string, data: unknown): string =>
  envelope({
    _messageType: 1,
    _responseType: 1,
    _actionName: name,
    _conversationId: conversation,
    _correlationId: -1,
    _errorCode: 0,
    _data: data,
  });

/** Tells a page that focus comes to it: from the front (11) or from behind (12). */
export const focusMessage = (conversation: string): string =>
  envelope({
    _messageType: 0,
    _actionType: 0,
    _actionName: 'Office_notifyAgave',
    _conversationId: `${conversation}_ntf`,
    _correlationId: 1,
    _data: [11],
  });

/** Error codes of the object model; their words come from the library's own strings. */
export const codes = {
  tooLarge: 9000,
  badAttachment: 9003,
  noSuchAttachment: 9008,
  tooManyRecipients: 9012,
  duplicateKey: 9023,
  keyNotFound: 9024,
  tooManyNotifications: 9025,
  notSaved: 9046,
  sessionKeyNotFound: 9050,
  sessionTooLong: 9051,
  notSupported: 5000,
  internal: 5001,
} as const;

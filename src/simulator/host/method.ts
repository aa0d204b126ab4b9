import type { Client } from './client';
import type { Item } from './item';
import { codes, type Fields } from './protocol';

/** What a host method may look at and change. */
export interface Hosted {
  readonly item: Item;
  readonly client: Client;
  /** The initialization context of the page that asks. */
  readonly contextData: string;
  readonly roaming: Map<string, string>;
  readonly closePane: () => void;
  readonly newId: () => string;
}

/** The answer to a call: a value, an error number, or, for the oldest methods, a shape of its own. */
export type Answer =
  { readonly data?: unknown } | { readonly error: number } | { readonly raw: Readonly<Record<string, unknown>> };

/** One method of the object model, known on the wire by its number. */
export interface Method {
  /** The name in the API; methods for people need the arguments and the item to tell which field is meant. */
  readonly name: string | ((args: Fields, item: Item) => string);
  readonly run: (args: Fields, host: Hosted) => Answer;
}

export type Methods = Readonly<Record<number, Method>>;

export const fail = (error: number): Answer => ({ error });

export const done: Answer = {};

export const unsupported: Answer = { error: codes.notSupported };

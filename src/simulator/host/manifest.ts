import type { SendMode } from './client';
import { kinds } from './kind';

/** What Outlook takes from an add-in's manifest. Addresses are made to point at the origin that serves the add-in here. */
export interface Manifest {
  readonly name: string;
  readonly id: string;
  /** The number that the host gives office.js for the permission asked for; undefined is Restricted. */
  readonly permission: 1 | 2 | 3 | undefined;
  readonly eventPage: string;
  readonly launches: readonly Launch[];
  readonly buttons: readonly PaneButton[];
}

/** A function of the add-in that runs on an event. */
export interface Launch {
  readonly type: string;
  readonly run: string;
  readonly sendMode: SendMode;
}

/** A ribbon button of the compose window that opens a pane. */
export interface PaneButton {
  readonly id: string;
  /** The ribbon that it is on: a message's or a meeting's. */
  readonly surface: string;
  readonly label: string;
  readonly page: string;
  readonly icon: string | undefined;
}

const PERMISSIONS: Readonly<Record<string, 1 | 2 | 3>> = { ReadItem: 1, ReadWriteMailbox: 2, ReadWriteItem: 3 };
const MODES: Readonly<Record<string, SendMode>> = { PromptUser: 'promptUser', SoftBlock: 'softBlock', Block: 'block' };

// Elements are found by local name: the manifest mixes namespaces, and their prefixes are its own choice.
const all = (from: Document | Element, name: string): readonly Element[] => [...from.getElementsByTagNameNS('*', name)];

const first = (from: Document | Element, name: string): Element | undefined => all(from, name)[0];

const type = (element: Element): string =>
  element.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') ?? '';

/** Reads a manifest for an add-in served at `origin`. Throws a sentence that says what is missing. */
export function parseManifest(xml: string, origin: string): Manifest {
  const page = new DOMParser().parseFromString(xml, 'application/xml');
  if (first(page, 'parsererror') !== undefined) throw new Error('The manifest is not well-formed XML.');

  const resources = new Map(
    ['Image', 'Url', 'String'].flatMap((name) =>
      all(page, name).map((item) => [item.getAttribute('id') ?? '', item.getAttribute('DefaultValue') ?? ''] as const),
    ),
  );
  const resource = (element: Element | undefined): string => {
    const id = element?.getAttribute('resid') ?? '';
    const value = resources.get(id);
    if (value === undefined) throw new Error(`The manifest names a resource "${id}" that it does not have.`);
    return value;
  };
  const served = (address: string): string => {
    const url = new URL(address);
    return new URL(url.pathname + url.search, origin).href;
  };
  const points = all(page, 'ExtensionPoint');
  const surfaces = points.filter((point) => kinds.some(({ surface }) => surface === type(point)));
  const events = points.find((point) => type(point) === 'LaunchEvent');
  if (surfaces.length === 0 || events === undefined) {
    throw new Error('The manifest has no ribbon for writing, or no LaunchEvent extension point.');
  }
  return {
    name: first(page, 'DisplayName')?.getAttribute('DefaultValue') ?? 'Add-in',
    id: first(page, 'Id')?.textContent ?? '',
    permission: PERMISSIONS[first(page, 'Permissions')?.textContent.trim() ?? ''],
    eventPage: served(resource(all(events, 'SourceLocation')[0])),
    launches: all(events, 'LaunchEvent').map((launch) => ({
      type: launch.getAttribute('Type') ?? '',
      run: launch.getAttribute('FunctionName') ?? '',
      sendMode: MODES[launch.getAttribute('SendMode') ?? ''] ?? 'softBlock',
    })),
    buttons: surfaces.flatMap((surface) =>
      all(surface, 'Control')
        .filter((control) => all(control, 'Action').some((action) => type(action) === 'ShowTaskpane'))
        .map((control) => {
          const icon = all(control, 'Image').at(-1);
          return {
            id: control.getAttribute('id') ?? '',
            surface: type(surface),
            label: resource(first(control, 'Label')),
            page: served(resource(first(control, 'SourceLocation'))),
            icon: icon && served(resource(icon)),
          };
        }),
    ),
  };
}

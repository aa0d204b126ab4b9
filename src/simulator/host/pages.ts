import { knows, type Client } from './client';
import type { Faults } from './faults';
import { Frame, type Surroundings } from './frame';
import type { Item } from './item';
import { kindOf } from './kind';
import { Launch, type Completion } from './launch';
import type { Log } from './log';
import type { Manifest, PaneButton } from './manifest';

/** The pane that stands beside the message. */
export interface OpenPane {
  readonly frame: Frame;
  readonly button: PaneButton;
}

/** What the pages of an add-in live among, at the moment it is asked for. */
export interface Setting {
  readonly origin: string;
  readonly manifest: Manifest | undefined;
  readonly client: Client;
  readonly item: Item;
  readonly faults: Faults;
  readonly log: Log;
  readonly roaming: Map<string, string>;
  readonly newId: () => string;
  readonly changed: () => void;
}

/** The add-in's pages: the pane, and a hidden one for each event that it runs on. */
export class Pages {
  pane: OpenPane | undefined;
  /** Every completion of a handler since the message was opened. */
  completions: Completion[] = [];
  private readonly launches = new Map<string, readonly Launch[]>();
  private readonly shelf = document.createElement('div');
  private readonly setting: () => Setting;

  constructor(setting: () => Setting) {
    this.setting = setting;
    this.shelf.hidden = true;
    document.body.append(this.shelf);
  }

  /** Opens the pane of a ribbon button. An id that this ribbon does not have does nothing, as in Outlook. */
  openPane(commandId: string, contextData: string): void {
    const { manifest, item, log, changed } = this.setting();
    const here = kindOf(item.message).surface;
    const button = manifest?.buttons.find(({ id, surface }) => id === commandId && surface === here);
    if (button === undefined) {
      log.add('Outlook', 'open pane', `no button "${commandId}"`, 'warning');
      changed();
      return;
    }
    this.pane?.frame.close();
    const frame = new Frame(button.page, 'pane', this.around(contextData), {
      ready: () => undefined,
      completed: () => undefined,
      // The library keeps Tab and Escape to itself and says instead that they were pressed.
      left: (how) => document.getElementById(how === 'forward' ? 'after-pane' : 'close-pane')?.focus(),
    });
    this.pane = { frame, button };
    changed();
  }

  closePane(): void {
    this.pane?.frame.close();
    this.pane = undefined;
    this.setting().changed();
  }

  /** Runs the add-in's function for an event in a page of its own; undefined when it has none, or the client is too old. */
  launch(type: string, event: object): Launch | undefined {
    const { manifest, client, item } = this.setting();
    const declared = manifest?.launches.find((each) => each.type === type);
    if (declared === undefined || !knows(client, '1.12')) return undefined;
    // The page of the last run is kept until now, so that a second event.completed is noticed. Files that are added
    // together have a run each, side by side.
    const last = this.launches.get(type) ?? [];
    const going = type === kindOf(item.message).events.files ? last.filter((each) => !each.isOver) : [];
    for (const each of last) if (!going.includes(each)) each.close();
    const whole = { type, source: { id: declared.run }, ...event };
    const launch = new Launch(declared.run, whole, this.around(''), this.shelf, this.completions);
    this.launches.set(type, [...going, launch]);
    return launch;
  }

  /** Tells every page that registered for it of an event. */
  tell(name: string, data: unknown): void {
    this.pane?.frame.tell(name, data);
    for (const launch of [...this.launches.values()].flat()) launch.tell(name, data);
  }

  closeAll(): void {
    for (const launch of [...this.launches.values()].flat()) launch.close();
    this.launches.clear();
    this.pane?.frame.close();
    this.pane = undefined;
  }

  /** Opens a page for no other purpose than that office.js asks its question; calls back once it is answered with yes. */
  askForTrust(trusted: () => void): void {
    const { manifest } = this.setting();
    if (manifest === undefined) return;
    const frame = new Frame(manifest.eventPage, 'event page', this.around(''), {
      ready: () => {
        frame.close();
        trusted();
      },
      completed: () => undefined,
      left: () => undefined,
    });
    this.shelf.append(frame.element);
  }

  private around(contextData: string): Surroundings {
    const { origin, manifest, client, item, faults, log, roaming, newId, changed } = this.setting();
    if (manifest === undefined) throw new Error('No page can be opened before the manifest is read.');
    const hosted = { item, client, contextData, roaming, newId, closePane: () => this.closePane() };
    return { origin, manifest, client, hosted, faults, log, changed };
  }
}

/** A line of the wire log: which call, by whom, how it went. Never what was in it. */
export interface LogEntry {
  readonly number: number;
  /** Who: the pane, the event page, or Outlook itself. */
  readonly from: 'pane' | 'event page' | 'Outlook';
  readonly call: string;
  readonly outcome: string;
  /** `error` marks what real Outlook might answer in a way nobody knows; a test should find none. */
  readonly level: 'info' | 'warning' | 'error';
}

const KEPT = 2000;

/** The wire log: the last 2,000 lines. */
export class Log {
  entries: readonly LogEntry[] = [];
  private count = 0;

  add(from: LogEntry['from'], call: string, outcome: string, level: LogEntry['level'] = 'info'): void {
    this.count += 1;
    this.entries = [...this.entries.slice(-KEPT + 1), { number: this.count, from, call, outcome, level }];
  }

  clear(): void {
    this.entries = [];
  }
}

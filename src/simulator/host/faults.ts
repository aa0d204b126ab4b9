/** Something that goes wrong with one call of the add-in, on purpose. */
export interface Fault {
  /** An API name such as `to.getAsync` or `body.getAsync`; `load` is the loading of the add-in's event page; `*` is every call. */
  readonly call: string;
  readonly kind: 'fails' | 'hangs' | 'twice' | 'late';
  /** The error code when it fails; 5001 when absent. */
  readonly code?: number;
  /** Milliseconds when it answers late; 1,000 when absent. */
  readonly ms?: number;
  /** Only the nth such call from now, counted from 1; every one when absent. */
  readonly nth?: number;
}

/** What can be picked in the window; any other API name is taken too. */
export const faultable: readonly string[] = [
  'load',
  'to.getAsync',
  'cc.getAsync',
  'bcc.getAsync',
  'to.setAsync',
  'cc.setAsync',
  'bcc.setAsync',
  'to.addAsync',
  'cc.addAsync',
  'bcc.addAsync',
  'from.getAsync',
  'requiredAttendees.getAsync',
  'optionalAttendees.getAsync',
  'requiredAttendees.setAsync',
  'optionalAttendees.setAsync',
  'organizer.getAsync',
  'subject.getAsync',
  'subject.setAsync',
  'body.getAsync',
  'body.getTypeAsync',
  'body.setAsync',
  'body.prependAsync',
  'getAttachmentsAsync',
  'getAttachmentContentAsync',
  'removeAttachmentAsync',
  'getComposeTypeAsync',
  'getInitializationContextAsync',
  'notificationMessages.addAsync',
  'notificationMessages.replaceAsync',
  'sessionData.getAsync',
  'sessionData.setAsync',
  'event.completed',
];

/** The faults in force, each with how often its call has been made. */
export class Faults {
  private rows: { readonly fault: Fault; calls: number }[] = [];

  get list(): readonly Fault[] {
    return this.rows.map((row) => row.fault);
  }

  add(fault: Fault): void {
    this.rows = [...this.rows, { fault, calls: 0 }];
  }

  remove(index: number): void {
    this.rows = this.rows.filter((_row, at) => at !== index);
  }

  clear(): void {
    this.rows = [];
  }

  /** The fault that meets this call, which is thereby counted. */
  meet(call: string): Fault | undefined {
    let met: Fault | undefined;
    for (const row of this.rows) {
      if (row.fault.call !== call && row.fault.call !== '*') continue;
      row.calls += 1;
      if (row.fault.nth === undefined || row.fault.nth === row.calls) met ??= row.fault;
    }
    return met;
  }
}

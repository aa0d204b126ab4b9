import type { Client } from './client';
import type { Faults } from './faults';
import { kindOf } from './kind';
import type { Log } from './log';
import type { Manifest } from './manifest';
import type { Answer, Hosted } from './method';
import { methodFor } from './methods';
import {
  codes,
  eventMessage,
  fields,
  focusMessage,
  numberOf,
  parseJson,
  readRequest,
  replyTo,
  textOf,
  type Fields,
  type Request,
} from './protocol';

/** What a hosted page shares with every other page of the same compose window. */
export interface Surroundings {
  readonly origin: string;
  readonly manifest: Manifest;
  readonly client: Client;
  readonly hosted: Hosted;
  readonly faults: Faults;
  readonly log: Log;
  /** The log has a new line. */
  changed(): void;
}

/** What becomes of a page. */
export interface FrameEvents {
  /** office.js has booted and waits for commands. */
  ready(): void;
  /** `event.completed` was called for an invocation. */
  completed(invocation: string, status: number, options: Fields): void;
  /** Escape was pressed, or Tab left the page. */
  left(how: 'escape' | 'forward' | 'back'): void;
}

// Outlook on the web takes three calls of one page at a time.
const AT_ONCE = 3;
const APP_COMMAND = 'appCommandInvoked';
const COMPLETED = 94;
const CLOSE_PANE = 97;
const LEAVING = new Map([
  [13, 'forward'],
  [14, 'back'],
  [15, 'escape'],
] as const);

let conversations = 0;

/** One page of the add-in in a frame, and our side of its conversation with office.js. */
export class Frame {
  readonly element: HTMLIFrameElement;
  private readonly conversation: string;
  private readonly control: string;
  private readonly registered = new Set<string>();
  private inFlight = 0;
  private readonly kind: 'pane' | 'event page';
  private readonly around: Surroundings;
  private readonly events: FrameEvents;

  constructor(url: string, kind: 'pane' | 'event page', around: Surroundings, events: FrameEvents) {
    this.kind = kind;
    this.around = around;
    this.events = events;
    conversations += 1;
    this.conversation = `conversation-${conversations}`;
    this.control = `control-${conversations}`;
    this.element = document.createElement('iframe');
    this.element.title = kind === 'pane' ? around.manifest.name : `${around.manifest.name} (hidden)`;
    // Read by office.js before anything else: who hosts it, and where to post.
    this.element.name = JSON.stringify({
      baseFrameName: `_xdm_${this.conversation}`,
      hostInfo: `Outlook|Web|16.01|en-US|${this.conversation}||disableLogging|0`,
      xdmInfo: `${this.conversation}|${this.control}|${location.origin}`,
      serializerVersion: '1',
      flights: '[]',
    });
    this.element.src = url;
    window.addEventListener('message', this.receive);
  }

  /** Takes the page away; what it still says is not heard. */
  close(): void {
    window.removeEventListener('message', this.receive);
    this.element.remove();
  }

  /** Whether the page asked to hear of this event. */
  hears(name: string): boolean {
    return this.registered.has(name);
  }

  /** Runs a function of the page, as Outlook does for events and buttons. */
  invoke(run: string, invocation: string, event: object): void {
    this.tell(APP_COMMAND, { 0: invocation, 1: run, 2: JSON.stringify(event) });
  }

  /** Tells the page of an event, if it asked to hear of it. */
  tell(name: string, data: unknown): void {
    if (this.hears(name)) this.post(eventMessage(name, this.conversation, data));
  }

  focus(): void {
    this.element.focus();
    // A page that is still loading cannot be told.
    if (this.hears(APP_COMMAND)) this.post(focusMessage(this.conversation));
  }

  private post(message: string): void {
    this.element.contentWindow?.postMessage(message, this.around.origin);
  }

  private note(call: string, outcome: string, level: 'info' | 'warning' | 'error' = 'info'): void {
    this.around.log.add(this.kind, call, outcome, level);
    this.around.changed();
  }

  private readonly receive = (event: MessageEvent): void => {
    if (event.source !== this.element.contentWindow || event.origin !== this.around.origin) return;
    const request = readRequest(event.data);
    if (request?.conversation !== this.conversation) return;
    if (request.action !== 'call') this.register(request);
    else if (request.name === 'ExecuteMethod') this.execute(request);
    else if (request.name === 'executeMethod') this.executeCommon(request);
    else this.boot(request);
  };

  private register(request: Request): void {
    if (request.action === 'register') this.registered.add(request.name);
    else this.registered.delete(request.name);
    this.note(`${request.name} (${request.action})`, 'ok');
    this.post(replyTo(request, { Error: 0 }));
    if (request.action === 'register' && request.name === APP_COMMAND) this.events.ready();
  }

  private boot(request: Request): void {
    if (request.name === 'ContextActivationManager_getAppContextAsync') this.post(replyTo(request, this.context()));
    else if (request.name === 'GetInitialData') this.post(replyTo(request, this.initialData()));
    else {
      this.post(replyTo(request, {}));
      const how = LEAVING.get(numberOf(Array.isArray(request.data) ? request.data[1] : undefined) as 13 | 14 | 15);
      if (how !== undefined) this.events.left(how);
    }
  }

  /** A call of the Outlook object model. */
  private execute(request: Request): void {
    const data = fields(request.data);
    const id = numberOf(fields(data['MethodData'])['DispatchId']);
    const method = methodFor(id);
    const args = fields(data['ApiParams']);
    const call =
      method === undefined
        ? `method ${id}`
        : typeof method.name === 'string'
          ? method.name
          : method.name(args, this.around.hosted.item);
    this.inFlight += 1;
    if (this.inFlight > AT_ONCE && call !== 'telemetry') {
      this.note(call, `${this.inFlight} calls at once; Outlook on the web takes ${AT_ONCE}`, 'warning');
    }
    const fault = this.around.faults.meet(call);
    const answer: Answer =
      fault?.kind === 'fails'
        ? { error: fault.code ?? codes.internal }
        : (method?.run(args, this.around.hosted) ?? { error: codes.notSupported });
    const outcome = 'error' in answer ? `error ${answer.error}` : 'ok';
    this.note(
      call,
      fault === undefined ? outcome : `${outcome} (fault: ${fault.kind})`,
      method === undefined ? 'warning' : 'info',
    );
    if (fault?.kind === 'hangs') return;
    const reply = replyTo(request, wireAnswer(answer));
    const wait = fault?.kind === 'late' ? (fault.ms ?? 1000) : this.around.client.latency;
    setTimeout(() => {
      this.inFlight -= 1;
      this.post(reply);
      if (fault?.kind === 'twice') this.post(reply);
    }, wait);
  }

  /** A call of the APIs that all Office programs share; of these a handler's end and a pane's matter here. */
  private executeCommon(request: Request): void {
    const data = fields(request.data);
    const id = numberOf(fields(data['DdaMethod'])['DispatchId']);
    this.post(replyTo(request, { Version: 1, Error: 0 }));
    if (id === CLOSE_PANE) this.around.hosted.closePane();
    if (id !== COMPLETED) return;
    const fault = this.around.faults.meet('event.completed');
    this.note('event.completed', fault === undefined ? 'ok' : `fault: ${fault.kind}`);
    const arrive = (): void => {
      const options = fields(fields(parseJson(data['2']))['completedContext']);
      this.events.completed(textOf(data['0']), numberOf(data['1']), options);
    };
    if (fault === undefined) arrive();
    else if (fault.kind === 'late') setTimeout(arrive, fault.ms ?? 1000);
    else if (fault.kind === 'twice') {
      arrive();
      arrive();
    }
  }

  private context(): object {
    const { manifest, client, hosted } = this.around;
    return {
      _id: this.control,
      _appName: 64,
      _appVersion: '16.01',
      _appUILocale: 'en-US',
      _dataLocale: 'en-GB',
      _docUrl: location.origin,
      _clientMode: 1,
      _settings: Object.fromEntries(hosted.roaming),
      _reason: 1,
      _osfControlType: 1,
      _eToken: '',
      _correlationId: this.conversation,
      _appInstanceId: this.control,
      _requirementMatrix: JSON.stringify({ Mailbox: client.mailbox, DialogApi: '1.2' }),
      _hostFullVersion: '16.01',
      _addinName: manifest.name,
      _appDomains: [this.around.origin],
      _clientWindowHeight: this.element.clientHeight,
      _clientWindowWidth: this.element.clientWidth,
    };
  }

  private initialData(): object {
    const { manifest, hosted } = this.around;
    const { from } = hosted.item.message;
    return {
      itemType: kindOf(hosted.item.message).itemType,
      ...(manifest.permission !== undefined && { permissionLevel: manifest.permission }),
      hostVersion: '15.20.9999.10',
      owaView: 'ThreeColumns',
      userDisplayName: from.name,
      userEmailAddress: from.address,
      userProfileType: 'office365',
      userTimeZone: 'GMT Standard Time',
      timeZoneOffsets: [],
      ewsUrl: '',
      restUrl: '',
      conversationId: hosted.item.message.composeType === 'newMail' ? null : 'conversation',
      isRestIdSupported: true,
      extensionId: manifest.id,
      isFromSharedFolder: false,
      itemNumber: '1',
    };
  }
}

function wireAnswer(answer: Answer): object {
  if ('raw' in answer) return answer.raw;
  if ('error' in answer) return { error: true, errorCode: answer.error };
  return { error: false, data: answer.data };
}

import { Frame, type Surroundings } from './frame';
import { fields, type Fields } from './protocol';

/** How a launched function ended. */
export type Ending =
  | { readonly how: 'completed'; readonly options: Fields }
  | { readonly how: 'failed'; readonly status: number }
  | { readonly how: 'unavailable' };

/** A call of `event.completed`, kept for tests. `count` is how often it came for the same invocation: 1 when all is well. */
export interface Completion {
  readonly run: string;
  readonly status: number;
  readonly options: Fields;
  /** Milliseconds from the event to the completion, and of these the handler's own, its calls included. */
  readonly ms: number;
  readonly handlerMs: number;
  count: number;
}

let invocations = 0;

/** One run of a function of the event page, in a page of its own as Outlook on the web gives it. */
export class Launch {
  readonly ended: Promise<Ending>;
  private readonly frame: Frame;
  private readonly timer: ReturnType<typeof setTimeout>;
  private completion: Completion | undefined;

  /**
   * @param shelf where hidden pages live in the window
   * @param completions gains a row when the function completes
   */
  constructor(run: string, event: object, around: Surroundings, shelf: HTMLElement, completions: Completion[]) {
    invocations += 1;
    const invocation = `invocation-${invocations}`;
    const began = performance.now();
    let ready = began;
    let end: (ending: Ending) => void = () => undefined;
    this.ended = new Promise((resolve) => (end = resolve));

    const gone = (why: string): void => {
      around.log.add('Outlook', `load for ${run}`, why, 'warning');
      around.changed();
      end({ how: 'unavailable' });
    };
    this.timer = setTimeout(() => gone('the page did not load in time'), around.client.unavailableAfter);
    this.frame = new Frame(around.manifest.eventPage, 'event page', around, {
      ready: () => {
        clearTimeout(this.timer);
        ready = performance.now();
        this.frame.invoke(run, invocation, event);
      },
      left: () => undefined,
      completed: (id, status, options) => {
        if (id !== invocation) return;
        if (this.completion !== undefined) {
          this.completion.count += 1;
          around.log.add('Outlook', run, `completed ${this.completion.count} times`, 'error');
        } else {
          const now = performance.now();
          const times = { ms: now - began, handlerMs: now - ready };
          this.completion = { run, status, options: fields(options), ...times, count: 1 };
          completions.push(this.completion);
          end(status === 0 ? { how: 'completed', options } : { how: 'failed', status });
        }
        around.changed();
      },
    });

    const fault = around.faults.meet('load');
    if (fault?.kind === 'fails') gone('fault: fails');
    else if (fault?.kind === 'late') setTimeout(() => shelf.append(this.frame.element), fault.ms ?? 1000);
    else if (fault?.kind !== 'hangs') {
      shelf.append(this.frame.element);
      // A frame never says that its page is missing, so that is asked separately.
      fetch(around.manifest.eventPage, { method: 'HEAD' })
        .then((response) => {
          if (!response.ok) gone(`HTTP ${response.status}`);
        })
        .catch(() => gone('no answer'));
    }
  }

  /** Whether the function has completed. */
  get isOver(): boolean {
    return this.completion !== undefined;
  }

  /** Takes the page away, wherever the function has got to. */
  close(): void {
    clearTimeout(this.timer);
    this.frame.close();
  }

  /** Tells the page of an event, if it registered for it. */
  tell(name: string, data: unknown): void {
    this.frame.tell(name, data);
  }
}

import { Problem } from '../api/problem';
import type { Envelope } from '../api/types';
import { world } from './world';

/** What a view shows stays when the server goes away, with what is wrong beside it. */
export interface Shown {
  problem: Problem | null;
  loading: boolean;
}

/** How long events are gathered before the server is asked (ms). */
const GATHER = 200;

/** Something that is read from the server and kept up to date by the stream of events, until it is closed. */
export abstract class Following<T extends Shown> {
  readonly #show: (state: T) => void;
  readonly #stop = new AbortController();
  #state: T;
  #end = () => {};
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(first: T, show: (state: T) => void) {
    this.#state = first;
    this.#show = show;
  }

  /** Reads all of it. */
  protected abstract read(): Promise<void>;

  /** Takes what an event says into the state, or asks the server, soon. */
  protected abstract event(event: Envelope): void;

  /** Begins, once everything of it is there. */
  protected follow(): void {
    if (world.link.get() !== 'live') {
      void this.load(); // something to look at, also when the stream never comes
    }
    this.#end = world.read({
      // what is on its way may have been read before the stream began
      begin: () => void this.load(),
      event: (event) => this.event(event),
    });
  }

  close = (): void => {
    this.#end();
    this.#stop.abort();
    clearTimeout(this.#timer);
  };

  protected get state(): T {
    return this.#state;
  }

  protected get signal(): AbortSignal {
    return this.#stop.signal;
  }

  protected async load(): Promise<void> {
    await this.guarded(() => this.read());
    this.put({ loading: false } as Partial<T>);
  }

  /** Does something in a moment; until then it is asked for only once. */
  protected soon(work: () => Promise<void>): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.guarded(work);
    }, GATHER);
  }

  protected async guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (cause) {
      this.put({ problem: Problem.away(cause) } as Partial<T>);
    }
  }

  /** Shows a change, unless nobody looks any more. */
  protected put(change: Partial<T>): void {
    if (!this.#stop.signal.aborted) {
      this.#state = { ...this.#state, ...change };
      this.#show(this.#state);
    }
  }
}

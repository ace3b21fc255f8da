import type { Envelope } from '../api/types';
import { Store } from './store';
import { follow, type LinkState } from './stream';

/** What a view does with the events of all that the account may see. */
export interface WorldReader {
  event(envelope: Envelope): void;
  /** Read everything anew: the stream begins here, and events that follow may already be in what is read. */
  begin(): void;
}

/** One stream for the whole application, however many views read it. */
class World {
  readonly link = new Store<LinkState>('connecting');
  readonly #readers = new Set<WorldReader>();
  #stop: (() => void) | null = null;
  #begun = false;

  /** Reads along until the function that is returned is called. */
  read(reader: WorldReader): () => void {
    this.#readers.add(reader);
    if (this.#begun) {
      reader.begin();
    }
    return () => this.#readers.delete(reader);
  }

  /** Begins, or begins again as somebody else. */
  start(): void {
    this.stop();
    this.link.set('connecting');
    this.#stop = follow('/events', {
      state: (state) => this.link.set(state),
      begin: () => {
        this.#begun = true;
        this.#readers.forEach((reader) => reader.begin());
      },
      event: (envelope) => this.#readers.forEach((reader) => reader.event(envelope)),
    });
  }

  stop(): void {
    this.#stop?.();
    this.#stop = null;
    this.#begun = false;
  }
}

export const world = new World();

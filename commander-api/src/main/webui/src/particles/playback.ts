import { Store } from '../live/store';

/** How often what is written beside the map changes while it plays (ms). */
const TOLD_EVERY = 100;

/**
 * Where in a run we are: 0 is its first record, 1 its second, 1.5 half-way to the third. What draws reads `at` in each
 * frame; what writes watches `told`.
 */
export class Playback {
  readonly told = new Store(0);
  /** The record that is nearest; changes less often than the place. */
  readonly record = new Store(0);
  readonly playing = new Store(false);
  readonly #drawers = new Set<() => void>();
  readonly times: readonly number[];
  /** Milliseconds of drift in a millisecond of watching. */
  speed: number;
  #at = 0;
  #toldAt = -Infinity;

  /** @param times of the records (ms since 1970), rising or, backward, falling */
  constructor(times: readonly number[], speed: number) {
    this.times = times;
    this.speed = speed;
  }

  get at(): number {
    return this.#at;
  }

  get last(): number {
    return Math.max(0, this.times.length - 1);
  }

  /** The moment that is shown (ms since 1970). */
  get time(): number {
    return this.timeAt(this.#at);
  }

  timeAt(at: number): number {
    const before = Math.min(Math.floor(at), this.last);
    const from = this.times[before] ?? 0;
    const to = this.times[before + 1] ?? from;
    return from + (to - from) * (at - before);
  }

  seek(at: number): void {
    this.#at = Math.min(this.last, Math.max(0, at));
    this.#tell();
    this.#draw();
  }

  /** Calls back whenever another moment is to be drawn, until the function that is returned is called. */
  drawn(by: () => void): () => void {
    this.#drawers.add(by);
    return () => this.#drawers.delete(by);
  }

  #tell(): void {
    this.told.set(this.#at);
    this.record.set(Math.round(this.#at));
  }

  #draw(): void {
    this.#drawers.forEach((drawer) => drawer());
  }

  /** To the next record, or so many records on; between two records the first step goes to the nearer one. */
  step(records: number): void {
    this.playing.set(false);
    this.seek(records > 0 ? Math.floor(this.#at + 1e-9) + records : Math.ceil(this.#at - 1e-9) + records);
  }

  toggle(): void {
    if (!this.playing.get() && this.#at >= this.last) {
      this.seek(0);
    }
    this.playing.set(!this.playing.get() && this.last > 0);
    this.#tell(); // what is written is where it was stopped
  }

  /** Goes on by so many milliseconds of watching; stops at the end. */
  tick(now: number, elapsed: number): void {
    if (!this.playing.get()) {
      return;
    }
    const before = Math.min(Math.floor(this.#at), this.last - 1);
    const interval = Math.abs((this.times[before + 1] ?? 0) - (this.times[before] ?? 0)) || 1;
    this.#at = Math.min(this.last, this.#at + (elapsed * this.speed) / interval);
    this.#draw();
    const ended = this.#at >= this.last;
    if (ended || now - this.#toldAt >= TOLD_EVERY) {
      this.#toldAt = now;
      this.#tell();
    }
    if (ended) {
      this.playing.set(false);
    }
  }
}

const HOUR = 3_600_000;
/** Hours of drift in a second of watching. */
export const SPEEDS = [0.5, 1, 2, 4, 8, 24] as const;

/** The speed that shows a run of this length in about half a minute. */
export function fittingSpeed(times: readonly number[]): number {
  const hours = Math.abs((times.at(-1) ?? 0) - (times[0] ?? 0)) / HOUR;
  return SPEEDS.find((speed) => hours / speed <= 30) ?? 24;
}

/** What `speed` of a playback is for hours in a second. */
export function speedOf(hoursPerSecond: number): number {
  return (hoursPerSecond * HOUR) / 1000;
}

import { useEffect, useState } from 'react';
import { api } from '../../api/client';
import { Problem } from '../../api/problem';
import type { TripPage, TripReport } from '../../api/types';
import { world } from '../../live/world';
import { isOver, listed, positioned, type ListedTrip } from './trips';

export interface Trips {
  trips: ReadonlyMap<string, ListedTrip>;
  loading: boolean;
  problem: Problem | null;
}

const GATHER = 250;

/** All trips that one may see, their units where they are now. */
export function useTrips(): Trips & { again: (id: string) => void } {
  const [state, setState] = useState<Trips>({ trips: new Map(), loading: true, problem: null });
  const [desk, setDesk] = useState<Desk | null>(null);
  useEffect(() => {
    const mine = new Desk(setState);
    setDesk(mine);
    return mine.close;
  }, []);
  return { ...state, again: (id) => desk?.want(id) };
}

class Desk {
  #state: Trips = { trips: new Map(), loading: true, problem: null };
  readonly #show: (state: Trips) => void;
  readonly #stop = new AbortController();
  readonly #end: () => void;
  readonly #wanted = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(show: (state: Trips) => void) {
    this.#show = show;
    if (world.link.get() !== 'live') {
      void this.#load();
    }
    this.#end = world.read({
      begin: () => void this.#load(),
      event: (event) => {
        const id = event.payload['trip_id'];
        if (typeof id !== 'string' || !event.type.startsWith('trip.')) {
          return;
        }
        const trip = this.#state.trips.get(id);
        const moved = trip && positioned(trip, event);
        if (moved) {
          this.#put({ trips: new Map(this.#state.trips).set(id, moved) });
        }
        this.want(id);
      },
    });
  }

  close = (): void => {
    this.#end();
    this.#stop.abort();
    clearTimeout(this.#timer);
  };

  /** Reads a trip again, soon. */
  want(id: string): void {
    this.#wanted.add(id);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const ids = [...this.#wanted];
      this.#wanted.clear();
      void this.#guarded(() => this.#read(ids));
    }, GATHER);
  }

  async #load(): Promise<void> {
    await this.#guarded(async () => {
      const { trips } = await api<TripPage>('/trips', { query: { limit: 100 }, signal: this.#stop.signal });
      const known = this.#state.trips;
      this.#put({
        trips: new Map(trips.map((trip) => [trip.trip_id, { ...trip, progress: known.get(trip.trip_id)?.progress ?? null }])),
        problem: null,
      });
      await this.#read(trips.filter((trip) => !isOver(trip.status)).map((trip) => trip.trip_id));
    });
    this.#put({ loading: false });
  }

  async #read(ids: string[]): Promise<void> {
    const reports = await Promise.all(ids.map((id) => this.#one(id)));
    const trips = new Map(this.#state.trips);
    reports.forEach((report) => report && trips.set(report.trip_id, listed(report)));
    this.#put({ trips });
  }

  async #one(id: string): Promise<TripReport | null> {
    try {
      return await api<TripReport>(`/trips/${id}`, { signal: this.#stop.signal });
    } catch (cause) {
      if (cause instanceof Problem && cause.status === 404) {
        return null;
      }
      throw cause;
    }
  }

  async #guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (cause) {
      if (!this.#stop.signal.aborted) {
        this.#put({ problem: Problem.away(cause) });
      }
    }
  }

  #put(change: Partial<Trips>): void {
    if (!this.#stop.signal.aborted) {
      this.#state = { ...this.#state, ...change };
      this.#show(this.#state);
    }
  }
}

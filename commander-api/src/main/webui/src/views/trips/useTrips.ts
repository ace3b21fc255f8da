import { useEffect, useState } from 'react';
import { api } from '../../api/client';
import { Problem } from '../../api/problem';
import type { Envelope, TripPage, TripReport } from '../../api/types';
import { Following, type Shown } from '../../live/Following';
import { isOver, listed, positioned, type ListedTrip } from './trips';

export interface Trips extends Shown {
  trips: ReadonlyMap<string, ListedTrip>;
}

const NOTHING: Trips = { trips: new Map(), loading: true, problem: null };

/** All trips that one may see, their units where they are now. */
export function useTrips(): Trips & { again: (id: string) => void } {
  const [state, setState] = useState(NOTHING);
  const [desk, setDesk] = useState<Desk | null>(null);
  useEffect(() => {
    const mine = new Desk(setState);
    setDesk(mine);
    return mine.close;
  }, []);
  return { ...state, again: (id) => desk?.want(id) };
}

class Desk extends Following<Trips> {
  readonly #wanted = new Set<string>();

  constructor(show: (state: Trips) => void) {
    super(NOTHING, show);
    this.follow();
  }

  protected event(event: Envelope): void {
    const id = event.payload['trip_id'];
    if (typeof id !== 'string' || !event.type.startsWith('trip.')) {
      return;
    }
    const trip = this.state.trips.get(id);
    const moved = trip && positioned(trip, event);
    if (moved) {
      this.put({ trips: new Map(this.state.trips).set(id, moved) });
    }
    this.want(id);
  }

  /** Reads a trip again, soon. */
  want(id: string): void {
    this.#wanted.add(id);
    this.soon(() => {
      const ids = [...this.#wanted];
      this.#wanted.clear();
      return this.#readAll(ids);
    });
  }

  protected async read(): Promise<void> {
    const { trips } = await api<TripPage>('/trips', { query: { limit: 100 }, signal: this.signal });
    const known = this.state.trips;
    this.put({
      trips: new Map(trips.map((trip) => [trip.trip_id, { ...trip, progress: known.get(trip.trip_id)?.progress ?? null }])),
      problem: null,
    });
    await this.#readAll(trips.filter((trip) => !isOver(trip.status)).map((trip) => trip.trip_id));
  }

  async #readAll(ids: string[]): Promise<void> {
    const reports = await Promise.all(ids.map((id) => this.#one(id)));
    const trips = new Map(this.state.trips);
    reports.forEach((report) => report && trips.set(report.trip_id, listed(report)));
    this.put({ trips });
  }

  async #one(id: string): Promise<TripReport | null> {
    try {
      return await api<TripReport>(`/trips/${id}`, { signal: this.signal });
    } catch (cause) {
      if (cause instanceof Problem && cause.status === 404) {
        return null;
      }
      throw cause;
    }
  }
}

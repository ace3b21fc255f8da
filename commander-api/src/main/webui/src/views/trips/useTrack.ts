import { useEffect, useState } from 'react';
import { api } from '../../api/client';
import type { TrackPage, TrackPoint } from '../../api/types';
import { world } from '../../live/world';
import { pointOf } from './trips';

const PAGE = 1000;
/** The newest positions are worth more than all of them (pages of 1000). */
const MOST_PAGES = 20;

/** Where the unit of a trip was, oldest first, and on as it moves. */
export function useTrack(id: string | null): TrackPoint[] {
  const [track, setTrack] = useState<TrackPoint[]>([]);
  useEffect(() => {
    setTrack([]);
    if (id === null) {
      return undefined;
    }
    const stop = new AbortController();
    const put = (points: TrackPoint[]) =>
      setTrack((before) => {
        const known = new Map([...before, ...points].map((point) => [point.time, point]));
        return [...known.values()].sort((a, b) => Date.parse(a.time) - Date.parse(b.time));
      });
    read(id, put, stop.signal).catch(() => undefined); // the list of trips says what is wrong
    const end = world.read({
      begin: () => void read(id, put, stop.signal).catch(() => undefined),
      event: (event) => {
        const point = event.payload['trip_id'] === id ? pointOf(event) : null;
        if (point) {
          put([point]);
        }
      },
    });
    return () => {
      end();
      stop.abort();
    };
  }, [id]);
  return track;
}

async function read(id: string, put: (points: TrackPoint[]) => void, signal: AbortSignal): Promise<void> {
  let from: string | null = null;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page: TrackPage = await api<TrackPage>(`/trips/${id}/track`, { query: { limit: PAGE, from }, signal });
    put(page.points);
    from = page.next_from;
    if (from === null) {
      return;
    }
  }
}

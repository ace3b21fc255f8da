import type { GeoJSON, Position as Coordinates } from 'geojson';
import type { Envelope, TrackPoint, Trip, TripProgress, TripReport, TripStatus } from '../../api/types';
import type { Position } from '../../format/coordinates';
import type { Tone } from '../../ui/parts';

/** A trip of a list; how far it is, is known of those that have not ended. */
export type ListedTrip = Trip & { progress: TripProgress | null };

export const TRIP: Record<TripStatus, { tone: Tone; sign: string; word: string }> = {
  planned: { tone: 'off', sign: '○', word: 'planned' },
  assigned: { tone: 'waiting', sign: '◔', word: 'assigned' },
  en_route: { tone: 'running', sign: '→', word: 'en route' },
  on_scene: { tone: 'running', sign: '◎', word: 'on scene' },
  searching: { tone: 'running', sign: '▶', word: 'searching' },
  returning: { tone: 'waiting', sign: '←', word: 'returning' },
  completed: { tone: 'good', sign: '✓', word: 'completed' },
  cancelled: { tone: 'off', sign: '⊘', word: 'cancelled' },
  failed: { tone: 'bad', sign: '✗', word: 'failed' },
};

/** The legal moves from each status (docs/contract.md); the server has the last word. */
const MOVES: Record<TripStatus, TripStatus[]> = {
  planned: ['assigned', 'cancelled'],
  assigned: ['en_route', 'cancelled', 'failed'],
  en_route: ['on_scene', 'returning', 'cancelled', 'failed'],
  on_scene: ['searching', 'returning', 'cancelled', 'failed'],
  searching: ['returning', 'cancelled', 'failed'],
  returning: ['completed', 'cancelled', 'failed'],
  completed: [],
  cancelled: [],
  failed: [],
};

export function moves(status: TripStatus): TripStatus[] {
  return MOVES[status];
}

export function isOver(status: TripStatus): boolean {
  return MOVES[status].length === 0;
}

export function isOut(status: TripStatus): boolean {
  return ['en_route', 'on_scene', 'searching', 'returning'].includes(status);
}

const SIGNS: Record<string, string> = {
  lifeboat: 'L', vessel: 'V', helicopter: 'H', aircraft: 'A', drone: 'D', ground_team: 'G',
};

/** One letter for a kind of unit, as on the map. */
export function unitSign(kind: string): string {
  return SIGNS[kind] ?? 'U';
}

/** What is out comes first, then what is to come, then what is over; in each the newest first. */
export function inOrder(trips: Iterable<ListedTrip>): ListedTrip[] {
  const rank = (trip: Trip) => (isOut(trip.status) ? 0 : isOver(trip.status) ? 2 : 1);
  return [...trips].sort((a, b) => rank(a) - rank(b) || Date.parse(b.created_at) - Date.parse(a.created_at));
}

/** Where a trip is to go: from its base along its route and back. */
export function plan(trip: Trip): Position[] {
  const base = trip.base ? [{ latitude: trip.base.latitude, longitude: trip.base.longitude }] : [];
  const way = waypoints(trip.route);
  return way.length === 0 ? [] : [...base, ...way, ...base];
}

/** The places of a route, whatever kind of GeoJSON it came as. */
export function waypoints(route: GeoJSON | null): Position[] {
  if (route === null) {
    return [];
  }
  const at = ([longitude, latitude]: Coordinates): Position[] =>
    longitude === undefined || latitude === undefined ? [] : [{ latitude, longitude }];
  switch (route.type) {
    case 'Point':
      return at(route.coordinates);
    case 'LineString':
      return route.coordinates.flatMap(at);
    case 'MultiLineString':
      return route.coordinates.flat().flatMap(at);
    case 'Feature':
      return waypoints(route.geometry as GeoJSON);
    case 'FeatureCollection':
      return route.features.flatMap((feature) => waypoints(feature));
    default:
      return [];
  }
}

/** A trip with the position of an event; null when the event tells of none, or of one that is older. */
export function positioned(trip: ListedTrip, event: Envelope): ListedTrip | null {
  const point = pointOf(event);
  const before = trip.progress?.position;
  if (!point || !trip.progress || (before && Date.parse(before.time) >= Date.parse(point.time))) {
    return null;
  }
  const madeGood = event.payload['made_good_kn'];
  return {
    ...trip,
    progress: {
      ...trip.progress,
      position: point,
      positions: trip.progress.positions + 1,
      made_good_kn: typeof madeGood === 'number' ? madeGood : trip.progress.made_good_kn,
    },
  };
}

/** The position in a `trip.position` event, as it was posted. */
export function pointOf(event: Envelope): TrackPoint | null {
  const { time, latitude, longitude, ...rest } = event.payload;
  if (event.type !== 'trip.position' || typeof time !== 'string' || typeof latitude !== 'number' || typeof longitude !== 'number') {
    return null;
  }
  const number = (value: unknown) => (typeof value === 'number' ? value : null);
  return {
    time, latitude, longitude,
    speed_kn: number(rest['speed_kn']), course_deg: number(rest['course_deg']), accuracy_m: number(rest['accuracy_m']),
  };
}

export function listed(report: TripReport): ListedTrip {
  return report;
}

import { describe, expect, it } from 'vitest';
import type { Envelope, TripReport } from '../../api/types';
import { inOrder, isOut, isOver, moves, plan, positioned, waypoints, type ListedTrip } from './trips';

const trip = (change: Partial<TripReport>): ListedTrip =>
  ({
    trip_id: 't', status: 'en_route', base: null, route: null, created_at: '2026-01-01T00:00:00Z',
    progress: { position: null, positions: 0, made_good_kn: null }, ...change,
  }) as ListedTrip;

const at = (time: string, latitude = 60): Envelope =>
  ({ type: 'trip.position', payload: { trip_id: 't', time, latitude, longitude: -3, made_good_kn: 12 } }) as unknown as Envelope;

describe('trips', () => {
  it('go on and come to an end', () => {
    expect(moves('planned')).toEqual(['assigned', 'cancelled']);
    expect(isOver('completed')).toBe(true);
    expect(isOut('searching')).toBe(true);
    expect(isOut('assigned')).toBe(false);
  });

  it('that are out come first', () => {
    const list = [trip({ trip_id: 'over', status: 'completed' }), trip({ trip_id: 'next', status: 'planned' }), trip({ trip_id: 'out' })];
    expect(inOrder(list).map((t) => t.trip_id)).toEqual(['out', 'next', 'over']);
  });

  it('are planned from the base and back', () => {
    const base = { latitude: 59, longitude: -3, name: 'Kirkwall' };
    const route = { type: 'Feature' as const, properties: {}, geometry: { type: 'LineString' as const, coordinates: [[-3, 60], [-2, 60]] } };
    expect(plan(trip({ base, route })).map((p) => p.latitude)).toEqual([59, 60, 60, 59]);
    expect(plan(trip({ base }))).toEqual([]);
    expect(waypoints({ type: 'FeatureCollection', features: [route] })).toHaveLength(2);
  });

  it('move with their positions, and not backwards', () => {
    const moved = positioned(trip({}), at('2026-01-01T00:10:00Z'))!;
    expect(moved.progress).toMatchObject({ positions: 1, made_good_kn: 12, position: { latitude: 60 } });
    expect(positioned(moved, at('2026-01-01T00:05:00Z'))).toBeNull();
  });
});

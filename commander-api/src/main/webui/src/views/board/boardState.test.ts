import { describe, expect, it } from 'vitest';
import type { Envelope, Mission } from '../../api/types';
import { applied, matches, NO_FILTER, put, sorted } from './boardState';

function mission(change: Partial<Mission> = {}): Mission {
  return {
    mission_id: 'm1', name: 'Raft', description: null, kind: 'drift', status: 'QUEUED', priority: 'normal', owner: 'ada',
    held_by: null, attempt: 1, worker: null, progress: { fraction: 0, message: null }, closure: null, params: {}, data: {},
    correlation_id: null, created_at: '2026-01-01T00:00:00Z', updated_at: '2026-01-01T00:00:00Z', version: 1, ...change,
  };
}

function event(type: string, payload: Record<string, unknown>, more: Partial<Envelope> = {}): Envelope {
  return {
    id: 'e', type, source: 'missions_service', target: null, timestamp: 0,
    payload: { mission_id: 'm1', ...payload }, meta: {}, ...more,
  };
}

const board = (m = mission()) => put(new Map(), m);

describe('the board', () => {
  it('moves a mission before your eyes', () => {
    const begun = applied(
      board(),
      event('mission.status_changed', { old_status: 'QUEUED', new_status: 'IN_PROGRESS', changed_at: '2026-01-01T00:00:05Z' },
        { source: 'soldier/alpha', meta: { attempt: 2 } }),
    );
    expect(begun.missions.get('m1')).toMatchObject({ status: 'IN_PROGRESS', worker: 'alpha', attempt: 2 });
    const half = applied(begun.missions, event('mission.progress', { fraction: 0.5, message: 'drifting' }));
    expect(half.missions.get('m1')?.progress).toEqual({ fraction: 0.5, message: 'drifting' });
    const done = applied(
      half.missions,
      event('mission.status_changed', { old_status: 'IN_PROGRESS', new_status: 'COMPLETED', changed_at: '2026-01-01T00:00:09Z' }),
    );
    expect(done.missions.get('m1')).toMatchObject({ status: 'COMPLETED', progress: { fraction: 1 } });
    expect(done).toMatchObject({ recount: true, read: [] });
  });

  it('does not go back to what was before the list was read', () => {
    const read = mission({ status: 'COMPLETED', updated_at: '2026-01-01T00:01:00Z', progress: { fraction: 1, message: null } });
    const late = applied(
      board(read),
      event('mission.status_changed', { old_status: 'QUEUED', new_status: 'IN_PROGRESS', changed_at: '2026-01-01T00:00:05Z' }),
    );
    expect(late.missions.get('m1')).toEqual(read);
    const progress = applied(board(read), event('mission.progress', { fraction: 0.1, message: '' }));
    expect(progress.missions.get('m1')).toEqual(read);
  });

  it('asks for missions that it does not know', () => {
    expect(applied(new Map(), event('mission.created', {})).read).toEqual(['m1']);
    expect(applied(new Map(), event('mission.status_changed', { new_status: 'QUEUED', changed_at: '' })).read).toEqual(['m1']);
    expect(applied(new Map(), event('mission.progress', { fraction: 0.5 })).read).toEqual([]);
  });

  it('drops what was deleted, and is not disturbed by other events', () => {
    expect(applied(board(), event('mission.deleted', {})).missions.size).toBe(0);
    const same = board();
    expect(applied(same, event('trip.position', {})).missions).toBe(same);
    expect(applied(same, event('mission.log_appended', {})).missions).toBe(same);
  });

  it('filters as the server does', () => {
    const raft = mission({ status: 'FAILED', priority: 'urgent' });
    expect(matches(raft, NO_FILTER, 'bob')).toBe(true);
    expect(matches(raft, { ...NO_FILTER, owner: 'me' }, 'ada')).toBe(true);
    expect(matches(raft, { ...NO_FILTER, owner: 'me' }, 'bob')).toBe(false);
    expect(matches(raft, { ...NO_FILTER, text: 'rAF' }, '')).toBe(true);
    expect(matches(raft, { ...NO_FILTER, statuses: ['QUEUED'] }, '')).toBe(false);
    expect(matches(raft, { ...NO_FILTER, priorities: ['urgent'], kind: 'drill' }, '')).toBe(false);
  });

  it('sorts by priority, and then the newest first', () => {
    const list = [
      mission({ mission_id: 'a', priority: 'low' }),
      mission({ mission_id: 'b', priority: 'urgent', created_at: '2026-01-01T00:00:00Z' }),
      mission({ mission_id: 'c', priority: 'urgent', created_at: '2026-01-02T00:00:00Z' }),
    ];
    expect(sorted(list, '-priority').map((m) => m.mission_id)).toEqual(['c', 'b', 'a']);
  });
});

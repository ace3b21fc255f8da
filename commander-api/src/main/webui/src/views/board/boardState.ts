import type { Envelope, Mission, MissionStatus, Priority } from '../../api/types';

/** What of all missions is shown, and in which order. */
export interface BoardFilter {
  statuses: MissionStatus[];
  priorities: Priority[];
  kind: '' | 'drift' | 'drill';
  /** `me`, a user name, or nothing for everybody. */
  owner: string;
  text: string;
  sort: SortKey;
}

export type SortKey = '-created_at' | '-updated_at' | '-priority' | 'name';

export const NO_FILTER: BoardFilter = {
  statuses: [], priorities: [], kind: '', owner: '', text: '', sort: '-created_at',
};

/** As the API's list takes it. */
export function queryOf(filter: BoardFilter): Record<string, string | readonly string[]> {
  return {
    status: filter.statuses,
    priority: filter.priorities,
    kind: filter.kind,
    owner: filter.owner.trim(),
    q: filter.text.trim(),
    sort: filter.sort,
  };
}

/** Whether a mission belongs on the board, as the server would say; `me` is the caller's name. */
export function matches(mission: Mission, filter: BoardFilter, me: string): boolean {
  const owner = filter.owner.trim();
  return (
    (filter.statuses.length === 0 || filter.statuses.includes(mission.status)) &&
    (filter.priorities.length === 0 || filter.priorities.includes(mission.priority)) &&
    (filter.kind === '' || filter.kind === mission.kind) &&
    (owner === '' || mission.owner === (owner === 'me' ? me : owner)) &&
    mission.name.toLowerCase().includes(filter.text.trim().toLowerCase())
  );
}

const RANK: Record<Priority, number> = { low: 0, normal: 1, high: 2, urgent: 3 };

/** In the order of the filter; what is equal goes by id, as on the server. */
export function sorted(missions: readonly Mission[], sort: SortKey): Mission[] {
  const by: Record<SortKey, (a: Mission, b: Mission) => number> = {
    '-created_at': (a, b) => Date.parse(b.created_at) - Date.parse(a.created_at),
    '-updated_at': (a, b) => Date.parse(b.updated_at) - Date.parse(a.updated_at),
    '-priority': (a, b) =>
      RANK[b.priority] - RANK[a.priority] || Date.parse(b.created_at) - Date.parse(a.created_at),
    name: (a, b) => a.name.localeCompare(b.name),
  };
  return [...missions].sort((a, b) => by[sort](a, b) || b.mission_id.localeCompare(a.mission_id));
}

/** What an event means for the board: missions that change at once, and those that have to be read. */
export interface Effect {
  missions: ReadonlyMap<string, Mission>;
  /** Missions to read from the server. */
  read: string[];
  /** Whether the counts per status are no longer right. */
  recount: boolean;
}

/**
 * Applies an event to the missions that are shown. What is older than a mission as it was read changes nothing, because
 * the stream begins a moment before the list.
 */
export function applied(missions: ReadonlyMap<string, Mission>, event: Envelope): Effect {
  const id = event.payload['mission_id'];
  if (typeof id !== 'string' || !event.type.startsWith('mission.')) {
    return { missions, read: [], recount: false };
  }
  const shown = missions.get(id);
  switch (event.type) {
    case 'mission.created':
    case 'mission.updated':
    case 'mission.held':
    case 'mission.closed':
      return { missions, read: [id], recount: true };
    case 'mission.deleted':
      return { missions: without(missions, id), read: [], recount: true };
    case 'mission.status_changed':
      return shown === undefined
        ? { missions, read: [id], recount: true }
        : { missions: put(missions, moved(shown, event)), read: [], recount: true };
    case 'mission.progress':
      return { missions: shown === undefined ? missions : put(missions, progressed(shown, event)), read: [], recount: false };
    default:
      return { missions, read: [], recount: false };
  }
}

function moved(mission: Mission, event: Envelope): Mission {
  const at = String(event.payload['changed_at']);
  const status = event.payload['new_status'] as MissionStatus;
  if (Date.parse(at) < Date.parse(mission.updated_at)) {
    return mission;
  }
  const soldier = /^soldier\/(.*)$/.exec(event.source)?.[1] ?? null;
  const attempt = event.meta['attempt'];
  return {
    ...mission,
    status,
    updated_at: at,
    attempt: typeof attempt === 'number' ? attempt : mission.attempt,
    worker: status === 'QUEUED' ? null : (soldier ?? mission.worker),
    held_by: status === 'CREATED' ? mission.held_by : null,
    progress: status === 'COMPLETED' ? { fraction: 1, message: null }
      : status === 'QUEUED' || event.payload['old_status'] === 'QUEUED' ? { fraction: 0, message: null }
      : mission.progress,
  };
}

function progressed(mission: Mission, event: Envelope): Mission {
  const fraction = event.payload['fraction'];
  const message = event.payload['message'];
  if (mission.status !== 'IN_PROGRESS' || typeof fraction !== 'number' || fraction < mission.progress.fraction) {
    return mission;
  }
  return { ...mission, progress: { fraction, message: typeof message === 'string' ? message : null } };
}

export function put(missions: ReadonlyMap<string, Mission>, mission: Mission): ReadonlyMap<string, Mission> {
  return new Map(missions).set(mission.mission_id, mission);
}

export function without(missions: ReadonlyMap<string, Mission>, id: string): ReadonlyMap<string, Mission> {
  const rest = new Map(missions);
  rest.delete(id);
  return rest;
}

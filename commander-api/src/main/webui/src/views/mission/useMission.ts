import { useEffect, useMemo, useState } from 'react';
import { api } from '../../api/client';
import type { Envelope, LogLine, MissionReport } from '../../api/types';
import { follow, type LinkState } from '../../live/stream';
import { useLoad, type Loaded } from '../../ui/useLoad';
import { applied, put } from '../board/boardState';
import { entry, type Entry } from './timeline';

export interface LiveMission {
  report: Loaded<MissionReport>;
  /** As it is now: as it was read, and what the stream said since. */
  mission: MissionReport | null;
  timeline: Entry[];
  log: (LogLine & { key: string })[];
  link: LinkState;
}

const CHANGES = new Set([
  'mission.status_changed', 'mission.updated', 'mission.held', 'mission.closed', 'mission.deleted', 'mission.cancelled',
]);
const LONGEST_LOG = 2_000;

/** A mission with all that happened to it, from the first event on, and what happens while one looks. */
export function useMission(id: string): LiveMission {
  const report = useLoad((signal) => api<MissionReport>(`/missions/${encodeURIComponent(id)}`, { signal }), [id]);
  const [latest, setLatest] = useState<Envelope[]>([]);
  const [timeline, setTimeline] = useState<Entry[]>([]);
  const [log, setLog] = useState<(LogLine & { key: string })[]>([]);
  const [link, setLink] = useState<LinkState>('connecting');
  const { again } = report;
  const there = report.value !== null;
  useEffect(() => {
    if (!there) {
      return undefined;
    }
    const seen = new Seen(setTimeline, setLog, setLatest, again);
    return follow(`/missions/${encodeURIComponent(id)}/events`, {
      state: setLink,
      event: (event, position) => seen.event(position, event),
    });
  }, [id, there, again]);
  const mission = useMemo(() => now(report.value, latest), [report.value, latest]);
  return { report, mission, timeline, log, link };
}

/** What the stream said is newer than what was read, unless it says so itself. */
function now(read: MissionReport | null, events: Envelope[]): MissionReport | null {
  if (read === null) {
    return null;
  }
  let missions: ReturnType<typeof put> = new Map([[read.mission_id, read]]);
  for (const event of events) {
    missions = applied(missions, event).missions;
  }
  return { ...read, ...missions.get(read.mission_id) };
}

/** Gathers what comes in a burst, as the whole past does, so that the page is drawn once for it. */
class Seen {
  #entries: Entry[] = [];
  #lines: (LogLine & { key: string })[] = [];
  #events: Envelope[] = [];
  #changed = false;
  #due = false;
  readonly #showTimeline: (entries: Entry[]) => void;
  readonly #showLog: (lines: (LogLine & { key: string })[]) => void;
  readonly #showLatest: (events: Envelope[]) => void;
  readonly #again: () => void;

  constructor(
    showTimeline: (entries: Entry[]) => void,
    showLog: (lines: (LogLine & { key: string })[]) => void,
    showLatest: (events: Envelope[]) => void,
    again: () => void,
  ) {
    this.#showTimeline = showTimeline;
    this.#showLog = showLog;
    this.#showLatest = showLatest;
    this.#again = again;
  }

  event(position: string, event: Envelope): void {
    const happened = entry(position, event);
    if (happened) {
      this.#entries = [...this.#entries, happened];
    }
    if (event.type === 'mission.log_appended') {
      this.#lines = [...this.#lines.slice(1 - LONGEST_LOG), { key: position, ...line(event) }];
    }
    if (event.type === 'mission.progress' || event.type === 'mission.status_changed') {
      // only the newest progress counts
      this.#events = [
        ...this.#events.filter((earlier) => event.type !== 'mission.progress' || earlier.type !== 'mission.progress'), event,
      ];
    }
    this.#changed ||= CHANGES.has(event.type);
    if (!this.#due) {
      this.#due = true;
      setTimeout(() => this.#show(), 50);
    }
  }

  #show(): void {
    this.#due = false;
    this.#showTimeline(this.#entries);
    this.#showLog(this.#lines);
    this.#showLatest(this.#events);
    if (this.#changed) {
      this.#changed = false;
      this.#again();
    }
  }
}

function line(event: Envelope): LogLine {
  const said = (name: string) => String(event.payload[name] ?? '');
  return {
    log_level: said('log_level') as LogLine['log_level'],
    message: said('message'),
    appended_at: said('appended_at'),
    source: event.meta.source ?? 'commander',
    actor: event.meta.actor ?? null,
  };
}

import { useEffect, useRef, useState } from 'react';
import { api } from '../../api/client';
import { Problem } from '../../api/problem';
import type { Mission, MissionPage, MissionStatus } from '../../api/types';
import { world } from '../../live/world';
import { applied, matches, put, queryOf, without, type BoardFilter } from './boardState';

export interface Stats {
  total: number;
  by_status: Partial<Record<MissionStatus, number>>;
}

export interface BoardData {
  missions: ReadonlyMap<string, Mission>;
  stats: Stats | null;
  next: string | null;
  problem: Problem | null;
  loading: boolean;
}

const PAGE = 100;
/** Missions to read one by one; more of them at once are read as a list. */
const FEW = 8;
/** How long events are gathered before the server is asked (ms). */
const GATHER = 200;

/** The missions of a filter, kept up to date by the stream of events; the server is only asked when an event says so. */
export function useBoard(filter: BoardFilter, me: string): BoardData & { more: () => void } {
  const [data, setData] = useState<BoardData>({ missions: new Map(), stats: null, next: null, problem: null, loading: true });
  const board = useRef<Board | null>(null);
  const key = JSON.stringify(filter);
  useEffect(() => {
    const mine = new Board(filter, me, setData);
    board.current = mine;
    return mine.close;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key is the filter's value
  }, [key, me]);
  return { ...data, more: () => board.current?.more() };
}

class Board {
  readonly #filter: BoardFilter;
  readonly #me: string;
  readonly #show: (data: BoardData) => void;
  readonly #stop = new AbortController();
  readonly #end: () => void;
  #data: BoardData = { missions: new Map(), stats: null, next: null, problem: null, loading: true };
  #wanted = new Set<string>();
  #recount = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #shown = 0;

  constructor(filter: BoardFilter, me: string, show: (data: BoardData) => void) {
    this.#filter = filter;
    this.#me = me;
    this.#show = show;
    if (world.link.get() !== 'live') {
      void this.#load(); // something to look at, also when the stream never comes
    }
    this.#end = world.read({
      // a list that is on its way may have been read before the stream began
      begin: () => void this.#load(),
      event: (event) => {
        const effect = applied(this.#data.missions, event);
        if (effect.missions !== this.#data.missions) {
          this.#put({ missions: this.#kept(effect.missions) });
        }
        effect.read.forEach((id) => this.#wanted.add(id));
        this.#recount ||= effect.recount;
        if (effect.read.length > 0 || effect.recount) {
          this.#timer ??= setTimeout(() => void this.#ask(), GATHER);
        }
      },
    });
  }

  close = (): void => {
    this.#end();
    this.#stop.abort();
    clearTimeout(this.#timer);
  };

  more(): void {
    const cursor = this.#data.next;
    if (cursor !== null) {
      void this.#guarded(async () => {
        const page = await this.#page(cursor);
        const missions = new Map(this.#data.missions);
        page.missions.forEach((mission) => missions.set(mission.mission_id, mission));
        this.#put({ missions, next: page.next_cursor });
      });
    }
  }

  async #load(): Promise<void> {
    const turn = ++this.#asked;
    await this.#guarded(async () => {
      const [page, stats] = await Promise.all([this.#page(null), this.#stats()]);
      if (turn > this.#shown) {
        this.#shown = turn;
        const missions = new Map(page.missions.map((mission) => [mission.mission_id, mission]));
        this.#put({ missions, stats, next: page.next_cursor, problem: null });
      }
    });
    this.#put({ loading: false });
  }

  async #ask(): Promise<void> {
    this.#timer = undefined;
    const ids = [...this.#wanted];
    const recount = this.#recount;
    this.#wanted.clear();
    this.#recount = false;
    if (ids.length > FEW) {
      await this.#load();
      return;
    }
    await this.#guarded(async () => {
      await Promise.all([
        ...ids.map((id) => this.#one(id)),
        recount ? this.#stats().then((stats) => this.#put({ stats })) : undefined,
      ]);
    });
  }

  async #one(id: string): Promise<void> {
    try {
      const mission = await api<Mission>(`/missions/${id}`, { signal: this.#stop.signal });
      this.#put({ missions: this.#kept(put(this.#data.missions, mission)) });
    } catch (cause) {
      if (cause instanceof Problem && cause.status === 404) {
        this.#put({ missions: without(this.#data.missions, id) });
      } else {
        throw cause;
      }
    }
  }

  /** Missions leave the board when they no longer match. */
  #kept(missions: ReadonlyMap<string, Mission>): ReadonlyMap<string, Mission> {
    return new Map([...missions].filter(([, mission]) => matches(mission, this.#filter, this.#me)));
  }

  #page(cursor: string | null): Promise<MissionPage> {
    const query = { ...queryOf(this.#filter), limit: PAGE, cursor };
    return api<MissionPage>('/missions', { query, signal: this.#stop.signal });
  }

  #stats(): Promise<Stats> {
    return api<Stats>('/stats', { signal: this.#stop.signal });
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

  #put(change: Partial<BoardData>): void {
    if (!this.#stop.signal.aborted) {
      this.#data = { ...this.#data, ...change };
      this.#show(this.#data);
    }
  }
}

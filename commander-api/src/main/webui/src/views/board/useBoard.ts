import { useEffect, useRef, useState } from 'react';
import { api } from '../../api/client';
import { Problem } from '../../api/problem';
import type { Envelope, Mission, MissionPage, MissionStatus } from '../../api/types';
import { Following, type Shown } from '../../live/Following';
import { applied, matches, put, queryOf, without, type BoardFilter } from './boardState';

export interface Stats {
  total: number;
  by_status: Partial<Record<MissionStatus, number>>;
}

export interface BoardData extends Shown {
  missions: ReadonlyMap<string, Mission>;
  stats: Stats | null;
  next: string | null;
}

const PAGE = 100;
/** Missions to read one by one; more of them at once are read as a list. */
const FEW = 8;
const NOTHING: BoardData = { missions: new Map(), stats: null, next: null, problem: null, loading: true };

/** The missions of a filter, kept up to date by the stream of events; the server is only asked when an event says so. */
export function useBoard(filter: BoardFilter, me: string): BoardData & { more: () => void } {
  const [data, setData] = useState(NOTHING);
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

class Board extends Following<BoardData> {
  readonly #filter: BoardFilter;
  readonly #me: string;
  readonly #wanted = new Set<string>();
  #recount = false;
  #asked = 0;
  #shown = 0;

  constructor(filter: BoardFilter, me: string, show: (data: BoardData) => void) {
    super(NOTHING, show);
    this.#filter = filter;
    this.#me = me;
    this.follow();
  }

  protected event(event: Envelope): void {
    const effect = applied(this.state.missions, event);
    if (effect.missions !== this.state.missions) {
      this.put({ missions: this.#kept(effect.missions) });
    }
    effect.read.forEach((id) => this.#wanted.add(id));
    this.#recount ||= effect.recount;
    if (effect.read.length > 0 || effect.recount) {
      this.soon(() => this.#ask());
    }
  }

  more(): void {
    const cursor = this.state.next;
    if (cursor !== null) {
      void this.guarded(async () => {
        const page = await this.#page(cursor);
        const missions = new Map(this.state.missions);
        page.missions.forEach((mission) => missions.set(mission.mission_id, mission));
        this.put({ missions, next: page.next_cursor });
      });
    }
  }

  protected async read(): Promise<void> {
    const turn = ++this.#asked;
    const [page, stats] = await Promise.all([this.#page(null), this.#stats()]);
    if (turn > this.#shown) {
      this.#shown = turn;
      const missions = new Map(page.missions.map((mission) => [mission.mission_id, mission]));
      this.put({ missions, stats, next: page.next_cursor, problem: null });
    }
  }

  async #ask(): Promise<void> {
    const ids = [...this.#wanted];
    const recount = this.#recount;
    this.#wanted.clear();
    this.#recount = false;
    if (ids.length > FEW) {
      await this.load();
      return;
    }
    await Promise.all([
      ...ids.map((id) => this.#one(id)),
      recount ? this.#stats().then((stats) => this.put({ stats })) : undefined,
    ]);
  }

  async #one(id: string): Promise<void> {
    try {
      const mission = await api<Mission>(`/missions/${id}`, { signal: this.signal });
      this.put({ missions: this.#kept(put(this.state.missions, mission)) });
    } catch (cause) {
      if (cause instanceof Problem && cause.status === 404) {
        this.put({ missions: without(this.state.missions, id) });
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
    return api<MissionPage>('/missions', { query, signal: this.signal });
  }

  #stats(): Promise<Stats> {
    return api<Stats>('/stats', { signal: this.signal });
  }
}

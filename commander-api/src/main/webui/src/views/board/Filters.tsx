import { useEffect, useState } from 'react';
import { MISSION_STATUSES, PRIORITIES, type MissionStatus, type Priority } from '../../api/types';
import { Button } from '../../ui/parts';
import { statusSign, statusWord } from '../../ui/status';
import { NO_FILTER, type BoardFilter, type SortKey } from './boardState';
import type { Stats } from './useBoard';

interface Props {
  filter: BoardFilter;
  change: (filter: BoardFilter) => void;
}

/** How many missions stand where; each count is a switch for its status. */
export function StatusCounts({ stats, filter, change }: Props & { stats: Stats | null }) {
  const toggle = (status: MissionStatus) =>
    change({
      ...filter,
      statuses: filter.statuses.includes(status)
        ? filter.statuses.filter((other) => other !== status)
        : [...filter.statuses, status],
    });
  return (
    <div className="counts" role="group" aria-label="Missions by status">
      {MISSION_STATUSES.map((status) => (
        <button
          key={status}
          type="button"
          className={`count count-${status}`}
          aria-pressed={filter.statuses.includes(status)}
          onClick={() => toggle(status)}
        >
          <span className="count-number">{stats ? (stats.by_status[status] ?? 0) : '–'}</span>
          <span className="count-word"><span aria-hidden="true">{statusSign(status)}</span> {statusWord(status)}</span>
        </button>
      ))}
    </div>
  );
}

const SORTS: [SortKey, string][] = [
  ['-created_at', 'Newest first'],
  ['-updated_at', 'Last changed first'],
  ['-priority', 'Most urgent first'],
  ['name', 'By name'],
];

export function Filters({ filter, change, filtered }: Props & { filtered: boolean }) {
  const [text, setText] = useSettled(filter.text, (value) => change({ ...filter, text: value }));
  const [owner, setOwner] = useSettled(filter.owner === 'me' ? '' : filter.owner, (value) => change({ ...filter, owner: value }));
  const [open, setOpen] = useState(false);
  return (
    <div className={`filters ${open ? 'open' : ''}`} role="search">
      <label>
        <span>Search</span>
        <input type="search" placeholder="Part of the name" value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <Button className="phone-only more-filters" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Fewer filters' : 'Filters'}
      </Button>
      <label className="folded">
        <span>Priority</span>
        <select
          value={filter.priorities.join(',')}
          onChange={(event) => change({ ...filter, priorities: event.target.value.split(',').filter(Boolean) as Priority[] })}
        >
          <option value="">Any</option>
          <option value="urgent,high">Urgent and high</option>
          {PRIORITIES.map((priority) => <option key={priority}>{priority}</option>)}
        </select>
      </label>
      <label className="folded">
        <span>Kind</span>
        <select value={filter.kind} onChange={(event) => change({ ...filter, kind: event.target.value as BoardFilter['kind'] })}>
          <option value="">Any</option>
          <option value="drift">drift</option>
          <option value="drill">drill</option>
        </select>
      </label>
      <label className="folded">
        <span>Owner</span>
        <input placeholder="Anybody" value={owner} disabled={filter.owner === 'me'} onChange={(event) => setOwner(event.target.value)} />
      </label>
      <Button className="folded" aria-pressed={filter.owner === 'me'} onClick={() => change({ ...filter, owner: filter.owner === 'me' ? '' : 'me' })}>
        Mine
      </Button>
      <label className="folded">
        <span>Order</span>
        <select value={filter.sort} onChange={(event) => change({ ...filter, sort: event.target.value as SortKey })}>
          {SORTS.map(([key, word]) => <option key={key} value={key}>{word}</option>)}
        </select>
      </label>
      {filtered && <Button onClick={() => change({ ...NO_FILTER, sort: filter.sort })}>Show all</Button>}
    </div>
  );
}

/** Text that is told when nobody typed for a moment. */
function useSettled(value: string, tell: (value: string) => void): [string, (value: string) => void] {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) {
      return undefined;
    }
    const timer = setTimeout(() => tell(text), 250);
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only what is typed counts
  }, [text]);
  return [text, setText];
}

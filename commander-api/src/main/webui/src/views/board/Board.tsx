import './board.css';
import { useState } from 'react';
import type { Account } from '../../api/types';
import { may } from '../../live/account';
import { Button, Empty, ProblemNote } from '../../ui/parts';
import { sorted, NO_FILTER, type BoardFilter } from './boardState';
import { Filters, StatusCounts } from './Filters';
import { MissionList } from './MissionList';
import { SafetyStrip } from '../trips/SafetyStrip';
import { useBoard } from './useBoard';

const KEPT = 'driftline.board';

/** All missions that one may see, as they are now. */
export function Board({ account }: { account: Account }) {
  const [filter, setFilter] = useState<BoardFilter>(kept);
  const board = useBoard(filter, account.username);
  const change = (next: BoardFilter) => {
    sessionStorage.setItem(KEPT, JSON.stringify(next));
    setFilter(next);
  };
  const missions = sorted([...board.missions.values()], filter.sort);
  const filtered = JSON.stringify({ ...filter, sort: '' }) !== JSON.stringify({ ...NO_FILTER, sort: '' });
  return (
    <div className="stack">
      <div className="row spread">
        <h1>Board</h1>
        {may(account.role, 'write') && <a className="button primary" href="#/new">New mission</a>}
      </div>
      <SafetyStrip />
      <StatusCounts stats={board.stats} filter={filter} change={change} />
      <Filters filter={filter} change={change} filtered={filtered} />
      {board.problem && <ProblemNote problem={board.problem} />}
      {missions.length > 0 && <MissionList missions={missions} />}
      {missions.length === 0 && !board.problem && (
        <div className="panel">
          <Empty>
            {board.loading ? 'Reading the missions …' : filtered ? (
              <>
                No mission matches these filters.{' '}
                <Button onClick={() => change({ ...NO_FILTER, sort: filter.sort })}>Show all</Button>
              </>
            ) : (
              <>There are no missions yet.{may(account.role, 'write') && <> Begin with a <a href="#/new">new mission</a>.</>}</>
            )}
          </Empty>
        </div>
      )}
      {board.next !== null && missions.length > 0 && (
        <div className="row">
          <Button onClick={board.more}>Show more</Button>
          <span className="muted small">{missions.length} of {board.stats?.total ?? 'many'} are shown.</span>
        </div>
      )}
    </div>
  );
}

function kept(): BoardFilter {
  try {
    return { ...NO_FILTER, ...(JSON.parse(sessionStorage.getItem(KEPT) ?? '{}') as Partial<BoardFilter>) };
  } catch {
    return NO_FILTER;
  }
}

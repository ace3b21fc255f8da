import './mission.css';
import type { Account, MissionReport } from '../../api/types';
import { nauticalMiles, percent } from '../../format/amount';
import { ago } from '../../format/time';
import { may } from '../../live/account';
import { outlineOf, type Shape } from '../../map/outline';
import { useNow } from '../../ui/clock';
import { Banner, Empty, Panel, Place, ProblemNote, ProgressBar, Time } from '../../ui/parts';
import { MissionBadge, PriorityBadge } from '../../ui/status';
import { ActionBar } from './ActionBar';
import { Downloads, Reservations, useResult } from './Downloads';
import { Attempts, Log, Timeline } from './History';
import { Results } from './Results';
import { useMission } from './useMission';

/** One mission: where to search, what that was made from, what happened, and what can be done. */
export function MissionView({ id, account }: { id: string; account: Account }) {
  const { report, mission, timeline, log, link } = useMission(id);
  const result = useResult(id, report.value?.status === 'COMPLETED');
  if (mission === null) {
    return report.problem ? (
      <div className="stack">
        <h1>Mission</h1>
        <ProblemNote problem={report.problem} />
        <a href="#/board">To the board</a>
      </div>
    ) : <Empty>Reading the mission …</Empty>;
  }
  return (
    <div className="stack">
      <Header mission={mission} />
      {link === 'away' && <Banner tone="warn">Not live: what is shown may be old. Reconnecting …</Banner>}
      {report.problem && <ProblemNote problem={report.problem} />}
      <Notices mission={mission} />
      {result.value && <Reservations result={result.value} />}
      <ActionBar mission={mission} account={account} changed={report.again} />
      {mission.kind === 'drift' && <Results mission={mission} />}
      <div className="mission-columns">
        <div className="stack">
          <Facts mission={mission} />
          <Downloads result={result} />
          <Attempts mission={mission} />
        </div>
        <div className="stack">
          <Timeline entries={timeline} />
          <Log id={mission.mission_id} lines={log} mayWrite={may(account.role, 'write')} />
        </div>
      </div>
    </div>
  );
}

function Header({ mission }: { mission: MissionReport }) {
  const now = useNow();
  return (
    <header className="stack mission-head">
      <div className="row">
        <h1 className="break">{mission.name}</h1>
        <MissionBadge status={mission.status} />
        <PriorityBadge priority={mission.priority} />
      </div>
      <p className="muted small">
        {mission.kind} · owner {mission.owner ?? 'unknown'} · created <Time at={mission.created_at} /> ({ago(mission.created_at, now)})
        {mission.attempt > 0 && <> · attempt {mission.attempt}</>}
        {mission.worker && <> · soldier <span className="mono">{mission.worker}</span></>}
      </p>
      {mission.description && <p className="break">{mission.description}</p>}
      {mission.status === 'IN_PROGRESS' && (
        <div className="head-progress">
          <ProgressBar fraction={mission.progress.fraction} label="Progress" />
          <span className="small">{percent(mission.progress.fraction)}{mission.progress.message && ` · ${mission.progress.message}`}</span>
        </div>
      )}
    </header>
  );
}

function Notices({ mission }: { mission: MissionReport }) {
  return (
    <>
      {mission.held_by && mission.status === 'CREATED' && (
        <Banner tone="warn"><strong>It waits:</strong> {mission.held_by.message}</Banner>
      )}
      {mission.status === 'FAILED' && mission.reason && (
        <Banner tone="bad"><strong>It failed:</strong> <code>{mission.reason.code}</code> {mission.reason.message}</Banner>
      )}
      {mission.closure && (
        <Banner tone="good">
          <strong>Closed: {mission.closure.outcome.replaceAll('_', ' ')}</strong> by {mission.closure.closed_by},{' '}
          <Time at={mission.closure.closed_at} />{mission.closure.note && <>: {mission.closure.note}</>}
        </Banner>
      )}
    </>
  );
}

const STARTS: Record<Shape, string> = {
  point: 'Last known position', points: 'At each of', line: 'On the line', circle: 'Within the circle around', polygon: 'Within the area of',
};

/** What was asked for, as posted. */
function Facts({ mission }: { mission: MissionReport }) {
  const { latitude, longitude, release, start_time: start, ...rest } = mission.params;
  const outline = outlineOf({ release });
  const others = { ...rest, ...(release !== undefined && !outline && { release }), ...mission.data };
  return (
    <Panel title="Asked for">
      <dl className="facts">
        {typeof latitude === 'number' && typeof longitude === 'number' && (
          <><dt>Last known position</dt><dd><Place at={{ latitude, longitude }} /></dd></>
        )}
        {outline && <><dt>{STARTS[outline.shape]}</dt><dd>{outline.places.map((at, i) => <div key={i}><Place at={at} /></div>)}</dd></>}
        {outline?.shape === 'circle' && <><dt>Its radius</dt><dd>{nauticalMiles(outline.radius)}</dd></>}
        {typeof start === 'string' && <><dt>Time</dt><dd><Time at={start} /></dd></>}
        {Object.entries(others).map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
        <dt>Mission</dt>
        <dd className="mono small">{mission.mission_id}</dd>
        {mission.correlation_id && <><dt>Correlation id</dt><dd className="mono small">{mission.correlation_id}</dd></>}
      </dl>
    </Panel>
  );
}

function Fact({ name, value }: { name: string; value: unknown }) {
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return (
    <>
      <dt>{name.replaceAll('_', ' ')}</dt>
      <dd className={plain ? '' : 'mono small'}>{plain ? String(value) : JSON.stringify(value)}</dd>
    </>
  );
}

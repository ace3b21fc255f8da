import type { Mission } from '../../api/types';
import { nauticalMiles, percent } from '../../format/amount';
import { positionDdm } from '../../format/coordinates';
import { ago } from '../../format/time';
import { outlineOf } from '../../map/outline';
import { useNow } from '../../ui/clock';
import { ProgressBar, Time } from '../../ui/parts';
import { missionPath } from '../../ui/route';
import { MissionBadge, PriorityBadge } from '../../ui/status';

/** One row for each mission; on a phone a card. */
export function MissionList({ missions }: { missions: readonly Mission[] }) {
  const now = useNow();
  return (
    <div className="panel">
      <table className="missions">
        <thead>
          <tr>
            <th scope="col">Mission</th>
            <th scope="col">Status</th>
            <th scope="col">Priority</th>
            <th scope="col">Owner</th>
            <th scope="col">Starts at</th>
            <th scope="col">Created</th>
            <th scope="col">Age</th>
          </tr>
        </thead>
        <tbody>
          {missions.map((mission) => <Row key={mission.mission_id} mission={mission} now={now} />)}
        </tbody>
      </table>
    </div>
  );
}

function Row({ mission, now }: { mission: Mission; now: number }) {
  const at = start(mission);
  return (
    <tr data-mission={mission.mission_id} data-status={mission.status}>
      <td className="cell-name">
        <a href={missionPath(mission.mission_id)} className="break">{mission.name}</a>
        <div className="muted small">
          {mission.kind}
          {typeof mission.params['object_type'] !== 'undefined' && ` · ${String(mission.params['object_type'])}`}
          {mission.closure && ` · closed: ${mission.closure.outcome.replaceAll('_', ' ')}`}
        </div>
      </td>
      <td className="cell-status">
        <MissionBadge status={mission.status} />
        {mission.status === 'IN_PROGRESS' && <Running mission={mission} />}
        {mission.held_by && <div className="small">Waits: {mission.held_by.message}</div>}
      </td>
      <td className="cell-priority"><PriorityBadge priority={mission.priority} /></td>
      <td className="cell-owner break"><span className="phone-only muted">Owner: </span>{mission.owner ?? '–'}</td>
      <td className="cell-place mono small">{at ?? <span className="muted">–</span>}</td>
      <td className="cell-created small"><Time at={mission.created_at} stacked /></td>
      <td className="cell-age nowrap">{ago(mission.created_at, now)}</td>
    </tr>
  );
}

function Running({ mission }: { mission: Mission }) {
  const done = percent(mission.progress.fraction);
  return (
    <div className="running">
      <ProgressBar fraction={mission.progress.fraction} label={`Progress of ${mission.name}`} />
      <span className="small">
        {done}{mission.progress.message && ` · ${mission.progress.message}`}{mission.worker && ` · ${mission.worker}`}
      </span>
    </div>
  );
}

/** Where it starts, in short. */
function start({ params }: Mission): string | null {
  const outline = outlineOf(params);
  const [first] = outline?.places ?? [];
  if (!outline || !first) {
    return null;
  }
  const many = outline.places.length;
  switch (outline.shape) {
    case 'point':
      return positionDdm(first, 2);
    case 'circle':
      return `${nauticalMiles(outline.radius)} around ${positionDdm(first, 2)}`;
    case 'points':
      return `${many} positions from ${positionDdm(first, 2)}`;
    case 'line':
      return `line of ${many} positions from ${positionDdm(first, 2)}`;
    case 'polygon':
      return `area with ${many} corners at ${positionDdm(first, 2)}`;
  }
}

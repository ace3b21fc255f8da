import { useState, type FormEvent } from 'react';
import { api } from '../../api/client';
import type { Account, Arrival, TripMetrics, TripStatus } from '../../api/types';
import { nauticalMiles, percent, significant } from '../../format/amount';
import { ago, duration } from '../../format/time';
import { may } from '../../live/account';
import { useNow } from '../../ui/clock';
import { Dialog } from '../../ui/Dialog';
import { Badge, Banner, Button, Field, Panel, Place, ProblemNote, Time } from '../../ui/parts';
import { missionPath } from '../../ui/route';
import { useAction } from '../../ui/useAction';
import { useLoad } from '../../ui/useLoad';
import { moves, TRIP, waypoints, type ListedTrip } from './trips';

/** One trip: what to expect of it, how it keeps to its plan, and how it goes on. */
export function TripDetail({ trip, account, changed }: { trip: ListedTrip; account: Account; changed: () => void }) {
  return (
    <>
      <Panel title={trip.unit.name} side={<Badge {...TRIP[trip.status]}>{TRIP[trip.status].word}</Badge>}>
        <div className="stack">
          {trip.reason && <Banner tone="warn">{trip.reason}</Banner>}
          {trip.progress?.estimate?.turn_back_overdue && (
            <Banner tone="bad" loud>⚠ It must turn back now to be home with half an hour of its endurance left.</Banner>
          )}
          {may(account.role, 'write') && <Moves trip={trip} changed={changed} />}
          <Facts trip={trip} />
        </div>
      </Panel>
      <Expectations trip={trip} />
      <AgainstPlan trip={trip} />
    </>
  );
}

const VERB: Record<TripStatus, string> = {
  planned: 'Plan', assigned: 'Assign', en_route: 'Leave', on_scene: 'On scene', searching: 'Begin the search',
  returning: 'Turn back', completed: 'Completed', cancelled: 'Cancel …', failed: 'Failed …',
};

function Moves({ trip, changed }: { trip: ListedTrip; changed: () => void }) {
  const [asked, setAsked] = useState<TripStatus | null>(null);
  const [reason, setReason] = useState('');
  const now = useAction();
  const move = (status: TripStatus, why?: string) =>
    now.run(async () => {
      await api(`/trips/${trip.trip_id}/status`, { method: 'POST', body: { status, ...(why ? { reason: why } : {}) } });
      setAsked(null);
      changed();
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (asked) {
      void move(asked, reason.trim());
    }
  };
  return (
    <div className="stack">
      <div className="row">
        {moves(trip.status).map((status) => {
          const ends = status === 'cancelled' || status === 'failed';
          return (
            <Button key={status} kind={ends ? 'danger' : 'plain'} disabled={now.busy} onClick={() => (ends ? setAsked(status) : void move(status))}>
              {VERB[status]}
            </Button>
          );
        })}
      </div>
      {now.problem && asked === null && <ProblemNote problem={now.problem} />}
      {asked && (
        <Dialog title={asked === 'cancelled' ? 'Cancel this trip?' : 'What went wrong?'} close={() => setAsked(null)}>
          <form className="stack" onSubmit={submit}>
            <Field label="Reason" error={now.problem?.fieldError('reason')}>
              {(props) => <input {...props} autoFocus required maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />}
            </Field>
            {now.problem && <ProblemNote problem={now.problem} shown={['reason']} />}
            <div className="row">
              <Button kind="danger" type="submit" disabled={now.busy}>{asked === 'cancelled' ? 'Cancel the trip' : 'The trip failed'}</Button>
              <Button onClick={() => setAsked(null)}>Back</Button>
            </div>
          </form>
        </Dialog>
      )}
    </div>
  );
}

function Facts({ trip }: { trip: ListedTrip }) {
  const at = trip.progress?.position;
  const unit = trip.unit;
  const times = Object.entries(trip.timeline).filter((entry): entry is [string, string] => entry[1] !== null);
  return (
    <dl className="facts">
      {at && <><dt>Last position</dt><dd><Place at={at} /><br /><Time at={at.time} seconds /></dd></>}
      {at && (
        <>
          <dt>Speed, course</dt>
          <dd>
            {at.speed_kn === null ? 'speed unknown' : `${at.speed_kn.toFixed(1)} kn`}
            {at.course_deg !== null && `, ${String(Math.round(at.course_deg)).padStart(3, '0')}°`}
            {trip.progress?.made_good_kn != null && ` · made good ${trip.progress.made_good_kn.toFixed(1)} kn`}
          </dd>
        </>
      )}
      <dt>Unit</dt>
      <dd>
        {unit.kind.replaceAll('_', ' ')}{unit.call_sign && ` ${unit.call_sign}`} · cruises {unit.cruise_kn} kn · endurance {unit.endurance_h} h ·{' '}
        {unit.sensor.replaceAll('_', ' ')}{unit.crew !== null && ` · crew of ${unit.crew}`}
      </dd>
      {trip.base && <><dt>Base</dt><dd>{trip.base.name && <>{trip.base.name} </>}<Place at={trip.base} /></dd></>}
      {trip.mission_id && <><dt>Mission</dt><dd><a href={missionPath(trip.mission_id)} className="mono small">{trip.mission_id}</a></dd></>}
      {trip.planned_start && <><dt>Planned start</dt><dd><Time at={trip.planned_start} /></dd></>}
      {times.map(([name, time]) => (
        <div key={name} className="facts-pair"><dt>{name.replace(/_at$/, '').replaceAll('_', ' ')}</dt><dd><Time at={time} /></dd></div>
      ))}
      {trip.notes && <><dt>Notes</dt><dd className="break">{trip.notes}</dd></>}
    </dl>
  );
}

function Expectations({ trip }: { trip: ListedTrip }) {
  const now = useNow();
  const estimate = trip.progress?.estimate;
  if (!estimate) {
    return null;
  }
  const next = estimate.next_waypoint;
  const rows: [string, Arrival | null][] = [
    [next ? `Waypoint ${next.number}${next.name ? ` (${next.name})` : ''}` : 'Next waypoint', next],
    ['Base, by the plan', estimate.base],
    ['Base, straight', estimate.base_direct],
  ];
  return (
    <Panel title="What to expect" flush side={<span className="muted small">from where it was <Time at={estimate.at} /></span>}>
      <div className="scroll" tabIndex={0} role="region" aria-label="Arrival times">
        <table>
          <thead><tr><th scope="col">Where</th><th scope="col">ETA</th><th scope="col" className="num">Distance</th><th scope="col" className="num">Speed</th></tr></thead>
          <tbody>
            {rows.map(([where, arrival]) => arrival && (
              <tr key={where}>
                <td>{where}</td>
                <td><Time at={arrival.eta} /> <span className="small nowrap">{ago(arrival.eta, now)}</span></td>
                <td className="num nowrap">{significant(arrival.distance_nm)} NM</td>
                <td className="num nowrap">{arrival.speed_kn.toFixed(1)} kn <span className="muted small">{arrival.speed_source.replaceAll('_', ' ').toLowerCase()}</span></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="inset">
        Endurance left: <strong>{estimate.endurance_left_s < 0 ? `overdrawn by ${duration(-estimate.endurance_left_s * 1000)}` : duration(estimate.endurance_left_s * 1000)}</strong>
        {estimate.turn_back_by && <> · turn back by <strong><Time at={estimate.turn_back_by} /></strong></>}
      </p>
    </Panel>
  );
}

/** Read again with each position that is drawn. */
function AgainstPlan({ trip }: { trip: ListedTrip }) {
  const metrics = useLoad((signal) => api<TripMetrics>(`/trips/${trip.trip_id}/metrics`, { signal }), [trip.trip_id, trip.progress?.positions, trip.status]);
  const m = metrics.value;
  const passed = trip.progress?.waypoints_passed_at ?? [];
  return (
    <Panel title="Track against plan">
      {metrics.problem && <ProblemNote problem={metrics.problem} />}
      {m && (
        <dl className="facts">
          <dt>Sailed</dt><dd>{significant(m.track_nm)} NM{m.planned_nm !== null && ` of ${significant(m.planned_nm)} NM planned`}</dd>
          <dt>Waypoints</dt><dd>{m.waypoints_passed} of {m.waypoints} passed</dd>
          <dt>Off the route</dt>
          <dd>{m.cross_track_mean_m === null ? 'nothing to measure yet' : `${nauticalMiles(m.cross_track_mean_m)} on average, ${nauticalMiles(m.cross_track_max_m ?? 0)} at most`}</dd>
          {m.mean_speed_kn !== null && <><dt>Speed</dt><dd>{m.mean_speed_kn.toFixed(1)} kn on average{m.max_speed_kn !== null && `, ${m.max_speed_kn.toFixed(1)} kn at most`}</dd></>}
          {m.endurance_used_fraction !== null && <><dt>Endurance used</dt><dd>{percent(m.endurance_used_fraction)}</dd></>}
          {passed.length > 0 && <><dt>Last waypoint passed</dt><dd><Time at={passed[passed.length - 1]!} /></dd></>}
          {waypoints(trip.route).map((at, i) => (
            <div key={`${i}`} className="facts-pair"><dt>Waypoint {i + 1}</dt><dd>{i < passed.length ? '✓ ' : ''}<Place at={at} /></dd></div>
          ))}
        </dl>
      )}
    </Panel>
  );
}

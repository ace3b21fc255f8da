import { Badge, Empty, Panel } from '../../ui/parts';
import { tripPath } from '../../ui/route';
import { utcClock, ago } from '../../format/time';
import { useNow } from '../../ui/clock';
import { TRIP, type ListedTrip } from './trips';

/** All trips, those that are out first. */
export function TripList({ trips, chosen, loading, away }: {
  trips: ListedTrip[]; chosen: string | null; loading: boolean; /** the server did not say */ away: boolean;
}) {
  const now = useNow();
  return (
    <Panel title="Units and their trips" flush>
      {trips.length === 0 && (
        <Empty>{loading ? 'Reading the trips …' : away ? 'Not known: the trips could not be read.' : 'No unit is on a trip, and none is planned. Trips are posted through the API: POST /api/v1/trips.'}</Empty>
      )}
      <ul className="trip-list">
        {trips.map((trip) => (
          <li key={trip.trip_id}>
            <a href={tripPath(trip.trip_id)} aria-current={trip.trip_id === chosen ? 'true' : undefined} data-trip={trip.trip_id}>
              <span className="row spread">
                <strong className="break">{trip.unit.name}</strong>
                <Badge {...TRIP[trip.status]}>{TRIP[trip.status].word}</Badge>
              </span>
              <span className="muted small">
                {trip.unit.kind.replaceAll('_', ' ')}{trip.unit.call_sign && ` · ${trip.unit.call_sign}`}
                {trip.progress?.position && ` · seen ${ago(trip.progress.position.time, now)}`}
              </span>
              <Expected trip={trip} />
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Expected({ trip }: { trip: ListedTrip }) {
  const estimate = trip.progress?.estimate;
  if (!estimate) {
    return null;
  }
  const next = estimate.next_waypoint;
  return (
    <span className="small">
      {next && <>Waypoint {next.number}{next.name && ` (${next.name})`}: ETA {utcClock(next.eta)}</>}
      {!next && estimate.base && <>Base: ETA {utcClock(estimate.base.eta)}</>}
      {estimate.turn_back_overdue && <> · <strong className="overdue">must turn back now</strong></>}
    </span>
  );
}

import './trips.css';
import { useMemo } from 'react';
import type { Account } from '../../api/types';
import type { Position } from '../../format/coordinates';
import { ago } from '../../format/time';
import { boxAround, circle } from '../../map/mercator';
import { SeaMap } from '../../map/SeaMap';
import { Units, Ways, type UnitOnMap, type Way } from '../../map/units';
import { useNow } from '../../ui/clock';
import { Empty, ProblemNote } from '../../ui/parts';
import { go, tripPath } from '../../ui/route';
import { SafetyDesk } from './SafetyDesk';
import { TripDetail } from './TripDetail';
import { TripList } from './TripList';
import { inOrder, plan, unitSign, type ListedTrip } from './trips';
import { useTrack } from './useTrack';
import { useTrips } from './useTrips';

/** Who is out, where, and what threatens them. */
export function TripsView({ account, id }: { account: Account; id: string | null }) {
  const { trips, loading, problem, again } = useTrips();
  const chosen = id === null ? null : (trips.get(id) ?? null);
  const list = inOrder(trips.values());
  return (
    <div className="stack">
      <h1>Trips</h1>
      {problem && <ProblemNote problem={problem} />}
      <SafetyDesk account={account} trips={list} chosen={chosen} />
      <div className="trips-columns">
        <TripList trips={list} chosen={id} loading={loading} away={problem !== null} />
        <div className="stack">
          <TripMap trips={list} chosen={chosen} />
          {chosen && <TripDetail key={chosen.trip_id} trip={chosen} account={account} changed={() => again(chosen.trip_id)} />}
          {id !== null && !chosen && !loading && !problem && <div className="panel"><Empty>There is no trip {id} that you may see.</Empty></div>}
        </div>
      </div>
    </div>
  );
}

function TripMap({ trips, chosen }: { trips: ListedTrip[]; chosen: ListedTrip | null }) {
  const now = useNow();
  const track = useTrack(chosen?.trip_id ?? null);
  const minute = Math.floor(now / 60_000);
  const chosenId = chosen?.trip_id ?? null;
  const units = useMemo(
    () => trips.flatMap((trip) => mark(trip, trip.trip_id === chosenId, minute * 60_000)),
    [trips, chosenId, minute],
  );
  const ways = useMemo<Way[]>(
    () => (chosen === null ? [] : [
      { id: `${chosen.trip_id}-plan`, kind: 'plan', positions: plan(chosen) },
      { id: `${chosen.trip_id}-track`, kind: 'track', positions: track },
    ]),
    [chosen, track],
  );
  // another trip is another place to look at; a unit that moves is not
  const first = units.length > 0;
  const box = useMemo(
    () => boxAround(chosen ? [...plan(chosen), ...(chosen.progress?.position ? [chosen.progress.position] : [])] : units.flatMap((unit) => sightOf(unit.at))),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
    [chosenId, first],
  );
  return (
    <SeaMap label="Where the units are" box={box} className="trips-map">
      <Units units={units} onChoose={(trip) => go(tripPath(trip))} />
      <Ways id="trip-ways" ways={ways} />
    </SeaMap>
  );
}

function mark(trip: ListedTrip, chosen: boolean, now: number): UnitOnMap[] {
  const at = trip.progress?.position;
  if (!at || (trip.progress?.estimate === null && !chosen && ['completed', 'cancelled', 'failed'].includes(trip.status))) {
    return [];
  }
  const speed = trip.progress?.made_good_kn ?? at.speed_kn;
  const note = `${trip.status.replaceAll('_', ' ')}${speed === null || speed === undefined ? '' : `, ${speed.toFixed(1)} kn`}, ${ago(at.time, now)}`;
  return [{ id: trip.trip_id, name: trip.unit.name, sign: unitSign(trip.unit.kind), at, note, chosen }];
}

/** Some miles around a unit: closer the coast is only corners. */
function sightOf(at: Position): Position[] {
  return circle(at, 8000, 4).map(([longitude, latitude]) => ({ longitude, latitude }));
}

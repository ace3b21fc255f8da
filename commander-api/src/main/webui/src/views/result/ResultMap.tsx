import { useMemo, useState } from 'react';
import { Problem } from '../../api/problem';
import { positionDdm, type Position } from '../../format/coordinates';
import { useStore } from '../../live/store';
import { Mark } from '../../map/layers';
import { near } from '../../map/mercator';
import { extent, type Outline } from '../../map/outline';
import { OutlineShape } from '../../map/OutlineShape';
import { SeaMap } from '../../map/SeaMap';
import { colours } from '../../map/style';
import { ParticleLayer } from '../../particles/ParticleLayer';
import type { Playback } from '../../particles/playback';
import { ProblemNote } from '../../ui/parts';
import { shown } from '../../ui/theme';
import { Areas, DatumTrack, Heat, Particles, Tracks } from './mapLayers';
import { boxOf, regionsByTime } from './moments';
import type { Moment } from './resultTypes';
import { useGeoJson, useParticles, type ParticlesState } from './useResult';

interface ResultMapProps {
  missionId: string;
  moments: readonly Moment[];
  start: Outline | null;
  /** Backward runs begin at the find. */
  startName: string;
  play: Playback;
}

type Shown = Record<'particles' | 'areas' | 'heat' | 'datum' | 'tracks', boolean>;
const LAYERS: readonly [keyof Shown, string][] = [
  ['particles', 'Particles'], ['areas', '50, 90, 95 % areas'], ['heat', 'Heat map'], ['datum', 'Datum track'],
  ['tracks', 'Sample of tracks'],
];

/** The result on a chart, at the moment that is played. */
export function ResultMap({ missionId, moments, start: outline, startName, play }: ResultMapProps) {
  const [on, setOn] = useState<Shown>({ particles: true, areas: true, heat: false, datum: true, tracks: false });
  const [heatProblem, setHeatProblem] = useState<Problem | null>(null);
  const record = useStore(play.record);
  const moment = moments[record]!;
  const start = outline && (outline.shape === 'point' || outline.shape === 'circle') ? outline.places[0]! : null;
  const anchor = outline?.places[0] ?? moments.find(({ datum }) => datum)?.datum ?? null;
  const layer = useMemo(
    () => anchor && new ParticleLayer(anchor, () => play.at, colours(shown())),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the place, not the object
    [anchor?.latitude, anchor?.longitude, play],
  );
  const particles = useParticles(missionId, anchor, layer, moments.length);
  const areas = useGeoJson(missionId, 'search-area.geojson', true);
  const tracks = useGeoJson(missionId, 'trajectories.geojson', on.tracks);
  const byTime = useMemo(() => regionsByTime(areas.value ?? { type: 'FeatureCollection', features: [] }), [areas.value]);
  const box = useMemo(() => boxOf(moments, outline ? extent(outline) : [], areas.value), [moments, outline, areas.value]);
  // names stand away from each other
  const eastward = !start || !moment.datum || near(moment.datum.longitude, start.longitude) >= start.longitude;
  const problem = particles.problem ?? areas.problem ?? tracks.problem ?? heatProblem;
  const failed = useMemo(() => (cause: unknown) => setHeatProblem(Problem.away(cause)), []);
  return (
    <div className="stack">
      <SeaMap label={mapLabel(moment, start, startName)} box={box} className="result-map">
        {on.areas && <Areas data={byTime.get(Date.parse(moment.time))} />}
        {on.heat && particles.run && <Heat run={particles.run} record={record} failed={failed} />}
        {on.tracks && <Tracks data={tracks.value} />}
        {outline && outline.shape !== 'point' && <OutlineShape of={outline} />}
        {on.datum && <DatumTrack moments={moments} />}
        {on.particles && layer && <Particles layer={layer} play={play} />}
        {start && <Mark at={start} sign="◎" name={startName} label={`${startName} ${positionDdm(start)}`} side={eastward ? 'left' : 'right'} />}
        {outline?.shape === 'points' && outline.places.slice(0, 40).map((at, i) => <Mark key={i} at={at} sign="◎" label={`One of the starts ${positionDdm(at)}`} />)}
        {on.datum && moment.datum && (
          <Mark at={moment.datum} sign="+" name="Datum" side={eastward ? 'right' : 'left'} label={`Datum ${positionDdm(moment.datum)}`} />
        )}
        {moment.most_probable && (
          <Mark at={moment.most_probable} sign="★" label={`Most probable position ${positionDdm(moment.most_probable)}`} />
        )}
      </SeaMap>
      <div className="row layers" role="group" aria-label="Shown on the map">
        {LAYERS.map(([name, label]) => (
          <label key={name} className="row">
            <input type="checkbox" checked={on[name]} onChange={() => setOn({ ...on, [name]: !on[name] })} />
            {label}
          </label>
        ))}
      </div>
      <Legend state={particles} heat={on.heat} />
      {problem && <ProblemNote problem={problem} />}
    </div>
  );
}

function Legend({ state, heat }: { state: ParticlesState; heat: boolean }) {
  const { loaded, wanted, stored } = state;
  const number = (value: number) => value.toLocaleString('en-GB');
  return (
    <p className="small muted legend">
      <span><span className="dot" aria-hidden="true" /> adrift</span>{' '}
      <span><span className="diamond" aria-hidden="true">◇</span> stranded</span>{' '}
      <span>★ most probable position</span>{' '}
      {heat && <span><span className="heat-scale" aria-hidden="true" /> less to more probable</span>}{' '}
      <span role="status">
        {loaded < wanted && `Loading particles: ${number(loaded)} of ${number(wanted)}`}
        {loaded > 0 && loaded >= wanted && (wanted < stored
          ? `${number(loaded)} of ${number(stored)} particles shown` : `${number(loaded)} particles`)}
      </span>{' '}
      <span>Coast on this chart: Natural Earth. Not for navigation.</span>
    </p>
  );
}

function mapLabel(moment: Moment, start: Position | null, startName: string): string {
  const most = moment.most_probable;
  return `Map of the search area. ${start ? `${startName} ${positionDdm(start)}. ` : ''}${
    most ? `Most probable position ${positionDdm(most)}` : ''}`;
}

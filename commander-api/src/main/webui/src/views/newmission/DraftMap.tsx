import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { useMemo } from 'react';
import { nauticalMiles } from '../../format/amount';
import { positionDdm, type Position } from '../../format/coordinates';
import { Mark, Shapes } from '../../map/layers';
import { boxAround, circle, near, type Box } from '../../map/mercator';
import { extent, shares, type Outline, type Shape } from '../../map/outline';
import { OutlineShape } from '../../map/OutlineShape';
import { SeaMap, useMap } from '../../map/SeaMap';
import { QUANTITIES, type Coverage, type ForcingFile, type Quantity } from './coverage';
import { many } from './start';

/** Within so many standard deviations per axis lie 95 % of a two-dimensional normal distribution: √(−2 ln 0.05). */
const WITHIN_95 = Math.sqrt(-2 * Math.log(0.05));

interface DraftMapProps {
  /** Where it starts, as far as that is known. */
  start: Outline;
  /** Standard deviations of the start at its first and its last position (m). */
  radii: readonly [number, number];
  /** Whose coverage is shown. */
  files: readonly ForcingFile[];
  onPick: (at: Position) => void;
}

/** More signs would hide the line between them. */
const MOST_SIGNS = 40;

/** Where a mission is to start; a click puts it there. */
export function DraftMap({ start, radii: [first, last], files, onPick }: DraftMapProps) {
  const spreads = useMemo(
    () => shares(start.places).map((share) => (first + share * (last - first)) * WITHIN_95), [start.places, first, last]);
  const spread = Math.max(0, ...spreads);
  const covered = useMemo(() => boxOfFiles(files), [files]);
  const box = useMemo(() => boxWith(covered, extent(start), spread), [covered, start, spread]);
  const several = many(start.shape);
  return (
    <div className="stack">
      <SeaMap label="Map for choosing a position" box={box} onPick={onPick} className="draft-map">
        <CoverageAreas files={files} />
        <OutlineShape of={start} />
        {spread > 0 && <Spread places={start.places} radii={spreads} />}
        {start.places.slice(0, MOST_SIGNS).map((at, i) => (
          <Mark key={i} at={at} sign={several ? String(i + 1) : '◎'} label={`${several ? `Position ${i + 1}` : NAMES[start.shape]} ${positionDdm(at)}`} />
        ))}
      </SeaMap>
      <p className="small muted legend">
        <span>{CLICKS[start.shape]}</span>{' '}
        {files.some(({ wind }) => wind) && <span><span className="key wind" aria-hidden="true" /> wind is known</span>}{' '}
        {files.some(({ current }) => current) && <span><span className="key current" aria-hidden="true" /> current is known</span>}{' '}
        {spread > 0 && <span>{several ? 'Circles' : 'Circle'}: 95 % of the starts, {within(first, last)}</span>}
      </p>
    </div>
  );
}

function within(first: number, last: number): string {
  const [from, to] = [nauticalMiles(first * WITHIN_95), nauticalMiles(last * WITHIN_95)];
  return from === to ? from : `${from} at the first, ${to} at the last`;
}

const NAMES: Record<Shape, string> = {
  point: 'Last known position', points: 'Several points', circle: 'Centre of the circle', line: 'Line', polygon: 'Area',
};
const CLICKS: Record<Shape, string> = {
  point: 'Click the map to put the last known position there.',
  points: 'Click the map to add a position.',
  circle: 'Click the map to put the centre of the circle there.',
  line: 'Click the map to take the line there.',
  polygon: 'Click the map to put the next corner there.',
};

function Spread({ places, radii }: { places: readonly Position[]; radii: readonly number[] }) {
  const { colours } = useMap();
  const data = useMemo<FeatureCollection<Polygon>>(
    () => ({
      type: 'FeatureCollection',
      features: places.map((at, i) => ({
        type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [circle(at, radii[i]!)] },
      })),
    }),
    [places, radii]);
  return (
    <Shapes id="spread" slot="areas" data={data}
      draw={[
        { type: 'fill', paint: { 'fill-color': colours.area, 'fill-opacity': 0.1 } },
        { type: 'line', paint: { 'line-color': colours.area, 'line-width': 1.5 } },
      ]} />
  );
}

function CoverageAreas({ files }: { files: readonly ForcingFile[] }) {
  const { colours } = useMap();
  const wind = useMemo(() => rectangles(files, 'wind'), [files]);
  const current = useMemo(() => rectangles(files, 'current'), [files]);
  return (
    <>
      <Shapes id="wind" slot="areas" data={wind}
        draw={[{ type: 'line', paint: { 'line-color': colours.wind, 'line-width': 4, 'line-opacity': 0.8 } }]} />
      <Shapes id="current" slot="areas" data={current}
        draw={[
          { type: 'fill', paint: { 'fill-color': colours.current, 'fill-opacity': 0.06 } },
          { type: 'line', paint: { 'line-color': colours.current, 'line-width': 2, 'line-dasharray': [4, 3] } },
        ]} />
    </>
  );
}

function rectangles(files: readonly ForcingFile[], quantity: Quantity): FeatureCollection<Polygon> {
  return {
    type: 'FeatureCollection',
    features: files.flatMap((file) => (file[quantity] ? [rectangle(file[quantity])] : [])),
  };
}

/** With corners on the way: long sides are parallels, and cut at the poles of the map. */
function rectangle({ west, south, east, north }: Coverage): Feature<Polygon> {
  const [low, high] = [Math.max(south, -85), Math.min(north, 85)];
  return {
    type: 'Feature', properties: {},
    geometry: { type: 'Polygon', coordinates: [[[west, low], [east, low], [east, high], [west, high], [west, low]]] },
  };
}

function boxOfFiles(files: readonly ForcingFile[]): Box | null {
  const all = files.flatMap((file) => QUANTITIES.map((quantity) => file[quantity]).filter((one) => one !== null));
  if (all.length === 0 || all.some(({ west, east }) => east - west > 180)) {
    return null; // of the whole world there is nothing to look at
  }
  return boxAround(all.flatMap(({ west, south, east, north }) => [
    { longitude: west, latitude: Math.max(south, -80) }, { longitude: east, latitude: Math.min(north, 80) },
  ]));
}

/** What is covered; with the start where that lies elsewhere. */
function boxWith(covered: Box | null, places: readonly Position[], spread: number): Box | null {
  const [first] = places;
  if (!first) {
    return covered;
  }
  if (!covered) {
    return boxAround(places.flatMap((at) => around(at, spread)));
  }
  const middle = (covered.west + covered.east) / 2;
  const box = { ...covered };
  for (const { latitude, longitude } of places) {
    box.west = Math.min(box.west, near(longitude, middle));
    box.east = Math.max(box.east, near(longitude, middle));
    box.south = Math.min(box.south, latitude);
    box.north = Math.max(box.north, latitude);
  }
  return box;
}

function around(at: Position, spread: number): Position[] {
  return circle(at, Math.max(spread * 2, 40_000), 16).map(([longitude, latitude]) => ({ longitude, latitude }));
}

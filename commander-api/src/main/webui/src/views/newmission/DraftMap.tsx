import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { useMemo } from 'react';
import { nauticalMiles } from '../../format/amount';
import { positionDdm, type Position } from '../../format/coordinates';
import { Mark, Shapes } from '../../map/layers';
import { boxAround, circle, near, type Box } from '../../map/mercator';
import { SeaMap, useMap } from '../../map/SeaMap';
import { QUANTITIES, type Coverage, type ForcingFile, type Quantity } from './coverage';

/** Within so many standard deviations per axis lie 95 % of a two-dimensional normal distribution: √(−2 ln 0.05). */
const WITHIN_95 = Math.sqrt(-2 * Math.log(0.05));

interface DraftMapProps {
  at: Position | null;
  /** Standard deviation of the start (m). */
  radius: number;
  /** Whose coverage is shown. */
  files: readonly ForcingFile[];
  onPick: (at: Position) => void;
}

/** Where a mission is to start; a click puts it there. */
export function DraftMap({ at, radius, files, onPick }: DraftMapProps) {
  const spread = radius * WITHIN_95;
  const covered = useMemo(() => boxOfFiles(files), [files]);
  const box = useMemo(() => boxWith(covered, at, spread), [covered, at, spread]);
  return (
    <div className="stack">
      <SeaMap label="Map for choosing a position" box={box} onPick={onPick} className="draft-map">
        <CoverageAreas files={files} />
        {at && spread > 0 && <Spread at={at} radius={spread} />}
        {at && <Mark at={at} sign="◎" label={`Last known position ${positionDdm(at)}`} />}
      </SeaMap>
      <p className="small muted legend">
        <span>Click the map to put the last known position there.</span>{' '}
        {files.some(({ wind }) => wind) && <span><span className="key wind" aria-hidden="true" /> wind is known</span>}{' '}
        {files.some(({ current }) => current) && <span><span className="key current" aria-hidden="true" /> current is known</span>}{' '}
        {spread > 0 && <span>Circle: 95 % of the starts, {nauticalMiles(spread)}</span>}
      </p>
    </div>
  );
}

function Spread({ at, radius }: { at: Position; radius: number }) {
  const { colours } = useMap();
  const data = useMemo<Feature<Polygon>>(
    () => ({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [circle(at, radius)] } }),
    [at, radius]);
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
function boxWith(covered: Box | null, at: Position | null, spread: number): Box | null {
  if (!covered || !at) {
    return at ? around(at, spread) : covered;
  }
  const longitude = near(at.longitude, (covered.west + covered.east) / 2);
  const box = {
    west: Math.min(covered.west, longitude), east: Math.max(covered.east, longitude),
    south: Math.min(covered.south, at.latitude), north: Math.max(covered.north, at.latitude),
  };
  return JSON.stringify(box) === JSON.stringify(covered) ? covered : box;
}

function around(at: Position, spread: number): Box | null {
  return boxAround(circle(at, Math.max(spread * 2, 40_000)).map(([longitude, latitude]) => ({ longitude, latitude })));
}

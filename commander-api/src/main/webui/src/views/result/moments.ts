import type { Feature, FeatureCollection, LineString, MultiPolygon } from 'geojson';
import type { Position } from '../../format/coordinates';
import { boxAround, near, type Box } from '../../map/mercator';
import type { Moment } from './resultTypes';

type RegionFeature = Feature<MultiPolygon, { kind: 'region'; time: string; probability: number }>;

/** The regions of `search-area.geojson` by moment (ms since 1970). */
export function regionsByTime(file: FeatureCollection): Map<number, FeatureCollection<MultiPolygon>> {
  const byTime = new Map<number, FeatureCollection<MultiPolygon>>();
  for (const one of file.features) {
    if (one.properties?.['kind'] !== 'region') {
      continue;
    }
    const feature = one as RegionFeature;
    const time = Date.parse(feature.properties.time);
    const same = byTime.get(time) ?? { type: 'FeatureCollection', features: [] };
    same.features.push(feature);
    byTime.set(time, same);
  }
  return byTime;
}

/** All that a result has to show: the positions of its moments and of its regions, and where the search began. */
export function boxOf(moments: readonly Moment[], start: readonly Position[], regions: FeatureCollection | null): Box | null {
  return boxAround(positions(moments, start, regions));
}

function* positions(
  moments: readonly Moment[], start: readonly Position[], file: FeatureCollection | null,
): Generator<Position> {
  yield* start;
  for (const { datum, most_probable: most } of moments) {
    if (datum) {
      yield datum;
    }
    if (most) {
      yield most;
    }
  }
  for (const { geometry } of file?.features ?? []) {
    if (geometry.type === 'MultiPolygon') {
      for (const [longitude, latitude] of geometry.coordinates.flatMap((polygon) => polygon[0] ?? [])) {
        yield { longitude: longitude!, latitude: latitude! };
      }
    }
  }
}

/** The way of the datum, one corner per record; unbroken at the date line. */
export function datumTrack(moments: readonly Moment[]): Feature<LineString> {
  const coordinates: [number, number][] = [];
  for (const { datum } of moments) {
    if (datum) {
      const before = coordinates.at(-1);
      coordinates.push([before ? near(datum.longitude, before[0]) : datum.longitude, datum.latitude]);
    }
  }
  return { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } };
}

const POINTS = [
  'N', 'NNE', 'NE', 'ENE', 'E', 'ESE', 'SE', 'SSE', 'S', 'SSW', 'SW', 'WSW', 'W', 'WNW', 'NW', 'NNW',
];

/** A bearing for people: `083° (E)`. */
export function bearing(degrees: number): string {
  const whole = ((Math.round(degrees) % 360) + 360) % 360;
  return `${String(whole).padStart(3, '0')}° (${POINTS[Math.round(whole / 22.5) % 16]})`;
}

/** A share for people: never 100 % or 0 % when it is not. */
export function share(fraction: number): string {
  const percent = fraction * 100;
  if (percent > 0 && percent < 0.1) {
    return '< 0.1 %';
  }
  if (percent < 100 && percent > 99.9) {
    return '> 99.9 %';
  }
  return `${percent === 0 || percent === 100 || percent >= 10 ? Math.round(percent * 10) / 10 : percent.toPrecision(2)} %`;
}

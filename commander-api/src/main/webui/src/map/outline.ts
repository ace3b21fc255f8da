import type { Feature, LineString, Polygon } from 'geojson';
import type { Position } from '../format/coordinates';
import { circle, DEGREE, near } from './mercator';

/** How particles are spread at the start: at points or along a line, or evenly in a circle or an area. */
export type Shape = 'point' | 'points' | 'line' | 'circle' | 'polygon';

/** Where particles start. */
export interface Outline {
  shape: Shape;
  /** One of a point or circle, all of several points, two or more of a line, corners of an area without the first again. */
  places: readonly Position[];
  /** Of a circle (m). */
  radius: number;
}

/** What `params` say about the start; null where that is none of the shapes that we know. */
export function outlineOf(params: Readonly<Record<string, unknown>>): Outline | null {
  const { latitude, longitude, release } = params;
  if (typeof latitude === 'number' && typeof longitude === 'number') {
    return { shape: 'point', places: [{ latitude, longitude }], radius: 0 };
  }
  const said = (release ?? {}) as { type?: string; coordinates?: unknown; radius_m?: unknown; geometry?: object };
  if (said.type === 'Feature') {
    return outlineOf({ release: said.geometry });
  }
  const at = said.coordinates;
  switch (said.type) {
    case 'Point':
      return outline('point', [at]);
    case 'MultiPoint':
      return outline('points', at);
    case 'LineString':
      return outline('line', at);
    case 'Circle':
      return outline('circle', [at], Number(said.radius_m));
    case 'Polygon':
      return outline('polygon', Array.isArray(at) && Array.isArray(at[0]) ? at[0].slice(0, -1) : null);
    default:
      return null;
  }
}

function outline(shape: Shape, coordinates: unknown, radius = 0): Outline | null {
  const places = Array.isArray(coordinates) ? coordinates.map(placeAt) : [];
  return places.length > 0 && places.every((place) => place !== null) && Number.isFinite(radius) ? { shape, places, radius } : null;
}

function placeAt(coordinates: unknown): Position | null {
  const [longitude, latitude] = Array.isArray(coordinates) ? (coordinates as unknown[]) : [];
  return typeof longitude === 'number' && typeof latitude === 'number' ? { latitude, longitude } : null;
}

/** The outline to be drawn; null of points, or as long as there are too few corners. */
export function drawing({ shape, places, radius }: Outline): Feature<LineString | Polygon> | null {
  const way = unbroken(places);
  if (shape === 'circle') {
    return places[0] && radius > 0 ? area([circle(places[0], radius)]) : null;
  }
  if (shape === 'polygon' && way.length > 2) {
    return area([[...way, way[0]!]]);
  }
  return shape !== 'point' && shape !== 'points' && way.length > 1
    ? { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: way } } : null;
}

function area(coordinates: [number, number][][]): Feature<Polygon> {
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates } };
}

/** Positions as a line that goes on across the date line instead of around the world. */
export function unbroken(positions: readonly Position[]): [number, number][] {
  const line: [number, number][] = [];
  for (const { latitude, longitude } of positions) {
    const before = line.at(-1);
    line.push([before ? near(longitude, before[0]) : longitude, latitude]);
  }
  return line;
}

/** All places that have to be in sight. */
export function extent({ shape, places, radius }: Outline): readonly Position[] {
  return shape === 'circle' && places[0] && radius > 0
    ? circle(places[0], radius, 8).map(([longitude, latitude]) => ({ longitude, latitude })) : places;
}

/** How long a line is (m), near enough to see a mistake. */
export function lengthOf(places: readonly Position[]): number {
  return walked(places).at(-1) ?? 0;
}

/** How much of a line lies before each of its positions (0 to 1). */
export function shares(places: readonly Position[]): number[] {
  const way = walked(places);
  const all = way.at(-1);
  return way.map((metres) => (all ? metres / all : 0));
}

/** How far it is from the first position to each (m). */
function walked(places: readonly Position[]): number[] {
  const way = plane(places);
  let sum = 0;
  return way.map(([x, y], i) => (sum += i === 0 ? 0 : Math.hypot(x - way[i - 1]![0], y - way[i - 1]![1])));
}

/** How large an area is (km²), near enough to see a mistake. */
export function areaOf(places: readonly Position[]): number {
  const corners = plane(places);
  const twice = corners.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2 / 1e6;
}

/** Metres east and north of the first place, as on a plane at the middle latitude. */
function plane(places: readonly Position[]): [number, number][] {
  const way = unbroken(places);
  const [first] = way;
  const middle = way.reduce((sum, [, latitude]) => sum + latitude, 0) / Math.max(1, way.length);
  const shrink = Math.cos((middle * Math.PI) / 180);
  return way.map(([longitude, latitude]) => [(longitude - first![0]) * DEGREE * shrink, (latitude - first![1]) * DEGREE]);
}

import { parsePosition, type Position } from '../../format/coordinates';
import { outlineOf, type Outline, type Shape } from '../../map/outline';
import { parseNumber } from './entries';
import type { Reader } from './reader';

export const SHAPES: readonly [Shape, string][] = [
  ['point', 'Point'], ['points', 'Several points'], ['line', 'Line'], ['circle', 'Circle'], ['polygon', 'Area'],
];

export type LengthUnit = 'm' | 'NM';

/** Where it starts, as somebody typed it. Each shape keeps its own, so that trying another one loses nothing. */
export interface Start {
  shape: Shape;
  /** Of a point. */
  position: string;
  /** How sure points or a line are: a standard deviation; of a cone, that of its first position. */
  radius: string;
  radiusUnit: LengthUnit;
  /** Of a line: it is less or more sure at its end. */
  cone: boolean;
  /** Of a cone: how sure its last position is. */
  radiusEnd: string;
  radiusEndUnit: LengthUnit;
  /** Positions that it may have been at, one in each row. */
  points: string;
  centre: string;
  /** Of a circle: all of it is as probable. */
  circle: string;
  circleUnit: LengthUnit;
  /** Positions of a line, one in each row. */
  line: string;
  /** Corners of an area, one in each row. */
  corners: string;
}

export const NOWHERE: Start = {
  shape: 'point', position: '', radius: '', radiusUnit: 'NM', cone: false, radiusEnd: '', radiusEndUnit: 'NM', points: '', centre: '', circle: '', circleUnit: 'NM', line: '', corners: '',
};

/** Which field holds the places of each shape. */
export const PLACES = { point: 'position', points: 'points', circle: 'centre', line: 'line', polygon: 'corners' } as const;

/** Whether a shape has as many positions as one likes. */
export function many(shape: Shape): shape is 'points' | 'line' | 'polygon' {
  return shape !== 'point' && shape !== 'circle';
}

/** Whether a shape has an uncertainty beside it. */
export function unsure(shape: Shape): boolean {
  return shape !== 'circle' && shape !== 'polygon';
}

/** Positions typed in rows; empty rows count for nothing. */
export function rows(text: string): { places: Position[]; wrong: string[] } {
  const typed = text.split('\n').map((row) => row.trim()).filter(Boolean);
  const read = typed.map(parsePosition);
  return { places: read.filter((at) => at !== null), wrong: typed.filter((_, i) => read[i] === null) };
}

/** As it was posted, to be changed. */
export function startOf(params: Readonly<Record<string, unknown>>): Partial<Start> {
  const outline = outlineOf(params);
  const [first, last = first] = [params['radius_m']].flat();
  return {
    radius: String(first ?? ''), radiusUnit: 'm', radiusEnd: String(last ?? ''), radiusEndUnit: 'm', cone: first !== last,
    ...(outline && {
      shape: outline.shape,
      [PLACES[outline.shape]]: outline.places.map(({ latitude, longitude }) => `${latitude}, ${longitude}`).join('\n'),
      ...(outline.shape === 'circle' && { circle: String(outline.radius), circleUnit: 'm' as const }),
    }),
  };
}

/** What can be drawn of it already. */
export function outlineIn(start: Start): Outline {
  const { places } = rows(start[PLACES[start.shape]]);
  return {
    shape: start.shape, places, radius: start.shape === 'circle' ? metres(start.circle, start.circleUnit) ?? 0 : 0,
  };
}

/** The same start with one more position from the map; a point or a centre moves there. */
export function withPlace(start: Start, place: string): Partial<Start> {
  const field = PLACES[start.shape];
  const before = start[field].trimEnd();
  return { [field]: many(start.shape) && before !== '' ? `${before}\n${place}` : place };
}

/** Takes back the last row. */
export function withoutLast(text: string): string {
  return text.trimEnd().split('\n').slice(0, -1).join('\n');
}

/** Takes back one of the positions that were understood. */
export function withoutPlace(text: string, place: number): string {
  let seen = -1;
  return text.split('\n').filter((row) => parsePosition(row) === null || ++seen !== place).join('\n');
}

/** Standard deviations (m) at the first and the last position, as far as they can be read. */
export function radiiIn(start: Start): readonly [number, number] {
  const first = unsure(start.shape) ? metres(start.radius, start.radiusUnit) ?? 0 : 0;
  return [first, isCone(start) ? metres(start.radiusEnd, start.radiusEndUnit) ?? 0 : first];
}

export function isCone({ shape, cone }: Start): boolean {
  return shape === 'line' && cone;
}

/** A length in metres; null when nothing was put in or it cannot be read. */
export function metres(text: string, unit: LengthUnit): number | null {
  const value = parseNumber(text);
  return value === null ? null : Math.round(value * (unit === 'NM' ? 1852 : 1) * 10) / 10;
}

/** The parameters that say where particles start. */
export function startParams(start: Start, reader: Reader): Record<string, unknown> {
  switch (start.shape) {
    case 'point': {
      const at = reader.need('params.latitude', 'Where was it last? A position such as 60°06.1\'N 003°00.0\'W', parsePosition(start.position));
      return { ...(at && placeOf(at)), radius_m: uncertainty(start, reader) };
    }
    case 'points':
      return { release: { type: 'MultiPoint', coordinates: all(start.points, 2, reader) }, radius_m: uncertainty(start, reader) };
    case 'line':
      return { release: { type: 'LineString', coordinates: all(start.line, 2, reader) }, radius_m: uncertainty(start, reader) };
    case 'circle': {
      const at = reader.need(AT, 'Where is its centre? A position such as 60°06.1\'N 003°00.0\'W', parsePosition(start.centre));
      reader.number('params.release.radius_m', start.circle, 'How large is the circle? A figure is needed, such as 2.5');
      return { release: { type: 'Circle', coordinates: at && pair(at), radius_m: metres(start.circle, start.circleUnit) } };
    }
    case 'polygon': {
      const ring = all(start.corners, 3, reader);
      return { release: { type: 'Polygon', coordinates: [[...ring, ring[0]]] } };
    }
  }
}

const AT = 'params.release.coordinates';

/** One figure, or those of both ends of a cone. */
function uncertainty(start: Start, reader: Reader): number | null | (number | null)[] {
  const read = (field: string, text: string, unit: LengthUnit) => {
    reader.number(field, text, 'How sure is the position? A figure is needed, such as 0.5; 0 only where it is exact');
    return metres(text, unit);
  };
  return isCone(start)
    ? [read(RADII[0], start.radius, start.radiusUnit), read(RADII[1], start.radiusEnd, start.radiusEndUnit)]
    : read('params.radius_m', start.radius, start.radiusUnit);
}

/** The server's names of both figures of a cone. */
export const RADII = ['params.radius_m.0', 'params.radius_m.1'] as const;

function all(text: string, fewest: number, reader: Reader): [number, number][] {
  const { places, wrong } = rows(text);
  if (wrong.length > 0) {
    reader.need(AT, `Not a position: "${wrong[0]}"`, null);
  } else if (places.length < fewest) {
    reader.need(AT, `At least ${fewest} positions are needed, each in a row of its own`, null);
  }
  return places.map(pair);
}

function pair(at: Position): [number, number] {
  const { latitude, longitude } = placeOf(at);
  return [longitude, latitude];
}

/** Typed minutes have a meaning to a metre or so: more digits would be noise. */
export function placeOf(at: Position): { latitude: number; longitude: number } {
  const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
  return { latitude: rounded(at.latitude), longitude: rounded(at.longitude) };
}

import { parsePosition, type Position } from '../../format/coordinates';
import type { Outline, Shape } from '../../map/outline';
import { parseNumber } from './entries';
import type { Reader } from './reader';

export const SHAPES: readonly [Shape, string][] = [['point', 'Point'], ['line', 'Line'], ['circle', 'Circle'], ['polygon', 'Area']];

export type LengthUnit = 'm' | 'NM';

/** Where it starts, as somebody typed it. Each shape keeps its own, so that trying another one loses nothing. */
export interface Start {
  shape: Shape;
  /** Of a point. */
  position: string;
  /** How sure a point or a line is: a standard deviation. */
  radius: string;
  radiusUnit: LengthUnit;
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
  shape: 'point', position: '', radius: '', radiusUnit: 'NM', centre: '', circle: '', circleUnit: 'NM', line: '', corners: '',
};

/** Which field holds the places of each shape. */
export const PLACES = { point: 'position', circle: 'centre', line: 'line', polygon: 'corners' } as const;

/** Positions typed in rows; empty rows count for nothing. */
export function rows(text: string): { places: Position[]; wrong: string[] } {
  const typed = text.split('\n').map((row) => row.trim()).filter(Boolean);
  const read = typed.map(parsePosition);
  return { places: read.filter((at) => at !== null), wrong: typed.filter((_, i) => read[i] === null) };
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
  const many = start.shape === 'line' || start.shape === 'polygon';
  const before = start[field].trimEnd();
  return { [field]: many && before !== '' ? `${before}\n${place}` : place };
}

/** Takes back the last position. */
export function withoutLast(text: string): string {
  return text.trimEnd().split('\n').slice(0, -1).join('\n');
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
    case 'line':
      return { release: { type: 'LineString', coordinates: many(start.line, 2, reader) }, radius_m: uncertainty(start, reader) };
    case 'circle': {
      const at = reader.need(AT, 'Where is its centre? A position such as 60°06.1\'N 003°00.0\'W', parsePosition(start.centre));
      reader.number('params.release.radius_m', start.circle, 'How large is the circle? A figure is needed, such as 2.5');
      return { release: { type: 'Circle', coordinates: at && pair(at), radius_m: metres(start.circle, start.circleUnit) } };
    }
    case 'polygon': {
      const ring = many(start.corners, 3, reader);
      return { release: { type: 'Polygon', coordinates: [[...ring, ring[0]]] } };
    }
  }
}

const AT = 'params.release.coordinates';

function uncertainty({ radius, radiusUnit }: Start, reader: Reader): number | null {
  reader.number('params.radius_m', radius, 'How sure is the position? A figure is needed, such as 0.5; 0 only where it is exact');
  return metres(radius, radiusUnit);
}

function many(text: string, fewest: number, reader: Reader): [number, number][] {
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

import type { Position } from '../format/coordinates';

/** Where a longitude lies on the Mercator map of the world: 0 is 180°W, 1 is 180°E. */
export function mercatorX(longitude: number): number {
  return (longitude + 180) / 360;
}

/** Where a latitude lies on it: 0 is about 85°N, 1 is about 85°S. */
export function mercatorY(latitude: number): number {
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / (2 * Math.PI);
}

export function latitudeAt(y: number): number {
  return (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90;
}

export function longitudeAt(x: number): number {
  return x * 360 - 180;
}

/** Degrees; `east` is more than 180 where the box lies across the date line. */
export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** A longitude in the turn of the world that is nearest to another one: 179 for -181 near 170. */
export function near(longitude: number, other: number): number {
  return longitude - 360 * Math.round((longitude - other) / 360);
}

/** The box around positions, all taken in the turn of the world nearest to the first; null without any. */
export function boxAround(positions: Iterable<Position>): Box | null {
  let box: Box | null = null;
  let first = 0;
  for (const { latitude, longitude } of positions) {
    if (box === null) {
      first = longitude;
      box = { west: longitude, south: latitude, east: longitude, north: latitude };
      continue;
    }
    const east = near(longitude, first);
    box.west = Math.min(box.west, east);
    box.east = Math.max(box.east, east);
    box.south = Math.min(box.south, latitude);
    box.north = Math.max(box.north, latitude);
  }
  return box;
}

/** Metres in a degree of latitude, near enough for circles on a map. */
export const DEGREE = 111_195;

/** Beyond it nothing can be drawn on a Mercator map (degrees). */
const EDGE = 85;

/**
 * A circle as a ring of positions `[longitude, latitude]`, closed; one that is larger than the map, as it is while
 * somebody types, ends at its edges.
 */
export function circle(middle: Position, radiusM: number, corners = 64): [number, number][] {
  const shrink = Math.max(0.01, Math.cos((middle.latitude * Math.PI) / 180));
  const within = (value: number, most: number) => Math.min(most, Math.max(-most, value));
  return Array.from({ length: corners + 1 }, (_, i) => {
    const angle = (2 * Math.PI * (i % corners)) / corners;
    return [
      middle.longitude + within((radiusM / DEGREE / shrink) * Math.sin(angle), 179),
      within(middle.latitude + (radiusM / DEGREE) * Math.cos(angle), Math.max(EDGE, Math.abs(middle.latitude))),
    ] as [number, number];
  });
}

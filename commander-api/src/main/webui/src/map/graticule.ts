import { M_PER_NM } from '../format/amount';
import { wrapped } from '../format/coordinates';
import { latitudeAt, longitudeAt, mercatorX, mercatorY, type Box } from './mercator';

/** A line of the graticule: where it is on the screen (pixels from left or top), and what stands beside it. */
export interface Mark {
  at: number;
  label: string;
}

/** Steps between lines in minutes of arc: those of charts, then whole degrees. */
const STEPS = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 900, 1800, 2700];
const FAR_ENOUGH = 96; // pixels

/** How far lines are apart so that `pixels` hold `degrees` without crowding (minutes of arc). */
export function step(degrees: number, pixels: number): number {
  return STEPS.find((minutes) => (minutes / 60 / degrees) * pixels >= FAR_ENOUGH) ?? 2700;
}

/** `60°N`, `60°10'N`, `60°10.5'N`: only as many digits as the step needs. */
export function label(minutes: number, stepMinutes: number, axis: 'latitude' | 'longitude'): string {
  const size = Math.abs(minutes);
  const degrees = Math.floor(size / 60 + 1e-9);
  const rest = Math.abs(size - degrees * 60);
  const decimals = stepMinutes < 0.1 ? 2 : stepMinutes < 1 ? 1 : 0;
  const sign = size < 1e-9 || (axis === 'longitude' && size === 10_800) ? ''
    : axis === 'latitude' ? (minutes < 0 ? 'S' : 'N') : (minutes < 0 ? 'W' : 'E');
  const fraction = stepMinutes >= 60 ? '' : `${rest.toFixed(decimals).padStart(decimals === 0 ? 2 : 3 + decimals, '0')}'`;
  return `${degrees}°${fraction}${sign}`;
}

/** The lines across a map that shows `box` on `width` by `height` pixels. */
export function graticule(box: Box, width: number, height: number): { meridians: Mark[]; parallels: Mark[] } {
  const left = mercatorX(box.west);
  const top = mercatorY(box.north);
  const perPixel = (mercatorX(box.east) - left) / width;
  const stepEast = step(box.east - box.west, width);
  const stepNorth = step(box.north - box.south, height);
  const meridians = multiples(box.west, box.east, stepEast).map((minutes) => ({
    at: (mercatorX(minutes / 60) - left) / perPixel,
    label: label(wrapped(minutes / 60) * 60, stepEast, 'longitude'),
  }));
  const parallels = multiples(box.south, box.north, stepNorth).map((minutes) => ({
    at: (mercatorY(minutes / 60) - top) / perPixel,
    label: label(minutes, stepNorth, 'latitude'),
  }));
  return { meridians, parallels };
}

function multiples(from: number, to: number, stepMinutes: number): number[] {
  const first = Math.ceil((from * 60) / stepMinutes);
  const last = Math.floor((to * 60) / stepMinutes);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    const minutes = (first + i) * stepMinutes;
    return Math.abs(minutes) < 1e-9 ? 0 : Math.round(minutes * 1000) / 1000;
  });
}

/** What a map shows: its middle (Mercator, 0 to 1), the width of the world in pixels, and its own size in pixels. */
export function boxOnScreen(x: number, y: number, world: number, width: number, height: number): Box {
  return {
    west: longitudeAt(x - width / 2 / world),
    east: longitudeAt(x + width / 2 / world),
    north: latitudeAt(y - height / 2 / world),
    south: latitudeAt(y + height / 2 / world),
  };
}

const EARTH = 2 * Math.PI * 6_371_008.8; // m

/** The longest round scale that is no longer than `most` pixels, in nautical miles. */
export function scale(latitude: number, world: number, most: number): { pixels: number; label: string } {
  const perPixel = (EARTH * Math.cos((latitude * Math.PI) / 180)) / world / M_PER_NM;
  const power = 10 ** Math.floor(Math.log10(perPixel * most));
  const miles = [5, 2, 1].map((digit) => digit * power).find((length) => length <= perPixel * most) ?? power;
  return { pixels: miles / perPixel, label: `${Number(miles.toPrecision(1)).toLocaleString('en-GB')} NM` };
}

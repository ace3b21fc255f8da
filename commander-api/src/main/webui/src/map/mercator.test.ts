import { describe, expect, it } from 'vitest';
import { boxAround, circle, latitudeAt, longitudeAt, mercatorX, mercatorY, near } from './mercator';

describe('the Mercator map', () => {
  it('has its known places', () => {
    expect(mercatorX(-180)).toBe(0);
    expect(mercatorX(90)).toBe(0.75);
    expect(mercatorY(0)).toBeCloseTo(0.5, 12);
    // the square map ends at atan(sinh(π))
    expect(mercatorY(85.0511287798066)).toBeCloseTo(0, 10);
    expect(mercatorY(-85.0511287798066)).toBeCloseTo(1, 10);
  });

  it.each([-72.5, -1e-6, 0, 12.25, 60.1])('gives %d° back', (degrees) => {
    expect(latitudeAt(mercatorY(degrees))).toBeCloseTo(degrees, 10);
    expect(longitudeAt(mercatorX(degrees))).toBeCloseTo(degrees, 10);
  });
});

describe('a box around positions', () => {
  it('is none without positions', () => expect(boxAround([])).toBeNull());

  it('does not go around the world at the date line', () => {
    const box = boxAround([
      { latitude: -17, longitude: 179.5 },
      { latitude: -16, longitude: -179.5 },
      { latitude: -18, longitude: 179 },
    ]);
    expect(box).toEqual({ west: 179, south: -18, east: 180.5, north: -16 });
  });

  it('takes a longitude in the nearest turn', () => {
    expect(near(-181, 170)).toBe(179);
    expect(near(-179, 179)).toBe(181);
    expect(near(10, 20)).toBe(10);
  });
});

describe('a circle', () => {
  it('is as wide as its radius on the ground', () => {
    const ring = circle({ latitude: 60, longitude: -3 }, 1852);
    expect(ring[0]![1] - 60).toBeCloseTo(1 / 60, 4); // a nautical mile is a minute of latitude
    expect(ring[16]![0] + 3).toBeCloseTo(2 / 60, 3); // and two of longitude at 60°
    expect(ring.at(-1)).toEqual(ring[0]);
  });

  it('stays on the map, however large', () => {
    const ring = circle({ latitude: 60, longitude: -3 }, 1e9);
    expect(Math.max(...ring.map(([, north]) => Math.abs(north)))).toBe(85);
    expect(Math.max(...ring.map(([east]) => Math.abs(east + 3)))).toBe(179);
  });
});

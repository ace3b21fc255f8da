import { describe, expect, it } from 'vitest';
import { edges, paint, shade } from './heat';

const GRID = { latitudes: [58, 60, 62], longitudes: [-4, -3] };

describe('a heat map', () => {
  it('ends half a cell beyond its outer cells', () => {
    expect(edges(GRID)).toEqual({ west: -4.5, south: 57, east: -2.5, north: 63 });
  });

  it('has its middle on this side of the date line', () => {
    expect(edges({ latitudes: [-17], longitudes: [180, 181] })).toMatchObject({ west: -180.5, east: -178.5 });
    expect(edges({ latitudes: [-17], longitudes: [179, 180] })).toMatchObject({ west: 178.5, east: 180.5 });
  });

  it('is darkest where it is most probable, and nothing where there is nothing', () => {
    expect(shade(0)).toEqual([0, 0, 0, 0]);
    expect(shade(1)).toEqual([90, 0, 35, 190]);
    expect(shade(NaN)).toEqual([0, 0, 0, 0]);
    const reds = [0.01, 0.1, 0.3, 0.6, 1].map((share) => shade(share)[1]);
    expect([...reds].sort((a, b) => b - a)).toEqual(reds);
  });

  it('has north on top and rows as high as on the map', () => {
    const picture = paint(GRID, Float32Array.from([1, 0, 0, 0, 0, 0.5]), 300);
    const opaque = (x: number, y: number) => picture[4 * (y * 2 + x) + 3]! > 0;
    expect(opaque(1, 0)).toBe(true); // 62°N 3°W
    expect(opaque(0, 0)).toBe(false);
    expect(opaque(0, 299)).toBe(true); // 58°N 4°W
    // on a Mercator map two degrees at 62° are higher than two at 58°: 1/cos
    const column = (x: number) => Array.from({ length: 300 }, (_, y) => y).filter((y) => opaque(x, y)).length;
    const expected = Math.cos((58 * Math.PI) / 180) / Math.cos((62 * Math.PI) / 180);
    expect(column(1) / column(0)).toBeCloseTo(expected, 1);
    expect(column(1)).toBeGreaterThan(column(0));
  });
});

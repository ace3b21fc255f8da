import { describe, expect, it } from 'vitest';
import { areaOf, drawing, extent, lengthOf, outlineOf, shares } from './outline';

const SQUARE = [[0, 0], [1, 0], [1, 1], [0, 1]] as const;
const CORNERS = SQUARE.map(([longitude, latitude]) => ({ longitude, latitude }));

describe('where particles start', () => {
  it('is read from what was posted', () => {
    expect(outlineOf({ latitude: 60, longitude: -3 })).toEqual({ shape: 'point', places: [{ latitude: 60, longitude: -3 }], radius: 0 });
    expect(outlineOf({ release: { type: 'Circle', coordinates: [-3, 60], radius_m: 900 } })).toMatchObject({ shape: 'circle', radius: 900 });
    expect(outlineOf({ release: { type: 'Feature', geometry: { type: 'LineString', coordinates: [[0, 1], [2, 3]] } } })).toMatchObject({
      shape: 'line', places: [{ longitude: 0, latitude: 1 }, { longitude: 2, latitude: 3 }],
    });
    expect(outlineOf({ release: { type: 'Polygon', coordinates: [[...SQUARE, SQUARE[0]]] } })).toEqual({
      shape: 'polygon', places: CORNERS, radius: 0,
    });
    expect(outlineOf({ release: { type: 'MultiPoint', coordinates: [[0, 1], [2, 3]] } })).toMatchObject({ shape: 'points' });
    for (const release of [undefined, 'here', { type: 'MultiPolygon', coordinates: [] }, { type: 'LineString', coordinates: [['x']] }]) {
      expect(outlineOf({ release })).toBeNull();
    }
  });

  it('is drawn as soon as it is more than a point', () => {
    expect(drawing({ shape: 'point', places: CORNERS.slice(0, 1), radius: 0 })).toBeNull();
    expect(drawing({ shape: 'points', places: CORNERS, radius: 0 })).toBeNull();
    expect(drawing({ shape: 'line', places: CORNERS.slice(0, 1), radius: 0 })).toBeNull();
    expect(drawing({ shape: 'polygon', places: CORNERS.slice(0, 2), radius: 0 })?.geometry.type).toBe('LineString');
    expect(drawing({ shape: 'polygon', places: CORNERS, radius: 0 })?.geometry.coordinates).toEqual([[...SQUARE, SQUARE[0]]]);
    const places = [{ latitude: 0, longitude: 179 }, { latitude: 0, longitude: -179 }];
    expect(drawing({ shape: 'line', places, radius: 0 })?.geometry.coordinates).toEqual([[179, 0], [181, 0]]);
  });

  it('has its whole circle in sight', () => {
    const seen = extent({ shape: 'circle', places: [{ latitude: 60, longitude: -3 }], radius: 111_195 });
    expect(Math.max(...seen.map(({ latitude }) => latitude))).toBeCloseTo(61, 6);
  });

  it('has a length and a size', () => {
    expect(lengthOf(CORNERS.slice(0, 3)) / 1000).toBeCloseTo(222.4, 0);
    expect(shares(CORNERS.slice(0, 3)).map((share) => Math.round(share * 10))).toEqual([0, 5, 10]);
    expect([lengthOf([]), shares([]), shares(CORNERS.slice(0, 1))]).toEqual([0, [], [0]]);
    expect(areaOf(CORNERS)).toBeCloseTo(111.195 ** 2, -1);
  });
});

import { describe, expect, it } from 'vitest';
import { Reader } from './reader';
import { metres, NOWHERE, outlineIn, radiiIn, rows, startParams, withoutLast, withoutPlace, withPlace, type Start } from './start';

const ROWS = "60 0.0N 3 0.0W\n\n 60.5, -2.5 \nN61 00 W002 00";

function read(start: Partial<Start>): [Record<string, unknown>, readonly string[]] {
  const reader = new Reader();
  return [startParams({ ...NOWHERE, ...start }, reader), Object.keys(reader.errors)];
}

describe('where it starts', () => {
  it('is a point with its uncertainty', () => {
    expect(read({ position: '60.1, -3.0', radius: '0.5' })).toEqual([{ latitude: 60.1, longitude: -3, radius_m: 926 }, []]);
    expect(read({})[1]).toEqual(['params.latitude', 'params.radius_m']);
  });

  it('is a line of two positions or more, with its uncertainty', () => {
    expect(read({ shape: 'line', line: ROWS, radius: '250', radiusUnit: 'm' })).toEqual([
      { release: { type: 'LineString', coordinates: [[-3, 60], [-2.5, 60.5], [-2, 61]] }, radius_m: 250 }, [],
    ]);
    expect(read({ shape: 'line', line: '60.1, -3.0', radius: '1' })[1]).toEqual(['params.release.coordinates']);
  });

  it('is a cone where a line is less sure at one end', () => {
    const cone = { shape: 'line' as const, line: ROWS, radius: '250', radiusUnit: 'm' as const, cone: true, radiusEnd: '2' };
    expect(read(cone)[0]).toMatchObject({ release: { type: 'LineString' }, radius_m: [250, 3704] });
    expect(radiiIn({ ...NOWHERE, ...cone })).toEqual([250, 3704]);
    expect(read({ ...cone, radius: '', radiusEnd: 'wide' })[1]).toEqual(['params.radius_m.0', 'params.radius_m.1']);
    expect(read({ ...cone, shape: 'points', points: ROWS })[0]).toMatchObject({ radius_m: 250 });
  });

  it('is several points, any of which it may have been at', () => {
    expect(read({ shape: 'points', points: '60.1, -3.0\n60.2, -3.1', radius: '0' })).toEqual([
      { release: { type: 'MultiPoint', coordinates: [[-3, 60.1], [-3.1, 60.2]] }, radius_m: 0 }, [],
    ]);
    expect(read({ shape: 'points', points: '60.1, -3.0', radius: '0' })[1]).toEqual(['params.release.coordinates']);
  });

  it('is a circle, whose radius is not an uncertainty of a point', () => {
    expect(read({ shape: 'circle', centre: '60.1, -3.0', circle: '2', radius: '7' })).toEqual([
      { release: { type: 'Circle', coordinates: [-3, 60.1], radius_m: 3704 } }, [],
    ]);
    expect(read({ shape: 'circle', radius: '7' })[1]).toEqual(['params.release.coordinates', 'params.release.radius_m']);
  });

  it('is an area, closed as GeoJSON wants it', () => {
    const [params] = read({ shape: 'polygon', corners: ROWS });
    expect(params).toEqual({ release: { type: 'Polygon', coordinates: [[[-3, 60], [-2.5, 60.5], [-2, 61], [-3, 60]]] } });
    const reader = new Reader();
    startParams({ ...NOWHERE, shape: 'polygon', corners: `${ROWS}\nsomewhere` }, reader);
    expect(reader.errors).toEqual({ 'params.release.coordinates': 'Not a position: "somewhere"' });
  });

  it('takes positions from the map', () => {
    const one = { ...NOWHERE, shape: 'line' as const, ...withPlace({ ...NOWHERE, shape: 'line' }, '60.1, -3.0') };
    const two = { ...one, ...withPlace(one, '60.2, -3.1') };
    expect(two.line).toBe('60.1, -3.0\n60.2, -3.1');
    expect(outlineIn(two).places).toHaveLength(2);
    expect(withoutLast(`${two.line}\n`)).toBe('60.1, -3.0');
    expect(withoutPlace(`${two.line}\nthere\n1.1, 1.1`, 1)).toBe('60.1, -3.0\nthere\n1.1, 1.1');
    expect(withPlace({ ...two, shape: 'point', position: '1.1, 1.1' }, '2.1, 2.1')).toEqual({ position: '2.1, 2.1' });
  });

  it('says which rows it does not understand', () => {
    expect(rows('60.1, -3.0\nthere\n')).toEqual({ places: [{ latitude: 60.1, longitude: -3 }], wrong: ['there'] });
  });

  it('knows metres and miles', () => {
    expect([metres('', 'm'), metres('wide', 'm'), metres('250', 'm'), metres('0,5', 'NM')]).toEqual([null, null, 250, 926]);
  });
});

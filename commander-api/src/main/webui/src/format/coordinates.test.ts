import { describe, expect, it } from 'vitest';
import { ddm, decimal, parseCoordinate, parsePosition, positionDdm, wrapped } from './coordinates';

describe('writing', () => {
  it('writes degrees and decimal minutes', () => {
    expect(ddm(60.10205, 'latitude')).toBe("60°06.123'N");
    expect(ddm(-3, 'longitude')).toBe("003°00.000'W");
    expect(ddm(-0.5, 'latitude', 1)).toBe("00°30.0'S");
    expect(ddm(179.999, 'longitude', 0)).toBe("180°00'E");
  });

  it('carries minutes that round to sixty', () => {
    expect(ddm(59.9999999, 'latitude')).toBe("60°00.000'N");
  });

  it('has no south of nothing', () => {
    expect(ddm(-0.000001, 'latitude')).toBe("00°00.000'N");
    expect(decimal(-0.000001)).toBe('0.00000°');
    expect(decimal(-3)).toBe('-3.00000°');
  });

  it('wraps at the date line', () => {
    expect(wrapped(181)).toBe(-179);
    expect(wrapped(-181)).toBe(179);
    expect(wrapped(180)).toBe(180);
    expect(wrapped(540)).toBe(180);
  });
});

describe('reading one coordinate', () => {
  const north: [string, number][] = [
    ['60.5', 60.5],
    ['60,5', 60.5],
    ['-60.5', -60.5],
    ['60.5 N', 60.5],
    ['s 60.5', -60.5],
    ["60°30.0'N", 60.5],
    ['60° 30.0’ S', -60.5],
    ['60 30.0 N', 60.5],
    ['60-30.0N', 60.5],
    ['60:30:36 N', 60.51],
    ['60° 30\' 36" N', 60.51],
    ["60°30'36''N", 60.51],
    ['N60 30 36', 60.51],
    ['−12.25', -12.25],
    ['0', 0],
    ['90', 90],
  ];
  it.each(north)('reads %s', (text, degrees) => {
    expect(parseCoordinate(text, 'latitude')).toBeCloseTo(degrees, 9);
  });

  it.each(['', 'N', 'abc', '91', '60 60 N', '60.5 30 N', '-60 S', '60 E', 'N 60 S', '60 30 30 30', '60 30.5 10'])(
    'refuses %s',
    (text) => {
      expect(parseCoordinate(text, 'latitude')).toBeNull();
    },
  );

  it('reads longitudes to the date line', () => {
    expect(parseCoordinate("003°00.000'W", 'longitude')).toBe(-3);
    expect(parseCoordinate('180', 'longitude')).toBe(180);
    expect(parseCoordinate('180.1', 'longitude')).toBeNull();
  });
});

describe('reading a position', () => {
  const positions: [string, number, number][] = [
    ["60°06.0'N 003°00.0'W", 60.1, -3],
    ['60.1, -3.0', 60.1, -3],
    ['60.1,-3.0', 60.1, -3],
    ['60.1 -3.0', 60.1, -3],
    ['60 06.0N / 3 00.0W', 60.1, -3],
    ['N60 06.0 W003 00.0', 60.1, -3],
    ['60,1; -3,0', 60.1, -3],
    ['60° 06\' 00" N, 3° 0\' 0" W', 60.1, -3],
  ];
  it.each(positions)('reads %s', (text, latitude, longitude) => {
    const read = parsePosition(text);
    expect(read?.latitude).toBeCloseTo(latitude, 9);
    expect(read?.longitude).toBeCloseTo(longitude, 9);
  });

  it.each(['60.1', '60.1 N', '1 2 3', "3°W 60°N", ''])('refuses %s', (text) => {
    expect(parsePosition(text)).toBeNull();
  });

  it('reads what it writes', () => {
    const at = { latitude: -33.856789, longitude: 151.215297 };
    const read = parsePosition(positionDdm(at, 4));
    expect(read?.latitude).toBeCloseTo(at.latitude, 5);
    expect(read?.longitude).toBeCloseTo(at.longitude, 5);
  });
});

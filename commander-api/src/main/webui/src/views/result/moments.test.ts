import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { bearing, boxOf, datumTrack, regionsByTime, share } from './moments';
import type { Moment } from './resultTypes';

function moment(time: string, longitude: number): Moment {
  return {
    time, datum: { longitude, latitude: -17 }, regions: [], drifting_share: 1, stranded_share: 0, left_forcing_share: 0,
    beyond_limits_share: 0, pending_share: 0,
  };
}

function region(time: string, probability: number, longitude: number): FeatureCollection['features'][number] {
  const ring = [[longitude, -17], [longitude + 0.1, -17], [longitude, -16.9], [longitude, -17]];
  return {
    type: 'Feature', properties: { kind: 'region', time, probability },
    geometry: { type: 'MultiPolygon', coordinates: [[ring]] },
  };
}

describe('the moments of a result', () => {
  it('have their regions, however their time is written', () => {
    const byTime = regionsByTime({
      type: 'FeatureCollection',
      features: [
        region('2026-01-01T00:00:00Z', 0.5, 1), region('2026-01-01T00:00:00Z', 0.95, 1), region('2026-01-01T01:00:00Z', 0.5, 2),
        { type: 'Feature', properties: { kind: 'datum', time: '2026-01-01T00:00:00Z' }, geometry: { type: 'Point', coordinates: [1, 2] } },
      ],
    });
    expect([...byTime.keys()]).toEqual([Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 1, 1)]);
    expect(byTime.get(Date.parse('2026-01-01T00:00:00.000Z'))?.features).toHaveLength(2);
  });

  it('make a box and a track across the date line', () => {
    const moments = [moment('2026-01-01T00:00:00Z', 179.8), moment('2026-01-01T01:00:00Z', -179.9)];
    const box = boxOf(moments, [{ latitude: -17.5, longitude: 179.5 }], { type: 'FeatureCollection', features: [region('', 0.5, -179.5)] });
    expect(box?.west).toBe(179.5);
    expect(box?.east).toBeCloseTo(180.6, 9);
    expect(box?.south).toBe(-17.5);
    expect(datumTrack(moments).geometry.coordinates.map(([east]) => east)).toEqual([179.8, 180.1]);
  });

  it('may have no datum and no start', () => {
    expect(boxOf([{ ...moment('', 0), datum: undefined as never }], [], null)).toBeNull();
  });
});

describe('words about a result', () => {
  it.each([[0, '000° (N)'], [359.6, '000° (N)'], [87.6, '088° (E)'], [-45, '315° (NW)'], [338, '338° (NNW)'], [349, '349° (N)'], [68, '068° (ENE)']])(
    'turn %d° into %s', (degrees, text) => expect(bearing(degrees)).toBe(text));

  it.each([[0, '0 %'], [1, '100 %'], [0.99986, '> 99.9 %'], [0.00014, '< 0.1 %'], [0.023, '2.3 %'], [0.1234, '12.3 %']])(
    'give the share %d as %s', (fraction, text) => expect(share(fraction)).toBe(text));
});

import { describe, expect, it } from 'vitest';
import { mercatorX, mercatorY } from '../map/mercator';
import { decode, pieces } from './tracks';

function bigEndian(values: number[]): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(8 * values.length));
  values.forEach((value, i) => view.setFloat64(8 * i, value));
  return view.buffer;
}

describe('tracks', () => {
  it('become clouds', () => {
    const block = decode({
      particles: 2,
      records: 3,
      lon: bigEndian([-3, -2, -1, NaN, 5, 6]),
      lat: bigEndian([60, 61, 62, NaN, 59, 58]),
      status: new Uint8Array([0, 0, 1, 255, 0, 3]).buffer,
      anchor: { longitude: -3, latitude: 60 },
    });
    expect([...block.status]).toEqual([0, 255, 0, 0, 1, 3]);
    expect(block.offsets[0]).toBe(0);
    expect(block.offsets[2]).toBeNaN();
    const last = 2 * (2 * 2 + 1);
    expect(block.offsets[last]).toBeCloseTo(mercatorX(6) - mercatorX(-3), 8);
    expect(block.offsets[last + 1]).toBeCloseTo(mercatorY(58) - mercatorY(60), 8);
  });

  it('go on across the date line', () => {
    const { offsets } = decode({
      particles: 1, records: 2, lon: bigEndian([179.9, -179.9]), lat: bigEndian([0, 0]),
      status: new Uint8Array(2).buffer, anchor: { longitude: 179.9, latitude: 0 },
    });
    expect(offsets[2]).toBeCloseTo(0.2 / 360, 8);
  });
});

describe('pieces of a run', () => {
  it('are all there once, far ones first', () => {
    const all = pieces(1050, 100, 1e9);
    expect(all.slice(0, 3).map(({ first }) => first)).toEqual([0, 800, 400]);
    expect([...all].sort((a, b) => a.first - b.first).map(({ first }) => first)).toEqual(
      [0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]);
    expect(all.find(({ first }) => first === 1000)?.count).toBe(50);
  });

  it('end where it would be too many', () => {
    const some = pieces(1000, 100, 250);
    expect(some.reduce((sum, { count }) => sum + count, 0)).toBe(250);
    expect(pieces(7, 100, 1e9)).toEqual([{ first: 0, count: 7 }]);
  });
});

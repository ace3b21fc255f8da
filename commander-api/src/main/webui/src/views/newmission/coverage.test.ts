import { describe, expect, it } from 'vitest';
import { axisOf, gaps, inside, onAxis, spanOf, ticks, verdict, type Coverage, type ForcingFile } from './coverage';

const HOUR = 3_600_000;
const T0 = Date.UTC(2026, 10, 22);

function cover(from: number, to: number, west = -8, east = 2): Coverage {
  const iso = (hours: number) => new Date(T0 + hours * HOUR).toISOString();
  return { from: iso(from), to: iso(to), west, east, south: 57, north: 63 };
}

function file(name: string, wind: Coverage | null, more: Partial<ForcingFile> = {}): ForcingFile {
  return { name, size: 1, usable: true, reason: null, synthetic: false, wind, current: null, ...more };
}

const HERE = { latitude: 60, longitude: -3 };
const DAY = spanOf(T0, 24, false);

describe('whether forcing covers a run', () => {
  it('is said for each quantity', () => {
    const files = [file('a', cover(-6, 12)), file('b', cover(12, 30)), file('old', cover(-90, -50))];
    expect(verdict(files, 'wind', { places: [HERE], span: DAY })).toEqual({ kind: 'covered', by: ['a', 'b'] });
    expect(verdict(files, 'current', { places: [HERE], span: DAY })).toEqual({ kind: 'none' });
  });

  it('names the gaps', () => {
    const files = [file('a', cover(-6, 10)), file('b', cover(12, 20))];
    expect(verdict(files, 'wind', { places: [HERE], span: DAY })).toEqual({
      kind: 'gap', missing: [{ from: T0 + 10 * HOUR, to: T0 + 12 * HOUR }, { from: T0 + 20 * HOUR, to: T0 + 24 * HOUR }],
    });
  });

  it('knows that it is elsewhere, unusable or not yet asked', () => {
    const there = { latitude: 40, longitude: -3 };
    expect(verdict([file('a', cover(0, 24))], 'wind', { places: [there], span: DAY }).kind).toBe('elsewhere');
    expect(verdict([file('a', cover(0, 24))], 'wind', { places: [HERE, there], span: DAY }).kind).toBe('elsewhere');
    expect(verdict([file('a', cover(0, 24), { usable: false })], 'wind', { places: [HERE], span: DAY }).kind).toBe('none');
    expect(verdict([file('a', cover(0, 24))], 'wind', { places: [], span: DAY }).kind).toBe('unknown');
    expect(verdict([file('a', cover(0, 24))], 'wind', { places: [HERE], span: null }).kind).toBe('unknown');
  });

  it('looks the other way for a backward run', () => {
    expect(spanOf(T0, 24, true)).toEqual({ from: T0 - 24 * HOUR, to: T0 });
  });

  it('takes longitudes in any turn', () => {
    expect(inside(cover(0, 1, 170, 190), { latitude: 60, longitude: -175 })).toBe(true);
    expect(inside(cover(0, 1, 0, 360), { latitude: 60, longitude: -3 })).toBe(true);
    expect(inside(cover(0, 1, 0, 10), { latitude: 60, longitude: -3 })).toBe(false);
  });
});

describe('the time axis', () => {
  it('has the run in its middle', () => {
    const axis = axisOf(DAY);
    expect(onAxis(DAY, axis)).toEqual({ left: 25, width: 50 });
    expect(onAxis({ from: T0 - 900 * HOUR, to: T0 - 800 * HOUR }, axis)).toBeNull();
  });

  it('is marked at round hours', () => {
    expect(ticks({ from: T0 - 13 * HOUR, to: T0 + 13 * HOUR }, 5)).toEqual([-12, -6, 0, 6, 12].map((h) => T0 + h * HOUR));
  });

  it('has no gap where spans overlap', () => {
    expect(gaps(DAY, [{ from: T0 + HOUR, to: T0 + 90 * HOUR }, { from: T0 - HOUR, to: T0 + 2 * HOUR }])).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { ago, duration, local, utc, utcClock } from './time';

describe('times', () => {
  it('are written in UTC', () => {
    expect(utc('2026-01-02T03:04:05.678Z')).toBe('2026-01-02 03:04Z');
    expect(utc('2026-01-02T03:04:05+02:00', true)).toBe('2026-01-02 01:04:05Z');
    expect(utcClock(0)).toBe('00:00Z');
  });

  it('that cannot be read stay as they came', () => {
    expect(utc('soon')).toBe('soon');
    expect(local('soon')).toBe('');
  });

  it('are written on the local clock with its offset', () => {
    expect(local('2026-01-02T03:04:05Z')).toMatch(/^(\d{4}-\d\d-\d\d )?\d\d:\d\d [+-]\d\d:\d\d$/);
  });
});

describe('lengths of time', () => {
  it.each([
    [0, '0 s'],
    [59_400, '59 s'],
    [60_000, '1 min'],
    [3_599_000, '59 min'],
    [11_100_000, '3 h 05 min'],
    [187_200_000, '2 d 4 h'],
    [-5, '0 s'],
  ])('%d ms is %s', (ms, text) => {
    expect(duration(ms)).toBe(text);
  });

  it('lie behind or ahead', () => {
    expect(ago(1000, 61_000)).toBe('1 min ago');
    expect(ago(61_000, 1000)).toBe('in 1 min');
  });
});

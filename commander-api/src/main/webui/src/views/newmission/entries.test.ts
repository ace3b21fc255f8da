import { describe, expect, it } from 'vitest';
import { currentTowards, parseMoment, parseNumber, windFrom } from './entries';

const NOW = Date.UTC(2026, 10, 22, 18, 30, 20);

describe('a moment', () => {
  it.each([
    ['2026-11-22 06:00', '2026-11-22T06:00:00.000Z'],
    ['2026-11-22T06:00:30Z', '2026-11-22T06:00:30.000Z'],
    ['2026-11-22T07:00+01:00', '2026-11-22T06:00:00.000Z'],
    ['2026-11-22 0130 -0330', '2026-11-22T05:00:00.000Z'],
    ['220600Z NOV 26', '2026-11-22T06:00:00.000Z'],
    ['220600znov2026', '2026-11-22T06:00:00.000Z'],
    ['220600Z', '2026-11-22T06:00:00.000Z'],
    ['230600Z', '2026-10-23T06:00:00.000Z'], // that of this month is to come
    ['310600Z', '2026-10-31T06:00:00.000Z'], // November has none
    ['240600Z DEC', '2025-12-24T06:00:00.000Z'],
    ['06:00', '2026-11-22T06:00:00.000Z'],
    ['1845Z', '2026-11-21T18:45:00.000Z'],
    ['now', '2026-11-22T18:30:00.000Z'],
  ])('%s is %s', (text, time) => {
    expect(new Date(parseMoment(text, NOW)!).toISOString()).toBe(time);
  });

  it.each(['', 'soon', '2026-02-30 06:00', '2026-11-22', '24:00', '12:60', '320600Z NOV 26', '220600Z NOX 26', '22/11/2026 06:00'])(
    '%j is none', (text) => expect(parseMoment(text, NOW)).toBeNull());
});

describe('a number', () => {
  it.each([['1500', 1500], ['1 500', 1500], ['1,500', 1500], ['100,000', 100_000], ['0,5', 0.5], ['2.5', 2.5], ['-3', -3], [' 7 ', 7]])(
    '%j is %d', (text, value) => expect(parseNumber(text)).toBe(value));
  it.each(['', '1e5', 'ten', '1.2.3', '--1', '1,2,3'])('%j is none', (text) => expect(parseNumber(text)).toBeNull());
});

describe('wind and current', () => {
  it('wind is named by where it comes from, current by where it goes', () => {
    // 10 kn are 5.1444 m/s
    expect(windFrom(270, 10)).toEqual({ u: 5.1444, v: 0 });
    expect(windFrom(0, 10)).toEqual({ u: 0, v: -5.1444 });
    expect(currentTowards(90, 10)).toEqual({ u: 5.1444, v: 0 });
    expect(currentTowards(180, 1)).toEqual({ u: 0, v: -0.5144 });
  });
});

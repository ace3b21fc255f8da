import { describe, expect, it } from 'vitest';
import { boxOnScreen, graticule, label, scale, step } from './graticule';
import { mercatorX, mercatorY } from './mercator';

describe('the graticule', () => {
  it('has lines at round places, far enough apart to be read', () => {
    expect(step(1, 1000)).toBe(10); // 1/6 of a degree is 167 px; 5' would be 83 px
    expect(step(360, 300)).toBe(2700);
    expect(step(0.01, 1000)).toBe(0.1);
  });

  it.each([
    [3600, 60, 'latitude', '60°N'],
    [-630, 10, 'latitude', "10°30'S"],
    [-185.5, 0.5, 'longitude', "3°05.5'W"],
    [0, 60, 'latitude', '0°'],
    [10_800, 60, 'longitude', '180°'],
    [179.95, 0.05, 'longitude', "2°59.95'E"],
    [3660, 10, 'latitude', "61°00'N"],
  ] as const)('says %d minutes as step %d needs', (minutes, by, axis, text) => {
    expect(label(minutes, by, axis)).toBe(text);
  });

  it('is where the map is', () => {
    const world = 512 * 2 ** 8;
    const box = boxOnScreen(mercatorX(-3), mercatorY(60), world, 800, 600);
    const { meridians, parallels } = graticule(box, 800, 600);
    const middle = meridians.find((mark) => mark.label.startsWith("3°00'W"));
    expect(middle?.at).toBeCloseTo(400, 6);
    expect(parallels.find((mark) => mark.label === "60°00'N")?.at).toBeCloseTo(300, 6);
    expect(parallels.every((mark) => mark.at >= 0 && mark.at <= 600)).toBe(true);
  });

  it('goes on across the date line', () => {
    const { meridians } = graticule({ west: 178, east: 182, south: -18, north: -16 }, 800, 400);
    expect(meridians.map((mark) => mark.label)).toEqual([
      "178°00'E", "178°30'E", "179°00'E", "179°30'E", "180°00'", "179°30'W", "179°00'W", "178°30'W", "178°00'W",
    ]);
  });
});

describe('the scale', () => {
  it('is a round number of nautical miles', () => {
    // a minute of latitude is a nautical mile; at 60° a minute of longitude is half of one
    const world = 360 * 60 * 10; // 10 px for a minute of longitude
    const { pixels, label: text } = scale(60, world, 120);
    expect(text).toBe('5 NM');
    expect(pixels).toBeCloseTo(100, 0);
  });

  it('goes below a mile', () => {
    expect(scale(0, 360 * 60 * 1000, 150).label).toBe('0.1 NM');
  });
});

import { describe, expect, it } from 'vitest';
import { diamond, disc, rgba, shades, splat, type View } from './splat';
import { UNRELEASED, type Block } from './tracks';

const VIEW: View = { width: 8, height: 6, world: 1, left: 0, top: 0 };

/** Particles with a place and a status at each of two records. */
function block(particles: [from: [number, number, number], to: [number, number, number]][]): Block {
  const records = [0, 1].map((record) => particles.map((one) => one[record]!));
  return {
    particles: particles.length, records: 2, offsets: Float32Array.from(records.flat().flatMap(([x, y]) => [x, y])),
    status: Uint8Array.from(records.flat().map(([, , status]) => status)),
  };
}

function drawn(of: Block, at: number, size = 1): { pixels: [number, number, number][]; stranded: [number, number][] } {
  const counts = new Uint8Array(VIEW.width * VIEW.height);
  const stranded: [number, number][] = [];
  splat(of, at, VIEW, counts, { size, stamp: disc(size) }, (x, y) => stranded.push([x, y]));
  const pixels = [...counts].flatMap((count, i) => (count > 0 ? [[i % VIEW.width, Math.floor(i / VIEW.width), count] as [number, number, number]] : []));
  return { pixels, stranded };
}

describe('particles', () => {
  const moving = block([[[1.5, 1.5, 0], [5.5, 3.5, 0]], [[1.5, 1.5, 0], [1.5, 1.5, 0]]]);

  it('are between two records, and counted where they meet', () => {
    expect(drawn(moving, 0).pixels).toEqual([[1, 1, 2]]);
    expect(drawn(moving, 0.5).pixels).toEqual([[1, 1, 1], [3, 2, 1]]);
    expect(drawn(moving, 1).pixels).toEqual([[1, 1, 1], [5, 3, 1]]);
  });

  it('are discs of a few pixels, not cut at the edge', () => {
    expect(disc(2)).toEqual([0, 0, 1, 0, 0, 1, 1, 1]);
    expect(disc(4)).toHaveLength(2 * 12);
    expect(drawn(moving, 1, 2).pixels).toHaveLength(8);
    expect(drawn(block([[[7.6, 3, 0], [-0.5, 3, 0]]]), 0, 2).pixels).toEqual([]);
  });

  it('stay where they stranded, also when they wash away later', () => {
    const beached = block([[[2, 2, 1], [4, 4, 0]], [[3, 3, 0], [5, 3, 1]]]);
    expect(drawn(beached, 0.5)).toEqual({ pixels: [[4, 3, 1]], stranded: [[2, 2]] });
    expect(drawn(beached, 1).stranded).toEqual([[5, 3]]);
  });

  it('are not shown before their release and where nothing is known of them', () => {
    const unknown = block([[[NaN, NaN, UNRELEASED], [3, 3, 0]], [[2.5, 2.5, 0], [NaN, NaN, UNRELEASED]], [[1, 1, 2], [1, 1, 2]]]);
    expect(drawn(unknown, 0.5).pixels).toEqual([[2, 2, 1]]);
  });
});

describe('signs', () => {
  it('are told apart by their form', () => {
    expect(diamond(6)).not.toEqual(disc(6));
    expect(diamond(6).length).toBeGreaterThan(8);
  });

  it('grow darker where there are more', () => {
    const shade = shades(1, 0, 0, 0.5, 0.8);
    expect([shade[0], shade[1], shade[2], shade[99]]).toEqual([0, 0.4, 0.6, 0.8].map((alpha) => rgba(1, 0, 0, alpha)));
    expect(rgba(1, 0, 0, 1)).toBe(0xff0000ff);
  });
});

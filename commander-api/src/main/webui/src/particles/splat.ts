import { UNRELEASED, type Block } from './tracks';

/** How offsets from the anchor become pixels: one multiplication, because our maps always look north. */
export interface View {
  width: number;
  height: number;
  /** Pixels for the width of the world. */
  world: number;
  /** Where the anchor is (pixels from left and top). */
  left: number;
  top: number;
}

/** A sign of a few pixels: offsets from its upper left corner, x and y in turn. */
export type Stamp = readonly number[];

/** A disc so many pixels wide. */
export function disc(size: number): Stamp {
  return stamp(size, (x, y) => x * x + y * y <= 1);
}

/** A hollow diamond: told apart from a disc without its colour. */
export function diamond(size: number): Stamp {
  return stamp(size, (x, y) => Math.abs(x) + Math.abs(y) <= 1 && Math.abs(x) + Math.abs(y) >= 0.4);
}

function stamp(size: number, inside: (x: number, y: number) => boolean): Stamp {
  const from = (pixel: number) => ((pixel + 0.5) / size) * 2 - 1;
  return Array.from({ length: size * size }, (_, i) => [i % size, Math.floor(i / size)] as const)
    .filter(([x, y]) => inside(from(x), from(y))).flat();
}

/**
 * Counts on each pixel how many particles are there at a moment between two records. This is done for each frame, so
 * nothing is allocated.
 *
 * @param at 1.5 is half-way between the second record and the third
 * @param counts `[row][column]`, up to 255
 * @param stranded told the middle of each particle on the beach (pixels)
 */
export function splat(
  block: Block, at: number, view: View, counts: Uint8Array, discOf: { size: number; stamp: Stamp }, stranded: (x: number, y: number) => void,
): void {
  const { particles, records, offsets, status } = block;
  const { width, height, world, left, top } = view;
  const from = Math.min(Math.floor(at), Math.max(0, records - 2));
  const way = records > 1 ? Math.min(1, at - from) : 0;
  const a = from * particles;
  const b = Math.min(from + 1, records - 1) * particles;
  const steps = discOf.stamp.map((_, i) => i).filter((i) => i % 2 === 0).map((i) => discOf.stamp[i]! + discOf.stamp[i + 1]! * width);
  const half = discOf.size / 2;
  const right = width - discOf.size;
  const bottom = height - discOf.size;
  for (let i = 0; i < particles; i += 1) {
    const does = status[way < 1 ? a + i : b + i]!;
    // not yet released, or lost beyond the forcing or the limits: nowhere that we know of
    if (does !== 0 && does !== 1 && does !== 5) {
      continue;
    }
    // on the beach it stays where it was; of what ends before the next record only the last place is known
    const moves = way >= 1 ? 1 : does === 0 && status[b + i]! < UNRELEASED - 1 ? way : 0;
    const one = 2 * (a + i);
    const other = 2 * (b + i);
    // one end may be unknown
    const x = moves === 0 ? offsets[one]! : moves === 1 ? offsets[other]! : offsets[one]! + (offsets[other]! - offsets[one]!) * moves;
    const y = moves === 0 ? offsets[one + 1]!
      : moves === 1 ? offsets[other + 1]! : offsets[one + 1]! + (offsets[other + 1]! - offsets[one + 1]!) * moves;
    if (does !== 0) {
      stranded(left + x * world, top + y * world);
      continue;
    }
    const column = Math.round(left + x * world - half);
    const row = Math.round(top + y * world - half);
    if (column >= 0 && row >= 0 && column <= right && row <= bottom) {
      const corner = row * width + column;
      for (let step = 0; step < steps.length; step += 1) {
        const pixel = corner + steps[step]!;
        if (counts[pixel]! < 255) {
          counts[pixel]! += 1;
        }
      }
    }
  }
}

/**
 * Colours of 0, 1, 2 … particles on a pixel, as if each had been laid over those before; as ImageData has them.
 *
 * @param most how much they hide at most, because the lines of the areas lie below
 */
export function shades(red: number, green: number, blue: number, opacity: number, most: number): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, count) => rgba(red, green, blue, most * (1 - (1 - opacity) ** count)));
}

/** One pixel of ImageData; shares are 0 to 1. */
export function rgba(red: number, green: number, blue: number, alpha: number): number {
  const byte = (share: number) => Math.round(share * 255);
  return ((byte(alpha) << 24) | (byte(blue) << 16) | (byte(green) << 8) | byte(red)) >>> 0;
}

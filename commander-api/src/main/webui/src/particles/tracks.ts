import { mercatorX, mercatorY } from '../map/mercator';

/** What a particle does, as the file numbers it; 255 before its release. */
export const UNRELEASED = 255;

/** Some of the particles at all records. */
export interface Block {
  particles: number;
  records: number;
  /** Mercator east and south of the anchor, `[record][particle][x, y]`; NaN before the release. */
  offsets: Float32Array<ArrayBuffer>;
  /** `[record][particle]` */
  status: Uint8Array<ArrayBuffer>;
}

/** Bytes of some particles as they are in the file: big-endian, `[particle][record]`. */
export interface RawBlock {
  particles: number;
  records: number;
  lon: ArrayBuffer;
  lat: ArrayBuffer;
  status: ArrayBuffer;
  /** Where offsets are counted from (degrees). */
  anchor: { longitude: number; latitude: number };
}

/** Turns tracks of single particles into clouds of single records, ready to be drawn. */
export function decode({ particles, records, lon, lat, status, anchor }: RawBlock): Block {
  const east = new DataView(lon);
  const north = new DataView(lat);
  const codes = new Uint8Array(status);
  const offsets = new Float32Array(2 * particles * records);
  const turned = new Uint8Array(particles * records);
  const x0 = mercatorX(anchor.longitude);
  const y0 = mercatorY(anchor.latitude);
  for (let particle = 0; particle < particles; particle += 1) {
    for (let record = 0; record < records; record += 1) {
      const from = particle * records + record;
      const to = record * particles + particle;
      const x = mercatorX(east.getFloat64(8 * from)) - x0;
      offsets[2 * to] = x - Math.round(x); // the short way, also across the date line
      offsets[2 * to + 1] = mercatorY(north.getFloat64(8 * from)) - y0;
      turned[to] = codes[from]!;
    }
  }
  return { particles, records, offsets, status: turned };
}

/** A piece of the run: so many particles from a first one on. */
export interface Piece {
  first: number;
  count: number;
}

/**
 * Cuts a run into pieces, in an order in which the first few already stand for the whole: particles of a release along a
 * line, or one that lasts, are numbered along it.
 *
 * @param most so many particles altogether; pieces beyond are left out
 */
export function pieces(particles: number, size: number, most: number): Piece[] {
  const count = Math.ceil(particles / size);
  const all = Array.from({ length: count }, (_, i) => ({ first: i * size, count: Math.min(size, particles - i * size) }));
  const bits = Math.ceil(Math.log2(Math.max(1, count)));
  const order = Array.from({ length: 2 ** bits }, (_, i) => reversed(i, bits)).filter((i) => i < count);
  const chosen: Piece[] = [];
  let left = most;
  for (const i of order) {
    const piece = all[i]!;
    if (left <= 0) {
      break;
    }
    chosen.push({ first: piece.first, count: Math.min(piece.count, left) });
    left -= piece.count;
  }
  return chosen;
}

/** 1 of 8 is 4, 3 of 8 is 6: bits from the other end, so that neighbours in time are far apart. */
function reversed(value: number, bits: number): number {
  let result = 0;
  for (let bit = 0; bit < bits; bit += 1) {
    result = (result << 1) | ((value >> bit) & 1);
  }
  return result;
}

import { latitudeAt, mercatorY } from '../map/mercator';
import { doubles, range, variable, type RunFile } from './loadRun';

/** Where the cells of the probability grid are (degrees, middles; rows from south to north). */
export interface HeatGrid {
  latitudes: number[];
  longitudes: number[];
}

/** The corners of a grid, half a cell beyond the middles (degrees). */
export interface Edges {
  west: number;
  south: number;
  east: number;
  north: number;
}

export function edges({ latitudes, longitudes }: HeatGrid): Edges {
  const side = (values: number[]) => {
    const first = values[0] ?? 0;
    const last = values.at(-1) ?? first;
    const half = values.length > 1 ? (last - first) / (values.length - 1) / 2 : 0.005;
    return [first - half, last + half] as const;
  };
  const [south, north] = side(latitudes);
  const [west, east] = side(longitudes);
  // the map wants the middle of a picture on this side of the date line
  const turn = 360 * Math.round((west + east) / 720);
  return { west: west - turn, south, east: east - turn, north };
}

/** Bytes of probabilities to read at a time. */
const PIECE = 1024 * 1024;

/** Reads the probability grids of a run, some records at a time, and keeps what it read last. */
export class HeatReader {
  readonly grid: HeatGrid;
  readonly #run: RunFile;
  readonly #pieces = new Map<number, Promise<DataView>>();

  private constructor(run: RunFile, grid: HeatGrid) {
    this.#run = run;
    this.grid = grid;
  }

  static async open(run: RunFile, signal: AbortSignal): Promise<HeatReader> {
    const axis = async (name: string) => {
      const { begin, shape } = variable(run.header, name);
      return doubles(await range(run.path, begin, shape[0]! * 8, signal));
    };
    const [latitudes, longitudes] = await Promise.all([axis('grid_lat'), axis('grid_lon')]);
    return new HeatReader(run, { latitudes, longitudes });
  }

  /** Probability of each cell at a record, row by row from the south. */
  async at(record: number, signal: AbortSignal): Promise<Float32Array> {
    const cells = this.grid.latitudes.length * this.grid.longitudes.length;
    const records = Math.max(1, Math.floor(PIECE / 4 / cells));
    const piece = Math.floor(record / records);
    const view = await this.#piece(piece, records, cells, signal);
    const start = (record - piece * records) * cells * 4;
    return Float32Array.from({ length: cells }, (_, i) => view.getFloat32(start + 4 * i));
  }

  #piece(piece: number, records: number, cells: number, signal: AbortSignal): Promise<DataView> {
    let asked = this.#pieces.get(piece);
    if (!asked) {
      const { begin } = variable(this.#run.header, 'probability_of_containment');
      const count = Math.min(records, this.#run.times.length - piece * records);
      asked = range(this.#run.path, begin + piece * records * cells * 4, count * cells * 4, signal).then(
        (bytes) => new DataView(bytes));
      asked.catch(() => this.#pieces.delete(piece));
      this.#pieces.set(piece, asked);
      if (this.#pieces.size > 16) {
        this.#pieces.delete(this.#pieces.keys().next().value!);
      }
    }
    return asked;
  }
}

/** From little to much, as red, green, blue. */
const SHADES = [[255, 236, 170], [254, 178, 76], [240, 90, 40], [170, 15, 30], [90, 0, 35]] as const;

/**
 * A colour for a share of the highest probability; nothing below a ten-thousandth of it. Thin probability is worth seeing,
 * too: beside a beach where most particles lie, all that is still adrift is thin.
 */
export function shade(share: number): [number, number, number, number] {
  if (!(share > 0.0001)) {
    return [0, 0, 0, 0];
  }
  const along = Math.min(1, share) ** 0.25 * (SHADES.length - 1);
  const i = Math.min(SHADES.length - 2, Math.floor(along));
  const mixed = [0, 1, 2].map((c) => Math.round(SHADES[i]![c]! + (SHADES[i + 1]![c]! - SHADES[i]![c]!) * (along - i)));
  return [mixed[0]!, mixed[1]!, mixed[2]!, 190];
}

/**
 * Paints a grid as a picture for a Mercator map: its rows are equal steps of the map, not of latitude.
 *
 * @param rows height of the picture; its width is that of the grid
 */
export function paint(grid: HeatGrid, probability: Float32Array, rows: number): Uint8ClampedArray<ArrayBuffer> {
  const columns = grid.longitudes.length;
  const { south, north } = edges(grid);
  const top = mercatorY(north);
  const bottom = mercatorY(south);
  const most = probability.reduce((highest, value) => Math.max(highest, value), 0);
  const pixels = new Uint8ClampedArray(4 * columns * rows);
  for (let y = 0; y < rows; y += 1) {
    const latitude = latitudeAt(top + ((y + 0.5) / rows) * (bottom - top));
    const row = Math.min(grid.latitudes.length - 1,
      Math.max(0, Math.floor(((latitude - south) / (north - south)) * grid.latitudes.length)));
    for (let x = 0; x < columns; x += 1) {
      pixels.set(shade(most > 0 ? probability[row * columns + x]! / most : 0), 4 * (y * columns + x));
    }
  }
  return pixels;
}

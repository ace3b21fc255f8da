import { raw } from '../api/client';
import { NotNetCdf, readHeader, type Header, type Variable } from './netcdf3';
import { pieces, type Block, type Piece, type RawBlock } from './tracks';

/** What is known of a run's particles before they are read. */
export interface RunFile {
  path: string;
  header: Header;
  /** When each record is (ms since 1970); backward runs count down. */
  times: number[];
  /** How many particles the file has. */
  particles: number;
}

const HEADER = 64 * 1024; // bytes; ours are about 10,000
/** Bytes of one variable in one request. */
const PIECE = 4 * 1024 * 1024;

/** Opens the file of a mission's particles; reads only its header and times. */
export async function openRun(path: string, signal: AbortSignal): Promise<RunFile> {
  let length = HEADER;
  let header: Header | null = null;
  while (header === null) {
    const start = await range(path, 0, length, signal);
    header = readHeader(start);
    if (header === null && start.byteLength < length) {
      throw new NotNetCdf('the file ends within its header');
    }
    length *= 4;
  }
  const time = variable(header, 'time');
  const values = await range(path, time.begin, time.shape[0]! * 8, signal);
  return {
    path,
    header,
    times: doubles(values).map((seconds) => seconds * 1000),
    particles: variable(header, 'lon').shape[0]!,
  };
}

/**
 * Reads particles, some at a time.
 *
 * @param most positions (particles times records) to hold; of a larger run only a part is read
 * @param tell each block as soon as it is there
 */
export async function readParticles(
  run: RunFile, anchor: { longitude: number; latitude: number }, most: number, tell: (block: Block) => void,
  signal: AbortSignal,
): Promise<void> {
  const records = run.times.length;
  const size = Math.max(1, Math.floor(PIECE / 8 / records));
  const decoder = new Decoder(signal);
  try {
    for (const piece of pieces(run.particles, size, Math.floor(most / records))) {
      const [lon, lat, status] = await Promise.all(
        ['lon', 'lat', 'status'].map((name) => rows(run, name, piece, signal)),
      );
      tell(await decoder.decode({ particles: piece.count, records, lon: lon!, lat: lat!, status: status!, anchor }));
    }
  } finally {
    decoder.end();
  }
}

/** How many particles `readParticles` will read. */
export function shownParticles(run: RunFile, most: number): number {
  return Math.min(run.particles, Math.floor(most / run.times.length));
}

function rows(run: RunFile, name: string, piece: Piece, signal: AbortSignal): Promise<ArrayBuffer> {
  const { begin, size } = variable(run.header, name);
  const row = run.times.length * size;
  return range(run.path, begin + piece.first * row, piece.count * row, signal);
}

export function variable(header: Header, name: string): Variable {
  const found = header.variables.get(name);
  if (!found) {
    throw new NotNetCdf(`the file has no ${name}`);
  }
  return found;
}

/** Some bytes of a result's file; fewer when it is shorter. */
export async function range(path: string, first: number, length: number, signal: AbortSignal): Promise<ArrayBuffer> {
  const answer = await raw(path, { signal, headers: { Accept: '*/*', Range: `bytes=${first}-${first + length - 1}` } });
  const bytes = await answer.arrayBuffer();
  // a proxy between us may not know ranges
  return answer.status === 206 ? bytes : bytes.slice(first, first + length);
}

export function doubles(bytes: ArrayBuffer): number[] {
  const view = new DataView(bytes);
  return Array.from({ length: bytes.byteLength / 8 }, (_, i) => view.getFloat64(8 * i));
}

/** Decodes on another thread, one block after the other. */
class Decoder {
  readonly #worker = new Worker(new URL('./decode.worker.ts', import.meta.url), { type: 'module' });
  readonly #signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  decode(block: RawBlock): Promise<Block> {
    return new Promise((resolve, reject) => {
      const stop = () => reject(this.#signal.reason as Error);
      if (this.#signal.aborted) {
        stop();
        return;
      }
      this.#signal.addEventListener('abort', stop, { once: true });
      this.#worker.onmessage = ({ data }: MessageEvent<Block>) => {
        this.#signal.removeEventListener('abort', stop);
        resolve(data);
      };
      this.#worker.onerror = (event) => reject(new Error(event.message));
      this.#worker.postMessage(block, [block.lon, block.lat, block.status]);
    });
  }

  end(): void {
    this.#worker.terminate();
  }
}

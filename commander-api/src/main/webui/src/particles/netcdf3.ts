/** The numbers of NetCDF-3's types in the order of their codes, 1 to 6. */
const SIZES = [0, 1, 1, 2, 4, 4, 8];

export interface Variable {
  name: string;
  /** Of its dimensions, the slowest first. */
  shape: readonly number[];
  /** Of a value (bytes). */
  size: number;
  /** Where its values begin in the file (bytes). */
  begin: number;
}

/** What a file says of itself before its values. */
export interface Header {
  dimensions: ReadonlyMap<string, number>;
  variables: ReadonlyMap<string, Variable>;
}

export class NotNetCdf extends Error {}

/** Says that the bytes end before the header does. */
class Short extends Error {}

/**
 * Reads the header of a NetCDF-3 file (classic, 64-bit offset or 64-bit data) without record dimension, as our results are.
 *
 * @param bytes the beginning of the file
 * @returns null when the header is longer than that
 * @throws NotNetCdf when it is something else
 * @see https://docs.unidata.ucar.edu/netcdf-c/current/file_format_specifications.html
 */
export function readHeader(bytes: ArrayBuffer): Header | null {
  try {
    return new HeaderReader(new DataView(bytes)).read();
  } catch (cause) {
    if (cause instanceof Short) {
      return null;
    }
    throw cause;
  }
}

class HeaderReader {
  readonly #view: DataView;
  #at = 0;
  #version = 1;

  constructor(view: DataView) {
    this.#view = view;
  }

  read(): Header {
    const magic = this.#int();
    this.#version = magic & 0xff;
    if (magic >>> 8 !== 0x434446 || ![1, 2, 5].includes(this.#version)) {
      throw new NotNetCdf('the file is not NetCDF-3');
    }
    this.#count(); // records: there is no record dimension
    const dimensions = this.#list(0x0a, () => ({ name: this.#name(), length: this.#count() }));
    if (dimensions.some(({ length }) => length === 0)) {
      throw new NotNetCdf('files with a record dimension are not read');
    }
    this.#attributes();
    const variables = this.#list(0x0b, () => this.#variable(dimensions.map(({ length }) => length)));
    return {
      dimensions: new Map(dimensions.map(({ name, length }) => [name, length])),
      variables: new Map(variables.map((variable) => [variable.name, variable])),
    };
  }

  #variable(lengths: readonly number[]): Variable {
    const name = this.#name();
    const shape = Array.from({ length: this.#count() }, () => {
      const length = lengths[this.#count()];
      if (length === undefined) {
        throw new NotNetCdf(`${name} has a dimension that is not there`);
      }
      return length;
    });
    this.#attributes();
    const size = this.#typeSize();
    this.#count(); // bytes that it takes
    const begin = this.#version === 1 ? this.#int() : this.#long();
    return { name, shape, size, begin };
  }

  #attributes(): void {
    this.#list(0x0c, () => {
      this.#name();
      const size = this.#typeSize();
      this.#skip(this.#count() * size);
    });
  }

  #list<T>(tag: number, one: () => T): T[] {
    const found = this.#int();
    const length = this.#count();
    if (found !== tag && (found !== 0 || length !== 0)) {
      throw new NotNetCdf('the header is damaged');
    }
    const items: T[] = [];
    for (let i = 0; i < length; i += 1) {
      items.push(one());
    }
    return items;
  }

  #typeSize(): number {
    const size = SIZES[this.#int()];
    if (!size) {
      throw new NotNetCdf('the file has values of a type that is not read');
    }
    return size;
  }

  #name(): string {
    const length = this.#count();
    const start = this.#skip(length);
    return new TextDecoder().decode(new Uint8Array(this.#view.buffer, this.#view.byteOffset + start, length));
  }

  /** Names and values are filled up to four bytes. */
  #skip(length: number): number {
    const start = this.#at;
    const padded = Math.ceil(length / 4) * 4;
    if (start + padded > this.#view.byteLength) {
      throw new Short();
    }
    this.#at += padded;
    return start;
  }

  #count(): number {
    return this.#version === 5 ? this.#long() : this.#int();
  }

  #int(): number {
    return this.#view.getUint32(this.#skip(4));
  }

  #long(): number {
    return Number(this.#view.getBigUint64(this.#skip(8)));
  }
}

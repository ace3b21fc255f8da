/** A NetCDF-3 file for tests, written from the specification and not with the code under test. */
export interface TestVariable {
  name: string;
  dimensions: readonly string[];
  type: 'byte' | 'float' | 'double';
  values: readonly number[];
}

const CODES = { byte: 1, float: 5, double: 6 } as const;
const SIZES = { byte: 1, float: 4, double: 8 } as const;

export function netCdf(
  version: 1 | 2 | 5, dimensions: Readonly<Record<string, number>>, variables: readonly TestVariable[],
): ArrayBuffer {
  const names = Object.keys(dimensions);
  const header = (begins: readonly number[]): number[] => {
    const out: number[] = [];
    const int = (value: number) => out.push((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
    const long = (value: number) => {
      int(Math.floor(value / 2 ** 32));
      int(value % 2 ** 32);
    };
    const count = version === 5 ? long : int;
    const text = (value: string) => {
      const bytes = [...new TextEncoder().encode(value)];
      count(bytes.length);
      out.push(...bytes, ...new Array<number>((4 - (bytes.length % 4)) % 4).fill(0));
    };
    out.push(0x43, 0x44, 0x46, version);
    count(0);
    int(0x0a);
    count(names.length);
    names.forEach((name) => {
      text(name);
      count(dimensions[name]!);
    });
    int(0x0c); // one attribute of the file: title = "test"
    count(1);
    text('title');
    int(2);
    text('test');
    int(0x0b);
    count(variables.length);
    variables.forEach((variable, i) => {
      text(variable.name);
      count(variable.dimensions.length);
      variable.dimensions.forEach((name) => count(names.indexOf(name)));
      int(0);
      count(0);
      int(CODES[variable.type]);
      count(padded(variable));
      (version === 1 ? int : long)(begins[i]!);
    });
    return out;
  };
  const start = header(variables.map(() => 0)).length;
  const begins: number[] = [];
  let end = start;
  for (const variable of variables) {
    begins.push(end);
    end += padded(variable);
  }
  const file = new ArrayBuffer(end);
  new Uint8Array(file).set(header(begins));
  const view = new DataView(file);
  variables.forEach(({ type, values }, v) =>
    values.forEach((value, i) => {
      const at = begins[v]! + i * SIZES[type];
      if (type === 'double') {
        view.setFloat64(at, value);
      } else if (type === 'float') {
        view.setFloat32(at, value);
      } else {
        view.setInt8(at, value);
      }
    }),
  );
  return file;
}

function padded({ type, values }: TestVariable): number {
  return Math.ceil((values.length * SIZES[type]) / 4) * 4;
}

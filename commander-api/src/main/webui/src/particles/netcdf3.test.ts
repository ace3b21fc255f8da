import { describe, expect, it } from 'vitest';
import { NotNetCdf, readHeader } from './netcdf3';
import { netCdf, type TestVariable } from './testFile';

const VARIABLES: TestVariable[] = [
  { name: 'lon', dimensions: ['trajectory', 'time'], type: 'double', values: [1, 2, 3, 4, 5, 6] },
  { name: 'status', dimensions: ['trajectory', 'time'], type: 'byte', values: [0, 1, 2, 3, 4, -1] },
  { name: 'time', dimensions: ['time'], type: 'double', values: [10, 20, 30] },
];

describe.each([1, 2, 5] as const)('a NetCDF-3 file of version %d', (version) => {
  const file = netCdf(version, { trajectory: 2, time: 3 }, VARIABLES);

  it('says where its values are', () => {
    const header = readHeader(file)!;
    expect([...header.dimensions]).toEqual([['trajectory', 2], ['time', 3]]);
    const lon = header.variables.get('lon')!;
    expect(lon).toMatchObject({ shape: [2, 3], size: 8 });
    expect(new DataView(file).getFloat64(lon.begin + 5 * 8)).toBe(6);
    const status = header.variables.get('status')!;
    expect(new DataView(file).getInt8(status.begin + 5)).toBe(-1);
    expect(header.variables.get('time')!.begin).toBe(file.byteLength - 3 * 8);
  });

  it('is not read from half a header', () => {
    for (const end of [2, 4, 40, 100]) {
      expect(readHeader(file.slice(0, end))).toBeNull();
    }
  });
});

describe('what is not NetCDF-3', () => {
  it('is refused', () => {
    const hdf5 = new Uint8Array([0x89, 0x48, 0x44, 0x46, 13, 10, 26, 10]).buffer;
    expect(() => readHeader(hdf5)).toThrow(NotNetCdf);
  });

  it('is refused when it has records', () => {
    expect(() => readHeader(netCdf(1, { time: 0 }, []))).toThrow(NotNetCdf);
  });
});

/** Square metres in a square nautical mile (1852 m). */
export const M2_PER_NM2 = 1852 * 1852;
export const M_PER_NM = 1852;

/** Three significant digits, no exponent: `0.123`, `4.56`, `78.9`, `1,234`. */
export function significant(value: number): string {
  if (!Number.isFinite(value)) {
    return '–';
  }
  if (Math.abs(value) >= 100) {
    return Math.round(value).toLocaleString('en-GB');
  }
  return value === 0 ? '0' : String(Number(value.toPrecision(3)));
}

/** An area given in km², in square nautical miles first. */
export function area(km2: number): string {
  return `${significant((km2 * 1e6) / M2_PER_NM2)} NM² (${significant(km2)} km²)`;
}

export function nauticalMiles(metres: number): string {
  return `${significant(metres / M_PER_NM)} NM`;
}

/** `512 B`, `1.20 kB`, `6.01 MB`. */
export function bytes(size: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let value = size;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toPrecision(3)} ${units[unit]}`;
}

export function percent(fraction: number): string {
  return `${Math.round(fraction * 100)} %`;
}

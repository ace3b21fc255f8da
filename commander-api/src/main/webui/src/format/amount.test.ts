import { describe, expect, it } from 'vitest';
import { area, bytes, nauticalMiles, percent, significant } from './amount';

describe('amounts', () => {
  it('are written with three digits', () => {
    expect(significant(0.012345)).toBe('0.0123');
    expect(significant(4.5678)).toBe('4.57');
    expect(significant(1234.5)).toBe('1,235');
    expect(significant(Number.NaN)).toBe('–');
  });

  it('are square miles first', () => {
    expect(area(48.9)).toBe('14.3 NM² (48.9 km²)');
    expect(nauticalMiles(1852)).toBe('1 NM');
  });

  it('of bytes and shares', () => {
    expect(bytes(512)).toBe('512 B');
    expect(bytes(6_005_396)).toBe('6.01 MB');
    expect(percent(0.104)).toBe('10 %');
  });
});

import { describe, expect, it } from 'vitest';
import { unwound, unwoundPolygon } from './rings';

describe('a ring of land', () => {
  it('stays as it is away from the date line', () => {
    const ring = [[1, 1], [2, 1], [2, 2], [1, 1]];
    expect(unwound(ring)).toEqual(ring);
  });

  it('goes on beyond the date line', () => {
    expect(unwound([[179, -17], [-179, -17], [-179, -16], [179, -16], [179, -17]])).toEqual(
      [[179, -17], [181, -17], [181, -16], [179, -16], [179, -17]]);
  });

  it('around the pole ends at the edge of the map', () => {
    const ring = [[-90, -70], [0, -70], [90, -70], [179, -70], [-90, -70]];
    expect(unwound(ring)).toEqual(
      [[-90, -70], [0, -70], [90, -70], [179, -70], [270, -70], [270, -90], [-90, -90], [-90, -70]]);
  });
});

describe('a polygon of land', () => {
  const sea = [[50, 45], [52, 45], [52, 47], [50, 45]];

  it('keeps its seas when its coast goes on beyond the date line', () => {
    // a continent from 10°W eastward to 170°W, told from its eastern end
    const coast = [[-180, 65], [-170, 66], [-180, 67], [179, 70], [90, 75], [-10, 60], [-10, 40], [90, 40], [179, 60], [-180, 65]];
    const [outer, hole] = unwoundPolygon([coast, sea]);
    const east = outer!.map(([longitude]) => longitude);
    expect([Math.min(...east), Math.max(...east)]).toEqual([-370, -170]);
    expect(hole).toEqual(sea.map(([longitude, latitude]) => [longitude! - 360, latitude]));
  });

  it('leaves seas where they are when nothing was moved', () => {
    expect(unwoundPolygon([[[0, 40], [90, 40], [90, 75], [0, 40]], sea])[1]).toEqual(sea);
  });
});

type Ring = [number, number][];

/**
 * Unwinds a ring that goes across the date line, so that it is a ring on a flat map and not a line around the world. One
 * that goes around a pole is closed along the edge of the map.
 */
export function unwound(ring: readonly (readonly number[])[]): Ring {
  const flat: Ring = [];
  for (const [longitude = 0, latitude = 0] of ring) {
    const before = flat.at(-1);
    flat.push([before ? longitude - 360 * Math.round((longitude - before[0]) / 360) : longitude, latitude]);
  }
  const first = flat[0];
  const last = flat.at(-1);
  if (first && last && Math.abs(last[0] - first[0]) > 180) {
    const pole = last[1] < 0 ? -90 : 90;
    flat.push([last[0], pole], [first[0], pole], [first[0], first[1]]);
  }
  return flat;
}

/** All rings of a polygon in the same turn of the world: a sea that was left beyond the date line is no hole any more. */
export function unwoundPolygon(rings: readonly (readonly (readonly number[])[])[]): Ring[] {
  const [outer, ...holes] = rings.map(unwound);
  if (!outer) {
    return [];
  }
  const east = outer.map(([longitude]) => longitude);
  const from = east.reduce((least, longitude) => Math.min(least, longitude), Infinity);
  return [
    outer,
    ...holes.map((hole) => {
      const west = hole.reduce((least, [longitude]) => Math.min(least, longitude), Infinity);
      const turn = 360 * Math.ceil((from - west) / 360 - 1e-9);
      return hole.map(([longitude, latitude]) => [longitude + turn, latitude] as [number, number]);
    }),
  ];
}

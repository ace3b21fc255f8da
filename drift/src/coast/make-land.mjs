// Makes the land of the product from Natural Earth as the npm package world-atlas has it (TopoJSON):
//
//     cd drift/src/coast && npm install && node make-land.mjs
//
// Writes natural-earth-10m.land (what NaturalEarth.java reads) and natural-earth-10m.txt (where it is from) into the
// resources of the drift module. The former is deflated; within, all numbers but the first four are varints:
//
//     double scaleLon, scaleLat, west, south        lon = west + x * scaleLon, lat = south + y * scaleLat (degrees)
//     rings, then for each ring: points, then for each point: x and y less those of the point before, zigzag
//
// The last point of a ring does not repeat the first. x goes on beyond its range across the dateline, so neighbours are
// near each other; Antarctica therefore ends one turn from where it begins.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';

const SOURCE = new URL('node_modules/world-atlas/land-10m.json', import.meta.url);
const SOURCE_SHA256 = '9b9f584709c119d63fbadf484ce425260497697b7166be7a2fe360e8c0b171a8';
const TARGET = new URL('../main/resources/org/driftline/drift/coast/', import.meta.url);

const sha256 = bytes => createHash('sha256').update(bytes).digest('hex');
const metresPerDegree = 40_007_863 / 360;

const source = readFileSync(SOURCE);
if (sha256(source) !== SOURCE_SHA256) {
  throw new Error(`not the land-10m.json of world-atlas 2.0.2: ${sha256(source)}`);
}
const topology = JSON.parse(source);
const [scaleLon, scaleLat] = topology.transform.scale;
const [west, south] = topology.transform.translate;
const TURN = Math.round(360 / scaleLon);

const read = topology.objects.land.geometries
  .flatMap(geometry => (geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs))
  .flat()
  .map(ring => unwrapped(points(ring)));
const joined = [...read];
while (joinAcrossDateline(joined));
joined.forEach(removeSpikes);
const rings = joined.filter(ring => ring.length > 2 && !isNullIsland(ring));

const target = deflateSync(encoded(rings), { level: 9 });
writeFileSync(new URL('natural-earth-10m.land', TARGET), target);
writeFileSync(new URL('natural-earth-10m.txt', TARGET), description());

/** The points of a ring of arcs [x, y], without repetitions. */
function points(ring) {
  const all = ring.flatMap(index => {
    const arc = decoded(topology.arcs[index < 0 ? ~index : index]);
    return index < 0 ? arc.reverse() : arc;
  });
  return all.filter(([x, y], i) => {
    const [beforeX, beforeY] = all[(i + all.length - 1) % all.length];
    return x !== beforeX || y !== beforeY;
  });
}

function decoded(arc) {
  let x = 0;
  let y = 0;
  return arc.map(([dx, dy]) => [(x += dx), (y += dy)]);
}

/** Lets x go on across the dateline; a step to the same place on its other side is dropped. */
function unwrapped(ring) {
  const result = [ring[0]];
  for (const [x, y] of ring.slice(1)) {
    const [beforeX, beforeY] = result.at(-1);
    const onward = x - TURN * Math.round((x - beforeX) / TURN);
    if (onward !== beforeX || y !== beforeY) {
      result.push([onward, y]);
    }
  }
  return result;
}

/**
 * The source still cuts some land along the dateline: two rings go along it in opposite directions. Makes one of the
 * first two such rings it finds.
 */
function joinAcrossDateline(rings) {
  const cuts = rings.flatMap((ring, r) =>
    ring.flatMap(([x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length];
      return x % TURN === 0 && nextX === x && Math.abs(nextY - y) > 2 ? [{ r, i, x, y, nextY }] : [];
    }));
  for (const one of cuts) {
    const other = cuts.find(cut =>
      cut.r !== one.r && Math.abs(cut.y - one.nextY) <= 2 && Math.abs(cut.nextY - one.y) <= 2);
    if (other) {
      const moved = rings[other.r].map(([x, y]) => [x + one.x - other.x, y]);
      const insert = [...moved.slice(other.i + 1), ...moved.slice(0, other.i + 1)];
      rings[one.r].splice(one.i + 1, 0, ...insert);
      rings.splice(other.r, 1);
      return true;
    }
  }
  return false;
}

/** Removes points where a ring stops, or turns and goes back the way it came. */
function removeSpikes(ring) {
  for (let i = 0; i < ring.length; i++) {
    const same = (a, b) => a[0] === b[0] && a[1] === b[1];
    const at = k => ring[(i + k) % ring.length];
    if (same(at(0), at(1)) || same(at(0), at(2))) {
      ring.splice((i + 1) % ring.length, 1);
      i = -1;
    }
  }
}

/** Natural Earth marks 0, 0 with an island that is not there, so that places without coordinates are noticed. */
function isNullIsland(ring) {
  return ring.every(([x, y]) => Math.abs(west + x * scaleLon) < 0.01 && Math.abs(south + y * scaleLat) < 0.01);
}

function encoded(rings) {
  const bytes = [];
  const varint = value => {
    for (; value > 127; value >>>= 7) {
      bytes.push((value & 127) | 128);
    }
    bytes.push(value);
  };
  varint(rings.length);
  for (const ring of rings) {
    varint(ring.length);
    let before = [0, 0];
    for (const point of ring) {
      point.forEach((value, axis) => {
        const step = value - before[axis];
        varint(step < 0 ? -2 * step - 1 : 2 * step);
      });
      before = point;
    }
  }
  const head = Buffer.alloc(32);
  [scaleLon, scaleLat, west, south].forEach((number, i) => head.writeDoubleBE(number, 8 * i));
  return Buffer.concat([head, Buffer.from(bytes)]);
}

function meanSideMetres() {
  let metres = 0;
  let sides = 0;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++, sides++) {
      const lat = south + scaleLat * ring[i][1];
      const east = (ring[i][0] - ring[i - 1][0]) * scaleLon * Math.cos((lat * Math.PI) / 180);
      const north = (ring[i][1] - ring[i - 1][1]) * scaleLat;
      metres += Math.hypot(east, north) * metresPerDegree;
    }
  }
  return Math.round(metres / sides);
}

function description() {
  return `what: land of the world, scale 1:10 million, for NaturalEarth.java
source: Natural Earth 4.1.0, ne_10m_land
source licence: public domain
taken from: npm package world-atlas 2.0.2, land-10m.json
package licence: ISC, copyright 2013-2019 Michael Bostock
made by: drift/src/coast/make-land.mjs
changes: ${read.length - joined.length} pieces of land cut by the dateline joined; ${joined.length - rings.length - 1} islands left out that the source rounds to nothing, and Null Island at 0, 0, which does not exist
rings: ${rings.length}
points: ${rings.reduce((sum, ring) => sum + ring.length, 0)}
mean side (m): ${meanSideMetres()}
quantisation (degrees): ${scaleLon.toFixed(6)} east, ${scaleLat.toFixed(6)} north
quantisation (m): ${Math.round(scaleLon * metresPerDegree)} east at the equator, ${Math.round((scaleLon * metresPerDegree) / 2)} at 60 north, ${Math.round(scaleLat * metresPerDegree)} north
missing: small islands and skerries; ice shelves of Antarctica count as sea
input sha256: ${SOURCE_SHA256}
output sha256: ${sha256(target)}
`;
}

import { describe, expect, it } from 'vitest';
import { plainObject, search, type ObjectType } from './objects';

const TYPES: ObjectType[] = [
  { number: 1, key: 'PIW-1', description: 'Person-in-water (PIW), unknown state (mean values)', depth: 0 },
  { number: 2, key: 'PIW-2', description: 'PIW, vertical PFD type III conscious', depth: 1 },
  { number: 8, key: 'LIFE-RAFT-DB-11', description: '4-14 person capacity, deep ballast system, canopy (average)', depth: 1 },
  { number: 18, key: 'LIFE-RAFT-DB-21', description: 'Deep ballast system, general (mean values), capsized', depth: 0 },
  { number: 48, key: 'SPORT-BOAT', description: 'Sport boat, no canvas (*1), modified V-hull', depth: 0 },
  { number: 65, key: 'SAILBOAT-8', description: 'Sunfish sailing dingy  -  Bare-masted, rudder missing', depth: 0 },
];
const OBJECTS = TYPES.map(plainObject);

describe('kinds of objects', () => {
  it('are described without abbreviations', () => {
    expect(OBJECTS.map(({ plain }) => plain)).toEqual([
      'Person in the water, unknown state, average',
      'Person in the water, upright with a buoyancy aid (PFD type III), conscious',
      'Life raft, 4-14 person capacity, deep ballast system, canopy (average)',
      'Life raft, deep ballast system, general average, capsized',
      'Sport boat, no canvas, modified V-hull',
      'Sunfish sailing dinghy, Bare-masted, rudder missing',
    ]);
  });

  it.each([
    ['raft ballast', [8, 18]],
    ['man overboard', [1, 2]],
    ['PIW-2', [2]],
    ['48', [48]],
    ['yacht', [65]],
    ['submarine raft', []],
  ])('are found by %j', (question, numbers) => {
    expect(search(OBJECTS, question).map(({ number }) => number)).toEqual(numbers);
  });

  it('are all there without a question', () => expect(search(OBJECTS, ' ')).toHaveLength(6));
});

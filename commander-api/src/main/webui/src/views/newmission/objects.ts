/** What `GET /object-types` tells of a kind of object. */
export interface ObjectType {
  number: number;
  key: string;
  description: string;
  /** In the tree of classes, 0 for a root. */
  depth: number;
}

/** An object type in words that one need not look up. */
export interface PlainObject extends ObjectType {
  plain: string;
  /** What a search looks at, in lower case. */
  words: string;
}

const REPLACED: readonly [RegExp, string][] = [
  [/\s*\(\*\d\)/g, ''], // footnotes of the published table
  [/^Person-in-water \(PIW\)/, 'Person in the water'],
  [/^PIW/, 'Person in the water'],
  [/vertical PFD type III conscious/, 'upright with a buoyancy aid (PFD type III), conscious'],
  [/sitting, PFD type I or II/, 'sitting in a life jacket (PFD type I or II)'],
  [/Life[- ]raft/gi, 'life raft'],
  [/Average/g, 'average'],
  [/\(mean values\)/g, 'average'],
  [/, mean values/g, ', average'],
  [/unknown state average/g, 'unknown state, average'],
  [/\bAND\b/g, 'and'],
  [/\bNO\b/g, 'no'],
  [/dingy {2}- {2}/, 'dinghy, '],
  [/Self-locating datum marker buoy/, 'Datum marker buoy that tells its position (SLDMB)'],
  [/Navy Submarine EPIRB \(SEPIRB\)/, 'Distress beacon of a submarine (SEPIRB)'],
  [/^Survival Craft - /, 'Survival craft: '],
  [/ - /g, ', '],
  [/\s*,\s*,\s*/g, ', '],
  [/\s{2,}/g, ' '],
  [/\.$/, ''],
];

/** What people call it though the table does not. */
const ALSO: readonly [RegExp, string][] = [
  [/^PIW/, 'man overboard mob swimmer diver body casualty'],
  [/RAFT|OVATEK|AVIATION|LIFE-CAPSULE|USCG/, 'liferaft survival inflatable'],
  [/^PERSON-POWERED/, 'kayak canoe surfer surfboard paddle board sup'],
  [/^SKIFF|^SPORT/, 'boat small open motorboat dinghy rib powerboat'],
  [/^FISHING/, 'trawler boat ship fishing boat'],
  [/^COASTAL/, 'ship cargo vessel'],
  [/^SAILBOAT/, 'yacht sailing boat dinghy'],
  [/^CONTAINER/, 'shipping cargo lost'],
  [/drogue/, 'sea anchor'],
  [/^AVIATION/, 'aircraft plane ditched'],
  [/^REFUGEE/, 'migrants refugees'],
  [/^MED|^SEWAGE|DEBRIS|OIL-DRUM|BAIT/, 'debris flotsam waste'],
];

export function plainObject(type: ObjectType): PlainObject {
  let plain = REPLACED.reduce((text, [from, to]) => text.replace(from, to), type.description);
  if (/^(4-14|15-50) person/.test(plain)) {
    plain = `life raft, ${plain}`; // a row below "Life raft, deep ballast"
  }
  if (type.key.startsWith('LIFE-RAFT') && plain.startsWith('Deep ballast')) {
    plain = `life raft, d${plain.slice(1)}`;
  }
  plain = plain.charAt(0).toUpperCase() + plain.slice(1);
  const also = ALSO.filter(([where]) => where.test(type.key) || where.test(type.description)).map(([, words]) => words);
  const words = [type.number, type.key, type.description, plain, ...also].join(' ').toLowerCase();
  return { ...type, plain, words };
}

/** Those that have every word of the question, in the order of the table. */
export function search(objects: readonly PlainObject[], question: string): PlainObject[] {
  const wanted = question.toLowerCase().split(/[\s,]+/).filter(Boolean);
  return objects.filter(({ words }) => wanted.every((word) => words.includes(word)));
}

import type { Position } from '../../format/coordinates';
import { near } from '../../map/mercator';

export interface Coverage {
  from: string;
  to: string;
  west: number;
  east: number;
  south: number;
  north: number;
}

/** What `GET /forcing` tells of a file. */
export interface ForcingFile {
  name: string;
  size: number;
  usable: boolean;
  reason: string | null;
  synthetic: boolean;
  wind: Coverage | null;
  current: Coverage | null;
}

export type Quantity = 'wind' | 'current';
export const QUANTITIES: readonly Quantity[] = ['wind', 'current'];

/** A time span (ms since 1970). */
export interface Span {
  from: number;
  to: number;
}

/** What a run needs, as far as it is known. */
export interface Need {
  /** Where it starts; none as long as that is not known. */
  places: readonly Position[];
  span: Span | null;
}

export type Verdict =
  | { kind: 'unknown' }
  | { kind: 'none' }
  | { kind: 'elsewhere' }
  | { kind: 'gap'; missing: Span[] }
  | { kind: 'covered'; by: string[] };

/** When a run of so many hours needs forcing. */
export function spanOf(start: number, hours: number, backward: boolean): Span {
  const other = start + (backward ? -1 : 1) * hours * 3_600_000;
  return { from: Math.min(start, other), to: Math.max(start, other) };
}

const FROM_WORST: readonly Verdict['kind'][] = ['none', 'elsewhere', 'gap', 'unknown', 'covered'];

/** Whether files hold a quantity where it starts, for the whole time; a first look, the server decides. */
export function verdict(files: readonly ForcingFile[], quantity: Quantity, { places, span }: Need): Verdict {
  const having = files.filter((file) => file.usable && file[quantity]);
  if (having.length === 0) {
    return { kind: 'none' };
  }
  const each = places.map((at) => verdictAt(having, quantity, at, span));
  const worst = FROM_WORST.find((kind) => each.some((one) => one.kind === kind));
  return each.find(({ kind }) => kind === worst) ?? { kind: 'unknown' };
}

function verdictAt(having: readonly ForcingFile[], quantity: Quantity, at: Position, span: Span | null): Verdict {
  const here = having.filter((file) => inside(file[quantity]!, at));
  if (here.length === 0) {
    return { kind: 'elsewhere' };
  }
  if (!span) {
    return { kind: 'unknown' };
  }
  const missing = gaps(span, here.map((file) => spanIn(file[quantity]!)));
  if (missing.length > 0) {
    return { kind: 'gap', missing };
  }
  const by = here.filter((file) => spanIn(file[quantity]!).to > span.from && spanIn(file[quantity]!).from < span.to);
  return { kind: 'covered', by: by.map(({ name }) => name) };
}

export function inside(coverage: Coverage, at: Position): boolean {
  const middle = (coverage.west + coverage.east) / 2;
  const longitude = near(at.longitude, middle);
  return longitude >= coverage.west && longitude <= coverage.east
    && at.latitude >= coverage.south && at.latitude <= coverage.north;
}

export function spanIn(coverage: Coverage): Span {
  return { from: Date.parse(coverage.from), to: Date.parse(coverage.to) };
}

/** What of a span no other span covers. */
export function gaps(span: Span, others: readonly Span[]): Span[] {
  const missing: Span[] = [];
  let reached = span.from;
  for (const { from, to } of [...others].sort((a, b) => a.from - b.from)) {
    if (from > reached && reached < span.to) {
      missing.push({ from: reached, to: Math.min(from, span.to) });
    }
    reached = Math.max(reached, to);
  }
  if (reached < span.to) {
    missing.push({ from: reached, to: span.to });
  }
  return missing;
}

/** The time that is shown: the run with as much again around it, at least half a day. */
export function axisOf(span: Span): Span {
  const margin = Math.max(12 * 3_600_000, (span.to - span.from) / 2);
  return { from: span.from - margin, to: span.to + margin };
}

/** Where a span lies on the axis (percent), null when it is not on it. */
export function onAxis(span: Span, axis: Span): { left: number; width: number } | null {
  const from = Math.max(span.from, axis.from);
  const to = Math.min(span.to, axis.to);
  if (to < from) {
    return null;
  }
  const whole = axis.to - axis.from;
  return { left: ((from - axis.from) / whole) * 100, width: Math.max(0.5, ((to - from) / whole) * 100) };
}

/** Round moments on the axis, at most so many. */
export function ticks(axis: Span, most: number): number[] {
  const hour = 3_600_000;
  const step = [1, 3, 6, 12, 24, 48, 96, 168, 336].map((hours) => hours * hour)
    .find((length) => (axis.to - axis.from) / length <= most) ?? 720 * hour;
  const first = Math.ceil(axis.from / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((axis.to - first) / step) + 1) }, (_, i) => first + i * step);
}

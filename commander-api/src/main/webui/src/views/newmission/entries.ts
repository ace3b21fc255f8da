const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAY = 86_400_000;

/**
 * A moment as people write it, in UTC unless it says otherwise: `2026-11-22 06:00`, `2026-11-22T07:00+01:00`, the
 * date-time group `220600Z NOV 26`, `220600Z` (the last one that was), `06:00` or `0600Z` (the last one that was), `now`.
 *
 * @param now ms since 1970
 * @returns ms since 1970, or null when it cannot be understood
 */
export function parseMoment(text: string, now: number): number | null {
  const said = text.trim().toUpperCase().replace(/\s+/g, ' ');
  if (said === 'NOW') {
    return Math.floor(now / 60_000) * 60_000;
  }
  return isoMoment(said) ?? groupMoment(said, now) ?? clockMoment(said, now);
}

function isoMoment(said: string): number | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):?(\d\d)(?::(\d\d)(?:\.\d+)?)? ?(Z|UTC|[+-]\d\d:?\d\d)?$/.exec(said);
  if (!found) {
    return null;
  }
  const [, year, month, day, hours, minutes, seconds = '0', zone = 'Z'] = found;
  const at = exactly(Number(year), Number(month) - 1, Number(day), Number(hours), Number(minutes), Number(seconds));
  return at === null ? null : at - offset(zone);
}

function offset(zone: string): number {
  const found = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  return found ? (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) * 60_000 : 0;
}

function groupMoment(said: string, now: number): number | null {
  const found = /^(\d\d)(\d\d)(\d\d) ?Z(?: ?([A-Z]{3})(?: ?(\d\d|\d{4}))?)?$/.exec(said);
  if (!found) {
    return null;
  }
  const [day, hours, minutes] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const today = new Date(now);
  if (found[4] === undefined) {
    return lastOf(now, 12, (back) =>
      exactly(today.getUTCFullYear(), today.getUTCMonth() - back, day, hours, minutes));
  }
  const month = MONTHS.indexOf(found[4]);
  if (month < 0) {
    return null;
  }
  if (found[5] !== undefined) {
    const year = Number(found[5]);
    return exactly(year < 100 ? 2000 + year : year, month, day, hours, minutes);
  }
  return lastOf(now, 5, (back) => exactly(today.getUTCFullYear() - back, month, day, hours, minutes));
}

function clockMoment(said: string, now: number): number | null {
  const found = /^(\d\d?):?(\d\d) ?Z?$/.exec(said);
  if (!found || Number(found[1]) > 23 || Number(found[2]) > 59) {
    return null;
  }
  const today = Math.floor(now / DAY) * DAY + (Number(found[1]) * 60 + Number(found[2])) * 60_000;
  return today <= now ? today : today - DAY;
}

/** The latest of several moments that is not in the future. */
function lastOf(now: number, most: number, candidate: (back: number) => number | null): number | null {
  for (let back = 0; back <= most; back += 1) {
    const at = candidate(back);
    if (at !== null && at <= now) {
      return at;
    }
  }
  return null;
}

/** A moment whose parts are what they say: there is no 31 February. */
function exactly(year: number, month: number, day: number, hours: number, minutes: number, seconds = 0): number | null {
  const at = new Date(Date.UTC(year, month, day, hours, minutes, seconds));
  const kept = at.getUTCDate() === day && at.getUTCHours() === hours && at.getUTCMinutes() === minutes;
  return kept && seconds < 60 ? at.getTime() : null;
}

/** A number as people write it: `1 500`, `1,500`, `0,5`, `2.5`; null when it is none. */
export function parseNumber(text: string): number | null {
  const plain = text.trim().replace(/(\d)[ '’](?=\d{3}\b)/g, '$1').replace(/^(\d{1,3})((?:,\d{3})+)(?=$|\.)/, (all) => all.replaceAll(',', ''));
  return /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(plain) ? Number(plain.replace(',', '.')) : null;
}

const MS_PER_KN = 1852 / 3600;

/** Eastward and northward parts (m/s). */
export interface Flow {
  u: number;
  v: number;
}

/** A wind by where it comes from, as it is reported. */
export function windFrom(degrees: number, knots: number): Flow {
  return currentTowards(degrees + 180, knots);
}

/** A current by where it sets, as it is reported. */
export function currentTowards(degrees: number, knots: number): Flow {
  const angle = (degrees * Math.PI) / 180;
  const rounded = (value: number) => Math.round(value * 10_000) / 10_000 + 0;
  return { u: rounded(knots * MS_PER_KN * Math.sin(angle)), v: rounded(knots * MS_PER_KN * Math.cos(angle)) };
}

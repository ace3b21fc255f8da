/** A position: degrees, north and east positive. */
export interface Position {
  latitude: number;
  longitude: number;
}

type Axis = 'latitude' | 'longitude';

const LIMIT: Record<Axis, number> = { latitude: 90, longitude: 180 };
const SIGNS: Record<Axis, { plus: string; minus: string }> = {
  latitude: { plus: 'N', minus: 'S' },
  longitude: { plus: 'E', minus: 'W' },
};

/** Degrees and decimal minutes as charts and radios use them: `60°06.123'N`. */
export function ddm(degrees: number, axis: Axis, decimals = 3): string {
  const factor = 10 ** decimals;
  // whole units of the last decimal first, so that 59.9999' never becomes 60.000'
  const units = Math.round(Math.abs(degrees) * 60 * factor);
  const whole = Math.floor(units / (60 * factor));
  const minutes = (units - whole * 60 * factor) / factor;
  const sign = degrees < 0 && units > 0 ? SIGNS[axis].minus : SIGNS[axis].plus;
  const width = axis === 'latitude' ? 2 : 3;
  const minuteWidth = decimals === 0 ? 2 : 3 + decimals;
  return `${String(whole).padStart(width, '0')}°${minutes.toFixed(decimals).padStart(minuteWidth, '0')}'${sign}`;
}

/** Decimal degrees: `60.10205°`, `-3.00000°`. */
export function decimal(degrees: number, decimals = 5): string {
  const text = degrees.toFixed(decimals);
  return `${/^-0\.?0*$/.test(text) ? text.slice(1) : text}°`;
}

export function positionDdm(at: Position, decimals = 3): string {
  return `${ddm(at.latitude, 'latitude', decimals)} ${ddm(at.longitude, 'longitude', decimals)}`;
}

export function positionDecimal(at: Position, decimals = 5): string {
  return `${decimal(at.latitude, decimals)}, ${decimal(at.longitude, decimals)}`;
}

/** A longitude on this side of the date line. */
export function wrapped(longitude: number): number {
  const turned = ((((longitude + 180) % 360) + 360) % 360) - 180;
  return turned === -180 && longitude > 0 ? 180 : turned;
}

/**
 * One coordinate in any usual notation: `60.5`, `60,5`, `-3.25`, `60.5 N`, `S 60.5`, `60°30.0'N`, `60 30.0 N`,
 * `60-30.0N`, `60° 30' 15" N`, `N60 30 15`.
 *
 * @returns degrees, or null when it cannot be understood or lies beyond the pole or the date line
 */
export function parseCoordinate(text: string, axis: Axis): number | null {
  const { letter, rest } = hemisphere(text, axis) ?? {};
  if (rest === undefined) {
    return null;
  }
  const numbers = /^([+-]?)\s*(\d+(?:[.,]\d+)?)(?:(?:\s*[°º:*]\s*|\s*-\s*|\s+)(\d+(?:[.,]\d+)?)(?:(?:\s*['’′:]\s*|\s*-\s*|\s+)(\d+(?:[.,]\d+)?))?)?\s*["”″'’′°º]*$/.exec(
    rest.replace(/''|’’/g, '"'),
  );
  if (!numbers) {
    return null;
  }
  const [, sign, first, second, third] = numbers;
  if (sign && letter) {
    return null; // "-60 S" could mean either
  }
  const parts = [first, second, third].map((part) => (part === undefined ? 0 : Number(part.replace(',', '.'))));
  const [whole = 0, minutes = 0, seconds = 0] = parts;
  if (minutes >= 60 || seconds >= 60) {
    return null;
  }
  // only the last number may have a fraction
  if ((second !== undefined && !Number.isInteger(whole)) || (third !== undefined && !Number.isInteger(minutes))) {
    return null;
  }
  const size = whole + minutes / 60 + seconds / 3600;
  if (size > LIMIT[axis]) {
    return null;
  }
  const negative = sign === '-' || letter === SIGNS[axis].minus;
  return negative && size !== 0 ? -size : size;
}

/** Takes the letter of a hemisphere off either end; null when it is not one of this axis. */
function hemisphere(text: string, axis: Axis): { letter: string | null; rest: string } | null {
  const trimmed = text.trim().toUpperCase().replace(/[−–]/g, '-');
  const front = /^([NSEWO])\s*(.*)$/.exec(trimmed);
  const back = /^(.*?)\s*([NSEWO])$/.exec(trimmed);
  if (front && back && front[2] !== undefined && /[NSEWO]$/.test(front[2])) {
    return null;
  }
  const letter = front?.[1] ?? back?.[2] ?? null;
  const rest = front?.[2] ?? back?.[1] ?? trimmed;
  if (letter !== null && letter !== SIGNS[axis].plus && letter !== SIGNS[axis].minus) {
    return null;
  }
  return rest === '' ? null : { letter, rest };
}

/**
 * Both coordinates from one text, latitude first: `60°06.1'N 003°00.0'W`, `60.1, -3.0`, `60 06.1N / 3 0.0W`,
 * `N60 06.1 W003 00.0`.
 */
export function parsePosition(text: string): Position | null {
  for (const [north, east] of halves(text.trim())) {
    const latitude = parseCoordinate(north, 'latitude');
    const longitude = parseCoordinate(east, 'longitude');
    if (latitude !== null && longitude !== null) {
      return { latitude, longitude };
    }
  }
  return null;
}

/** The ways in which a text can be two coordinates; only unmistakable ones. */
function* halves(text: string): Generator<[string, string]> {
  const letters = /^(.*?[NS])[\s,;/]*(.+[EW])$/i.exec(text) ?? /^([NS].*?)[\s,;/]*([EW].+)$/i.exec(text);
  if (letters?.[1] && letters[2]) {
    yield [letters[1], letters[2]];
  }
  const separated = text.split(/\s*[;/]\s*|,\s+|\s+,\s*/);
  if (separated.length === 2 && separated[0] && separated[1]) {
    yield [separated[0], separated[1]];
  }
  const commas = text.split(',');
  if (commas.length === 2 && commas[0] && commas[1] && /\./.test(text)) {
    yield [commas[0], commas[1]];
  }
  const spaces = text.split(/\s+/);
  if (spaces.length === 2 && spaces[0] && spaces[1]) {
    yield [spaces[0], spaces[1]];
  }
}

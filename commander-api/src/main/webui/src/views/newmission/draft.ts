import type { Priority } from '../../api/types';
import { parsePosition, type Position } from '../../format/coordinates';
import { spanOf, type Need } from './coverage';
import { currentTowards, parseMoment, parseNumber, windFrom } from './entries';

export type ForcingWay = 'auto' | 'files' | 'constant';

/**
 * What somebody has put in so far, as he typed it. What changes where is searched is either asked for or a preset that he
 * sees: nothing is assumed of a field that was left empty.
 */
export interface Draft {
  name: string;
  description: string;
  priority: Priority;
  position: string;
  time: string;
  radius: string;
  radiusUnit: 'm' | 'NM';
  hours: string;
  particles: string;
  object: string;
  forcing: ForcingWay;
  files: string[];
  windFrom: string;
  windKn: string;
  currentTowards: string;
  currentKn: string;
  backward: boolean;
  windError: string;
  currentError: string;
  seed: string;
  start: boolean;
}

export const EMPTY: Draft = {
  name: '', description: '', priority: 'normal', position: '', time: '', radius: '', radiusUnit: 'NM', hours: '24',
  particles: '5000', object: '', forcing: 'auto', files: [], windFrom: '', windKn: '', currentTowards: '', currentKn: '',
  backward: false, windError: '0', currentError: '0', seed: '', start: true,
};

/** What is wrong, by the server's names of the fields. */
export type Errors = Readonly<Record<string, string>>;

export type Checked = { body: Record<string, unknown>; errors: null } | { body: null; errors: Errors };

/** Which run the draft would need forcing for, as far as it can be read. */
export function needOf(draft: Draft, now: number): Need {
  const start = parseMoment(draft.time, now);
  const hours = parseNumber(draft.hours);
  return {
    at: parsePosition(draft.position),
    span: start !== null && hours !== null && hours > 0 ? spanOf(start, hours, draft.backward) : null,
  };
}

/** Radius in metres; null when nothing was put in or it cannot be read. */
export function radiusM({ radius, radiusUnit }: Draft): number | null {
  const value = parseNumber(radius);
  return value === null ? null : Math.round(value * (radiusUnit === 'NM' ? 1852 : 1) * 10) / 10;
}

/** The body for `POST /missions`, or all that cannot be understood. Whether it makes sense is for the server to say. */
export function check(draft: Draft, now: number): Checked {
  const reader = new Reader();
  const at = reader.need('params.latitude', 'Where was it last? A position such as 60°06.1\'N 003°00.0\'W', parsePosition(draft.position));
  const time = reader.need('params.start_time', 'When? A time such as 2026-11-22 06:00 (UTC) or 220600Z NOV 26', parseMoment(draft.time, now));
  const params: Record<string, unknown> = {
    ...(at && placeOf(at)),
    start_time: time === null ? null : new Date(time).toISOString().replace('.000Z', 'Z'),
    duration_hours: reader.number('params.duration_hours', draft.hours),
    num_particles: reader.number('params.num_particles', draft.particles),
    object_type: reader.need('params.object_type', 'What is adrift? Choose from the list', draft.object || null),
    ...(draft.backward && { direction: 'backward' }),
    radius_m: reader.need('params.radius_m', unsure(draft.radius), radiusM(draft)),
    wind_uncertainty: reader.number('params.wind_uncertainty', draft.windError),
    current_uncertainty: reader.number('params.current_uncertainty', draft.currentError),
    ...reader.option('seed', draft.seed, parseNumber(draft.seed)),
  };
  const forcing = forcingOf(draft, reader);
  if (forcing !== undefined) {
    params['forcing'] = forcing;
  }
  const name = reader.need('name', 'What is the mission called?', draft.name.trim() || null);
  if (reader.failed) {
    return { body: null, errors: reader.errors };
  }
  const description = draft.description.trim();
  return {
    body: {
      name, kind: 'drift', priority: draft.priority, ...(description && { description }), ...(!draft.start && { start: false }), params,
    },
    errors: null,
  };
}

function unsure(text: string): string {
  return text.trim() === '' ? 'How sure is the position? A figure is needed, such as 0.5; 0 only where it is exact' : `"${text}" is not a number`;
}

/** Typed minutes have a meaning to a metre or so: more digits would be noise. */
export function placeOf(at: Position): { latitude: number; longitude: number } {
  const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
  return { latitude: rounded(at.latitude), longitude: rounded(at.longitude) };
}

function forcingOf(draft: Draft, reader: Reader): unknown {
  if (draft.forcing === 'auto') {
    return undefined;
  }
  if (draft.forcing === 'files') {
    return reader.need('params.forcing', 'Choose at least one file, or leave the choice to the server',
      draft.files.length > 0 ? draft.files : null);
  }
  const wind = [reader.number('wind', draft.windFrom), reader.number('wind', draft.windKn)] as const;
  const current = [reader.number('current', draft.currentTowards), reader.number('current', draft.currentKn)] as const;
  return {
    wind: wind[0] !== null && wind[1] !== null && windFrom(wind[0], wind[1]),
    current: current[0] !== null && current[1] !== null && currentTowards(current[0], current[1]),
  };
}

class Reader {
  errors: Record<string, string> = {};

  get failed(): boolean {
    return Object.keys(this.errors).length > 0;
  }

  need<T>(field: string, otherwise: string, value: T | null): T | null {
    if (value === null) {
      this.errors[field] = otherwise;
    }
    return value;
  }

  number(field: string, text: string): number | null {
    return this.need(field, text.trim() === '' ? 'A number is needed here' : `"${text}" is not a number`, parseNumber(text));
  }

  /** Nothing typed leaves the field out, so that the server's default is applied and named in the result. */
  option(name: string, text: string, value: number | null): Record<string, number> {
    if (text.trim() === '') {
      return {};
    }
    this.need(`params.${name}`, `"${text}" is not a number`, value);
    return value === null ? {} : { [name]: value };
  }
}

/** Of what was said to be wrong, what is still wrong; nothing new is said while somebody types. */
export function still(said: Errors, now: Errors | null): Errors {
  return Object.fromEntries(Object.entries(now ?? {}).filter(([field]) => field in said));
}

const KEPT = 'driftline.draft';

/** The draft of this tab, so that a detour, a new sign-in or a reload loses nothing. */
export function keptDraft(): Draft {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? '{}') as Partial<Draft>;
    return { ...EMPTY, ...kept };
  } catch {
    return EMPTY;
  }
}

export function keepDraft(draft: Draft | null): void {
  if (draft === null) {
    sessionStorage.removeItem(KEPT);
  } else {
    sessionStorage.setItem(KEPT, JSON.stringify(draft));
  }
}

/** A template with this draft's settings, in which the place, how sure it is, and the time are to be filled in each time. */
export function templateOf(body: Record<string, unknown>, name: string, shared: boolean): Record<string, unknown> {
  const params = body['params'] as Record<string, unknown>;
  return {
    name,
    shared,
    mission: {
      ...escaped(body) as Record<string, unknown>,
      params: {
        ...escaped(params) as object, latitude: '${latitude}', longitude: '${longitude}', radius_m: '${position_uncertainty}',
        start_time: '${last_seen}',
      },
    },
    parameters: [
      { name: 'latitude', type: 'number', unit: 'degrees', min: -90, max: 90, example: params['latitude'] },
      { name: 'longitude', type: 'number', unit: 'degrees', min: -180, max: 180, example: params['longitude'] },
      {
        name: 'position_uncertainty', type: 'number', unit: 'm', min: 0, max: 500_000, example: params['radius_m'],
        description: 'Standard deviation of the position; 0 only where it is exact',
      },
      { name: 'last_seen', type: 'time', description: 'When it was there last', example: params['start_time'] },
    ],
  };
}

/** Texts that look like a placeholder are meant as they are. */
function escaped(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.replaceAll('${', () => '$${');
  }
  if (Array.isArray(value)) {
    return value.map(escaped);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, escaped(one)]));
  }
  return value;
}

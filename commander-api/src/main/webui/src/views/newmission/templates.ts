import { parsePosition } from '../../format/coordinates';
import { outlineOf, type Shape } from '../../map/outline';
import { parseMoment, parseNumber } from './entries';
import { Reader, type Errors } from './reader';
import { isCone, NOWHERE, placeOf, RADII, startOf, startParams, unsure, type Start } from './start';

export interface Parameter {
  name: string;
  type: 'number' | 'integer' | 'text' | 'boolean' | 'time' | 'object_type' | string;
  unit?: string | null;
  description?: string | null;
  required?: boolean;
  default?: unknown;
  example?: unknown;
  min?: number | null;
  max?: number | null;
  choices?: readonly unknown[];
}

export interface Template {
  template_id: string;
  name: string;
  description: string | null;
  shared: boolean;
  version: number;
  mission: { name?: unknown; priority?: unknown; params?: Record<string, unknown> } & Record<string, unknown>;
  parameters: readonly Parameter[];
  safety_requirements: readonly { key: string; text: string; required?: boolean }[];
}

/** Latitude and longitude of a template are asked as one position, which can be clicked. */
export function asksPosition(template: Template): boolean {
  const has = (name: string) => template.parameters.some((one) => one.name === name && one.type === 'number');
  return has('latitude') && has('longitude');
}

/** The parameters that say where it starts, where that is more than a position. */
export interface StartAsked {
  release: Parameter;
  /** Standard deviations at the first and the last position, or one for all. */
  radii: readonly Parameter[];
  shape: Shape;
}

/** Where it starts is asked as a shape that can be drawn; null where it is not, or is none that we know. */
export function startAsked({ mission: { params }, parameters }: Template): StartAsked | null {
  const named = (text: unknown) => parameters.find(({ name }) => text === `\${${name}}`);
  const release = named(params?.['release']);
  const shape = outlineOf({ release: release?.default ?? release?.example })?.shape;
  const radii = [params?.['radius_m']].flat().map(named).filter((one) => one?.type === 'number') as Parameter[];
  return release && shape && shape !== 'point' && unsure(shape) === radii.length > 0 ? { release, radii, shape } : null;
}

/** What is wrong with those parameters, at the fields that they are put in by. */
export function atStart({ release, radii }: StartAsked, start: Start, errors: Errors): Errors {
  const fields = ['params.release', ...(isCone(start) ? RADII : ['params.radius_m', 'params.radius_m'])];
  const wrong = [release, ...radii].map(({ name }, i) => [fields[i]!, errors[`variables.${name}`] ?? '']);
  return { ...Object.fromEntries(wrong.filter(([, message]) => message !== '')), ...errors };
}

/** What is asked one by one. */
export function asked(template: Template): readonly Parameter[] {
  const start = startAsked(template);
  const others = start ? [start.release, ...start.radii] : [];
  return template.parameters.filter((one) =>
    !others.includes(one) && !(asksPosition(template) && ['latitude', 'longitude'].includes(one.name)));
}

/** What has been put in: texts by parameter, the position or shape, and which safety requirements are confirmed. */
export interface Filled {
  values: Readonly<Record<string, string>>;
  position: string;
  start: Start;
  confirmed: readonly string[];
}

export function firstFill(template: Template): Filled {
  const start = startAsked(template);
  const [latitude, longitude] = ['latitude', 'longitude'].map((name) => template.parameters.find((one) => one.name === name)?.default ?? null);
  return {
    values: Object.fromEntries(asked(template).map((one) => [one.name, preset(one)])),
    position: latitude === null || longitude === null ? '' : `${String(latitude)}, ${String(longitude)}`,
    start: {
      ...NOWHERE,
      ...(start && {
        shape: start.shape, ...startOf({ release: start.release.default, radius_m: start.radii.map((one) => one.default) }),
      }),
    },
    confirmed: [],
  };
}

/** What the template would take; it is shown in the field, and never taken for a field that was emptied. */
function preset({ default: value }: Parameter): string {
  return value === undefined || value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The body for `instantiate`, or what cannot be understood, by the server's names. */
export function instantiation(
  template: Template, filled: Filled, now: number,
): { body: Record<string, unknown> | null; errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const variables: Record<string, unknown> = {};
  if (asksPosition(template)) {
    const at = parsePosition(filled.position);
    if (at) {
      Object.assign(variables, placeOf(at));
    } else {
      errors['variables.latitude'] = "A position is needed, such as 60°06.1'N 003°00.0'W";
    }
  }
  const start = startAsked(template);
  if (start) {
    const reader = new Reader();
    const { release, radius_m: radius } = startParams(filled.start, reader);
    Object.assign(errors, reader.errors);
    const [first, last = first] = [radius].flat();
    variables[start.release.name] = release;
    start.radii.forEach(({ name }, i) => (variables[name] = i === 0 ? first : last));
  }
  for (const one of asked(template)) {
    const text = filled.values[one.name] ?? '';
    if (text.trim() === '') {
      if (preset(one) !== '') {
        errors[`variables.${one.name}`] = `A value is needed here; the template's own is ${preset(one)}`;
      }
      continue; // the server knows what may be left out
    }
    const value = valueOf(one, text, now);
    if (value === null) {
      errors[`variables.${one.name}`] = `"${text}" is not ${NOUNS[one.type] ?? 'a number'}`;
    } else {
      variables[one.name] = value;
    }
  }
  return Object.keys(errors).length > 0
    ? { body: null, errors } : { body: { variables, safety_confirmations: filled.confirmed }, errors };
}

const NOUNS: Readonly<Record<string, string>> = { time: 'a time', object: 'JSON' };

function valueOf(one: Parameter, text: string, now: number): unknown {
  const choice = one.choices?.find((candidate) => String(candidate) === text);
  if (choice !== undefined) {
    return choice;
  }
  switch (one.type) {
    case 'number':
    case 'integer':
      return parseNumber(text);
    case 'boolean':
      return text === 'true';
    case 'time': {
      const at = parseMoment(text, now);
      return at === null ? null : new Date(at).toISOString().replace('.000Z', 'Z');
    }
    case 'object':
      try {
        return JSON.parse(text) as unknown;
      } catch {
        return null;
      }
    default:
      return text.trim();
  }
}

/** `vessel` and `last_seen` as people write them. */
export function words(name: string): string {
  const spaced = name.replaceAll('_', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

import { parsePosition } from '../../format/coordinates';
import { parseMoment, parseNumber } from './entries';
import { placeOf } from './start';

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

/** What is asked one by one. */
export function asked(template: Template): readonly Parameter[] {
  return asksPosition(template)
    ? template.parameters.filter(({ name }) => name !== 'latitude' && name !== 'longitude') : template.parameters;
}

/** What has been put in: texts by parameter, the position, and which safety requirements are confirmed. */
export interface Filled {
  values: Readonly<Record<string, string>>;
  position: string;
  confirmed: readonly string[];
}

export function firstFill(template: Template): Filled {
  return { values: Object.fromEntries(asked(template).map((one) => [one.name, preset(one)])), position: '', confirmed: [] };
}

/** What the template would take; it is shown in the field, and never taken for a field that was emptied. */
function preset({ default: value }: Parameter): string {
  return value === undefined || value === null ? '' : String(value);
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
      errors[`variables.${one.name}`] = one.type === 'time' ? `"${text}" is not a time` : `"${text}" is not a number`;
    } else {
      variables[one.name] = value;
    }
  }
  return Object.keys(errors).length > 0
    ? { body: null, errors } : { body: { variables, safety_confirmations: filled.confirmed }, errors };
}

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
    default:
      return text.trim();
  }
}

/** `vessel` and `last_seen` as people write them. */
export function words(name: string): string {
  const spaced = name.replaceAll('_', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

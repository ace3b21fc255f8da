interface Pattern {
  params: Record<string, unknown>;
  parameters: readonly Record<string, unknown>[];
}

type Params = Readonly<Record<string, unknown>>;

/** Whether there is something that can be kept of where such a mission starts. */
export function hasStart(body: Params): boolean {
  return body['params'] !== undefined;
}

/** Whether that is likely to be the same the next time: a ferry's way or a fishing ground, not where somebody was seen. */
export function isLasting(body: Params): boolean {
  return ['LineString', 'Polygon'].includes(releaseOf(body['params'] as Params | undefined)?.type ?? '');
}

/** What a template of such a mission asks for each time, for people. */
export function askedEachTime(body: Params, keep: boolean): string {
  if (!hasStart(body)) {
    return 'All of it is kept.';
  }
  return keep ? 'All but the time is kept. Where it starts is shown each time, and can be changed.'
    : 'All but the time and where it starts, with its uncertainty, is kept; those are asked each time.';
}

/**
 * A template with a mission's settings, in which what differs each time is to be filled in.
 *
 * @param keep where it starts, as what is shown the next time; otherwise it is asked
 */
export function templateOf(body: Params, name: string, shared: boolean, keep: boolean): Record<string, unknown> {
  const mission = escaped(body) as Record<string, unknown>;
  const params = body['params'] as Params | undefined;
  if (!params) {
    return { name, shared, mission, parameters: [] };
  }
  const given = (value: unknown) => (keep ? { default: value } : { example: value });
  const [place, uncertainty] = [placePattern(params, given), uncertaintyPattern(params, given)];
  return {
    name,
    shared,
    mission: {
      ...mission, params: { ...mission['params'] as object, ...place.params, ...uncertainty.params, start_time: '${last_seen}' },
    },
    parameters: [
      ...place.parameters, ...uncertainty.parameters,
      { name: 'last_seen', type: 'time', description: 'When it was there last', example: params['start_time'] },
    ],
  };
}

type Given = (value: unknown) => Record<string, unknown>;

/** A point by its coordinates, anything else whole. */
function placePattern(params: Params, given: Given): Pattern {
  const release = releaseOf(params);
  if (release) {
    return {
      params: { release: '${release}' },
      parameters: [{ name: 'release', type: 'object', description: 'Where it starts, as GeoJSON', ...given(release) }],
    };
  }
  return {
    params: { latitude: '${latitude}', longitude: '${longitude}' },
    parameters: [
      { name: 'latitude', type: 'number', unit: 'degrees', min: -90, max: 90, ...given(params['latitude']) },
      { name: 'longitude', type: 'number', unit: 'degrees', min: -180, max: 180, ...given(params['longitude']) },
    ],
  };
}

/** Of a line at both ends, so that it may become a cone or cease to be one. */
function uncertaintyPattern(params: Params, given: Given): Pattern {
  const radius = params['radius_m'];
  if (radius === undefined) {
    return { params: {}, parameters: [] };
  }
  const asked = (name: string, value: unknown) => ({
    name, type: 'number', unit: 'm', min: 0, max: 500_000, description: 'Standard deviation; 0 only where it is exact', ...given(value),
  });
  if (releaseOf(params)?.type !== 'LineString') {
    return { params: { radius_m: '${position_uncertainty}' }, parameters: [asked('position_uncertainty', radius)] };
  }
  const [first, last = first] = [radius].flat();
  return {
    params: { radius_m: ['${uncertainty_at_first}', '${uncertainty_at_last}'] },
    parameters: [asked('uncertainty_at_first', first), asked('uncertainty_at_last', last)],
  };
}

function releaseOf(params: Params | undefined): { type: string } | null {
  return (params?.['release'] ?? null) as { type: string } | null;
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

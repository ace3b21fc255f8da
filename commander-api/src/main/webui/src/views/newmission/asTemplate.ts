interface Pattern {
  params: Record<string, unknown>;
  parameters: readonly Record<string, unknown>[];
}

/** What a template of such a mission asks for each time, for people. */
export function askedEachTime(body: Readonly<Record<string, unknown>>): string {
  if (body['kind'] !== 'drift') {
    return 'All of it is kept.';
  }
  switch (shapeOf(body)) {
    case 'Circle':
      return 'Everything but the circle and the time is kept; those are asked each time.';
    case 'LineString':
      return 'Everything but the time is kept, the line and its uncertainty, too.';
    case 'Polygon':
      return 'Everything but the time is kept, the area, too.';
    default:
      return 'Everything but the place, its uncertainty and the time is kept; those are asked each time.';
  }
}

/** A template with a mission's settings, in which what differs each time is to be filled in. */
export function templateOf(body: Readonly<Record<string, unknown>>, name: string, shared: boolean): Record<string, unknown> {
  const mission = escaped(body) as Record<string, unknown>;
  const params = body['params'] as Record<string, unknown> | undefined;
  if (!params) {
    return { name, shared, mission, parameters: [] };
  }
  const place = placePattern(body, params);
  return {
    name,
    shared,
    mission: { ...mission, params: { ...mission['params'] as object, ...place.params, start_time: '${last_seen}' } },
    parameters: [
      ...place.parameters,
      { name: 'last_seen', type: 'time', description: 'When it was there last', example: params['start_time'] },
    ],
  };
}

/** A point and a circle can be asked for; lines and areas are no variables of templates. */
function placePattern(body: Readonly<Record<string, unknown>>, params: Record<string, unknown>): Pattern {
  const shape = shapeOf(body);
  if (shape === null) {
    return {
      params: { latitude: '${latitude}', longitude: '${longitude}', radius_m: '${position_uncertainty}' },
      parameters: [...position(params['longitude'], params['latitude']), {
        name: 'position_uncertainty', type: 'number', unit: 'm', min: 0, max: 500_000, example: params['radius_m'],
        description: 'Standard deviation of the position; 0 only where it is exact',
      }],
    };
  }
  if (shape === 'Circle') {
    const { coordinates, radius_m: radius } = params['release'] as { coordinates: [number, number]; radius_m: number };
    return {
      params: { release: { type: 'Circle', coordinates: ['${longitude}', '${latitude}'], radius_m: '${circle_radius}' } },
      parameters: [...position(...coordinates), {
        name: 'circle_radius', type: 'number', unit: 'm', min: 0, max: 500_000, example: radius,
        description: 'It is anywhere in the circle, nowhere more probable than elsewhere',
      }],
    };
  }
  return { params: {}, parameters: [] };
}

function position(longitude: unknown, latitude: unknown): Record<string, unknown>[] {
  return [
    { name: 'latitude', type: 'number', unit: 'degrees', min: -90, max: 90, example: latitude },
    { name: 'longitude', type: 'number', unit: 'degrees', min: -180, max: 180, example: longitude },
  ];
}

function shapeOf(body: Readonly<Record<string, unknown>>): string | null {
  const { release } = (body['params'] ?? {}) as { release?: { type: string } };
  return release?.type ?? null;
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

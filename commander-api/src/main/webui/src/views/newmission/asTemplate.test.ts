import { describe, expect, it } from 'vitest';
import { templateOf } from './asTemplate';
import { check, EMPTY, type Draft } from './draft';

const NOW = Date.UTC(2026, 10, 22, 18, 30);
const GOOD: Draft = { ...EMPTY, name: 'Costs ${5}', position: '60.1, -3.0', time: '220600Z', object: 'PIW-1', radius: '0.5' };

function template(draft: Draft): { mission: { params?: Record<string, unknown> }; asked: unknown[] } {
  const made = templateOf(check(draft, NOW).body!, 'My raft', true);
  expect(made).toMatchObject({ name: 'My raft', shared: true });
  return {
    mission: made['mission'] as { params?: Record<string, unknown> },
    asked: (made['parameters'] as { name: string; example: unknown }[]).map(({ name, example }) => [name, example]),
  };
}

describe('a mission as a template', () => {
  it('asks for the point, its uncertainty and the time', () => {
    const { mission, asked } = template(GOOD);
    expect(mission).toMatchObject({
      name: 'Costs $${5}', params: { latitude: '${latitude}', radius_m: '${position_uncertainty}', num_particles: 5000 },
    });
    expect(asked).toEqual([['latitude', 60.1], ['longitude', -3], ['position_uncertainty', 926], ['last_seen', '2026-11-22T06:00:00Z']]);
  });

  it('asks for the circle', () => {
    const { mission, asked } = template({ ...GOOD, shape: 'circle', centre: '60.1, -3.0', circle: '1' });
    expect(mission.params).toMatchObject({
      release: { type: 'Circle', coordinates: ['${longitude}', '${latitude}'], radius_m: '${circle_radius}' },
    });
    expect(mission.params).not.toHaveProperty('radius_m');
    expect(asked).toEqual([['latitude', 60.1], ['longitude', -3], ['circle_radius', 1852], ['last_seen', '2026-11-22T06:00:00Z']]);
  });

  it('keeps lines and areas, and all of a drill', () => {
    const line = template({ ...GOOD, shape: 'line', line: '60.1, -3.0\n60.2, -3.0' });
    expect(line.asked).toEqual([['last_seen', '2026-11-22T06:00:00Z']]);
    expect(line.mission.params).toMatchObject({ radius_m: 926, release: { coordinates: [[-3, 60.1], [-3, 60.2]] } });
    const drill = template({ ...GOOD, kind: 'drill' });
    expect(drill.asked).toEqual([]);
    expect(drill.mission.params).toBeUndefined();
  });
});

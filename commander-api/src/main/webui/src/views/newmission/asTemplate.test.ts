import { describe, expect, it } from 'vitest';
import { isLasting, templateOf } from './asTemplate';
import { check, EMPTY, type Draft } from './draft';

const NOW = Date.UTC(2026, 10, 22, 18, 30);
const GOOD: Draft = { ...EMPTY, name: 'Costs ${5}', position: '60.1, -3.0', time: '220600Z', object: 'PIW-1', radius: '0.5' };

function template(draft: Draft, keep = false): { mission: { params?: Record<string, unknown> }; asked: unknown[]; kept: number } {
  const made = templateOf(check(draft, NOW).body!, 'My raft', true, keep);
  expect(made).toMatchObject({ name: 'My raft', shared: true });
  return {
    mission: made['mission'] as { params?: Record<string, unknown> },
    asked: (made['parameters'] as { name: string; example?: unknown; default?: unknown }[]).map((one) => [one.name, one.example ?? one.default]),
    kept: (made['parameters'] as object[]).filter((one) => 'default' in one).length,
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

  it('asks for any other shape whole', () => {
    const { mission, asked, kept } = template({ ...GOOD, shape: 'circle', centre: '60.1, -3.0', circle: '1' });
    expect(mission.params).toMatchObject({ release: '${release}' });
    expect(mission.params).not.toHaveProperty('radius_m');
    expect(asked).toEqual([
      ['release', { type: 'Circle', coordinates: [-3, 60.1], radius_m: 1852 }], ['last_seen', '2026-11-22T06:00:00Z'],
    ]);
    expect(kept).toBe(0);
    const points = template({ ...GOOD, shape: 'points', points: '60.1, -3.0\n60.2, -3.0' });
    expect(points.asked[1]).toEqual(['position_uncertainty', 926]);
  });

  it('keeps where it starts when that is wanted', () => {
    const cone = { ...GOOD, shape: 'line' as const, line: '60.1, -3.0\n60.2, -3.0', cone: true, radiusEnd: '2' };
    const { mission, asked, kept } = template(cone, true);
    expect(mission.params).toMatchObject({ release: '${release}', radius_m: ['${uncertainty_at_first}', '${uncertainty_at_last}'] });
    expect(asked.slice(1, 3)).toEqual([['uncertainty_at_first', 926], ['uncertainty_at_last', 3704]]);
    expect(kept).toBe(3);
    expect(template({ ...cone, cone: false }, true).asked.slice(1, 3)).toEqual([['uncertainty_at_first', 926], ['uncertainty_at_last', 926]]);
    expect([isLasting(check(cone, NOW).body!), isLasting(check(GOOD, NOW).body!)]).toEqual([true, false]);
  });

  it('keeps all of a drill', () => {
    const drill = template({ ...GOOD, kind: 'drill' });
    expect(drill.asked).toEqual([]);
    expect(drill.mission.params).toBeUndefined();
  });
});

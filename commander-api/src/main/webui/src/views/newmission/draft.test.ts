import { describe, expect, it } from 'vitest';
import { check, EMPTY, needOf, still, type Draft } from './draft';

const NOW = Date.UTC(2026, 10, 22, 18, 30);
const GOOD: Draft = {
  ...EMPTY, name: ' Raft ', position: "60°06.0'N 003°00.0'W", time: '220600Z', object: 'PIW-1', radius: '0.5', seed: '7',
};

describe('a draft', () => {
  it('becomes the body of a mission, without what was left open', () => {
    expect(check(GOOD, NOW).body).toEqual({
      name: 'Raft', kind: 'drift', priority: 'normal',
      params: {
        latitude: 60.1, longitude: -3, start_time: '2026-11-22T06:00:00Z', duration_hours: 24, num_particles: 5000,
        object_type: 'PIW-1', radius_m: 926, wind_uncertainty: 0, current_uncertainty: 0, seed: 7,
      },
    });
  });

  it('says all that is missing, by the names of the server', () => {
    const { errors } = check({ ...EMPTY, hours: 'long', particles: '', windError: 'x' }, NOW);
    expect(Object.keys(errors!).sort()).toEqual([
      'name', 'params.duration_hours', 'params.latitude', 'params.num_particles', 'params.object_type', 'params.radius_m',
      'params.start_time', 'params.wind_uncertainty',
    ]);
  });

  it('assumes nothing of a field that was left empty', () => {
    expect(check({ ...GOOD, radius: ' ' }, NOW).errors).toEqual({ 'params.radius_m': expect.stringContaining('How sure') });
    expect(check({ ...GOOD, hours: '', particles: '', windError: '', currentError: '', seed: '' }, NOW).errors).toEqual({
      'params.duration_hours': 'A number is needed here', 'params.num_particles': 'A number is needed here',
      'params.wind_uncertainty': 'A number is needed here', 'params.current_uncertainty': 'A number is needed here',
      'params.seed': 'A number is needed here',
    });
    expect(check({ ...GOOD, radius: '0' }, NOW).body).toMatchObject({ params: { radius_m: 0 } });
  });

  it('takes wind and current as they are reported', () => {
    const draft: Draft = { ...GOOD, forcing: 'constant', windFrom: '270', windKn: '10', currentTowards: '0', currentKn: '0,5' };
    expect((check(draft, NOW).body!['params'] as Record<string, unknown>)['forcing']).toEqual({
      wind: { u: 5.1444, v: 0 }, current: { u: 0, v: 0.2572 },
    });
    expect(check({ ...draft, windKn: '' }, NOW).errors).toHaveProperty('wind');
  });

  it('names files, at least one', () => {
    expect(check({ ...GOOD, forcing: 'files' }, NOW).errors).toHaveProperty(['params.forcing']);
    const { body } = check({ ...GOOD, forcing: 'files', files: ['b', 'a'], backward: true, start: false }, NOW);
    expect(body).toMatchObject({ start: false, params: { forcing: ['b', 'a'], direction: 'backward' } });
  });

  it('says what forcing it needs as soon as that is known', () => {
    expect(needOf(EMPTY, NOW)).toEqual({ places: [], span: null });
    expect(needOf({ ...GOOD, backward: true, hours: '6' }, NOW)).toEqual({
      places: [{ latitude: 60.1, longitude: -3 }], span: { from: Date.UTC(2026, 10, 22), to: Date.UTC(2026, 10, 22, 6) },
    });
  });

  it('stops complaining about what is mended, and does not begin to', () => {
    const said = check(EMPTY, NOW).errors!;
    const now = check({ ...EMPTY, name: 'Raft', hours: 'x' }, NOW).errors;
    expect(Object.keys(still(said, now)).sort()).toEqual(['params.latitude', 'params.object_type', 'params.radius_m', 'params.start_time']);
    expect(still(said, null)).toEqual({});
  });

  it('is a drill, of which nothing else is asked', () => {
    expect(check({ ...EMPTY, kind: 'drill', name: 'Friday drill', priority: 'low' }, NOW).body).toEqual({
      name: 'Friday drill', kind: 'drill', priority: 'low',
    });
  });
});

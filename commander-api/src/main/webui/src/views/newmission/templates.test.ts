import { describe, expect, it } from 'vitest';
import { templateOf } from './asTemplate';
import { check, EMPTY, type Draft } from './draft';
import { NOWHERE } from './start';
import { asked, atStart, firstFill, instantiation, startAsked, words, type Template } from './templates';

const NOW = Date.UTC(2026, 10, 22, 18, 30);
const TEMPLATE: Template = {
  template_id: 't', name: 'Person in the water', description: null, shared: true, version: 1,
  mission: { name: 'Person overboard from ${vessel}' },
  parameters: [
    { name: 'vessel', type: 'text' },
    { name: 'latitude', type: 'number' },
    { name: 'longitude', type: 'number' },
    { name: 'last_seen', type: 'time' },
    { name: 'radius_m', type: 'number', default: 500 },
    { name: 'hours', type: 'integer', choices: [12, 24] },
    { name: 'night', type: 'boolean' },
  ],
  safety_requirements: [{ key: 'weather', text: 'The weather is fine' }],
};

describe('a template', () => {
  it('asks for one position instead of two numbers', () => {
    expect(asked(TEMPLATE).map(({ name }) => name)).toEqual(['vessel', 'last_seen', 'radius_m', 'hours', 'night']);
    expect(firstFill(TEMPLATE).values).toMatchObject({ vessel: '', radius_m: '500' });
  });

  it('is filled with values of the right type', () => {
    const filled = {
      values: { vessel: ' Aurora ', last_seen: '220600Z', radius_m: '0,5', hours: '24', night: 'true' },
      position: '60 06.0N 3 00.0W', start: NOWHERE, confirmed: ['weather'],
    };
    expect(instantiation(TEMPLATE, filled, NOW).body).toEqual({
      variables: {
        latitude: 60.1, longitude: -3, vessel: 'Aurora', last_seen: '2026-11-22T06:00:00Z', radius_m: 0.5, hours: 24, night: true,
      },
      safety_confirmations: ['weather'],
    });
  });

  it('says what cannot be understood, and leaves out what is empty', () => {
    const { body, errors } = instantiation(
      TEMPLATE, { values: { last_seen: 'soon', radius_m: 'wide', vessel: '' }, position: '', start: NOWHERE, confirmed: [] }, NOW);
    expect(body).toBeNull();
    expect(Object.keys(errors).sort()).toEqual(['variables.last_seen', 'variables.latitude', 'variables.radius_m']);
  });

  it('takes no preset for a field that was emptied', () => {
    const filled = { ...firstFill(TEMPLATE), position: '60 06.0N 3 00.0W' };
    expect(instantiation(TEMPLATE, filled, NOW).body).toMatchObject({ variables: { radius_m: 500 } });
    expect(instantiation(TEMPLATE, { ...filled, values: { ...filled.values, radius_m: '' } }, NOW).errors).toEqual({
      'variables.radius_m': "A value is needed here; the template's own is 500",
    });
  });

  it('takes a shape into the fields that it came from, and back', () => {
    const draft: Draft = { ...EMPTY, name: 'Raft', time: '220600Z', object: 'PIW-1', radius: '0.5' };
    const drafts: Partial<Draft>[] = [
      { shape: 'point', position: '60.1, -3.0' },
      { shape: 'points', points: '60.1, -3.0\n60.2, -3.1' },
      { shape: 'line', line: '60.1, -3.0\n60.2, -3.1', cone: true, radiusEnd: '2' },
      { shape: 'line', line: '60.1, -3.0\n60.2, -3.1' },
      { shape: 'circle', centre: '60.1, -3.0', circle: '2' },
      { shape: 'polygon', corners: '60.1, -3.0\n60.2, -3.0\n60.2, -2.9' },
    ];
    for (const some of drafts) {
      const posted = check({ ...draft, ...some }, NOW).body!;
      const template = { ...TEMPLATE, ...templateOf(posted, 'T', false, true) } as Template;
      const filled = firstFill(template);
      const { body } = instantiation(template, { ...filled, values: { ...filled.values, last_seen: '220600Z' } }, NOW);
      expect(fill(template, body!['variables'] as Record<string, unknown>)).toEqual({
        ...posted['params'] as object, ...(some.shape === 'line' && !some.cone && { radius_m: [926, 926] }),
      });
      // and without what was there, it is asked
      const open = { ...TEMPLATE, ...templateOf(posted, 'T', false, false) } as Template;
      expect(startAsked(open)?.shape).toBe(some.shape === 'point' ? undefined : some.shape);
      expect(Object.keys(instantiation(open, firstFill(open), NOW).errors)).not.toEqual([]);
    }
  });

  it('shows what the server refuses at the fields of the start', () => {
    const line: Draft = {
      ...EMPTY, name: 'Tow', time: '220600Z', object: 'PIW-1', shape: 'line', line: '60.1, -3.0\n60.2, -3.1', radius: '1', radiusEnd: '2',
    };
    const template = { ...TEMPLATE, ...templateOf(check(line, NOW).body!, 'T', false, true) } as Template;
    const said = { 'variables.uncertainty_at_last': 'too much', 'variables.release': 'no' };
    const shape = startAsked(template)!;
    expect(atStart(shape, { ...line, cone: true }, said)).toMatchObject({ 'params.radius_m.1': 'too much', 'params.release': 'no' });
    expect(atStart(shape, line, said)).toMatchObject({ 'params.radius_m': 'too much' });
  });

  it('has names that can be read', () => expect(words('last_seen')).toBe('Last seen'));
});

/** As the server fills it. */
function fill(template: Template, variables: Record<string, unknown>): unknown {
  const filled = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(filled) : typeof value === 'string' && value.startsWith('${') ? variables[value.slice(2, -1)] : value;
  return Object.fromEntries(Object.entries(template.mission.params!).map(([name, value]) => [name, filled(value)]));
}

import { describe, expect, it } from 'vitest';
import { asked, firstFill, instantiation, words, type Template } from './templates';

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
      position: '60 06.0N 3 00.0W', confirmed: ['weather'],
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
      TEMPLATE, { values: { last_seen: 'soon', radius_m: 'wide', vessel: '' }, position: '', confirmed: [] }, NOW);
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

  it('has names that can be read', () => expect(words('last_seen')).toBe('Last seen'));
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser';
import { enter, look, open, PHONE, type Watched } from './page';
import { call, run, until } from './server';

describe('a new mission', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
  });

  it('understands a position and a time in any usual notation, and says how', async () => {
    const watched = await begun(browser);
    const { page } = watched;
    const position = page.getByLabel('Last known position', { exact: true });
    for (const text of ["60°06.1'N 003°00.0'W", '60 06.1N 3 0.0W', 'N60 06.1 W003 00.0', '60.101667, -3', "60°06'06\"N 3°W"]) {
      await position.fill(text);
      await page.getByText("= 60°06.100'N 003°00.000'W").waitFor();
    }
    await position.fill('60 north');
    await page.getByText('Not understood yet', { exact: false }).waitFor();
    const time = page.getByLabel('Was there at (UTC)');
    await time.fill('220600Z NOV 26');
    await page.getByText('= 2026-11-22 06:00Z, 07:00 +01:00 local', { exact: false }).waitFor();
    await look(watched, 'newmission-notations');
    await watched.close();
  });

  it('takes a position from the chart, by click and by keyboard', async () => {
    const watched = await begun(browser);
    const { page } = watched;
    const position = page.getByLabel('Last known position', { exact: true });
    const box = (await page.getByRole('group', { name: 'Map for choosing a position' }).boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await until('the click is in the field', async () => (await position.inputValue()).includes('°'));
    const clicked = await position.inputValue();
    await page.locator('.maplibregl-canvas').focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: /Take the middle/ }).focus();
    await until('the keyboard takes another one', async () => {
      await page.keyboard.press('Enter');
      return (await position.inputValue()) !== clicked;
    });
    await watched.close();
  });

  it('finds an object by its words, with the keyboard', async () => {
    const watched = await begun(browser);
    const { page } = watched;
    const object = page.getByLabel('What is adrift?');
    await object.fill('raft drogue heavy');
    await until('the list is short', async () => (await page.getByRole('listbox').getByRole('option').count()) < 10);
    await page.keyboard.press('ArrowDown');
    await look(watched, 'newmission-objects');
    await page.keyboard.press('Enter');
    await page.getByText(/\d+ · LIFE-RAFT/).waitFor();
    await object.fill('spaceship');
    await page.getByText('Nothing is called that.', { exact: false }).waitFor();
    await watched.close();
  });

  it('keeps everything when the server refuses, and says why at the fields', async () => {
    const watched = await begun(browser);
    const { page } = watched;
    await fill(page, `Refused ${run}`);
    await page.getByLabel('Particles', { exact: true }).fill('0');
    await page.getByRole('button', { name: 'Start the mission' }).click();
    await page.getByText('must be at least 1', { exact: false }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
    await look(watched, 'newmission-refused');
    await page.reload();
    await page.getByLabel('Name', { exact: true }).waitFor();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe(`Refused ${run}`);
    expect(await page.getByLabel('Particles', { exact: true }).inputValue()).toBe('0');
    await page.getByLabel('Name', { exact: true }).fill('');
    await page.getByRole('button', { name: 'Start the mission' }).click();
    await page.getByText('What is the mission called?').waitFor();
    await watched.close();
  });

  it('asks for a figure where a life hangs on it, and shows what it presets', async () => {
    const watched = await begun(browser);
    const { page } = watched;
    await fill(page, `No figure ${run}`);
    const uncertainty = page.getByLabel('Position uncertainty', { exact: true });
    const wind = page.getByLabel('Wind uncertainty (m/s)');
    expect(await wind.inputValue()).toBe('0');
    await uncertainty.fill('');
    await wind.fill('');
    await page.getByRole('button', { name: 'Start the mission' }).click();
    await page.getByText('How sure is the position?', { exact: false }).waitFor();
    expect(await uncertainty.getAttribute('aria-invalid')).toBe('true');
    expect(await wind.getAttribute('aria-invalid')).toBe('true');
    expect(page.url()).toContain('#/new');
    await look(watched, 'newmission-uncertainty-asked');
    await wind.fill('1.5');
    await uncertainty.fill('0.5');
    expect(await started(page)).toMatchObject({ params: { radius_m: 926, wind_uncertainty: 1.5, current_uncertainty: 0 } });
    await watched.close();
  });

  it('starts along a line, clicked and typed', async () => {
    const watched = await begun(browser);
    const { page } = watched;
    await fill(page, `Along the ferry's way ${run}`);
    await page.getByRole('radio', { name: 'Line', exact: true }).check();
    const line = page.getByLabel('Positions of the line');
    const box = (await page.getByRole('group', { name: 'Map for choosing a position' }).boundingBox())!;
    for (const share of [0.3, 0.6]) {
      await page.mouse.click(box.x + box.width * share, box.y + box.height * share);
    }
    await until('both clicks are in the field', async () => (await line.inputValue()).split('\n').length === 2);
    await page.getByRole('button', { name: 'Remove the last' }).click();
    expect((await line.inputValue()).split('\n')).toHaveLength(1);
    await line.fill('60 0.0N 3 0.0W\n60 10.0N 2 50.0W\nnowhere');
    await page.getByText('Not understood yet: nowhere').waitFor();
    await line.fill('60 0.0N 3 0.0W\n60 10.0N 2 50.0W\n60.25, -2.5');
    await page.getByText('3 positions,', { exact: false }).waitFor();
    await page.getByLabel('Position uncertainty', { exact: true }).fill('0.5');
    await look(watched, 'newmission-line');
    expect(await started(page)).toMatchObject({
      params: { release: { type: 'LineString', coordinates: [[-3, 60], [-2.833333, 60.166667], [-2.5, 60.25]] }, radius_m: 926 },
    });
    await watched.close();
  });

  it('starts in a cone, kept in a template and loaded from it', async () => {
    const watched = await begun(browser);
    const { page } = watched;
    const name = `Towed away ${run}`;
    await fill(page, name);
    await page.getByRole('radio', { name: 'Line', exact: true }).check();
    await page.getByLabel('Positions of the line').fill('60 0.0N 3 0.0W\n60 10.0N 2 50.0W');
    await page.getByRole('checkbox', { name: /a cone/ }).check();
    await page.getByRole('button', { name: 'Start the mission' }).click();
    await page.getByText('How sure is the position?', { exact: false }).waitFor();
    expect(await page.getByLabel('Uncertainty at the last position').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Uncertainty at the last position').fill('2');
    await page.getByText('at the first, ', { exact: false }).waitFor();
    await page.getByText('Advanced', { exact: true }).click();
    expect(await page.getByLabel('Seed').inputValue()).toBe('0');
    await page.getByLabel('Seed').fill('7');
    await look(watched, 'newmission-cone');
    await page.getByRole('button', { name: 'Save as template …' }).click();
    expect(await page.getByRole('checkbox', { name: 'Keep where it starts, too' }).isChecked()).toBe(true);
    await look(watched, 'newmission-save-cone');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Back to the mission' }).click();
    await page.reload();
    await page.getByLabel('From', { exact: true }).selectOption({ label: name });
    await page.getByText('2 positions,', { exact: false }).waitFor();
    expect(await page.getByLabel('Uncertainty at the first position').inputValue()).toBe('926');
    await page.getByLabel('Uncertainty at the last position').fill('600000');
    await page.getByLabel('Last seen', { exact: false }).fill('2026-11-22 06:00');
    await page.getByRole('button', { name: 'Start the mission' }).click();
    await page.locator('.field', { has: page.getByLabel('Uncertainty at the last position') }).getByText('500000', { exact: false }).waitFor();
    await page.getByLabel('Uncertainty at the last position').fill('5000');
    await look(watched, 'newmission-cone-from-template');
    expect(await started(page)).toMatchObject({
      params: { release: { type: 'LineString', coordinates: [[-3, 60], [-2.833333, 60.166667]] }, radius_m: [926, 5000], seed: 7 },
    });
    await page.getByText('Completed').first().waitFor();
    await page.getByText('200 particles', { exact: true }).waitFor();
    await look(watched, 'result-cone');
    await watched.close();
  });

  it('starts at several points, each of which can be taken back by the keyboard', async () => {
    const watched = await begun(browser, { viewport: PHONE, colorScheme: 'dark' });
    const { page } = watched;
    await fill(page, `Three reports ${run}`);
    await page.getByRole('radio', { name: 'Several points', exact: true }).check();
    const points = page.getByLabel('Positions', { exact: true });
    const count = async (wanted: number) => until(`there are ${wanted} positions`, async () =>
      (await page.getByRole('button', { name: /^Remove position/ }).count()) === wanted);
    const map = page.getByRole('group', { name: 'Map for choosing a position' });
    await map.scrollIntoViewIfNeeded();
    const box = (await map.boundingBox())!;
    for (const share of [0.3, 0.6]) {
      await page.mouse.click(box.x + box.width * share, box.y + box.height * share);
    }
    await count(2);
    await points.press('Control+End');
    await points.pressSequentially('\n60 10.0N 2 50.0W\n60 0.0N 3 0.0W');
    await count(4);
    await look(watched, 'newmission-points-phone-dark');
    await page.getByRole('button', { name: 'Remove position 1' }).focus();
    await page.keyboard.press('Enter');
    await count(3);
    await page.keyboard.press('Enter'); // the next one is there now
    await count(2);
    await page.getByRole('button', { name: 'Remove position 2' }).press('Enter');
    await count(1);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Remove position 1');
    await page.getByText('1 of at least 2 positions').waitFor();
    await points.press('Control+End');
    await points.pressSequentially('\n60.1, -3.2');
    expect(await started(page)).toMatchObject({
      params: { release: { type: 'MultiPoint', coordinates: [[-2.833333, 60.166667], [-3.2, 60.1]] }, radius_m: 926, seed: 0 },
    });
    await page.getByText('Completed').first().waitFor();
    await page.getByText('200 particles', { exact: true }).waitFor();
    await look(watched, 'result-points-phone-dark');
    await watched.close();
  });

  it('starts in a circle', async () => {
    const watched = await begun(browser, { viewport: PHONE });
    const { page } = watched;
    await fill(page, `Within two miles ${run}`);
    await page.getByRole('radio', { name: 'Circle', exact: true }).check();
    await page.getByRole('button', { name: 'Start the mission' }).click();
    await page.getByText('How large is the circle?', { exact: false }).waitFor();
    await page.getByLabel('Centre of the circle').fill('60 0.0N 3 0.0W');
    await page.getByLabel('Radius of the circle').fill('600000');
    await page.getByRole('button', { name: 'Start the mission' }).click();
    await page.locator('.field', { has: page.getByLabel('Radius of the circle') }).getByText('500', { exact: false }).waitFor();
    await page.getByLabel('Radius of the circle').fill('2');
    await look(watched, 'newmission-circle-phone');
    expect(await started(page)).toMatchObject({ params: { release: { type: 'Circle', coordinates: [-3, 60], radius_m: 3704 } } });
    await watched.close();
  });

  it('starts in an area, and the server’s refusal stands at it', async () => {
    const watched = await begun(browser, { colorScheme: 'dark' });
    const { page } = watched;
    await fill(page, `In the fishing ground ${run}`);
    await page.getByRole('radio', { name: 'Area', exact: true }).check();
    const corners = page.getByLabel('Corners of the area');
    await corners.fill('60.0, -3.0\n60.2, -2.6\n60.2, -3.0\n60.0, -2.6'); // crosses itself
    await page.getByRole('button', { name: 'Start the mission' }).click();
    await until('it is refused at the field', async () => (await corners.getAttribute('aria-invalid')) === 'true');
    await look(watched, 'newmission-area-refused-dark');
    await corners.fill('60.0, -3.0\n60.2, -3.0\n60.2, -2.6\n60.0, -2.6');
    await page.getByText('4 corners,', { exact: false }).waitFor();
    await look(watched, 'newmission-area-dark');
    expect(await started(page)).toMatchObject({
      params: { release: { type: 'Polygon', coordinates: [[[-3, 60], [-3, 60.2], [-2.6, 60.2], [-2.6, 60], [-3, 60]]] } },
    });
    await page.getByText('Completed').first().waitFor();
    await page.getByText('200 particles', { exact: true }).waitFor();
    await look(watched, 'result-area-dark');
    await watched.close();
  });

  it('makes a drill', async () => {
    const watched = await begun(browser);
    const { page } = watched;
    await page.getByLabel('Name', { exact: true }).fill(`Friday drill ${run}`);
    await page.getByLabel('Kind', { exact: true }).selectOption('drill');
    expect(await page.getByLabel('What is adrift?').count()).toBe(0);
    await look(watched, 'newmission-drill');
    expect(await started(page)).toMatchObject({ kind: 'drill', params: {} });
    await watched.close();
  });

  it('says before sending that there is no forcing', async () => {
    const watched = await begun(browser, { viewport: PHONE, colorScheme: 'dark' });
    const { page } = watched;
    await fill(page, `Nowhere covered ${run}`, 'auto');
    await page.getByLabel('Last known position', { exact: true }).fill('-45.5, -120.25');
    await page.getByText('the server will refuse', { exact: false }).first().waitFor();
    await look(watched, 'newmission-uncovered-phone-dark');
    await watched.close();
  });

  it('becomes a template, and begins from one', async () => {
    const watched = await begun(browser);
    const { page } = watched;
    const name = `Raft by template ${run}`;
    await fill(page, name);
    await page.getByRole('button', { name: 'Save as template …' }).click();
    await look(watched, 'newmission-save-template');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('is kept', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Back to the mission' }).click();
    await page.reload();
    await page.getByLabel('From', { exact: true }).selectOption({ label: name });
    await page.getByRole('button', { name: 'Start the mission' }).click();
    await page.getByText('A position is needed', { exact: false }).waitFor();
    await page.getByLabel('Last known position', { exact: true }).fill('60 0.0N 3 0.0W');
    await page.getByLabel('Position uncertainty (m)').fill('250');
    await page.getByLabel('Last seen', { exact: false }).fill('2026-11-22 06:00');
    await look(watched, 'newmission-from-template');
    const { params } = await started(page);
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    expect(params).toMatchObject({ latitude: 60, longitude: -3, start_time: '2026-11-22T06:00:00Z', num_particles: 200, radius_m: 250 });
    await watched.close();
  });
});

async function begun(browser: Browser, options = {}): Promise<Watched> {
  const watched = await open(browser, options);
  await enter(watched.page, '#/new');
  await watched.page.getByLabel('What is adrift?').waitFor();
  await watched.page.getByRole('button', { name: /Take the middle/ }).waitFor();
  return watched;
}

/** Sends it, and reads what came of it. */
async function started(page: Page): Promise<Record<string, unknown>> {
  await page.getByRole('button', { name: 'Start the mission' }).click();
  await page.waitForURL(/\/missions\/[0-9a-f-]{36}$/);
  return call('GET', `/missions/${page.url().split('/').pop()}`);
}

async function fill(page: Page, name: string, forcing: 'auto' | 'constant' = 'constant'): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Last known position', { exact: true }).fill('60 0.0N 3 0.0W');
  await page.getByLabel('Was there at (UTC)').fill('2026-11-22 06:00');
  await page.getByLabel('Position uncertainty', { exact: true }).fill('0.5');
  await page.getByLabel('What is adrift?').fill('PIW-1');
  await page.getByRole('listbox').getByRole('option').first().click();
  await page.getByLabel('Duration (h)').fill('3');
  await page.getByLabel('Particles', { exact: true }).fill('200');
  if (forcing === 'constant') {
    await page.getByLabel('Constant wind and current').check();
    await page.getByLabel('Wind from (°)').fill('240');
    await page.getByLabel('Wind speed (kn)').fill('14');
    await page.getByLabel('Current towards (°)').fill('90');
    await page.getByLabel('Current speed (kn)').fill('0.5');
  }
}

import { statSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser';
import { enter, look, open, type Watched } from './page';
import { call, KEY, run, until } from './server';

/** A coordinator's night, in two browsers. */
describe('the story', () => {
  let browser: Browser;
  let coordinator: Watched;
  let colleague: Watched;
  const name = `Raft west of Shetland ${run}`;

  beforeAll(async () => {
    browser = await launch();
    coordinator = await open(browser);
    colleague = await open(browser, { colorScheme: 'dark' });
    await enter(coordinator.page);
    await enter(colleague.page);
  });

  afterAll(async () => {
    await browser?.close();
  });

  it('a mission is made on the map', async () => {
    const { page } = coordinator;
    await page.getByRole('link', { name: 'New mission' }).first().click();
    await page.getByRole('heading', { name: 'New mission' }).waitFor();
    await page.getByLabel('Name', { exact: true }).fill(name);
    const map = page.getByRole('group', { name: 'Map for choosing a position' });
    await page.getByRole('button', { name: /Take the middle/ }).waitFor();
    const box = (await map.boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    const position = page.getByPlaceholder("60°06.1", { exact: false }).first();
    await until('the click is in the field', async () => (await position.inputValue()).includes('°'));
    // what is typed moves the mark
    await position.fill('60 00.0 N 3 00.0 W');
    await page.getByLabel(/^Was there at/).fill(hourAgo());
    await page.getByLabel('What is adrift?').fill('person in water');
    await page.getByRole('listbox').getByRole('option').first().click();
    await page.getByLabel('Position uncertainty', { exact: true }).fill('1');
    await page.getByLabel('Duration (h)').fill('6');
    await page.getByLabel('Particles').fill('20000');
    if (KEY !== '') {
      await page.getByLabel('Constant wind and current').check(); // there are no files on the servers of a test
      await page.getByLabel('Wind from (°)').fill('250');
      await page.getByLabel('Wind speed (kn)').fill('15');
      await page.getByLabel('Current towards (°)').fill('90');
      await page.getByLabel('Current speed (kn)').fill('0.5');
    }
    await look(coordinator, 'newmission-filled');
    await page.getByRole('button', { name: 'Start the mission' }).click();
    await page.getByRole('heading', { name }).waitFor();
  });

  it('both browsers see it run to its end', async () => {
    const row = colleague.page.locator('tr', { hasText: name });
    await row.waitFor();
    await until('the colleague sees it completed', () => row.getByText('Completed').isVisible());
    await until('the coordinator sees it completed', () => coordinator.page.getByText('Completed').first().isVisible());
    await look(colleague, 'board-dark');
  });

  it('the result is read, scrubbed and downloaded', async () => {
    const { page } = coordinator;
    const slider = page.getByRole('slider').first();
    await slider.waitFor();
    await page.getByText(/NM²/).first().waitFor();
    if (KEY === '') {
      // the demo's forcing is made up, and nobody may miss that
      expect(await page.getByRole('alert').filter({ hasText: 'SYNTHETIC' }).isVisible()).toBe(true);
    }
    await slider.focus();
    const before = await slider.getAttribute('aria-valuetext') ?? await slider.inputValue();
    await page.keyboard.press('Home');
    await until('the slider moves', async () => (await slider.getAttribute('aria-valuetext') ?? await slider.inputValue()) !== before);
    await page.keyboard.press('End');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: /search-area\.geojson/ }).or(page.getByRole('link', { name: /search-area\.geojson/ })).first().click();
    const file = await (await coming).path();
    expect(statSync(file).size).toBeGreaterThan(1000);
    await look(coordinator, 'mission-result');
  });

  it('another is cancelled', async () => {
    const other = `To be cancelled ${run}`;
    await call('POST', '/missions', { name: other, kind: 'drill', start: false });
    const { page } = coordinator;
    await page.getByRole('link', { name: 'Board', exact: true }).click();
    await page.getByRole('link', { name: other }).click();
    await page.getByRole('button', { name: 'Cancel …' }).click();
    await page.getByLabel('Reason').fill('The boat was found in the harbour');
    await page.getByRole('button', { name: 'Cancel the mission' }).click();
    await page.getByText('Cancelled').first().waitFor();
    const row = colleague.page.locator('tr', { hasText: other });
    await until('the colleague sees it cancelled', () => row.getByText('Cancelled').isVisible());
    await page.getByRole('button', { name: 'Close with outcome …' }).click();
    await page.getByLabel('False alarm').check();
    await page.getByRole('button', { name: 'Close the mission' }).click();
    await page.getByText('Closed: false alarm').first().waitFor();
  });

  it('a safety event is acknowledged and resolved', async () => {
    const text = `Squalls of 40 knots from the west ${run}`;
    await call('POST', '/safety-events', { type: 'weather', severity: 'HIGH', description: text, latitude: 60, longitude: -3 });
    await until('the colleague is warned on the board', () => colleague.page.getByText(/safety events? (is|are) not resolved/).isVisible());
    const { page } = coordinator;
    await page.getByRole('link', { name: 'Trips', exact: true }).click();
    const row = page.locator('[data-safety]', { hasText: text });
    await row.getByRole('button', { name: 'Acknowledge …' }).click();
    await page.getByLabel('Note').fill('Units are told');
    await page.getByRole('button', { name: 'Acknowledge', exact: true }).click();
    await row.getByText(/Acknowledged by/).waitFor();
    await row.getByRole('button', { name: 'Resolve …' }).click();
    await page.getByRole('button', { name: 'Resolve', exact: true }).click();
    await until('it leaves the list', async () => (await row.count()) === 0);
  });

  it('asked nobody else, and nothing went wrong', () => {
    for (const watched of [coordinator, colleague]) {
      expect(watched.foreign).toEqual([]);
      expect(watched.errors).toEqual([]);
    }
  });
});

/** The full hour before this one, as people type it. */
function hourAgo(): string {
  const at = new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000 - 3_600_000);
  return at.toISOString().slice(0, 16).replace('T', ' ');
}

import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser';
import { DESKTOP, enter, look, open, PHONE, settled } from './page';
import { pictureOf, shareOf } from './picture';
import { BASE, call, KEY, run, SHOTS, until } from './server';

const WINDOWS = [
  { name: 'desktop', viewport: DESKTOP, colorScheme: 'light' },
  { name: 'desktop-dark', viewport: DESKTOP, colorScheme: 'dark' },
  { name: 'phone', viewport: PHONE, colorScheme: 'light' },
  { name: 'phone-dark', viewport: PHONE, colorScheme: 'dark' },
] as const;

/** As in src/map/style.ts. */
const LAND = { light: [0xf6, 0xf1, 0xe2], dark: [0x2a, 0x2f, 0x2c] } as const;

const EVIL = `<img src=x onerror=alert(1)><script>alert(2)</script>"'\`{{7*7}} ${run}`;

describe('every view', () => {
  let browser: Browser;
  let mission = '';
  let failed = '';
  let trip = '';

  beforeAll(async () => {
    browser = await launch();
    mission = await completed();
    failed = (await call<{ mission_id: string }>('POST', '/missions', {
      name: EVIL, description: EVIL, kind: 'drill', start: false, priority: 'urgent', [`note${run}`]: EVIL,
    })).mission_id;
    await call('POST', `/missions/${failed}/logs`, { level: 'WARNING', message: EVIL });
    trip = await underWay();
    await call('POST', '/safety-events', { type: 'other', severity: 'MEDIUM', description: EVIL, trip_id: trip });
  });

  afterAll(async () => {
    await browser?.close();
  });

  for (const window of WINDOWS) {
    it(`looks right on ${window.name}`, async () => {
      const watched = await open(browser, window);
      const { page } = watched;
      const view = async (name: string, path: string, ready: () => Promise<unknown>) => {
        await page.goto(`${BASE}/${path}`);
        await ready();
        await look(watched, `${name}-${window.name}`);
      };
      await enter(page);
      await view('board', '#/board', () => page.locator('[data-mission]').first().waitFor());
      await page.screenshot({ path: join(SHOTS, `window-${window.name}.png`) });
      await view('mission', `#/missions/${mission}`, () => page.getByText(/NM²/).first().waitFor());
      await view('mission-created', `#/missions/${failed}`, () => page.locator('.timeline li').first().waitFor());
      await view('newmission', '#/new', () => page.getByLabel('What is adrift?').waitFor());
      expect(shareOf(await pictureOf(page.locator('.draft-map')), LAND[window.colorScheme]), 'land on the chart').toBeGreaterThan(0.001);
      await view('trips', '#/trips', () => page.locator('[data-trip]').first().waitFor());
      await view('trip', `#/trips/${trip}`, () => page.getByText('What to expect').waitFor());
      await view('system-health', '#/system/health', () => page.locator('.health li').first().waitFor());
      await view('system-workers', '#/system/workers', () => page.locator('[data-worker]').first().waitFor());
      if (KEY !== '') {
        await view('system-queues', '#/system/queues', () => page.getByText('orders_queue', { exact: true }).waitFor());
        await view('system-people', '#/system/people', () => page.getByRole('heading', { name: 'Accounts' }).waitFor());
        await view('system-audit', '#/system/audit', () => page.getByRole('table').first().waitFor());
      }
      await view('nowhere', '#/nowhere', () => page.getByText('There is no such page.').waitFor());
      await view('mission-missing', '#/missions/00000000-0000-4000-8000-000000000000', () => page.getByText(/There is no mission/).waitFor());
      await watched.close();
    });
  }

  it('has a chart of the right size in every frame while its room changes', async () => {
    const watched = await open(browser);
    const { page } = watched;
    await enter(page, '#/trips');
    await settled(page);
    const stale = await page.evaluate(async () => {
      const chart = document.querySelector<HTMLElement>('.sea-map')!;
      const painted = () => new Promise<void>((done) => {
        requestAnimationFrame(() => {
          const after = new MessageChannel();
          after.port1.onmessage = () => done();
          after.port2.postMessage(null);
        });
      });
      const found: string[] = [];
      for (const width of ['300px', '500px', '']) {
        chart.style.width = width;
        await painted();
        for (const canvas of chart.querySelectorAll('canvas')) {
          if (canvas.width !== Math.round(canvas.clientWidth * devicePixelRatio) || canvas.clientWidth !== chart.clientWidth) {
            found.push(`${canvas.className}: ${canvas.width} pixels for ${canvas.clientWidth} of ${chart.clientWidth}`);
          }
        }
      }
      return found;
    });
    expect(stale).toEqual([]);
    await watched.close();
  });

  for (const window of [WINDOWS[0], WINDOWS[3]]) {
    it(`says that there is nothing, and that the server does not answer, on ${window.name}`, async () => {
      const watched = await open(browser, window);
      const { page } = watched;
      await enter(page, `#/board`);
      await page.getByLabel('Search').fill(`nothing is called this ${run}`);
      await page.locator('.empty').waitFor();
      await look(watched, `board-nothing-${window.name}`);
      // what the views ask for fails; the page and its stream stay
      await page.route(/\/api\/v1\/(missions|trips|safety-events|units|object-types)\b/, (route) => route.abort());
      for (const [name, path] of [['board', '#/board'], ['newmission', '#/new'], ['trips', '#/trips'], ['mission', `#/missions/${mission}`]] as const) {
        await page.goto('about:blank');
        await page.goto(`${BASE}/${path}`);
        await page.getByRole('alert').first().waitFor();
        await look(watched, `${name}-away-${window.name}`);
      }
      await watched.close();
    });
  }

  it('writes the name of a unit where the chart has room for it', async () => {
    const east = await underWay(0.42);
    const watched = await open(browser, { viewport: PHONE });
    const { page } = watched;
    await enter(page, `#/trips/${east}`);
    await page.getByText('What to expect').waitFor();
    await page.locator('.map-mark.left[aria-pressed="true"]').waitFor();
    await look(watched, 'trip-east-phone');
    await watched.close();
  });

  it('shows every text as text', async () => {
    const watched = await open(browser);
    const { page } = watched;
    await enter(page, `#/missions/${failed}`);
    await page.locator('.log li', { hasText: '<img src=x' }).waitFor();
    await page.getByRole('heading', { name: EVIL }).waitFor();
    await page.goto(`${BASE}/#/board`);
    await page.locator('[data-mission]', { hasText: EVIL }).waitFor();
    await page.goto(`${BASE}/#/trips`);
    await page.locator('[data-safety]', { hasText: EVIL }).waitFor();
    await page.getByRole('link', { name: 'Board', exact: true }).click();
    await page.getByLabel('Search').fill(EVIL.slice(0, 40));
    await until('the search finds it', async () => (await page.locator('[data-mission]').count()) >= 1);
    expect(await page.locator('img').count()).toBe(0);
    expect(watched.errors).toEqual([]);
    await watched.close();
  });

  it('can be used by the keyboard alone', async () => {
    const watched = await open(browser);
    const { page } = watched;
    await enter(page);
    await page.reload(); // signing in leaves the keyboard where the form was
    await page.locator('[data-mission]').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('To the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.getByRole('link', { name: EVIL }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: EVIL }).waitFor();
    await page.getByRole('button', { name: 'Cancel …' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.press('Escape');
    await until('Escape closes it', async () => (await page.getByRole('dialog').count()) === 0);
    expect(watched.errors).toEqual([]);
    await watched.close();
  });
});

async function focused(page: Page): Promise<string> {
  return (await page.evaluate(() => document.activeElement?.textContent ?? '')).trim();
}

/** A drift mission with a result; constants as forcing, so that it needs no files. */
async function completed(): Promise<string> {
  const { mission_id: id } = await call<{ mission_id: string }>('POST', '/missions', {
    name: `Kayak, overdue since noon ${run}`, kind: 'drift', priority: 'high',
    params: {
      latitude: 60.2, longitude: -2, start_time: new Date(Date.now() - 3 * 3_600_000).toISOString(), duration_hours: 12,
      num_particles: 5000, radius_m: 1500, object_type: 'PIW-1',
      forcing: { wind: { u: 7, v: 3 }, current: { u: 0.25, v: -0.1 } },
    },
  });
  await until('the mission is completed', async () => (await call<{ status: string }>('GET', `/missions/${id}/status`)).status === 'COMPLETED');
  return id;
}

/** A lifeboat that left an hour ago, with half an hour's positions, so far east of its plan's beginning (degrees). */
async function underWay(east = 0): Promise<string> {
  const { unit_id: unit } = await call<{ unit_id: string }>('POST', '/units', {
    name: `RNLB Alan Massey ${east === 0 ? '' : 'east '}${run}`, call_sign: 'LIFEBOAT 17-01', kind: 'lifeboat', cruise_kn: 22, search_kn: 12, endurance_h: 10,
    sensor: 'visual', crew: 7, base: { latitude: 59, longitude: -2.9, name: 'Kirkwall' },
  });
  const { trip_id: id } = await call<{ trip_id: string }>('POST', '/trips', {
    unit_id: unit, notes: 'Creeping line, legs a mile apart',
    route: { type: 'LineString', coordinates: [[-2.95, 59.5], [-2.8, 59.85], [-2.5, 59.8], [-2.6, 59.5]] },
  });
  const minute = (ago: number) => new Date(Date.now() - ago * 60_000).toISOString();
  await call('POST', `/trips/${id}/start`, { at: minute(60) });
  const points = Array.from({ length: 28 }, (_, i) => ({
    time: minute(56 - i * 2), latitude: 59 + 0.012 * i, longitude: east - 2.9 - 0.002 * i + 0.006 * (i % 3), speed_kn: 21, course_deg: 4,
  }));
  await call('POST', `/trips/${id}/track`, { points });
  return id;
}

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser';
import { DESKTOP, enter, look, open, PHONE } from './page';
import { pictureOf } from './picture';
import { BASE, call, run, until } from './server';

describe('a result', () => {
  let browser: Browser;
  let open60: string;
  let dateLine: string;

  beforeAll(async () => {
    browser = await launch();
    [open60, dateLine] = await Promise.all([
      drifted({ name: `Raft in open sea ${run}`, latitude: 61.5, longitude: -3, num_particles: 3000 }),
      drifted({ name: `Across the date line ${run}`, latitude: -17, longitude: 179.95, num_particles: 500 }),
    ]) as [string, string];
  });

  afterAll(async () => {
    await browser?.close();
  });

  it('says what the summary says, at the moment of the slider', async () => {
    const watched = await open(browser);
    const { page } = watched;
    await shown(page, open60, '3,000 particles');
    const { summary } = await call<{ summary: { times: Moment[]; final: Moment } }>('GET', `/missions/${open60}/results`);
    const slider = page.getByRole('slider', { name: 'Time' });
    await slider.press('End');
    await page.getByText(`Where to search at ${summary.final.time.replace('T', ' ').slice(0, 16)}Z`).waitFor();
    await page.getByText(summary.final.datum.position, { exact: false }).first().waitFor();
    expect(await page.locator('.areas').innerText()).toContain(`${threeDigits(summary.final.regions[0]!.area_nm2)} NM²`);
    await slider.press('Home');
    await slider.press('PageUp');
    await page.getByText(summary.times[6]!.datum.position, { exact: false }).first().waitFor();
    expect(await slider.getAttribute('aria-valuetext')).toContain('+6 h');
    await watched.close();
  });

  it('plays, pauses and stops at its end', async () => {
    const watched = await open(browser);
    const { page } = watched;
    await shown(page, open60, '3,000 particles');
    const slider = page.getByRole('slider', { name: 'Time' });
    await slider.press('Home');
    await page.getByLabel('Speed').selectOption('0.5');
    await page.getByRole('button', { name: 'Play' }).click();
    await until('it moves', async () => Number(await slider.inputValue()) > 0);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Play' }).waitFor();
    const at = await slider.inputValue();
    expect(Number(await slider.inputValue())).toBeLessThan(12);
    expect(await slider.inputValue()).toBe(at);
    await page.getByLabel('Speed').selectOption('24');
    await page.getByLabel('Particles', { exact: true }).uncheck(); // the numbers go on without them
    await slider.press(' ');
    await until('it ends', async () => (await page.getByRole('button', { name: 'Play' }).isVisible()) && Number(await slider.inputValue()) === 12);
    await watched.close();
  });

  it('moves particles on the chart', async () => {
    const watched = await open(browser);
    const { page } = watched;
    await shown(page, open60, '3,000 particles');
    for (const name of ['50, 90, 95 % areas', 'Datum track']) {
      await page.getByLabel(name).uncheck();
    }
    const slider = page.getByRole('slider', { name: 'Time' });
    const middle = async (key: string) => {
      await slider.press(key);
      let before = NaN;
      return until('the picture rests', async () => {
        const now = await bluest(page);
        const rests = Number.isFinite(now) && Math.abs(now - before) < 0.5;
        before = now;
        return rests ? { at: now } : null;
      });
    };
    const first = await middle('Home');
    const last = await middle('End');
    // wind and current go east
    expect(last.at).toBeGreaterThan(first.at + 30);
    await watched.close();
  });

  for (const [name, viewport, colorScheme] of [['desktop', DESKTOP, 'light'], ['phone-dark', PHONE, 'dark']] as const) {
    it(`has a heat map and a sample of tracks, also across the date line, on ${name}`, async () => {
      const watched = await open(browser, { viewport, colorScheme });
      const { page } = watched;
      await shown(page, dateLine, '500 particles');
      await page.getByLabel('Heat map').check();
      await page.getByLabel('Sample of tracks').check();
      await page.getByText('less to more probable').waitFor();
      await page.waitForLoadState('networkidle', { timeout: 2000 }).catch(() => undefined); // the stream never ends
      await look(watched, `result-date-line-${name}`);
      await watched.close();
    });
  }
});

interface Moment {
  time: string;
  datum: { position: string };
  regions: { area_nm2: number }[];
}

function threeDigits(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en-GB') : String(Number(value.toPrecision(3)));
}

async function shown(page: Page, id: string, ready: string): Promise<void> {
  await enter(page, `#/missions/${id}`);
  await page.goto(`${BASE}/#/missions/${id}`);
  await page.getByText(ready, { exact: true }).waitFor();
}

/** The mean column of what is as blue as particles are (pixels of the chart). */
async function bluest(page: Page): Promise<number> {
  const { width, data } = await pictureOf(page.locator('.result-map'));
  let sum = 0;
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (data[i]! < 150 && data[i + 2]! > data[i]! + 50) {
      sum += (i / 4) % width;
      count += 1;
    }
  }
  return sum / count;
}

async function drifted(of: { name: string; latitude: number; longitude: number; num_particles: number }): Promise<string> {
  const { name, ...place } = of;
  const { mission_id: id } = await call<{ mission_id: string }>('POST', '/missions', {
    name, kind: 'drift',
    params: {
      ...place, start_time: '2026-11-22T06:00:00Z', duration_hours: 12, radius_m: 800, object_type: 'LIFE-RAFT-DB-10',
      forcing: { wind: { u: 8, v: 0 }, current: { u: 0.4, v: 0 } },
    },
  });
  await until('the drift is completed',
    async () => (await call<{ status: string }>('GET', `/missions/${id}/status`)).status === 'COMPLETED', 120_000);
  return id;
}

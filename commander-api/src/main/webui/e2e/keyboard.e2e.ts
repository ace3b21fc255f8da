import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser';
import { enter, open } from './page';
import { run, until } from './server';

describe('the keyboard alone', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
  });

  it('makes a mission, reads its result, downloads it and closes it', async () => {
    const watched = await open(browser);
    const { page } = watched;
    const { keyboard } = page;
    const name = `By the keyboard ${run}`;
    await enter(page);
    await page.reload(); // signing in leaves the keyboard where the form was
    await page.getByRole('heading', { name: 'Board' }).waitFor();
    await tabTo(page, 'New mission');
    await keyboard.press('Enter');
    await page.getByLabel('What is adrift?').waitFor();
    for (const [field, text] of [
      ['Name', name], ['Last known position', '60 0.0N 3 0.0W'], ['Position uncertainty', '0.5'], ['Was there at (UTC)', '2026-11-22 06:00'],
      ['What is adrift?', 'PIW-1'],
    ] as const) {
      await tabTo(page, field);
      await keyboard.type(text);
    }
    await keyboard.press('Enter'); // the first of those found
    await tabTo(page, 'Whatever covers the run');
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    for (const [field, text] of [
      ['Wind from (°)', '240'], ['Wind speed (kn)', '14'], ['Current towards (°)', '90'], ['Current speed (kn)', '0.5'],
    ] as const) {
      await tabTo(page, field);
      await keyboard.type(text);
    }
    await tabTo(page, 'Start the mission');
    await keyboard.press('Enter');
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    const slider = page.getByRole('slider', { name: 'Time' });
    await slider.waitFor();
    await tabTo(page, 'Time');
    await keyboard.press('Home');
    await keyboard.press('ArrowRight');
    await until('the slider is at the second record', async () => (await slider.inputValue()) === '1');
    await tabTo(page, 'Download particles.nc');
    const coming = page.waitForEvent('download');
    await keyboard.press('Enter');
    expect((await coming).suggestedFilename()).toBe('particles.nc');
    await page.evaluate(() => document.getElementById('main')?.focus()); // as the link at the top of the page does
    await tabTo(page, 'Close with outcome …');
    await keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await keyboard.press('Escape');
    await until('Escape closes it', async () => (await page.getByRole('dialog').count()) === 0);
    expect(watched.errors).toEqual([]);
    await watched.close();
  });
});

/** Goes on with Tab until what is called so has the focus. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  const seen: string[] = [];
  for (let i = 0; i < 100; i += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const here = document.activeElement as HTMLInputElement | null;
      return (here?.getAttribute('aria-label') ?? here?.labels?.[0]?.textContent ?? here?.textContent ?? '').trim();
    });
    if (name === wanted) {
      return;
    }
    seen.push(name);
  }
  throw new Error(`the keyboard does not come to "${wanted}", only to: ${seen.join(' | ')}`);
}

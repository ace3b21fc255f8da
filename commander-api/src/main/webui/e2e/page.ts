import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { BASE, KEY, SHOTS, until } from './server';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

/** A page that keeps what it asked for and what went wrong on it. */
export interface Watched {
  page: Page;
  /** Addresses that are not the server's. */
  foreign: string[];
  /** Errors of scripts, and what the Content-Security-Policy forbade. */
  errors: string[];
  close: () => Promise<void>;
}

export async function open(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({
    viewport: DESKTOP, timezoneId: 'Europe/Oslo', locale: 'en-GB', acceptDownloads: true, ...options,
  });
  context.setDefaultTimeout(60_000); // the machines of CI are slow, and maps are drawn without a graphics card
  const page = await context.newPage();
  const watched: Watched = { page, foreign: [], errors: [], close: () => context.close() };
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${BASE}/`) && !url.startsWith(`blob:${BASE}/`) && !url.startsWith('data:')) {
      watched.foreign.push(url);
    }
  });
  page.on('pageerror', (error) => watched.errors.push(error.message));
  page.on('console', (message) => {
    // what the server refuses is shown on the page, and the browser logs it, too
    if (message.type() === 'error' && !/Failed to load resource|ERR_/.test(message.text())) {
      watched.errors.push(message.text());
    }
  });
  page.on('dialog', (dialog) => {
    watched.errors.push(`a script opened a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return watched;
}

/** Opens a view as the visitor or, where nobody may come without a key, with the operators' one. */
export async function enter(page: Page, path = '#/board'): Promise<void> {
  await page.goto(`${BASE}/${path}`);
  const key = page.getByRole('button', { name: 'API key', exact: true });
  await page.getByRole('link', { name: 'Board', exact: true }).or(key).first().waitFor();
  if (await key.isVisible()) {
    await withKey(page, KEY);
    await page.goto(`${BASE}/${path}`);
  }
  await live(page).waitFor();
}

export async function withKey(page: Page, key: string): Promise<void> {
  await page.getByRole('button', { name: 'API key', exact: true }).click();
  await page.getByLabel('API key', { exact: true }).last().fill(key);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'Board' }).waitFor();
}

export async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.goto(`${BASE}/#/login`);
  await page.getByLabel('User name or e-mail').fill(username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'Board' }).waitFor();
}

/** The whole page, without what a phone keeps at the lower end of its window: it would stand in the middle of the picture. */
async function shot(page: Page, name: string): Promise<void> {
  const show = (how: string) => page.evaluate((visibility) => {
    const views = document.querySelector<HTMLElement>('.nav');
    if (views && getComputedStyle(views).position === 'fixed') {
      views.style.visibility = visibility;
    }
  }, how);
  await show('hidden');
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  await show('');
}

/** Nothing is still on its way: no list, no chart, no result. */
export async function settled(page: Page): Promise<void> {
  await until('nothing is loading', async () => (await page.getByText(/^(Loading|Reading|Asking).* …$/).count()) === 0);
  await page.waitForFunction(() => document.fonts.status === 'loaded');
  await until('the charts are drawn', async () => (await page.locator('[aria-busy="true"]').count()) === 0);
}

/**
 * Keeps a picture of all that is there, and checks what can be checked of a view without eyes: nothing is wider than the
 * window, no name on a chart is cut, and axe.
 */
export async function look(watched: Watched, name: string): Promise<void> {
  const { page } = watched;
  await settled(page);
  await page.evaluate(() => window.scrollTo(0, 0)); // the bar at the top belongs there
  await shot(page, name);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide, `${name}: wider than the window (px)`).toBeLessThanOrEqual(0);
  expect(await cutNames(page), `${name}: names cut at the edge of the chart`).toEqual([]);
  expect(await violations(page), `${name}: accessibility`).toEqual([]);
  expect(watched.errors, `${name}: errors`).toEqual([]);
  expect(watched.foreign, `${name}: requests to elsewhere`).toEqual([]);
}

/** Names of marks that are on the chart and reach beyond it. */
function cutNames(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll('.map-mark')].flatMap((mark) => {
    const chart = mark.closest('.map-frame')!.getBoundingClientRect();
    const sign = mark.querySelector('.sign')!.getBoundingClientRect();
    const there = sign.left >= chart.left && sign.right <= chart.right;
    const { left, right } = mark.getBoundingClientRect();
    return there && (left < chart.left - 1 || right > chart.right + 1) ? [mark.textContent ?? ''] : [];
  }));
}

interface AxeResult {
  violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[];
}

/** What WCAG 2 AA finds wrong. The Content-Security-Policy lets no script in but this way. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = (await page.evaluate(
    // the rule that is left out is experimental, and takes signs that are hidden from readers for text
    `axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'],
      rules: { 'label-content-name-mismatch': { enabled: false } },
    })`,
  )) as AxeResult;
  return found.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id} ${node.target.join(' ')}: ${(node.failureSummary ?? '').split('\n').slice(1).join(' ').slice(0, 220)}`),
  );
}

/** The mark that says that what is shown is what is. */
export function live(page: Page): Locator {
  return page.getByRole('status', { name: 'Connection' }).filter({ hasText: /●\s*Live/ });
}

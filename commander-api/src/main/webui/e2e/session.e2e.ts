import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './browser';
import { enter, live, look, open, signIn } from './page';
import { BASE, call, KEY, mayRestart, person, restart, run, until } from './server';

describe('coming and going', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
  });

  it('is ready within a second on loopback, and small', async () => {
    const watched = await open(browser);
    const { page } = watched;
    await enter(page); // the first time starts the browser's processes
    const times: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      const fresh = await open(browser);
      const start = performance.now();
      await fresh.page.goto(`${BASE}/`);
      await fresh.page.getByRole('link', { name: 'Board', exact: true }).or(fresh.page.getByLabel('User name or e-mail')).first().waitFor();
      times.push(performance.now() - start);
      await fresh.close();
    }
    const sizes = await page.evaluate(async () => {
      const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      return all.filter((one) => one.name.includes('/assets/')).reduce((sum, one) => sum + one.encodedBodySize, 0);
    });
    console.log(`first view usable after ${times.map((ms) => Math.round(ms)).join(', ')} ms; its files are ${Math.round(sizes / 1000)} kB`);
    await watched.close();
    expect(sizes).toBeLessThan(600_000);
  });

  it('refuses a wrong password at the form', async () => {
    const watched = await open(browser);
    const { page } = watched;
    await page.goto(`${BASE}/#/login`);
    await page.getByLabel('User name or e-mail').fill('nobody');
    await page.getByLabel('Password', { exact: true }).fill('not the password');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await look(watched, 'login-refused');
    await page.getByRole('button', { name: 'Register' }).click();
    await page.getByLabel('User name', { exact: true }).fill('x');
    await page.getByLabel('Password', { exact: true }).fill('short');
    await page.getByRole('button', { name: 'Register and sign in' }).click();
    await page.getByRole('alert').waitFor();
    await look(watched, 'register-refused');
    await watched.close();
  });

  it.runIf(KEY !== '')('offers each role what it may, and keys of one’s own', async () => {
    const observer = await person('observer');
    const operator = await person('operator');
    const looker = await open(browser);
    await signIn(looker.page, observer.username, observer.password);
    expect(await looker.page.getByRole('link', { name: 'New mission' }).count()).toBe(0);
    await look(looker, 'board-observer-empty');
    await looker.close();
    const doer = await open(browser);
    const { page } = doer;
    await signIn(page, operator.username, operator.password);
    expect(await page.getByRole('link', { name: 'New mission' }).count()).toBeGreaterThan(0);
    await page.goto(`${BASE}/#/system/keys`);
    expect(await page.getByRole('link', { name: 'Audit' }).count()).toBe(0);
    await page.getByLabel('Name', { exact: true }).fill('nightly drill');
    await page.getByRole('button', { name: 'Make the key' }).click();
    await page.locator('[data-key]').waitFor();
    const key = (await page.locator('[data-key]').textContent())!.trim();
    expect((await call<{ username: string }>('GET', '/users/me', undefined, { 'X-API-Key': key })).username).toBe(operator.username);
    await look(doer, 'system-keys');
    // another page of the same browser is signed in, too, and signs out with this one
    await page.reload();
    await page.getByRole('heading', { name: 'System' }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('You are signed out.').waitFor();
    await page.reload();
    await page.getByLabel('User name or e-mail').waitFor();
    await look(doer, 'login');
    await doer.close();
  });

  it.runIf(mayRestart)('comes back by itself after the server restarts', async () => {
    const watched = await open(browser);
    const { page } = watched;
    await enter(page);
    await page.locator('[data-mission], .empty').first().waitFor();
    restart();
    await until('the page says that it is not live, or is live again', () => page.getByRole('status', { name: 'Connection' }).isVisible());
    await until('it is live again', () => live(page).isVisible());
    const name = `After the restart ${run}`;
    await call('POST', '/missions', { name, kind: 'drill' });
    await page.locator('[data-mission]', { hasText: name }).waitFor();
    await watched.close();
  });
});

import type { BrowserContext, Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newContext } from './harness/browser.ts';
import { desktop, fillLogin, PASSWORD, phone, signIn } from './harness/people.ts';

const isPost = (route: Route): boolean => route.request().method() === 'POST';

async function fillNewUser(page: Page, name: string, username: string): Promise<void> {
  await page.goto('/users/new');
  await page.getByLabel('Nama lengkap').fill(name);
  await page.getByLabel('Nama pengguna').fill(username);
}

/** A line of 400 ms there and back and 50 KB a second. */
async function slowDown(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50 * 1024,
    uploadThroughput: 50 * 1024,
  });
}

describe('a slow or broken line', () => {
  it('PLT-19 on 400 ms and 50 KB/s one signs in, lists and saves; the button says that it works, two presses send once', async () => {
    const context = await newContext({ ...desktop, serviceWorkers: 'block' });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await slowDown(context, page);
    await page.goto('/login');
    await fillLogin(page, 'admin@tpa.example', PASSWORD);
    await page.getByRole('heading', { name: /Sari Wijaya/ }).waitFor();
    await page.getByRole('link', { name: 'Pengguna', exact: true }).first().click();
    await page.getByText('agent@tpa.example').first().waitFor();
    const name = `Lambat Sekali ${Date.now()}`;
    await fillNewUser(page, name, `lambat${Date.now()}`);
    let posts = 0;
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/api/users')) posts += 1;
    });
    const create = page.getByRole('button', { name: 'Buat pengguna' });
    await create.dblclick();
    await page.locator('button[aria-busy="true"]').waitFor();
    await page.getByRole('heading', { name }).first().waitFor();
    expect(posts).toBe(1);
    await context.close();
  });

  it('PLT-5 a save whose answer was lost is sent again without making two', async () => {
    const { context, page } = await signIn('admin@tpa.example', { ...desktop, serviceWorkers: 'block' });
    const name = `PERAN_HILANG_${Date.now()}`;
    await page.goto('/roles');
    await page.getByRole('button', { name: 'Peran baru' }).click();
    await page.getByRole('dialog').getByLabel(/^Nama/).fill(name);
    await page.getByLabel(/^Keterangan \(Indonesia\)/).fill('Peran percobaan');
    await page.getByLabel(/^Keterangan \(Inggris\)/).fill('A role to try');
    const keys: (string | undefined)[] = [];
    await page.route('**/api/roles', async (route) => {
      if (!isPost(route)) return route.continue();
      keys.push(route.request().headers()['idempotency-key']);
      // The first is done by the server, but its answer never arrives.
      const response = await route.fetch();
      return keys.length === 1 ? route.abort('connectionreset') : route.fulfill({ response });
    });
    const create = page.getByRole('button', { name: 'Buat peran' });
    await create.click();
    await page.getByText('Tidak ada jawaban dari server.', { exact: false }).waitFor();
    expect(await page.getByLabel(/^Keterangan \(Indonesia\)/).inputValue()).toBe('Peran percobaan');
    await create.click();
    await page.getByText(name, { exact: true }).first().waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(keys[0]).toBeTruthy();
    expect(keys[1]).toBe(keys[0]);
    await context.close();
  });
});

describe('without a connection', () => {
  it('PLT-19 a banner says so, what must be sent waits with its reason, and being back shows what is new', async () => {
    const { context, page } = await signIn('admin@tpa.example', desktop);
    await fillNewUser(page, 'Tanpa Sambungan', `luring${Date.now()}`);
    await context.setOffline(true);
    await page.getByText('Anda sedang luring.', { exact: false }).first().waitFor();
    const create = page.getByRole('button', { name: 'Buat pengguna' });
    expect(await create.getAttribute('aria-disabled')).toBe('true');
    await create.focus();
    await page.getByRole('tooltip').filter({ hasText: 'luring' }).waitFor();
    const described = (await create.getAttribute('aria-describedby')) ?? '';
    expect(await page.locator(`[id="${described}"]`).innerText()).toMatch(/luring/);
    let posts = 0;
    page.on('request', (request) => {
      if (request.method() === 'POST') posts += 1;
    });
    await page.keyboard.press('Enter');
    await page.getByLabel('Nama lengkap').press('Enter');
    expect(posts).toBe(0);
    const asked = page.waitForRequest((request) => request.url().includes('/api/auth/me'));
    await context.setOffline(false);
    await asked;
    await page.getByText('Anda sedang luring.', { exact: false }).waitFor({ state: 'hidden' });
    await create.click();
    await page.getByRole('heading', { name: 'Tanpa Sambungan' }).first().waitFor();
    await context.close();
  });

  it('PLT-19 on a phone a touch shows the reason', async () => {
    const { context, page } = await signIn('admin@tpa.example', phone);
    await fillNewUser(page, 'Tanpa Sambungan', `sentuh${Date.now()}`);
    await context.setOffline(true);
    const create = page.getByRole('button', { name: 'Buat pengguna' });
    await page.getByText('Anda sedang luring.', { exact: false }).first().waitFor();
    // Not tap(): that waits until the button can be pressed.
    const box = await create.boundingBox();
    if (box === null) throw new Error('The button is not on the screen.');
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await page.getByRole('tooltip').filter({ hasText: 'luring' }).waitFor();
    await context.close();
  });
});

/** The page's own stream may notice the end of the session before the press does. */
async function pressAfterTheEnd(page: Page): Promise<void> {
  const pressed = page
    .getByRole('button', { name: 'Buat pengguna' })
    .click({ timeout: 5_000 })
    .catch(() => undefined);
  await page.getByText('Sesi Anda telah berakhir.', { exact: false }).waitFor();
  await pressed;
}

describe('a form that is interrupted', () => {
  it('PLT-19 what was typed outlives a reload, without NIK and password, and can be given up', async () => {
    const { context, page } = await signIn('admin@tpa.example', desktop);
    await fillNewUser(page, 'Belum Selesai', 'belum.selesai');
    await page.getByLabel('NIK').fill('3174012345678901');
    await page.reload();
    await page.getByText('Isian Anda yang belum tersimpan sudah dikembalikan.').waitFor();
    expect(await page.getByLabel('Nama lengkap').inputValue()).toBe('Belum Selesai');
    expect(await page.getByLabel('NIK').inputValue()).toBe('');
    expect(await page.evaluate<string>('JSON.stringify(sessionStorage)')).not.toContain('3174012345678901');
    await page.getByRole('button', { name: 'Mulai dari awal' }).click();
    expect(await page.getByLabel('Nama lengkap').inputValue()).toBe('');
    await page.reload();
    await page.getByLabel('Nama lengkap').waitFor();
    expect(await page.getByText('sudah dikembalikan', { exact: false }).count()).toBe(0);
    await context.close();
  });

  it('FR-AUTH-004 a session that ends in the middle leads to login and back to the form as it was typed', async () => {
    const { context, page } = await signIn('admin@tpa.example', desktop);
    const name = `Sesi Berakhir ${Date.now()}`;
    await fillNewUser(page, name, `sesi${Date.now()}`);
    await context.clearCookies();
    await pressAfterTheEnd(page);
    await fillLogin(page, 'admin@tpa.example', PASSWORD);
    await page.getByText('Isian Anda yang belum tersimpan sudah dikembalikan.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/users/new');
    await page.getByRole('button', { name: 'Buat pengguna' }).click();
    await page.getByRole('heading', { name }).first().waitFor();
    expect(await page.evaluate<string>('JSON.stringify(sessionStorage)')).not.toContain(name);
    await context.close();
  });

  it('TC-003 another person who signs in after it finds nothing of what was typed', async () => {
    const { context, page } = await signIn('admin@tpa.example', desktop);
    await fillNewUser(page, 'Rahasia Orang Lain', 'rahasia');
    await context.clearCookies();
    await pressAfterTheEnd(page);
    await fillLogin(page, 'agent@tpa.example', PASSWORD);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForURL((url) => url.pathname !== '/login');
    expect(await page.evaluate<string>('JSON.stringify(sessionStorage)')).not.toContain('Rahasia');
    await context.close();
  });
});

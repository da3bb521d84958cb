import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newContext } from './harness/browser.ts';
import { desktop, fillLogin, PASSWORD, signIn, signInByPage } from './harness/people.ts';

const NEW_PASSWORD = 'gula-aren-sore-hujan';

/** Adds this address to the administrator's own institution, with the role that `like` holds there. */
async function addPerson(admin: string, like: string, email: string): Promise<void> {
  const { context, page } = await signIn(admin);
  const { data: me } = (await (await page.request.get('/api/auth/me')).json()) as {
    data: { csrf_token: string; tenant: { id: number } };
  };
  const headers = {
    'X-Client': 'web',
    'X-Tenant-ID': String(me.tenant.id),
    'X-CSRF-Token': me.csrf_token,
    'Idempotency-Key': `add-${email}`,
  };
  const people = `/api/tenants/${me.tenant.id}/users`;
  const { data: members } = (await (await page.request.get(`${people}?limit=100`, { headers })).json()) as {
    data: { user_email: string; tenant_role_id: number }[];
  };
  const role = members.find(({ user_email }) => user_email === like)?.tenant_role_id;
  const added = await page.request.post(people, {
    headers,
    data: { email, password: NEW_PASSWORD, full_name: 'Wulan Dua Lembaga', tenant_role_id: role },
  });
  expect(added.status()).toBe(201);
  await context.close();
}

/** Follows the link of the newest mail to this address. */
async function join(page: Page, email: string): Promise<void> {
  const answer = await page.request.get('/api/mailbox?limit=50');
  const { data } = (await answer.json()) as { data: { to: string; text: string }[] };
  const link = data.find(({ to }) => to === email)?.text.match(/https?:\/\/[^/]+(\/\S+)/)?.[1];
  await page.goto(link ?? '');
  await page.getByRole('button', { name: 'Bergabung' }).click();
}

describe('signing in', () => {
  it('TC-001 PLT-1 admin@tpa.example signs in and sees the start page of their institution', async () => {
    const { context, page } = await signInByPage('admin@tpa.example');
    await page.getByRole('heading', { name: /Sari Wijaya/ }).waitFor();
    expect(await page.getByText('Nusa Sehat').first().isVisible()).toBe(true);
    await context.close();
  });

  it('TC-002 a wrong password keeps the name and says what is wrong', async () => {
    const context = await newContext(desktop);
    const page = await context.newPage();
    await page.goto('/login');
    await fillLogin(page, 'admin@tpa.example', 'bukan-ini-99');
    await page.getByText('Nama pengguna atau kata sandi tidak cocok.').first().waitFor();
    expect(await page.getByLabel(/^Nama pengguna/).inputValue()).toBe('admin@tpa.example');
    await fillLogin(page, 'admin@tpa.example', PASSWORD);
    await page.getByRole('heading', { name: /Sari Wijaya/ }).waitFor();
    await context.close();
  });

  it('the browser holds no token: no script can read one', async () => {
    const { context, page } = await signInByPage('agent@tpa.example');
    const readable = await page.evaluate<string>(
      'document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)',
    );
    expect(readable).not.toMatch(/eyJ|r1\.\d/);
    const cookies = await context.cookies();
    expect(
      cookies.filter((cookie) => /access|refresh/.test(cookie.name)).every((cookie) => cookie.httpOnly),
    ).toBe(true);
    await context.close();
  });

  it('PLT-18 speaks English to who asks for it', async () => {
    const context = await newContext({ ...desktop, locale: 'en-US' });
    const page = await context.newPage();
    await page.goto('/login');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await context.close();
  });

  it.each([
    ['klien-c789@tpa.example', 'Maria Goreti Naibaho'],
    ['provider@tpa.example', 'Dewi Lestari'],
    ['member@tpa.example', 'Siti Khadijah'],
  ])('%s comes to the start page of their own portal', async (username, name) => {
    const { context, page } = await signInByPage(username);
    await page.getByRole('heading', { name: new RegExp(name) }).waitFor();
    await context.close();
  });

  it('whoever belongs to several institutions finds the one chosen last under Enter', async () => {
    const email = `wulan-${Date.now().toString(36)}@contoh.id`;
    await addPerson('admin@makmur.example', 'anggota@makmur.example', email);
    await addPerson('admin@sdmk.example', 'petugas@sdmk.example', email);
    const context = await newContext(desktop);
    const page = await context.newPage();
    await join(page, email);
    const institutions = page.getByRole('button', { name: /^Masuk ke/ });
    const enter = async () => {
      await page.goto('/login');
      await fillLogin(page, email, NEW_PASSWORD);
      await page.getByRole('heading', { name: 'Pilih lembaga' }).waitFor();
    };
    await enter();
    expect(await page.getByText('Terakhir dipilih').count()).toBe(0);
    const second = (await institutions.nth(1).innerText()).split('\n')[1] ?? '';
    await institutions.nth(1).click();
    await page.waitForURL((url) => url.pathname !== '/login');
    await page.getByText(second).first().waitFor();

    await page.getByRole('button', { name: /^Akun / }).click();
    await page.getByRole('menuitem', { name: 'Keluar' }).click();
    await page.getByText('Anda telah keluar.').waitFor();
    await enter();
    expect(await institutions.first().innerText()).toContain(second);
    expect(await institutions.first().innerText()).toContain('Terakhir dipilih');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/login');
    await page.getByText(second).first().waitFor();
    await context.close();
  });
});

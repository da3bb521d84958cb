import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { signIn } from './harness/people.ts';

async function secondTab(page: Page, path: string): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(path);
  await other.getByRole('heading', { level: 1 }).first().waitFor();
  return other;
}

async function openAccountMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Akun / }).click();
}

describe('two tabs of one browser', () => {
  it('PLT-18 who signs out in one is signed out in the other, and nothing typed there stays behind', async () => {
    const { context, page } = await signIn('admin@tpa.example');
    const other = await secondTab(page, '/users/new');
    await other.getByLabel('Nama lengkap').fill('Tidak Boleh Tertinggal');
    await openAccountMenu(page);
    await page.getByRole('menuitem', { name: 'Keluar' }).click();
    await other.getByText('Anda telah keluar.').waitFor();
    const left = await other.evaluate<string>('JSON.stringify({ ...sessionStorage, ...localStorage })');
    expect(left).not.toContain('Tidak Boleh Tertinggal');
    await context.close();
  });

  it('PLT-18 language and theme follow from one tab to the other', async () => {
    const { context, page } = await signIn('agent@tpa.example');
    const other = await secondTab(page, '/account');
    await page.goto('/account');
    await page.getByRole('radio', { name: 'English' }).click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await other.getByRole('radio', { name: 'Dark', checked: true }).waitFor();
    expect(await other.locator('html').getAttribute('lang')).toBe('en');
    expect(await other.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
    await page.getByRole('radio', { name: 'Bahasa Indonesia' }).click();
    await other.getByRole('heading', { level: 1, name: 'Akun saya' }).waitFor();
    await context.close();
  });

  it('TC-003 who went to another tenant in one tab writes nothing there from the other', async () => {
    const { context, page } = await signIn('admin@tpa.example');
    const other = await secondTab(page, '/users/new');
    await other.getByLabel('Nama lengkap').fill('Milik Lembaga Lama');
    // As the API answers a session that has gone to another tenant in another tab.
    const posted: string[] = [];
    await context.route('**/api/auth/me', async (route) => {
      const response = await route.fetch();
      const body = (await response.json()) as { data: { tenant: { id: number; name: string } } };
      body.data.tenant = { ...body.data.tenant, id: 999, name: 'Lembaga Lain' };
      await route.fulfill({ response, json: body });
    });
    await context.route('**/api/users', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      posted.push(route.request().headers()['x-tenant-id'] ?? '');
      const json = { success: false, code: 'CSRF_FAILED', message: 'usang', errors: null, meta: {} };
      return route.fulfill({ status: 403, json });
    });
    await other.getByLabel('Nama pengguna').fill(`lama${Date.now()}`);
    await other.getByRole('button', { name: 'Buat pengguna' }).click();
    await other.getByRole('dialog', { name: 'Anda sudah pindah lembaga' }).waitFor();
    expect(posted).toHaveLength(1);
    expect(posted[0]).toMatch(/^\d+$/);
    await other.keyboard.press('Escape');
    expect(await other.getByRole('dialog').isVisible()).toBe(true);
    await other.getByRole('button', { name: 'Buka lembaga yang baru' }).click();
    await other.waitForURL((url) => url.pathname === '/');
    await context.close();
  });
});

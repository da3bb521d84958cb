import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newContext } from './harness/browser.ts';
import { desktop, PASSWORD, signIn } from './harness/people.ts';

/** Name of what has the focus, and whether that can be seen. */
async function focused(page: Page): Promise<{ name: string; ring: boolean; id: string }> {
  return page.evaluate(`(() => {
    const at = document.activeElement;
    const style = getComputedStyle(at);
    const name = at.getAttribute('aria-label') || at.labels?.[0]?.innerText || at.innerText || '';
    return { name: name.trim(), ring: style.outlineStyle !== 'none' && style.outlineWidth !== '0px', id: at.id };
  })()`);
}

/** Goes on by Tab to what is called so; every stop on the way shows where it is. */
async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at.id !== 'main') expect(at.ring, `no ring at “${at.name}”`).toBe(true);
    if (name.test(at.name)) return;
  }
  throw new Error(`Tab does not reach ${name}`);
}

describe('by keyboard alone', () => {
  it('PLT-18 sign in, open a user, change and save: the focus is always seen, and comes back after each dialog', async () => {
    const context = await newContext(desktop);
    const page = await context.newPage();
    await page.goto('/login');
    await page.getByRole('button', { name: 'Masuk', exact: true }).waitFor();
    await tabTo(page, /^Nama pengguna/);
    await page.keyboard.type('admin@tpa.example');
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /Sari Wijaya/ }).waitFor();

    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /Ketik nama halaman/ }).waitFor();
    await page.keyboard.type('pengguna');
    await page.keyboard.press('Enter');
    await page.getByText('agent@tpa.example').first().waitFor();

    await page.keyboard.press('j');
    const row = (await focused(page)).name;
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(async () => (await focused(page)).name).toBe(row);

    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, /^Ubah$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: `Ubah ${row}` }).waitFor();
    await expect.poll(async () => (await focused(page)).id).toBe('main');
    const phone = `+62812${String(Date.now()).slice(-8)}`;
    await tabTo(page, /telepon/i);
    await page.keyboard.press('Control+a');
    await page.keyboard.type(phone);
    await tabTo(page, /^Tinjau perubahan$/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(async () => (await focused(page)).name).toBe('Tinjau perubahan');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, /^Simpan/, 6);
    await page.keyboard.press('Enter');
    await page.waitForURL(/[?&]open=/);
    await page.getByRole('dialog', { name: row }).getByText(phone).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(async () => (await focused(page)).id).toBe('main');
    await context.close();
  });

  it.each([
    ['/roles', /^Peran baru$/, /^CALL_CENTER_AGENT$/],
    ['/roles?tab=matrix', /^Matriks izin$/, /^Menelusuri alasan/],
    ['/restrictions', /^Batasan baru$/, /^MAX_CLAIM_AMOUNT$/],
    ['/audit-logs', /^Periksa keutuhan$/, /Masuk/],
  ])(
    'PLT-18 the skip link leads past the navigation of %s, and every stop can be seen',
    async (path, first, then) => {
      const { context, page } = await signIn('admin@tpa.example', desktop);
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.getByText(then).first().waitFor({ state: 'attached' });
      await page.keyboard.press('Tab');
      expect((await focused(page)).name).toBe('Langsung ke isi halaman');
      await page.keyboard.press('Enter');
      await tabTo(page, first, 6);
      await tabTo(page, then, 20);
      await context.close();
    },
  );

  it('PLT-18 a save that fails leaves the focus on its button', async () => {
    const { context, page } = await signIn('admin@tpa.example', desktop);
    await page.goto('/users/new');
    await page.getByLabel('Nama lengkap').fill('Fokus Tetap');
    await page.getByLabel('Nama pengguna').fill(`fokus${Date.now()}`);
    await page.route('**/api/users', (route) => route.abort('connectionreset'));
    await page.getByRole('button', { name: 'Buat pengguna' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Tidak ada jawaban dari server.', { exact: false }).waitFor();
    expect((await focused(page)).name).toBe('Buat pengguna');
    await context.close();
  });
});

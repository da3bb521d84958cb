import { describe, expect, it } from 'vitest';
import { desktop, phone, signIn } from './harness/people.ts';
import { tooWide } from './harness/standing.ts';

describe('users and access', () => {
  it('FR-USER-001 TC-005 an administrator creates a user, is told of a wrong NIK, gives a role and finds it in the audit', async () => {
    const { context, page } = await signIn('admin@tpa.example', desktop);
    const name = `Wulan Ayu Lestari ${Date.now()}`;
    const username = `wulan${Date.now()}@tpa.example`;
    await page.goto('/users/new');
    await page.getByLabel('Nama lengkap').fill(name);
    await page.getByLabel('Nama pengguna').fill(username);
    await page.getByLabel('Surel').fill(username);
    await page.getByLabel('NIK').fill('317401234567890');
    await page.getByRole('checkbox', { name: 'CALL_CENTER_AGENT' }).check();
    await page.getByRole('button', { name: 'Buat pengguna' }).click();
    await page.getByText('NIK terdiri dari tepat 16 angka.').first().waitFor();
    expect(await page.getByLabel('Nama lengkap').inputValue()).toBe(name);
    await page.getByLabel('NIK').fill('3174012345678901');
    await page.getByRole('button', { name: 'Buat pengguna' }).click();
    await page.getByRole('heading', { name }).first().waitFor();

    await page.goto(`/users?q=${encodeURIComponent('ayu lestari')}`);
    await page.getByText(username).first().waitFor();
    expect(await page.getByText('3174012345678901').count()).toBe(0);

    await page.goto('/audit-logs');
    await page.getByText('Membuat pengguna').first().waitFor();
    await context.close();
  });

  it('FR-RBAC-001 an agent sees no page of roles and is refused at its address, in words', async () => {
    const { context, page } = await signIn('agent@tpa.example', desktop);
    await page.goto('/users');
    await page.getByText('Sari Wijaya').first().waitFor();
    expect(await page.getByRole('link', { name: 'Peran dan izin' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Pengguna baru' }).count()).toBe(0);
    await page.goto('/roles');
    await page.getByRole('heading', { name: 'Anda belum memiliki akses ke halaman ini' }).waitFor();
    await context.close();
  });

  it('PLT-19 a filter stands in the address, and a row opens beside the list by keyboard', async () => {
    const { context, page } = await signIn('admin@tpa.example', desktop);
    await page.goto('/users?user_type=CLIENT');
    await page.getByText('I Made Sudarma').first().waitFor();
    expect(await page.getByText('agent@tpa.example').count()).toBe(0);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(page.url()).toContain('open=');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await context.close();
  });

  it('PLT-19 the command palette opens with Ctrl K and leads to a page', async () => {
    const { context, page } = await signIn('admin@tpa.example', desktop);
    await page.getByRole('button', { name: /Cari atau perintah/ }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('riwayat audit');
    await page.keyboard.press('Enter');
    await page.waitForURL(/audit-logs/);
    await context.close();
  });

  it('FR-AUDIT-001 verification says in words that the trail is whole', async () => {
    const { context, page } = await signIn('admin@tpa.example', desktop);
    await page.goto('/audit-logs');
    await page.getByRole('button', { name: 'Periksa keutuhan' }).click();
    await page.getByText(/utuh/i).nth(1).waitFor();
    await context.close();
  });

  it('PLT-18 the list of users fits a phone of 360 px: no sideways scrolling', async () => {
    const { context, page } = await signIn('admin@tpa.example', {
      ...phone,
      viewport: { width: 360, height: 740 },
    });
    expect(
      await tooWide(page, [
        '/',
        '/users',
        '/users/new',
        '/roles',
        '/restriction-definitions',
        '/audit-logs',
        '/access',
        '/account',
      ]),
    ).toEqual([]);
    await context.close();
  });
});

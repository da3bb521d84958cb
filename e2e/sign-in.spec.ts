import { describe, expect, it } from 'vitest';
import { newContext } from './harness/browser.ts';
import { desktop, fillLogin, PASSWORD, signIn } from './harness/people.ts';

describe('signing in', () => {
  it('TC-001 PLT-1 admin@tpa.example signs in and sees the start page of their institution', async () => {
    const { context, page } = await signIn('admin@tpa.example');
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
    const { context, page } = await signIn('agent@tpa.example');
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
    const { context, page } = await signIn(username);
    await page.getByRole('heading', { name: new RegExp(name) }).waitFor();
    await context.close();
  });
});

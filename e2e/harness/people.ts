import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { newContext } from './browser.ts';

export const PASSWORD = 'Balai-demo-2026';

export const desktop = { viewport: { width: 1360, height: 860 } } as const;
export const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const;

export interface SignedIn {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** A browser in which this person of the demo is signed in, through the page like anyone else. */
export async function signIn(username: string, options: BrowserContextOptions = desktop): Promise<SignedIn> {
  const context = await newContext(options);
  const page = await context.newPage();
  await page.goto('/login');
  await fillLogin(page, username, PASSWORD);
  await page.waitForURL((url) => url.pathname !== '/login');
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return { context, page };
}

export async function fillLogin(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel(/^(Nama pengguna atau surel|Username or e-mail)/).fill(username);
  await page
    .getByLabel(/^(Kata sandi|Password)/)
    .first()
    .fill(password);
  await page.getByRole('button', { name: /^(Masuk|Sign in)$/ }).click();
}

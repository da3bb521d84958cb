import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { newContext } from './browser.ts';

export const PASSWORD = 'Balai-demo-2026';

export const desktop = { viewport: { width: 1360, height: 860 } } as const;
export const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const;

export interface SignedIn {
  readonly context: BrowserContext;
  readonly page: Page;
}

/**
 * A browser in which this person of the demo has signed in before, at their start page: the API has given it the
 * cookies that the sign-in page would get. It keeps no copy of the application for later, which each new browser
 * would have to fetch whole; `signInByPage` is the long way.
 */
export async function signIn(username: string, options: BrowserContextOptions = desktop): Promise<SignedIn> {
  const context = await newContext({ serviceWorkers: 'block', ...options });
  const answer = await context.request.post('/api/auth/login', {
    headers: { 'X-Client': 'web' },
    data: { username, password: PASSWORD },
  });
  if (!answer.ok()) throw new Error(`${username} cannot sign in: ${answer.status()} ${await answer.text()}`);
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return { context, page };
}

/** A browser in which this person of the demo signs in through the page, like anyone else. */
export async function signInByPage(
  username: string,
  options: BrowserContextOptions = desktop,
): Promise<SignedIn> {
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

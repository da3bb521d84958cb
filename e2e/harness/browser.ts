import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { chromiumPath } from './chromium.ts';
import './global-setup.ts';

let browser: Promise<Browser> | undefined;

/** The product's address. */
export function baseUrl(): string {
  return inject('baseUrl');
}

/**
 * A browser context of its own (cookies, storage) on the product; relative addresses work in its pages. One
 * browser per test file, closed at its end.
 */
export async function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  browser ??= launch();
  return (await browser).newContext({
    baseURL: baseUrl(),
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    ...options,
  });
}

function launch(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (!executablePath)
    throw new Error('No Chromium: install it (apt-get install chromium) or set CHROME_PATH.');
  const args = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-dev-shm-usage',
  ];
  // Chromium's sandbox does not start for root.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return chromium.launch({ executablePath, args });
}

afterAll(async () => {
  await (await browser)?.close();
});

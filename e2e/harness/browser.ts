import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { chromiumPath } from './chromium.ts';
import './global-setup.ts';
import { watchRequests } from './standing.ts';

/** A product may have to be started first. */
const START_LIMIT = 300_000;

let browser: Promise<Browser> | undefined;
let product: string | undefined;

/** The address of this worker's own product. */
export function baseUrl(): string {
  if (product === undefined) throw new Error('The product is there once the tests begin.');
  return product;
}

beforeAll(async () => {
  const answer = await fetch(`${inject('products')}/${process.env.VITEST_POOL_ID ?? ''}`);
  const said = await answer.text();
  if (!answer.ok) throw new Error(said);
  product = said;
}, START_LIMIT);

/**
 * A browser context of its own (cookies, storage) on the product; relative addresses work in its pages. One
 * browser per test file, closed at its end.
 */
export async function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  browser ??= launch();
  const context = await (await browser).newContext({
    baseURL: baseUrl(),
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    ...options,
  });
  watchRequests(context);
  return context;
}

function launch(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (!executablePath)
    throw new Error(
      'No Chromium: install it (apt-get install chromium-headless-shell; any chromium will do) or set CHROME_PATH.',
    );
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

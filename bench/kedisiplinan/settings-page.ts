import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumPath } from '../../e2e/harness/chromium.ts';
import { buildWeb } from '../../tools/start/web.ts';
import { PASSWORD } from '../generate/load.ts';
import { median, percentile } from '../measure.ts';
import { serve } from '../process.ts';
import { type Context, type Measure, OPERATOR } from './context.ts';

export const settingsPageMeasures: readonly Measure[] = [{ name: 'settings page', run: measureSettingsPage }];

const WANTED_MS = 2000;
const PAGE = '/kedisiplinan/pengaturan';
const FIELD = '[data-key="surat_2_min_poin"]';

/**
 * From asking for the address until a value can be typed and is answered on the screen, in a browser that has never
 * been there and in one that has. Beside it the sign-in page of the same product until it can be typed in.
 */
async function measureSettingsPage({ ground, options, report }: Context): Promise<void> {
  const executablePath = chromiumPath();
  if (!executablePath) {
    report.say('  no Chromium here: set CHROME_PATH');
    return;
  }
  report.say(`  web application ${await buildWeb()}`);
  const product = await serve(ground, 'api/src/app.ts');
  // Chromium's sandbox does not start for root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  const times = options.quick ? 3 : 15;
  const first: number[] = [];
  const again: number[] = [];
  const login: number[] = [];
  try {
    for (let i = 0; i <= times; i++) {
      const stranger = await newContext(browser, product.url);
      const signIn = await timeToUse(stranger, '/login', (page) => page.locator('input').first().fill('x'));
      await stranger.close();
      const context = await signedIn(browser, product.url);
      const cold = await timeToUse(context, PAGE, typeInto);
      const warm = await timeToUse(context, PAGE, typeInto);
      await context.close();
      // The first round starts the browser's own processes.
      if (i === 0) continue;
      login.push(signIn);
      first.push(cold);
      again.push(warm);
    }
  } finally {
    await browser.close();
    await product.stop();
  }
  for (const [what, samples] of [
    ['settings page to its usable state, browser that was never there', first],
    ['settings page to its usable state, opened again', again],
  ] as const)
    report.add({
      what,
      figure: median(samples),
      unit: 'ms',
      baseline: { what: 'ms the sign-in page', figure: median(login) },
      ratio: median(samples) / median(login),
      target: `< ${WANTED_MS} ms`,
      met: percentile(samples, 0.95) < WANTED_MS,
      note: `p95 ${percentile(samples, 0.95).toFixed(0)} ms`,
    });
}

function newContext(browser: Browser, baseURL: string): Promise<BrowserContext> {
  return browser.newContext({
    baseURL,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    // What it keeps for working offline would be fetched beside the page that is measured.
    serviceWorkers: 'block',
  });
}

/** A browser with the cookies of the operator's sign-in, which has seen no page yet. */
async function signedIn(browser: Browser, url: string): Promise<BrowserContext> {
  const context = await newContext(browser, url);
  const answer = await context.request.post('/api/auth/login', {
    headers: { 'X-Client': 'web' },
    data: { username: OPERATOR, password: PASSWORD },
  });
  if (!answer.ok()) throw new Error(`${answer.status()}: ${await answer.text()}`);
  return context;
}

async function timeToUse(
  context: BrowserContext,
  path: string,
  use: (page: Page) => Promise<void>,
): Promise<number> {
  const page = await context.newPage();
  const began = performance.now();
  await page.goto(path, { waitUntil: 'commit' });
  await use(page);
  const ms = performance.now() - began;
  await page.close();
  return ms;
}

/** Types another value and waits until the page marks it as changed. */
async function typeInto(page: Page): Promise<void> {
  await page.locator(FIELD).fill('151');
  await page.locator(`${FIELD}[data-changed]`).waitFor();
}

import type { BrowserContext, Page, Request } from 'playwright-core';

/** What a page has asked for and not got yet, and how often it has asked. */
interface Asking {
  readonly open: Set<Request>;
  asked: number;
}

const askingOf = new WeakMap<Page, Asking>();
const LIMIT = 60_000;

/** For the browser: once it has nothing left to do, whether anything on the page still says that it is loading. */
const QUIET = `new Promise((done) => {
  requestIdleCallback(() => requestAnimationFrame(() => setTimeout(() =>
    done(document.querySelector('#main [aria-busy=true], [class*=skeleton]') === null))), { timeout: 2000 });
})`;

/** For the browser: what fades in has done so; what turns for ever is not waited for. */
const ANIMATIONS_END = `Promise.all(document.getAnimations()
  .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
  .map(({ finished }) => finished.catch(() => undefined))).then(() => undefined)`;

/** From its first page on, what the pages of this context ask for is known. */
export function watchRequests(context: BrowserContext): void {
  context.on('page', (page) => {
    const asking: Asking = { open: new Set(), asked: 0 };
    askingOf.set(page, asking);
    page.on('request', (request) => {
      // The stream of live events never ends.
      if (request.resourceType() === 'eventsource') return;
      asking.asked += 1;
      asking.open.add(request);
    });
    const ended = (request: Request) => asking.open.delete(request);
    page.on('requestfinished', ended);
    page.on('requestfailed', ended);
  });
}

/**
 * Waits until the page shows what it has to: every answer is there, nothing says that it is loading, and the browser
 * has drawn it without asking for more. What fades in has done so: half way every colour is too pale.
 */
export async function stands(page: Page): Promise<void> {
  const asking = askingOf.get(page);
  if (asking === undefined) throw new Error('This page is not one of newContext.');
  const until = Date.now() + LIMIT;
  for (let seen = -1, quiet = false; !quiet || asking.open.size > 0 || asking.asked !== seen; ) {
    if (Date.now() > until)
      throw new Error(`Still loading: ${page.url()} ${[...asking.open].map((each) => each.url()).join(' ')}`);
    seen = asking.asked;
    quiet = asking.open.size === 0 && (await page.evaluate<boolean>(QUIET));
    if (!quiet) await page.waitForTimeout(20);
  }
  await page.evaluate(ANIMATIONS_END);
}

/** Opens an address, until it has its content: a blank page has no faults. */
export async function open(page: Page, path: string): Promise<void> {
  // What the page before was still waiting for, it will not be told of.
  askingOf.get(page)?.open.clear();
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await stands(page);
}

/** How far the page is wider than the screen, at each of these addresses; a page that fits is not named. */
export async function tooWide(page: Page, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await open(page, path);
    const [wide, view] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    if (wide > view) found.push(`${path}: ${wide} px in ${view}`);
  }
  return found;
}

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newContext } from './harness/browser.ts';
import { desktop, fillLogin, PASSWORD, phone, signIn } from './harness/people.ts';

const signedOut = ['/login', '/forgot-password', '/reset-password?token=1.x', '/mailbox'];
const signedIn = [
  '/',
  '/users',
  '/users/new',
  '/users/import',
  '/roles',
  '/restriction-definitions',
  '/access',
  '/audit-logs',
  '/notices',
  '/account',
  '/account?tab=security',
  '/account?tab=sessions',
  '/insurance/eligibility',
  '/insurance/claims',
  '/insurance/members',
  '/insurance/policies',
  '/insurance/clients',
  '/insurance/members/new',
  '/insurance/members/import',
];

/** The starts of the other portals, and a page that is not theirs. */
const portals = [
  ['provider@tpa.example', ['/', '/insurance/claims', '/insurance/members']],
  ['klien-c789@tpa.example', ['/', '/insurance/policies']],
  ['member@tpa.example', ['/']],
] as const;

/** The pages of an agency, whose sources are the demo's. */
const agency = [
  '/',
  '/integrations',
  '/integrations/new',
  '/integrations/regnakes',
  '/integrations/regnakes?tab=runs',
  '/integrations/regnakes?tab=timeline',
  '/integrations/regnakes?tab=rejects',
  '/integrations/regnakes?tab=settings',
  '/health-workers',
];

/** What axe finds on a page that has its content: a blank page would pass. */
async function findings(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  return seen(page, path);
}

/** For the browser: what fades in has done so; what turns for ever is not waited for. */
const ANIMATIONS_END = `Promise.all(document.getAnimations()
  .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
  .map(({ finished }) => finished.catch(() => undefined))).then(() => undefined)`;

/** What axe finds on what is open now, once it stands: half faded in, every colour is too pale. */
async function seen(page: Page, path: string): Promise<string[]> {
  await page.evaluate(ANIMATIONS_END);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${path}: ${id} at ${node.target.join(' ')}`),
  );
}

describe.each([
  ['light', desktop],
  ['dark', desktop],
  ['dark', phone],
] as const)('PLT-18 axe finds nothing, %s at %o', (colorScheme, size) => {
  it('on the pages before and after signing in', async () => {
    const context = await newContext({ ...size, colorScheme });
    const page = await context.newPage();
    const found: string[] = [];
    for (const path of signedOut) found.push(...(await findings(page, path)));
    await page.goto('/login');
    await fillLogin(page, 'admin@tpa.example', PASSWORD);
    await page.getByRole('heading', { name: /Sari Wijaya/ }).waitFor();
    for (const path of signedIn) found.push(...(await findings(page, path)));
    expect(found).toEqual([]);
    await context.close();
  });

  it.each(portals)('on the portal of %s', async (username, paths) => {
    const { context, page } = await signIn(username, { ...size, colorScheme });
    const found: string[] = [];
    for (const path of paths) found.push(...(await findings(page, path)));
    expect(found).toEqual([]);
    await context.close();
  });

  it('on the pages of integrations, with the dialog that switches one off and the panel of a person', async () => {
    const { context, page } = await signIn('admin@sdmk.example', { ...size, colorScheme });
    const found: string[] = [];
    for (const path of agency) found.push(...(await findings(page, path)));
    await page.locator('[data-row-open]').first().click();
    await page.getByRole('dialog').getByText('Tampilkan NIK').waitFor();
    found.push(...(await seen(page, 'the panel of a person')));
    await page.goto('/integrations');
    await page.getByRole('button', { name: 'Nonaktifkan' }).first().click();
    await page.getByRole('dialog').getByText('Yang akan terjadi').waitFor();
    await page.getByRole('dialog').locator('time').first().waitFor();
    found.push(...(await seen(page, 'the dialog that switches off')));
    expect(found).toEqual([]);
    await context.close();
  });
});

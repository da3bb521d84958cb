import { describe, expect, it } from 'vitest';
import { findingsAt, findingsIn } from './harness/axe.ts';
import { newContext } from './harness/browser.ts';
import { desktop, phone, signIn } from './harness/people.ts';
import { open } from './harness/standing.ts';

const signedOut = ['/login', '/forgot-password', '/reset-password?token=1.x', '/mailbox'];
const signedIn = [
  ['start and users', ['/', '/users', '/users/new', '/users/import', '/notices']],
  ['access', ['/roles', '/restriction-definitions', '/access', '/audit-logs']],
  ['one’s own account', ['/account', '/account?tab=security', '/account?tab=sessions']],
  ['insurance at work', ['/insurance/eligibility', '/insurance/claims', '/insurance/members']],
  [
    'insurance in its records',
    ['/insurance/policies', '/insurance/clients', '/insurance/members/new', '/insurance/members/import'],
  ],
] as const;

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

describe.each([
  [['light', 'dark'], desktop],
  [['dark'], phone],
] as const)('PLT-18 axe finds nothing, %s at %o', (themes, size) => {
  const options = { ...size, colorScheme: themes[0] };

  it('on the pages before signing in', async () => {
    const context = await newContext({ ...options, serviceWorkers: 'block' });
    expect(await findingsAt(await context.newPage(), themes, signedOut)).toEqual([]);
    await context.close();
  });

  it.each(signedIn)('on the pages of %s', async (_area, paths) => {
    const { context, page } = await signIn('admin@tpa.example', options);
    expect(await findingsAt(page, themes, paths)).toEqual([]);
    await context.close();
  });

  it.each(portals)('on the portal of %s', async (username, paths) => {
    const { context, page } = await signIn(username, options);
    expect(await findingsAt(page, themes, paths)).toEqual([]);
    await context.close();
  });

  it('on the pages of integrations, with the dialog that switches one off and the panel of a person', async () => {
    const { context, page } = await signIn('admin@sdmk.example', options);
    const found = await findingsAt(page, themes, agency);
    await page.locator('[data-row-open]').first().click();
    await page.getByRole('dialog').getByText('Tampilkan NIK').waitFor();
    found.push(...(await findingsIn(page, themes, 'the panel of a person')));
    await open(page, '/integrations');
    await page.getByRole('button', { name: 'Nonaktifkan' }).first().click();
    await page.getByRole('dialog').getByText('Yang akan terjadi').waitFor();
    await page.getByRole('dialog').locator('time').first().waitFor();
    found.push(...(await findingsIn(page, themes, 'the dialog that switches off')));
    expect(found).toEqual([]);
    await context.close();
  });
});

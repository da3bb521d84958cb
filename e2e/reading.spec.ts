import { describe, expect, it } from 'vitest';
import { desktop, phone, signIn } from './harness/people.ts';
import { tooWide } from './harness/standing.ts';

const pages = ['/', '/users', '/users/new', '/roles?tab=matrix', '/restrictions', '/audit-logs', '/account'];

describe('reading in one’s own way', () => {
  it('PLT-18 at 200 % nothing scrolls sideways, and no bar stands over the form', async () => {
    const { context, page } = await signIn('admin@tpa.example', { viewport: { width: 680, height: 425 } });
    expect(await tooWide(page, pages)).toEqual([]);
    await page.goto('/users/new');
    const create = page.getByRole('button', { name: 'Buat pengguna' });
    await create.waitFor();
    const top = (await create.boundingBox())?.y ?? 0;
    expect(top).toBeGreaterThan(425);
    await context.close();
  });

  it.each([
    ['a desktop', desktop],
    ['a phone', phone],
  ])('PLT-18 letters of one and a half times the size fit %s', async (_what, device) => {
    const { context, page } = await signIn('admin@tpa.example', device);
    // As a browser does whose standard letter is 24 px; its style sheet comes before any of ours.
    await context.addInitScript(`addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.fontSize = '150%';
    })`);
    expect(await tooWide(page, pages)).toEqual([]);
    const header = await page.getByRole('banner').first().boundingBox();
    expect(header?.height).toBeGreaterThanOrEqual(80);
    await context.close();
  });

  it('PLT-18 who wants no motion gets none: a panel is there at once', async () => {
    const { context, page } = await signIn('admin@tpa.example', { ...desktop, reducedMotion: 'reduce' });
    await page.goto('/users');
    await page.getByText('agent@tpa.example').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog');
    await panel.waitFor();
    const first = await panel.boundingBox();
    await page.waitForTimeout(400);
    expect(await panel.boundingBox()).toEqual(first);
    await context.close();
  });
});

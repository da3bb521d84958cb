import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { open, stands } from './standing.ts';

/** What axe finds on what is open now, once it stands. */
export async function findings(page: Page, where: string): Promise<string[]> {
  await stands(page);
  const { violations } = await new AxeBuilder({ page })
    // In one go on the page: there are no frames of others here, whose parts would have to be put together.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${where}: ${id} at ${node.target.join(' ')}`),
  );
}

/** The same in each of these themes; the page follows the browser's without being loaded again. */
export async function findingsIn(
  page: Page,
  themes: readonly ('light' | 'dark')[],
  where: string,
): Promise<string[]> {
  const found: string[] = [];
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme });
    await page.locator(`html[data-mantine-color-scheme=${theme}]`).waitFor();
    found.push(...(await findings(page, `${where} (${theme})`)));
  }
  return found;
}

export async function findingsAt(
  page: Page,
  themes: readonly ('light' | 'dark')[],
  paths: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await open(page, path);
    found.push(...(await findingsIn(page, themes, path)));
  }
  return found;
}

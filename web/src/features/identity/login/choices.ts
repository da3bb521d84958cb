import type { TenantChoice } from '../../../api/types.ts';
import { plain } from '../../../ui/commands.ts';

/** More institutions than these are searched, not read. */
const READ_AT_MOST = 8;

export const isSearched = (tenants: readonly TenantChoice[]): boolean => tenants.length > READ_AT_MOST;

/** What is offered: the one last chosen first, the others in their order; each word of `search` stands in name or domain. */
export function choicesOf(
  tenants: readonly TenantChoice[],
  last: number | null,
  search: string,
): TenantChoice[] {
  const words = plain(search).split(/\s+/);
  const found = tenants.filter(({ name, domain }) => {
    const text = plain(`${name} ${domain}`);
    return words.every((word) => text.includes(word));
  });
  return [...found.filter(({ id }) => id === last), ...found.filter(({ id }) => id !== last)];
}

import type { Explanation, Permission } from '../../api/identity.ts';
import type { Locale } from '../../api/types.ts';
import type { Option } from '../../ui/Select.tsx';

export interface Question {
  user_id: string;
  permission: string;
  resource?: string;
}

type Asked = Readonly<Partial<Record<'user' | 'permission' | 'resource', string>>>;

/** What the address asks; null until there are a person and a permission. */
export function questionOf({ user, permission, resource }: Asked): Question | null {
  if (user === undefined || permission === undefined) return null;
  const about = resource?.trim();
  return { user_id: user, permission, ...(about ? { resource: about } : {}) };
}

/**
 * Every permission with its words, in groups, by name; and the one that the address asks for though it is not known,
 * so that the field shows it.
 */
export function permissionOptions(
  permissions: readonly Permission[],
  asked: string | undefined,
  locale: Locale,
  groupName: (module: string) => string,
): Option[] {
  const known = permissions.map(
    ({ name, module, description_id, description_en }): Option => ({
      value: name,
      label: `${locale === 'en' ? description_en : description_id} (${name})`,
      group: groupName(module),
    }),
  );
  known.sort((a, b) => (a.group ?? '').localeCompare(b.group ?? '') || a.label.localeCompare(b.label));
  if (asked === undefined || permissions.some(({ name }) => name === asked)) return known;
  return [{ value: asked, label: asked }, ...known];
}

/** The first layer that refuses: where a request would be stopped. */
export const refusedBy = ({ layers }: Explanation): Explanation['layers'][number] | undefined =>
  layers.find(({ verdict }) => verdict === 'deny');

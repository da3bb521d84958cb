import type { Permission, Role } from '../../api/identity.ts';
import { holds, type MatrixDraft } from './matrix.ts';

interface Narrowing {
  text: string;
  language: string;
  /** Only permissions that some of the roles hold and some do not. */
  onlyDifferent: boolean;
  roles: readonly Role[];
  draft: MatrixDraft;
}

/** The permissions that are left by a search and by the wish to see differences only. */
export function narrowed(
  permissions: readonly Permission[],
  { text, language, onlyDifferent, roles, draft }: Narrowing,
): Permission[] {
  const wanted = text.trim().toLowerCase();
  return permissions.filter((each) => {
    const words = language === 'en' ? each.description_en : each.description_id;
    if (!`${words} ${each.name}`.toLowerCase().includes(wanted)) return false;
    if (!onlyDifferent || roles.length < 2) return true;
    const held = roles.filter((role) => holds(role, draft, each.name)).length;
    return held > 0 && held < roles.length;
  });
}

import { checkRoleChange } from '../../../../api/src/modules/identity/rules/change-role.ts';
import type { Permission, Role } from '../../api/identity.ts';
import type { Me } from '../../api/types.ts';

/** What was ticked or unticked, by role and permission. What equals the stored state is no change. */
export type MatrixDraft = ReadonlyMap<string, ReadonlyMap<string, boolean>>;

export const emptyDraft: MatrixDraft = new Map();

export function holds(role: Role, draft: MatrixDraft, permission: string): boolean {
  return draft.get(role.id)?.get(permission) ?? role.permissions.includes(permission);
}

/** The draft with these permissions of a role ticked or unticked. */
export function withCells(
  draft: MatrixDraft,
  role: Role,
  permissions: readonly string[],
  on: boolean,
): MatrixDraft {
  const cells = new Map(draft.get(role.id));
  for (const permission of permissions) {
    if (role.permissions.includes(permission) === on) cells.delete(permission);
    else cells.set(permission, on);
  }
  const next = new Map(draft);
  if (cells.size > 0) next.set(role.id, cells);
  else next.delete(role.id);
  return next;
}

export interface RoleDiff {
  role: Role;
  added: string[];
  removed: string[];
}

/**
 * What the draft changes in a role as it is stored now. After somebody else has changed the role, what they did
 * already is no change any more, and the rest stays on top of theirs.
 */
export function diffOf(role: Role, draft: MatrixDraft): RoleDiff {
  const cells = [...(draft.get(role.id) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
  const names = (on: boolean): string[] =>
    cells
      .filter(([name, ticked]) => ticked === on && role.permissions.includes(name) !== on)
      .map(([name]) => name);
  return { role, added: names(true), removed: names(false) };
}

export const isEmptyDiff = ({ added, removed }: RoleDiff): boolean => added.length + removed.length === 0;

/** All roles that the draft changes. */
export const diffsOf = (roles: readonly Role[], draft: MatrixDraft): RoleDiff[] =>
  roles.map((role) => diffOf(role, draft)).filter((diff) => !isEmptyDiff(diff));

/** The whole set to save for a role. */
export function permissionsAfter(role: Role, draft: MatrixDraft): string[] {
  const { added, removed } = diffOf(role, draft);
  return [...role.permissions.filter((name) => !removed.includes(name)), ...added].sort();
}

export type Ticked = 'all' | 'some' | 'none';

/** How much of a module a role holds. */
export function tickedOf(role: Role, draft: MatrixDraft, permissions: readonly string[]): Ticked {
  const held = permissions.filter((name) => holds(role, draft, name)).length;
  if (held === 0) return 'none';
  return held === permissions.length ? 'all' : 'some';
}

export type CellBlock = 'OWN_RIGHTS' | 'NOT_YOURS_TO_GRANT' | 'SUPER_ADMIN_KEEPS';

/** Why this cell cannot be changed, by the rule of the API; null where it can. Going back is always possible. */
export function cellBlock(
  role: Role,
  permission: string,
  me: Pick<Me, 'roles' | 'permissions'>,
): CellBlock | null {
  const had = role.permissions.includes(permission);
  const after = had
    ? role.permissions.filter((name) => name !== permission)
    : [...role.permissions, permission];
  const problem = checkRoleChange({
    role: { id: role.id, name: role.name, builtIn: role.built_in },
    before: role.permissions,
    after,
    actor: { roleIds: me.roles.map((each) => each.id), permissions: new Set(me.permissions) },
  });
  return problem?.code ?? null;
}

export interface PermissionGroup {
  module: string;
  permissions: Permission[];
}

/** Permissions by module, in the order of their names. */
export function groupPermissions(permissions: readonly Permission[]): PermissionGroup[] {
  const groups = new Map<string, Permission[]>();
  for (const permission of [...permissions].sort((a, b) => (a.name < b.name ? -1 : 1)))
    groups.set(permission.module, [...(groups.get(permission.module) ?? []), permission]);
  return [...groups].map(([module, found]) => ({ module, permissions: found }));
}

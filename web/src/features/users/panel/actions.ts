import { statusChangeNeeds } from '../../../../../api/src/modules/identity/rules/user-status.ts';
import { type UserDetail, type UserStatus, userStatuses } from '../../../api/identity.ts';

export type ActionId =
  | 'approve'
  | 'reject'
  | 'activate'
  | 'suspend'
  | 'deactivate'
  | 'invite'
  | 'slips'
  | 'impersonate'
  | 'data-export'
  | 'end'
  | 'erase';

/** The status that an action leads to. */
export const statusAfter: Readonly<Partial<Record<ActionId, UserStatus>>> = {
  approve: 'ACTIVE',
  activate: 'ACTIVE',
  reject: 'INACTIVE',
  deactivate: 'INACTIVE',
  suspend: 'SUSPENDED',
};

function actionFor(from: UserStatus, to: UserStatus): ActionId {
  if (to === 'SUSPENDED') return 'suspend';
  if (from === 'PENDING_APPROVAL') return to === 'ACTIVE' ? 'approve' : 'reject';
  return to === 'ACTIVE' ? 'activate' : 'deactivate';
}

type Who = Pick<UserDetail, 'id' | 'status' | 'is_home' | 'email' | 'last_login_at' | 'roles'>;
type Reader = Pick<Who, 'id' | 'roles'>;

/** Whether somebody owns the institution: on them only another owner acts. */
export const isOwner = ({ roles }: { roles: readonly { name: string }[] }): boolean =>
  roles.some((role) => role.name === 'SUPER_ADMIN');

/** What is left to do with an owner for whoever is none. */
const withOwners: ReadonlySet<ActionId> = new Set(['approve', 'reject', 'invite', 'data-export']);

/** What the reader may do with this user now, in the order of the menu. Nobody acts on themself. */
export function actionsFor(user: Who, me: Reader, may: (permission: string) => boolean): ActionId[] {
  if (user.id === me.id) return may('users:data_export') ? ['data-export'] : [];
  const above = isOwner(user) && !isOwner(me);
  const changes = userStatuses.flatMap((to) => {
    const need = statusChangeNeeds(user.status, to);
    return need !== null && may(need) ? [actionFor(user.status, to)] : [];
  });
  const home: [ActionId, boolean][] = [
    // While the account waits for approval its invitation waits too: approving sends it.
    [
      'invite',
      may('users:write') && user.status === 'ACTIVE' && user.email !== null && user.last_login_at === null,
    ],
    ['slips', may('users:login_slips')],
  ];
  const rest: [ActionId, boolean][] = [
    ['impersonate', may('users:impersonate') && user.status === 'ACTIVE' && isOwner(me) && !isOwner(user)],
    ['data-export', may('users:data_export')],
    ['end', may('users:delete')],
    ['erase', may('users:erase') && user.is_home],
  ];
  const open = [...(user.is_home ? home : []), ...rest].filter(([, allowed]) => allowed).map(([id]) => id);
  return [...(user.is_home ? changes : []), ...open].filter((id) => !above || withOwners.has(id));
}

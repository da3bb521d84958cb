import { address } from '../../api/address.ts';
import { type UserQuery, type UserStatus, userStatuses, userTypes } from '../../api/identity.ts';
import { nikOf } from '../../app/useNikSearch.ts';

/** Parameters of the address that narrow the list. */
export const filterParams = ['q', 'status', 'user_type', 'role_id', 'restriction', 'sort'] as const;
export type FilterValues = Readonly<Partial<Record<(typeof filterParams)[number], string>>>;

export const isStatus = (text: string | undefined): text is UserStatus =>
  userStatuses.some((status) => status === text);

const SORTS = ['full_name', '-full_name', 'created_at', '-created_at'] as const;
const RESTRICTION = /^[A-Z][A-Z0-9_]*=.+$/;

/** What the address asks of the API. Sixteen digits are a NIK; what the API would refuse is left out. */
export function userQueryOf(values: FilterValues): UserQuery {
  const { q, status, user_type: type, role_id, restriction, sort } = values;
  const userType = userTypes.find((each) => each === type);
  const order = SORTS.find((each) => each === sort);
  const nik = nikOf(q);
  return {
    ...(q === undefined || nik !== null ? {} : { q }),
    ...(nik === null ? {} : { nik }),
    ...(isStatus(status) ? { status } : {}),
    ...(userType === undefined ? {} : { user_type: userType }),
    ...(role_id === undefined ? {} : { role_id }),
    ...(restriction !== undefined && RESTRICTION.test(restriction) ? { restriction } : {}),
    ...(order === undefined ? {} : { sort: order }),
  };
}

/** Whether anything narrows the list: an empty one then means "none match". */
export const isNarrowed = (values: FilterValues): boolean => {
  const { sort: _sort, ...rest } = userQueryOf(values);
  return Object.keys(rest).length > 0;
};

/** Name and value of a restriction filter, `NAME=value` in the address. */
export function splitRestriction(text: string | undefined): { name: string | null; value: string } {
  const at = text?.indexOf('=') ?? -1;
  if (text === undefined || text === '') return { name: null, value: '' };
  return at < 0 ? { name: text, value: '' } : { name: text.slice(0, at), value: text.slice(at + 1) };
}

/** The file with exactly the users that the list shows. */
export function exportPath(format: 'csv' | 'xlsx', query: UserQuery): string {
  return address('get', '/api/users/export', { query: { format, ...query } });
}

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap, unwrapPage } from '../../api/client.ts';
import type { UserDetail, UserQuery, UserRow } from '../../api/identity.ts';
import { queryClient } from '../../app/queries.ts';

const SHOWN = 50;

export const userListQuery = (query: UserQuery, cursor: string | undefined, limit = SHOWN) =>
  queryOptions({
    queryKey: ['users', 'list', query, cursor ?? null, limit],
    queryFn: () =>
      unwrapPage(
        api.GET('/api/users', {
          params: { query: { limit, ...query, ...(cursor === undefined ? {} : { cursor }) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

const PAGE = 100;
/** More than this at once is work for a file, not for ticks. */
const MOST = 1000;

/** Every user that the filters leave, up to a thousand. */
export async function matchingUsers(query: UserQuery): Promise<UserRow[]> {
  const rows: UserRow[] = [];
  let cursor: string | undefined;
  do {
    const { rows: found, page } = await queryClient.fetchQuery(userListQuery(query, cursor, PAGE));
    rows.push(...found);
    cursor = page.has_next ? (page.next_cursor ?? undefined) : undefined;
  } while (cursor !== undefined && rows.length < MOST);
  return rows;
}

/** Whether something carries this code; null where nothing is kept by such codes. */
export const knownValueQuery = (name: string, value: string) =>
  queryOptions({
    queryKey: ['users', 'known-value', name, value],
    queryFn: () => unwrap(api.GET('/api/restriction-values', { params: { query: { name, value } } })),
  });

export const userQuery = (id: string) =>
  queryOptions({
    queryKey: ['users', 'one', id],
    queryFn: () => unwrap(api.GET('/api/users/{id}', { params: { path: { id } } })),
  });

/** A user came back from the API: everything that shows them is fresh or asked again. */
export async function keepUser(user: UserDetail): Promise<void> {
  queryClient.setQueryData(userQuery(user.id).queryKey, user);
  await refreshUsers(user.id);
}

/** Lists and histories are asked again; role and restriction counts have changed with the user. */
export async function refreshUsers(id?: string): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['users', 'list'] }),
    queryClient.invalidateQueries({ queryKey: ['users', 'timeline', ...(id === undefined ? [] : [id])] }),
    queryClient.invalidateQueries({ queryKey: ['roles'] }),
    queryClient.invalidateQueries({ queryKey: ['restriction-definitions'] }),
  ]);
}

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap, unwrapPage } from '../../api/client.ts';
import type { UserDetail, UserQuery } from '../../api/identity.ts';
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

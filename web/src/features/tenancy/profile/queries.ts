import { queryOptions } from '@tanstack/react-query';
import { address } from '../../../api/address.ts';
import { api, done, send, unwrap } from '../../../api/client.ts';
import type { Answer, Body } from '../../../api/shapes.ts';
import { meQuery, queryClient } from '../../../app/queries.ts';

export type Profile = Answer<'/api/tenants/{id}', 'get'>;
export type ProfileChange = Body<'/api/tenants/{id}', 'patch'>;

const at = (id: number) => ({ params: { path: { id } } });

export const profileQuery = (id: number) =>
  queryOptions({
    queryKey: ['institution', id],
    queryFn: (): Promise<Profile> => unwrap(api.GET('/api/tenants/{id}', at(id))),
  });

/** Name, colours and logo stand on every page: all of it is asked again. */
async function refresh(id: number): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: profileQuery(id).queryKey }),
    queryClient.invalidateQueries({ queryKey: meQuery.queryKey }),
  ]);
}

export async function saveProfile(id: number, change: ProfileChange): Promise<Profile> {
  const saved = await unwrap(api.PATCH('/api/tenants/{id}', { ...at(id), body: change }));
  queryClient.setQueryData(profileQuery(id).queryKey, saved);
  await refresh(id);
  return saved;
}

export async function saveLogo(id: number, file: File): Promise<void> {
  const body = new FormData();
  body.append('file', file);
  await send(address('put', '/api/tenants/{id}/logo', { path: { id } }), { method: 'PUT', body });
  await refresh(id);
}

export async function removeLogo(id: number): Promise<void> {
  await done(api.DELETE('/api/tenants/{id}/logo', at(id)));
  await refresh(id);
}

/** Lets the vendor's people help for some hours from now on; null takes it back. */
export async function setConsent(id: number, hours: number | null): Promise<void> {
  if (hours === null) await done(api.DELETE('/api/tenants/{id}/support-consent', at(id)));
  else await done(api.PUT('/api/tenants/{id}/support-consent', { ...at(id), body: { hours } }));
  await refresh(id);
}

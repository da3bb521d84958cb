import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { api, done, setIdentity } from '../api/client.ts';
import { sessionHint } from '../api/sessionHint.ts';
import type { Me } from '../api/types.ts';
import { announce } from './channel.ts';
import { keepChosenLanguage } from './chooseLanguage.ts';
import { keepDraftsOf } from './drafts.ts';
import { meQuery, queryClient } from './queries.ts';

export interface Access {
  permission?: string | undefined;
  /** Code of a module that must be on. */
  module?: string | undefined;
}

/** Whether a person may use what asks for this. The API decides; this only keeps screens tidy. */
export function mayUse(me: Pick<Me, 'permissions' | 'modules'>, { permission, module }: Access): boolean {
  const allowed = permission === undefined || me.permissions.includes(permission);
  return allowed && (module === undefined || me.modules.includes(module));
}

/** Who gives roles and sets restrictions: telling them to ask their administrator would send them to themselves. */
export const isAdministrator = (me: Pick<Me, 'permissions'>): boolean =>
  me.permissions.includes('users:write');

/** Who is signed in. Only below the shell, whose guard has made sure that somebody is. */
export function useMe(): Me {
  const { data } = useQuery(meQuery);
  // While one leaves, the session is forgotten a moment before the page is gone.
  const last = useRef(data);
  if (data) last.current = data;
  if (!last.current) throw new Error('useMe outside the shell');
  return last.current;
}

/** `may('users:write')` for what a screen shows. */
export function useMay(): (permission: string) => boolean {
  const me = useMe();
  return useMemo(() => (permission: string) => mayUse(me, { permission }), [me]);
}

/** After login, a change of tenant or of person: everything known belonged to somebody else. */
export async function startSession(): Promise<void> {
  queryClient.clear();
  setIdentity(null);
  sessionHint.set(true);
  announce({ kind: 'session' });
  const me = await queryClient.fetchQuery({ ...meQuery, staleTime: 0 });
  keepDraftsOf(me);
  await keepChosenLanguage();
}

/** Forgets everything about the person who was signed in, in every tab. */
export function forgetSession(): void {
  sessionHint.set(false);
  setIdentity(null);
  queryClient.clear();
  queryClient.setQueryData(meQuery.queryKey, null);
}

export async function signOut(): Promise<void> {
  await done(api.POST('/api/auth/logout')).catch(() => undefined);
  keepDraftsOf(null);
  forgetSession();
  announce({ kind: 'signed-out' });
}

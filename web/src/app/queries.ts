import { QueryClient, queryOptions } from '@tanstack/react-query';
import { api, setIdentity, tellOtherSession, unwrap, unwrapPage } from '../api/client.ts';
import { isApiError } from '../api/errors.ts';
import { sessionHint } from '../api/sessionHint.ts';
import type { Me } from '../api/types.ts';
import { language, setLanguage } from '../i18n/language.ts';

const MAX_TRIES = 3;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // An answer is an answer; only silence and the server's own faults are worth another try.
      retry: (count, error) =>
        count < MAX_TRIES - 1 && isApiError(error) && (error.status === 0 || error.status >= 502),
      retryDelay: (count) => 400 * 2 ** count,
    },
    // Without a connection a change fails at once and says so, rather than waiting unseen.
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** The same person in the same tenant: what is on the page is still theirs. */
export const isSameSession = (one: Me, other: Me): boolean =>
  one.id === other.id && one.tenant.id === other.tenant.id;

async function fetchMe(): Promise<Me | null> {
  try {
    const me = await unwrap(api.GET('/api/auth/me'));
    const before = queryClient.getQueryData(meQuery.queryKey);
    if (before && !isSameSession(before, me)) {
      // Whose page this is does not change under the reader: they are told, and choose.
      tellOtherSession();
      return before;
    }
    sessionHint.set(true);
    setIdentity({ userId: me.id, tenantId: me.tenant.id, csrfToken: me.csrf_token });
    if (me.locale !== language()) setLanguage(me.locale);
    return me;
  } catch (error) {
    if (isApiError(error) && error.status === 401) return null;
    throw error;
  }
}

/** Who is signed in, or null. */
export const meQuery = queryOptions({ queryKey: ['me'], queryFn: fetchMe, staleTime: 60_000 });

/** How many notices are unread; past this number the bell says "+". */
export const UNREAD_SHOWN = 20;

export const unreadQuery = queryOptions({
  queryKey: ['notices', 'unread'],
  queryFn: () =>
    unwrapPage(api.GET('/api/notices', { params: { query: { limit: UNREAD_SHOWN, unread: true } } })),
  staleTime: 60_000,
});

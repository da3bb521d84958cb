import { ApiError } from '../../api/errors.ts';
import type { UserType } from '../../api/types.ts';
import { needs } from '../../app/needs.ts';
import { meQuery, queryClient } from '../../app/queries.ts';

/** Whose portal each page stands in. */
export const portalsOf = {
  clients: ['CORE', 'CLIENT'],
  policies: ['CORE', 'CLIENT'],
  members: ['CORE', 'CLIENT'],
  claims: ['CORE', 'CLIENT', 'PROVIDER', 'MEMBER'],
  eligibility: ['CORE', 'PROVIDER'],
  writing: ['CORE'],
  memberWriting: ['CORE', 'CLIENT'],
} as const satisfies Readonly<Record<string, readonly UserType[]>>;

export type Portal = 'core' | 'client' | 'provider' | 'member';

export const portalOf = (type: UserType): Portal => type.toLowerCase() as Portal;

/** For a route's `beforeLoad`: who came from another portal reads whose page this is, before any of it is fetched. */
export function needsPortal(types: readonly UserType[], permission?: string): () => Promise<void> {
  const allowed = needs({ permission, module: 'insurance' });
  const moduleOn = needs({ module: 'insurance' });
  return async () => {
    const me = await queryClient.ensureQueryData(meQuery);
    await moduleOn();
    if (me !== null && !types.includes(me.user_type)) {
      throw new ApiError({
        status: 403,
        code: 'PORTAL_ONLY',
        message: '',
        fields: {},
        requestId: null,
        retryAfter: null,
        data: { portals: types },
      });
    }
    await allowed();
  };
}

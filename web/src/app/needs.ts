import { ApiError } from '../api/errors.ts';
import { meQuery, queryClient } from './queries.ts';
import { type Access, mayUse } from './session.ts';

/** For a route's `beforeLoad`: who may not use the page is told so, before any of it is fetched. */
export function needs(access: Access): () => Promise<void> {
  return async () => {
    const me = await queryClient.ensureQueryData(meQuery);
    if (me === null || mayUse(me, access)) return;
    const { module } = access;
    const closed = module !== undefined && !mayUse(me, { module });
    throw new ApiError({
      status: 403,
      code: closed ? 'MODULE_INACTIVE' : 'PERMISSION_DENIED',
      message: '',
      fields: {},
      requestId: null,
      retryAfter: null,
      data: closed ? { module } : null,
    });
  };
}

import { subscriptionStatuses, type TenantQuery, tenantTypes } from '../../../../api/vendor.ts';

/** Parameters of the address that narrow the list. */
export const filterParams = ['q', 'type', 'is_active', 'status'] as const;
export type FilterValues = Readonly<Partial<Record<(typeof filterParams)[number], string>>>;

/** What the address asks of the API; what the API would refuse is left out. */
export function tenantQueryOf({ q, type, is_active: active, status }: FilterValues): TenantQuery {
  const kind = (['vendor', ...tenantTypes] as const).find((each) => each === type);
  const standing = subscriptionStatuses.find((each) => each === status);
  return {
    ...(q === undefined ? {} : { q: q.slice(0, 100) }),
    ...(kind === undefined ? {} : { type: kind }),
    ...(active === 'true' || active === 'false' ? { is_active: active === 'true' } : {}),
    ...(standing === undefined ? {} : { status: standing }),
  };
}

/** Whether anything narrows the list: an empty one then means "none match". */
export const isNarrowed = (values: FilterValues): boolean => Object.keys(tenantQueryOf(values)).length > 0;

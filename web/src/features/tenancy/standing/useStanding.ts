import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Overview } from '../../../api/billing.ts';
import { meQuery, queryClient } from '../../../app/queries.ts';
import { mayUse, useMe } from '../../../app/session.ts';
import { overviewQuery } from '../billing/queries.ts';

const FRESH_MS = 300_000;

/** How the institution stands, for those who may see its billing; undefined for others, and for the vendor. */
export function useStanding(): Overview | undefined {
  const me = useMe();
  const may = me.tenant.type !== 'vendor' && mayUse(me, { permission: 'billing:read' });
  const { data } = useQuery({ ...overviewQuery, enabled: may, staleTime: FRESH_MS });
  const standing = data?.standing;
  const before = useRef(standing);
  useEffect(() => {
    // Other modules are open now than a moment ago.
    if (before.current !== undefined && before.current !== standing)
      void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
    before.current = standing;
  }, [standing]);
  return may ? data : undefined;
}

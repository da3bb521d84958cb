import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';

/** Health workers whose NIK is known, in the order of their ids: a source that lists nobody is asked one by one. */
export function sealedNiks(
  tx: Tx,
  after: string | null,
  limit: number,
): Promise<{ readonly id: string; readonly nik_sealed: Buffer }[]> {
  return tx.all(sql`select id, nik_sealed from integrations.health_workers
    where tenant_id = ${tx.tenantId} and nik_sealed is not null
      and id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid
    order by id limit ${limit}`);
}

/** How many of them there are after one of them. */
export async function countPeople(tx: Tx, after: string | null): Promise<number> {
  const row = await tx.first<{
    count: number;
  }>(sql`select count(*)::int as count from integrations.health_workers
    where tenant_id = ${tx.tenantId} and nik_sealed is not null
      and id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid`);
  return row?.count ?? 0;
}

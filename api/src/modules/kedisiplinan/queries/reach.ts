import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';

/** The whole school, or the students of these classes alone (ids). */
export type Reach = 'semua' | readonly string[];

/** The classes that somebody is the class teacher of. */
export async function classesOfWali(tx: Tx, userId: string): Promise<string[]> {
  const rows = await tx.all(sql<{ id: string }>`select id from kedisiplinan.kelas
    where tenant_id = ${tx.tenantId} and wali_kelas_id = ${userId} order by id`);
  return rows.map((row) => row.id);
}

/** Whether the class in a column is within the reach; the column is written with its alias: `t.kelas_id`. */
export function inReach(reach: Reach, column: string): RawBuilder<boolean> {
  if (reach === 'semua') return sql<boolean>`true`;
  const [only, ...more] = reach;
  if (only !== undefined && more.length === 0) return sql<boolean>`${sql.ref(column)} = ${only}::uuid`;
  return sql<boolean>`${sql.ref(column)} = any(${[...reach]}::uuid[])`;
}

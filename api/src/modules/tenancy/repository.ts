import { sql } from 'kysely';
import { newId } from '../../platform/clock/ids.ts';
import { db } from '../../platform/db/database.ts';
import type { SystemTx, Tx } from '../../platform/db/tx.ts';

/** Through a listed crossing function, since no tenant can see the new one yet. @returns its id */
export async function insertTenant(
  tx: SystemTx | Tx,
  tenant: { name: string; domain: string; type: string; timeZone: string },
): Promise<number> {
  const row = await tx.first<{ id: number }>(
    sql`select tenancy.create_tenant(${tenant.name}, ${tenant.domain}, ${tenant.type}, ${tenant.timeZone}) as id`,
  );
  if (!row) throw new Error('tenancy.create_tenant answered nothing');
  return row.id;
}

export function findModule(tx: Tx, code: string): Promise<{ id: string; name: string } | undefined> {
  return tx.first(db.selectFrom('tenancy.modules').select(['id', 'name']).where('code', '=', code));
}

export async function upsertTenantModule(
  tx: Tx,
  module: { id: string; name: string; code: string },
  choice: 'aktif' | 'nonaktif',
): Promise<void> {
  await tx.run(
    db
      .insertInto('tenancy.tenant_modules')
      .values({
        tenant_id: tx.tenantId,
        id: newId(),
        module_id: module.id,
        choice,
        start_date: tx.now.toISOString().slice(0, 10),
        name: module.name,
        code: module.code,
      })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'module_id']).doUpdateSet({ choice })),
  );
}

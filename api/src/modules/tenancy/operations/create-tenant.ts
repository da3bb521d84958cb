import { sql } from 'kysely';
import type { SystemTx } from '../../../platform/db/tx.ts';

export type TenantType =
  | 'vendor'
  | 'koperasi'
  | 'umkm'
  | 'bumdes'
  | 'sekolah'
  | 'akademi'
  | 'tpa'
  | 'instansi';

export interface NewTenant {
  readonly name: string;
  readonly domain: string;
  readonly type: TenantType;
  readonly timeZone?: string;
}

/**
 * Makes a tenant, through a listed crossing function since no tenant can see it yet.
 * @returns its id
 * @throws a database error of constraint one_tenant_per_domain when the domain is taken
 */
export async function createTenant(tx: SystemTx, tenant: NewTenant): Promise<number> {
  const row = await tx.first<{ id: number }>(
    sql`select tenancy.create_tenant(${tenant.name}, ${tenant.domain}, ${tenant.type}, ${tenant.timeZone ?? 'Asia/Jakarta'}) as id`,
  );
  if (!row) throw new Error('tenancy.create_tenant answered nothing');
  return row.id;
}

import type { SystemTx, Tx } from '../../../platform/db/tx.ts';
import { insertTenant } from '../repository.ts';

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
 * Makes a tenant; roles and modules are given to it in transactions of its own.
 * @returns its id
 * @throws a database error of constraint one_tenant_per_domain when the domain is taken
 */
export function createTenant(tx: SystemTx | Tx, tenant: NewTenant): Promise<number> {
  return insertTenant(tx, { timeZone: 'Asia/Jakarta', ...tenant });
}

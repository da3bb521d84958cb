import { sql } from 'kysely';
import { newId } from '../../../platform/clock/ids.ts';
import { db } from '../../../platform/db/database.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export interface LockedTenant {
  readonly id: number;
  readonly name: string;
  readonly type: string;
  readonly is_active: boolean;
  readonly time_zone: string;
  readonly branding: Readonly<Record<string, unknown>>;
  readonly logo_key: string | null;
  readonly deactivated_on: string | null;
  readonly deactivation_reason: string | null;
  readonly support_until: Date | null;
  readonly legal_name: string | null;
  readonly address: string | null;
  readonly contact_email: string | null;
  readonly contact_phone: string | null;
  readonly tax_number: string | null;
  readonly locale: string;
  /** The day that it is there now. */
  readonly today: string;
  /** For how many days it has been off. */
  readonly days_off: number;
}

/** The running tenant with its row locked. */
export function lockTenant(tx: Tx): Promise<LockedTenant | undefined> {
  return tx.first(sql<LockedTenant>`
    select id, name, type, is_active, time_zone, branding, logo_key, deactivated_on, deactivation_reason, support_until,
      legal_name, address, contact_email, contact_phone, tax_number, locale,
      (${tx.now}::timestamptz at time zone time_zone)::date as today,
      greatest(0, coalesce((${tx.now}::timestamptz at time zone time_zone)::date - deactivated_on, 0)) as days_off
    from tenancy.tenants where id = ${tx.tenantId} for no key update`);
}

export interface TenantChange {
  name?: string;
  type?: string;
  time_zone?: string;
  locale?: 'id' | 'en';
  branding?: string;
  is_active?: boolean;
  legal_name?: string | null;
  address?: string | null;
  contact_email?: string | null;
  contact_phone?: string | null;
  tax_number?: string | null;
  logo_key?: string | null;
  deactivated_on?: string | null;
  deactivation_reason?: string | null;
  support_until?: Date | null;
}

export async function updateTenant(tx: Tx, change: TenantChange): Promise<void> {
  await tx.run(
    db
      .updateTable('tenancy.tenants')
      .set({ ...change, updated_at: tx.now } as never)
      .where('id', '=', tx.tenantId),
  );
}

/** Writes what the administrator wants of a module; what billing lets is billing's. @returns the status that follows */
export async function chooseModule(
  tx: Tx,
  module: { readonly module_id: string; readonly name: string; readonly code: string },
  choice: 'aktif' | 'nonaktif',
  billing: 'ok' | 'off',
  today: string,
): Promise<'aktif' | 'nonaktif'> {
  const on = choice === 'aktif';
  const row = await tx.first<{ status: 'aktif' | 'nonaktif' }>(sql`
    insert into tenancy.tenant_modules as m (tenant_id, id, module_id, choice, billing, start_date, end_date, name, code)
    values (${tx.tenantId}, ${newId(tx.now.getTime())}, ${module.module_id}, ${choice}, ${billing},
      ${on ? today : null}::date, ${on ? null : today}::date, ${module.name}, ${module.code})
    on conflict on constraint one_row_per_module do update set choice = excluded.choice,
      start_date = case when m.choice = excluded.choice then m.start_date else coalesce(excluded.start_date, m.start_date) end,
      end_date = case when m.choice = excluded.choice then m.end_date else excluded.end_date end
    returning status`);
  if (!row) throw new Error('a module was chosen and no row came back');
  return row.status;
}

import { sql } from 'kysely';
import { db } from '../../../platform/db/database.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Cursor } from '../../../platform/paging/cursor.ts';
import { type Branding, brandingOf, logoUrl } from '../queries.ts';
import { facetOf, searchRange, type WantedTenants } from '../rules/tenant-words.ts';

export interface ListedTenant {
  readonly id: number;
  readonly name: string;
  readonly domain: string;
  readonly type: string;
  readonly is_active: boolean;
  readonly created_at: Date;
  readonly user_count: number;
  readonly plan: { readonly id: number; readonly code: string; readonly name: string } | null;
  readonly subscription_status: string | null;
  readonly overdue_total: number;
  /** The word that was found; '' without a search. */
  readonly word: string;
}

interface Raw {
  readonly id: number;
  readonly name: string;
  readonly domain: string;
  readonly type: string;
  readonly is_active: boolean;
  readonly created_at: Date;
  readonly user_count: number;
  readonly plan_id: number | null;
  readonly plan_code: string;
  readonly plan_name: string;
  readonly standing: string;
  readonly overdue_total: number;
  readonly word: string;
}

/**
 * Institutions as the vendor lists them, through a listed crossing function that answers nobody else.
 * @param cursor word and id of a row (without a search the word is '')
 */
export async function listTenants(
  tx: Tx,
  filters: WantedTenants & { readonly q?: string | undefined },
  { limit, cursor }: { limit: number; cursor: Cursor | null },
): Promise<ListedTenant[]> {
  const range = searchRange(filters.q);
  const [word, id] = cursor ? cursor.values : [null, null];
  const rows =
    await tx.all<Raw>(sql`select * from tenancy.list_tenants(${facetOf(filters)}, ${range?.from ?? null},
    ${range?.below ?? null}, ${word ?? null}, ${id === null ? null : Number(id)}::int, ${cursor?.back ?? false}, ${limit}::int)`);
  return rows.map(({ plan_id, plan_code, plan_name, standing, ...row }) => ({
    ...row,
    plan: plan_id === null ? null : { id: plan_id, code: plan_code, name: plan_name },
    subscription_status: standing === 'none' ? null : standing,
  }));
}

export interface TenantDetail {
  readonly id: number;
  readonly name: string;
  readonly domain: string;
  readonly type: string;
  readonly is_active: boolean;
  readonly time_zone: string;
  readonly locale: 'id' | 'en';
  readonly branding: Branding;
  readonly legal_name: string | null;
  readonly address: string | null;
  readonly contact_email: string | null;
  readonly contact_phone: string | null;
  readonly tax_number: string | null;
  readonly logo_url: string | null;
  readonly deactivated_on: string | null;
  readonly deactivation_reason: string | null;
  readonly support_until: Date | null;
  readonly created_at: Date;
  readonly updated_at: Date;
}

/** The running tenant as its profile shows it. */
export async function readProfile(tx: Tx): Promise<TenantDetail | null> {
  const row = await tx.first(
    db
      .selectFrom('tenancy.tenants')
      .select([
        'id',
        'name',
        'domain',
        'type',
        'is_active',
        'time_zone',
        'locale',
        'branding',
        'legal_name',
        'address',
        'contact_email',
        'contact_phone',
        'tax_number',
        'logo_key',
        'deactivated_on',
        'deactivation_reason',
        'support_until',
        'created_at',
        'updated_at',
      ])
      .where('id', '=', tx.tenantId),
  );
  if (!row) return null;
  const { logo_key, ...shown } = row;
  return { ...shown, branding: brandingOf(row), logo_url: logoUrl(row.id, logo_key) } as TenantDetail;
}

/** Where the running tenant's logo is stored. */
export async function logoKey(tx: Tx): Promise<string | null> {
  const row = await tx.first(
    db.selectFrom('tenancy.tenants').select('logo_key').where('id', '=', tx.tenantId),
  );
  return row?.logo_key ?? null;
}

import { sql } from 'kysely';
import type { ActorTenant, ModuleState } from '../../platform/access/actor.ts';
import { db } from '../../platform/db/database.ts';
import type { SystemTx, Tx } from '../../platform/db/tx.ts';

export interface PublicTenant {
  readonly id: number;
  readonly name: string;
  readonly domain: string;
  readonly type: string;
  readonly is_active: boolean;
}

/** A tenant by its number or domain, before anyone is signed in. */
export function findTenant(tx: Tx | SystemTx, wanted: string): Promise<PublicTenant | undefined> {
  return tx.first<PublicTenant>(sql`select * from tenancy.find_tenant(${wanted})`, { name: 'find_tenant' });
}

/** The tenant to whose trail goes what belongs to nobody: tries with an unknown name. */
export async function vendorTenantId(tx: Tx | SystemTx): Promise<number | null> {
  const row = await tx.first<{ id: number | null }>(sql`select tenancy.vendor_tenant() as id`);
  return row?.id ?? null;
}

/** How a tenant shows itself: its own name, its logo's address, the hue of its colours in degrees. */
export interface Branding {
  readonly name?: string;
  readonly logo_url?: string;
  readonly hue?: number;
}

export interface TenantProfile extends ActorTenant {
  readonly locale: 'id' | 'en';
  readonly branding: Branding;
  /** Until when the vendor's people may act inside it to help. */
  readonly supportUntil: Date | null;
  /** Codes of modules that its administrator wants and its plans keep shut. */
  readonly shutModules: readonly string[];
}

/** The running tenant with its active modules, and those that would be active but for its plans. */
export async function loadTenant(tx: Tx): Promise<TenantProfile | null> {
  const [tenant, modules] = await Promise.all([
    tx.first(
      db
        .selectFrom('tenancy.tenants')
        .select([
          'id',
          'name',
          'domain',
          'type',
          'time_zone',
          'locale',
          'branding',
          'is_active',
          'logo_key',
          'support_until',
        ])
        .where('id', '=', tx.tenantId),
    ),
    tx.all(
      db
        .selectFrom('tenancy.tenant_modules')
        .select(['code', 'billing'])
        .where('tenant_id', '=', tx.tenantId)
        .where('choice', '=', 'aktif'),
    ),
  ]);
  if (!tenant) return null;
  return {
    id: tenant.id,
    name: tenant.name,
    domain: tenant.domain,
    type: tenant.type,
    timeZone: tenant.time_zone,
    locale: tenant.locale,
    branding: brandingOf(tenant),
    supportUntil: tenant.support_until,
    isActive: tenant.is_active,
    modules: new Map(
      modules
        .filter((module) => module.billing !== 'off')
        .map((module): [string, ModuleState] => [
          module.code,
          module.billing === 'read_only' ? 'read_only' : 'active',
        ]),
    ),
    shutModules: modules
      .filter((module) => module.billing === 'off')
      .map((module) => module.code)
      .sort(),
  };
}

/** As it is shown: with the address of the logo, which changes with each new one. */
export function brandingOf(tenant: { id: number; branding: unknown; logo_key: string | null }): Branding {
  const logo = logoUrl(tenant.id, tenant.logo_key);
  return { ...(tenant.branding as Branding), ...(logo ? { logo_url: logo } : {}) };
}

export function logoUrl(id: number, key: string | null): string | null {
  return key === null ? null : `/api/tenants/${id}/logo?v=${key.slice(-12)}`;
}

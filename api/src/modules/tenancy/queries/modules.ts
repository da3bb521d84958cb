import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Cursor } from '../../../platform/paging/cursor.ts';
import type { ModuleBilling } from '../rules/module-choice.ts';

export interface ListedModule {
  readonly id: string | null;
  readonly module_id: string;
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly status: 'aktif' | 'nonaktif';
  readonly billing: ModuleBilling;
  readonly choice: 'aktif' | 'nonaktif';
  readonly start_date: string | null;
  readonly end_date: string | null;
  /** The active plans that hold it, cheapest first. */
  readonly plans: readonly PlanOfModule[];
}

export interface PlanOfModule {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: 'primary' | 'addon';
  readonly price: number;
  readonly period: 'monthly' | 'yearly';
}

/** Every module with what it is at the running tenant, in the order of their ids. */
const modulesOf = (tx: Tx) => sql`
  select e.id, m.id as module_id, m.code, m.name, m.description, coalesce(e.status, 'nonaktif') as status,
    coalesce(e.choice, 'nonaktif') as choice, e.start_date, e.end_date,
    case when t.type = 'vendor' then 'ok' when e.billing <> 'off' then e.billing
      when held.yes then coalesce(e.billing, 'ok') else 'not_in_plan' end as billing,
    coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'code', p.code, 'name', p.name, 'kind', p.kind,
        'price', p.price, 'period', p.period) order by p.price, p.id)
      from tenancy.plan_modules h join tenancy.plans p on p.id = h.plan_id
      where h.module_id = m.id and p.is_active), '[]') as plans
  from tenancy.modules m
  join tenancy.tenants t on t.id = ${tx.tenantId}
  left join tenancy.tenant_modules e on e.tenant_id = t.id and e.module_id = m.id
  cross join lateral (select exists (select from tenancy.subscriptions s
    join tenancy.plan_modules h on h.plan_id = s.plan_id and h.module_id = m.id
    where s.tenant_id = t.id and s.status <> 'cancelled') as yes) held`;

/** @param cursor id of a module, or of its row at this tenant */
export function listModules(tx: Tx, limit: number, cursor: Cursor | null): Promise<ListedModule[]> {
  const [id] = cursor?.values ?? [];
  if (id === undefined) return tx.all(sql<ListedModule>`${modulesOf(tx)} order by m.id limit ${limit}`);
  const position = sql`coalesce((select module_id from tenancy.tenant_modules
    where tenant_id = ${tx.tenantId} and id = ${id}::uuid), ${id}::uuid)`;
  return cursor?.back
    ? tx.all(sql<ListedModule>`${modulesOf(tx)} where m.id < ${position} order by m.id desc limit ${limit}`)
    : tx.all(sql<ListedModule>`${modulesOf(tx)} where m.id > ${position} order by m.id limit ${limit}`);
}

export function findModuleHere(tx: Tx, moduleId: string): Promise<ListedModule | undefined> {
  return tx.first(sql<ListedModule>`${modulesOf(tx)} where m.id = ${moduleId}`);
}

/** The number of the oldest invoice that keeps subscriptions of this module shut. */
export async function invoiceThatShuts(tx: Tx, moduleId: string): Promise<string | null> {
  const row = await tx.first<{ number: string }>(sql`
    select i.number from tenancy.invoices i
    where i.tenant_id = ${tx.tenantId} and i.status in ('unpaid', 'overdue', 'awaiting_verification') and i.number is not null
      and exists (select from tenancy.invoice_lines l
        join tenancy.subscriptions s on s.tenant_id = l.tenant_id and s.id = l.subscription_id and s.status <> 'cancelled'
        join tenancy.plan_modules h on h.plan_id = s.plan_id and h.module_id = ${moduleId}
        where l.tenant_id = i.tenant_id and l.invoice_id = i.id)
    order by i.due_on, i.id limit 1`);
  return row?.number ?? null;
}

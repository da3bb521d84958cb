import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';

export type Billed = 'invoice' | 'payment' | 'subscription';

const finders = {
  invoice: (id: string) => sql<{ id: number | null }>`select tenancy.tenant_of_invoice(${id}::uuid) as id`,
  payment: (id: string) => sql<{ id: number | null }>`select tenancy.tenant_of_payment(${id}::uuid) as id`,
  subscription: (id: string) =>
    sql<{ id: number | null }>`select tenancy.tenant_of_subscription(${id}::uuid) as id`,
} as const;

/** In which institution something is. Answers the vendor only. */
export async function tenantOfBilled(tx: Tx, what: Billed, id: string): Promise<number | null> {
  return (await tx.first(finders[what](id)))?.id ?? null;
}

/** Whether the running tenant is there at all. */
export async function isTenant(tx: Tx): Promise<boolean> {
  const row = await tx.first(sql<{ id: number }>`select id from tenancy.tenants where id = ${tx.tenantId}`);
  return row !== undefined;
}

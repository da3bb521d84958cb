import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';

/** Who sells and who buys as they are today: written on an invoice when it is issued, and it keeps them. */
export const sellerToday = sql<string>`(select jsonb_build_object('name', s.seller_name, 'address', s.seller_address,
  'tax_number', s.seller_tax_number) from tenancy.billing_settings s)`;

export const buyerToday = (tx: Tx) => sql<string>`(select jsonb_build_object('name', t.name,
  'legal_name', t.legal_name, 'address', t.address, 'tax_number', t.tax_number, 'contact_email', t.contact_email,
  'contact_phone', t.contact_phone) from tenancy.tenants t where t.id = ${tx.tenantId})`;

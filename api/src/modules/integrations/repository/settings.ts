import { sql } from 'kysely';
import { db } from '../../../platform/db/database.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ConnectorName } from '../rules/credentials.ts';

/** What an administrator sets of an integration. */
export interface Settings {
  readonly name: string;
  readonly base_url: string;
  readonly schedule: string;
  readonly time_zone: string;
  readonly batch_size: number;
}
export interface StoredSettings extends Settings {
  readonly id: string;
  readonly code: string;
  readonly connector: ConnectorName;
  readonly has_credentials: boolean;
  readonly version: number;
}

export async function hasIntegrations(tx: Tx): Promise<boolean> {
  const row = await tx.first(
    sql`select from integrations.integrations where tenant_id = ${tx.tenantId} limit 1`,
  );
  return row !== undefined;
}

/** @throws a database error of constraint one_integration_per_code */
export async function insertIntegration(
  tx: Tx,
  fields: Settings & {
    readonly id: string;
    readonly code: string;
    readonly connector: ConnectorName;
    readonly credentials_sealed: Buffer | null;
    readonly next_due_at: Date;
  },
): Promise<void> {
  await tx.run(
    db
      .insertInto('integrations.integrations')
      .values({ ...fields, tenant_id: tx.tenantId, created_at: tx.now, updated_at: tx.now }),
  );
}

/** The settings of an integration, with its row locked. */
export function lockSettings(tx: Tx, code: string): Promise<StoredSettings | undefined> {
  return tx.first(sql<StoredSettings>`select id, code, connector, name, base_url, schedule, time_zone, batch_size, version,
      credentials_sealed is not null as has_credentials
    from integrations.integrations where tenant_id = ${tx.tenantId} and code = ${code} for update`);
}

export async function updateSettings(
  tx: Tx,
  id: string,
  fields: Partial<Settings> & { readonly credentials_sealed?: Buffer; readonly next_due_at?: Date },
): Promise<void> {
  const set = Object.entries({ ...fields, updated_at: tx.now }).map(
    ([column, value]) => sql`${sql.ref(column)} = ${value}`,
  );
  await tx.run(sql`update integrations.integrations set ${sql.join(set)}, version = version + 1
    where tenant_id = ${tx.tenantId} and id = ${id}`);
}

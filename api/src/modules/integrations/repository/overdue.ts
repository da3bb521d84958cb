import { sql } from 'kysely';
import type { SystemTx } from '../../../platform/db/tx.ts';

export interface Overdue {
  readonly tenant_id: number;
  readonly integration_id: string;
  readonly what: 'due' | 'return' | 'retry' | 'stranded';
}

/** What should have been done before a moment, in all tenants; up to so many of each kind. */
export function overdue(tx: SystemTx, before: Date, howMany: number): Promise<Overdue[]> {
  return tx.all<Overdue>(sql`select * from integrations.overdue(${before}, ${howMany})`);
}

import { sql } from 'kysely';
import type { SystemTx } from '../../../platform/db/tx.ts';

/** How an integration stands, for /metrics. */
export interface IntegrationFigures {
  /** The domain of its tenant. */
  readonly tenant: string;
  readonly code: string;
  readonly status: 'active' | 'inactive';
  readonly inactive_since: Date | null;
  readonly last_success_at: Date | null;
  readonly consecutive_failures: number;
  readonly schedule: string;
  readonly time_zone: string;
  readonly created_at: Date;
}

/** Every integration of every active tenant. */
export function allFigures(tx: SystemTx): Promise<IntegrationFigures[]> {
  return tx.all<IntegrationFigures>(sql`select * from integrations.figures()`);
}

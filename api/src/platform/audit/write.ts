import { hash, randomBytes } from 'node:crypto';
import { canonical } from '../../kernel/canonical.ts';
import { newId } from '../clock/ids.ts';
import type { Keyring } from '../crypto/keyring.ts';
import { db } from '../db/database.ts';
import type { Tx } from '../db/tx.ts';

export type AuditOutcome = 'success' | 'denied' | 'failure';

/** What happened. `details` may hold old and new values but nothing personal; that goes into `personal`. */
export interface AuditEntry {
  /** `noun.verb_past`, for example `user.status_changed`. */
  readonly action: string;
  readonly resource: string;
  readonly resourceId?: string | null;
  readonly outcome?: AuditOutcome;
  /** Where the cause has no user (a login), the account concerned. */
  readonly userId?: string | null;
  readonly details?: Readonly<Record<string, unknown>>;
  /** Names, addresses and the like: erasable without breaking the row's seal. NIK and secrets never. */
  readonly personal?: Readonly<Record<string, unknown>>;
}

/** The fields of a stored row that its MAC covers. */
export interface AuditRow {
  readonly tenant_id: number;
  readonly id: string;
  /** As text in ISO 8601 with three digits of a second, as a Date writes it. */
  readonly created_at: Date | string;
  readonly user_id: string | null;
  readonly impersonator_id: string | null;
  readonly action: string;
  readonly resource: string;
  readonly resource_id: string | null;
  readonly outcome: AuditOutcome;
  readonly details: unknown;
  readonly request_id: string;
  readonly commitment: Buffer;
}
export interface PersonalPart {
  readonly ip_address: string | null;
  readonly user_agent: string | null;
  readonly personal: unknown;
}

/** Writes the audit row of what the running transaction does: both are kept, or neither. */
export async function audit(tx: Tx, entry: AuditEntry): Promise<void> {
  const salt = randomBytes(16);
  const details = asStored(entry.details);
  const personal = asStored(entry.personal);
  const part: PersonalPart = {
    ip_address: tx.cause.ipAddress,
    user_agent: tx.cause.userAgent,
    personal: personal.value,
  };
  const row: AuditRow = {
    tenant_id: tx.tenantId,
    id: newId(tx.now.getTime()),
    created_at: tx.now,
    user_id: entry.userId ?? tx.cause.userId,
    impersonator_id: tx.cause.impersonatorId,
    action: entry.action,
    resource: entry.resource,
    resource_id: entry.resourceId ?? null,
    outcome: entry.outcome ?? 'success',
    details: details.value,
    request_id: tx.cause.requestId,
    commitment: commitTo(part, salt),
  };
  await tx.run(
    db.insertInto('platform.audit_logs').values({
      ...row,
      details: details.text,
      ip_address: part.ip_address,
      user_agent: part.user_agent,
      personal: personal.text,
      salt,
      mac: macOf(tx.env.keys, row),
    }),
    { name: 'audit' },
  );
}

/** The MAC must cover what will be read back: dates as text, fields without a value gone. */
function asStored(value: Readonly<Record<string, unknown>> | undefined) {
  if (value === undefined) return { text: null, value: null };
  const text = JSON.stringify(value);
  return { text, value: JSON.parse(text) as unknown };
}

/** Salted commitment to the personal fields: proves them while they are there, says nothing once they are erased. */
export function commitTo(part: PersonalPart, salt: Buffer): Buffer {
  const text = Buffer.from(canonical([part.ip_address, part.user_agent, part.personal]));
  // By way of hexadecimal: as a buffer the answer takes three times as long.
  return Buffer.from(hash('sha256', Buffer.concat([salt, text])), 'hex');
}

/** The row's seal, under a key that the database does not hold. */
export function macOf(keys: Keyring, row: AuditRow): Buffer {
  return keys.auditMac(
    'audit-row-1',
    canonical([
      row.tenant_id,
      row.id,
      typeof row.created_at === 'string' ? row.created_at : row.created_at.toISOString(),
      row.user_id,
      row.impersonator_id,
      row.action,
      row.resource,
      row.resource_id,
      row.outcome,
      row.details,
      row.request_id,
    ]),
    row.commitment,
  );
}

import { createHash } from 'node:crypto';
import { canonical } from '../../kernel/canonical.ts';
import type { Keyring } from '../crypto/keyring.ts';

/** What a seal says about the rows of one month within [position_from, position_to). */
export interface SealBody {
  readonly sequence: number;
  /** First day of the month, YYYY-MM-DD. */
  readonly month: string;
  readonly position_from: bigint;
  readonly position_to: bigint;
  readonly rows: number;
  readonly first_at: Date;
  readonly last_at: Date;
  readonly sealed_at: Date;
}

export interface Seal extends SealBody {
  readonly digest: Buffer;
  readonly head: Buffer;
}

/** What the first seal of a tenant stands on. */
export const NO_HEAD = Buffer.alloc(32);

/** The head covers the one before it: no seal can be changed, taken out or put in without the audit key. */
export function headOf(
  keys: Keyring,
  tenantId: number,
  previous: Buffer,
  seal: SealBody,
  digest: Buffer,
): Buffer {
  return keys.auditMac(
    'audit-seal-1',
    previous,
    canonical([
      tenantId,
      seal.sequence,
      seal.month,
      String(seal.position_from),
      String(seal.position_to),
      seal.rows,
      seal.first_at,
      seal.last_at,
      seal.sealed_at,
    ]),
    digest,
  );
}

/** Says that a month was dropped on purpose; without the audit key nobody can say so. */
export function droppedMonthMac(keys: Keyring, month: string, droppedAt: Date): Buffer {
  return keys.auditMac('audit-dropped-month-1', month, droppedAt.toISOString());
}

/** Digest of a batch. Rows are added in the order (position, id): the database's, which reads them from an index. */
export interface BatchDigest {
  readonly add: (id: string, position: bigint, mac: Buffer) => void;
  readonly end: () => Buffer;
}

export function createBatchDigest(): BatchDigest {
  const hash = createHash('sha256');
  const bytes = Buffer.alloc(25);
  return {
    add(id, position, mac) {
      bytes.write(id.replaceAll('-', ''), 0, 16, 'hex');
      bytes.writeBigInt64BE(position, 16);
      // A MAC of another length (put in by hand) must not be able to pass for two rows.
      bytes[24] = mac.length & 0xff;
      hash.update(bytes).update(mac);
    },
    end: () => hash.digest(),
  };
}

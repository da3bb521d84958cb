import { db } from '../../../platform/db/database.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export interface Payment {
  readonly id: string;
  readonly invoice_id: string;
  readonly amount: number;
  readonly status: 'pending' | 'verified' | 'rejected';
  readonly created_by: string;
}

export function findPayment(tx: Tx, id: string): Promise<Payment | undefined> {
  return tx.first(
    db
      .selectFrom('tenancy.payments')
      .select(['id', 'invoice_id', 'amount', 'status', 'created_by'])
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', id),
  );
}

export interface Proof {
  /** Where the file is kept, its name at its sender's, and its type by content. */
  readonly key: string;
  readonly name: string;
  readonly type: 'application/pdf' | 'image/jpeg' | 'image/png';
  readonly size: number;
}
export interface NewPayment {
  readonly id: string;
  readonly invoiceId: string;
  readonly amount: number;
  readonly method: 'transfer' | 'cash' | 'other';
  readonly paidOn: string;
  readonly note: string;
  readonly proof: Proof | null;
  readonly by: string;
}

export async function insertPayment(tx: Tx, payment: NewPayment): Promise<void> {
  await tx.run(
    db.insertInto('tenancy.payments').values({
      tenant_id: tx.tenantId,
      id: payment.id,
      invoice_id: payment.invoiceId,
      amount: payment.amount,
      method: payment.method,
      paid_on: payment.paidOn,
      note: payment.note,
      proof_key: payment.proof?.key ?? null,
      proof_name: payment.proof?.name ?? null,
      proof_type: payment.proof?.type ?? null,
      proof_size: payment.proof?.size ?? null,
      status: 'pending',
      created_by: payment.by,
      created_at: tx.now,
    }),
  );
}

export async function decidePayment(
  tx: Tx,
  id: string,
  status: 'verified' | 'rejected',
  reason: string | null,
): Promise<void> {
  await tx.run(
    db
      .updateTable('tenancy.payments')
      .set({ status, reject_reason: reason, verified_by: tx.cause.userId, verified_at: tx.now })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', id),
  );
}

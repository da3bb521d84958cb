import { sql } from 'kysely';
import { newId } from '../clock/ids.ts';
import { db } from '../db/database.ts';
import type { SystemTx, Tx } from '../db/tx.ts';
import { enqueue } from '../jobs/enqueue.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** What it is about, for example `password_reset`. */
  readonly kind: string;
}

export const SEND_MAIL = 'platform.send_mail';
export const MAIL_ATTEMPTS = 12;

interface Body {
  readonly text: string;
  readonly html: string | null;
}

/**
 * Writes a mail into the outbox: it goes out if and only if the running transaction commits. Its body is sealed, since
 * it may carry a link that opens an account, and is forgotten when it was sent.
 */
export async function sendMail(tx: Tx, mail: Mail): Promise<string> {
  const { config, keys } = tx.env;
  const id = newId(tx.now.getTime());
  const body: Body = { text: mail.text, html: mail.html ?? null };
  await tx.run(
    db.insertInto('platform.mails').values({
      tenant_id: tx.tenantId,
      id,
      recipient: oneLine(mail.to),
      subject: oneLine(mail.subject),
      kind: mail.kind,
      body: keys.encrypt(JSON.stringify(body), context(tx.tenantId, id)),
      demo: config.BALAI_DEMO && config.SMTP_URL === undefined,
      created_at: tx.now,
    }),
  );
  if (config.SMTP_URL !== undefined) await enqueueMail(tx, id);
  return id;
}

export async function enqueueMail(tx: Tx, id: string): Promise<void> {
  await enqueue(tx, SEND_MAIL, { mail_id: id }, { key: `mail:${id}`, maxAttempts: MAIL_ATTEMPTS });
}

/** A line break in a header would begin another header. */
function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').trim();
}

export interface WaitingMail extends Body {
  readonly recipient: string;
  readonly subject: string;
  readonly attempts: number;
  readonly createdAt: Date;
}

/** The mail, unless it was sent or given up. */
export async function findWaiting(tx: Tx, id: string): Promise<WaitingMail | null> {
  const row = await tx.first(
    db
      .selectFrom('platform.mails')
      .select(['recipient', 'subject', 'body', 'attempts', 'created_at'])
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', id)
      .where('status', '=', 'waiting'),
  );
  if (!row?.body) return null;
  const { text, html } = JSON.parse(tx.env.keys.decrypt(row.body, context(tx.tenantId, id))) as Body;
  const { recipient, subject, attempts, created_at } = row;
  return { recipient, subject, attempts, createdAt: created_at, text, html };
}

export async function markSent(tx: Tx, id: string): Promise<void> {
  await tx.run(
    db
      .updateTable('platform.mails')
      .set({ status: 'sent', sent_at: tx.now, body: null, last_error: null, attempts: sql`attempts + 1` })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', id),
  );
}

/** @param final no further try: the body is forgotten then too */
export async function markFailed(tx: Tx, id: string, reason: string, final: boolean): Promise<void> {
  await tx.run(
    db
      .updateTable('platform.mails')
      .set({
        last_error: reason,
        attempts: sql`attempts + 1`,
        ...(final ? { status: 'failed' as const, body: null } : {}),
      })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', id),
  );
}

/** What the outbox still knows of an address: for the erasure of a person's data. */
export async function eraseMailsTo(tx: Tx, address: string): Promise<number> {
  return tx.run(
    db.deleteFrom('platform.mails').where('tenant_id', '=', tx.tenantId).where('recipient', '=', address),
  );
}

/** Mails of all tenants that nobody has tried to send since before `before`. */
export function findNeverTried(tx: SystemTx, before: Date): Promise<{ tenant_id: number; id: string }[]> {
  return tx.all(
    sql<{ tenant_id: number; id: string }>`select * from platform.mails_never_tried(${before}, 500)`,
  );
}

export interface DemoMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly created_at: string;
}

/** What would have gone out in the demo, newest first; with `backwards` those just newer than `from`. */
export async function listDemoMails(
  tx: SystemTx,
  limit: number,
  from: string | null,
  backwards: boolean,
): Promise<DemoMail[]> {
  const rows = await tx.all(
    sql<{
      tenant_id: number;
      id: string;
      recipient: string;
      subject: string;
      body: Buffer;
      created_at: Date;
    }>`select * from platform.demo_mails(${from}::uuid, ${backwards}, ${limit}::int)`,
  );
  return rows.map((row) => {
    const body = JSON.parse(tx.env.keys.decrypt(row.body, context(row.tenant_id, row.id))) as Body;
    const { id, recipient, subject, created_at } = row;
    return { id, to: recipient, subject, ...body, created_at: created_at.toISOString() };
  });
}

function context(tenantId: number, id: string): string {
  return `mails.body:${tenantId}:${id}`;
}

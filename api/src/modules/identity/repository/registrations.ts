import { sql } from 'kysely';
import { newId } from '../../../platform/clock/ids.ts';
import { db } from '../../../platform/db/database.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { TenantType } from '../../tenancy/index.ts';
import type { Mailed } from '../rules/registration-code.ts';

export interface SentCodeRow {
  readonly hash: Buffer;
  readonly expiresAt: Date;
}

export interface NewRegistration {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly type: TenantType;
  readonly locale: 'id' | 'en';
  readonly primaryPlanId: number;
  readonly addonPlanIds: readonly number[];
  readonly fullName: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly code: SentCodeRow;
  readonly tries: number;
}

/** The transaction of each of these is the vendor's: that is where registrations are. */
export async function insertRegistration(tx: Tx, given: NewRegistration): Promise<void> {
  await tx.run(
    db.insertInto('identity.registrations').values({
      tenant_id: tx.tenantId,
      id: given.id,
      name: given.name,
      domain: given.domain,
      type: given.type,
      locale: given.locale,
      primary_plan_id: given.primaryPlanId,
      addon_plan_ids: [...given.addonPlanIds],
      full_name: given.fullName,
      email: given.email,
      password_hash: given.passwordHash,
      code_hash: given.code.hash,
      code_expires_at: given.code.expiresAt,
      code_sent_at: tx.now,
      tries_left: given.tries,
      codes_sent: 1,
      created_at: tx.now,
    }),
  );
}

/** What an address was mailed for each of its registrations; whoever asks next waits until this transaction ends. */
export async function lockMailed(tx: Tx, email: string): Promise<Mailed[]> {
  await tx.run(
    sql`select pg_advisory_xact_lock(hashtext('identity.registrations'), hashtext(lower(${email})))`,
  );
  return tx.all(
    sql<Mailed>`select created_at as "createdAt", code_sent_at as "sentAt", codes_sent as codes
      from identity.registrations where tenant_id = ${tx.tenantId} and email_key = lower(${email})`,
  );
}

export interface Registration {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly type: TenantType;
  readonly locale: 'id' | 'en';
  readonly primary_plan_id: number;
  readonly addon_plan_ids: readonly number[];
  readonly full_name: string | null;
  readonly email: string | null;
  readonly password_hash: string | null;
  readonly code_hash: Buffer;
  readonly code_expires_at: Date;
  readonly code_sent_at: Date;
  readonly tries_left: number;
  readonly codes_sent: number;
  readonly made_tenant_id: number | null;
  readonly finished_at: Date | null;
  readonly invoice_number: string | null;
  readonly trial_until: string | null;
}

/** One at a time: of two who verify at once the second sees what the first has done. */
export function lockRegistration(tx: Tx, id: string): Promise<Registration | undefined> {
  return tx.first(
    sql<Registration>`select id, name, domain, type, locale, primary_plan_id, addon_plan_ids, full_name, email,
      password_hash, code_hash, code_expires_at, code_sent_at, tries_left, codes_sent, made_tenant_id, finished_at,
      invoice_number, trial_until
    from identity.registrations where tenant_id = ${tx.tenantId} and id = ${id} for update`,
  );
}

export async function countWrongCode(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`update identity.registrations set tries_left = greatest(tries_left - 1, 0)
    where tenant_id = ${tx.tenantId} and id = ${id}`);
}

export async function renewCode(tx: Tx, id: string, code: SentCodeRow, tries: number): Promise<void> {
  await tx.run(sql`update identity.registrations set code_hash = ${code.hash}, code_expires_at = ${code.expiresAt},
      code_sent_at = ${tx.now}, tries_left = ${tries}, codes_sent = codes_sent + 1
    where tenant_id = ${tx.tenantId} and id = ${id}`);
}

export async function markMade(tx: Tx, id: string, madeTenantId: number): Promise<void> {
  await tx.run(sql`update identity.registrations set made_tenant_id = ${madeTenantId}
    where tenant_id = ${tx.tenantId} and id = ${id}`);
}

/** Keeps the answer for whoever verifies again, and forgets the person: they are a user now. */
export async function finishRegistration(
  tx: Tx,
  id: string,
  answer: { readonly invoiceNumber: string | null; readonly trialUntil: string | null },
): Promise<void> {
  await tx.run(sql`update identity.registrations set finished_at = ${tx.now}, invoice_number = ${answer.invoiceNumber},
      trial_until = ${answer.trialUntil}, full_name = null, email = null, password_hash = null
    where tenant_id = ${tx.tenantId} and id = ${id}`);
}

/**
 * Makes whoever has the address of a registration already the first member of the running tenant, through a listed
 * crossing function. @returns null where nobody has it; `bound` is false where that account cannot manage a tenant
 */
export async function bindRegistrant(
  tx: Tx,
  registration: Pick<Registration, 'id' | 'code_hash'>,
): Promise<{ readonly person: string; readonly bound: boolean } | null> {
  const row = await tx.first(sql<{ person: string; bound: boolean }>`select person, bound
    from identity.bind_registrant(${registration.id}::uuid, ${registration.code_hash}, ${newId(tx.now.getTime())}::uuid,
      ${tx.now}::timestamptz)`);
  return row ?? null;
}

/** @returns how many went */
export function deleteOldRegistrations(tx: Tx, before: Date): Promise<number> {
  return tx.run(
    db
      .deleteFrom('identity.registrations')
      .where('tenant_id', '=', tx.tenantId)
      .where('created_at', '<', before),
  );
}

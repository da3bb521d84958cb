import { inTenant, systemCause, type Tx, withoutTenant } from '../../../platform/db/tx.ts';
import type { Env } from '../../../platform/env.ts';
import { dayIn, loadTenant } from '../../tenancy/index.ts';
import { type LongOff, lockLongOff, setReminded, tenantsWithLongOff } from '../repository/reminders.ts';
import { skippedBy } from '../repository/runs.ts';
import { daysOff, longOffBefore, needsReminder } from '../rules/long-off.ts';
import { tellAdmins } from './tell.ts';

const PAGE = 200;

/**
 * INT-23: tells those who may switch it on of each integration that has been off for over three days, once a day. The
 * product's own: it asks no Prometheus. One tenant that fails holds up no other.
 */
export async function remindLongOff(env: Env): Promise<void> {
  const before = longOffBefore(env.clock.now());
  let failed = 0;
  for (let after = 0; ; ) {
    const tenants = await withoutTenant(env, systemCause, (tx) =>
      tenantsWithLongOff(tx, before, after, PAGE),
    );
    for (const tenantId of tenants) if (!(await remindOne(env, tenantId))) failed++;
    if (tenants.length < PAGE) break;
    after = tenants.at(-1) ?? after;
  }
  if (failed > 0) throw new Error(`reminding ${failed} tenants failed`);
}

async function remindOne(env: Env, tenantId: number): Promise<boolean> {
  try {
    await inTenant(env, tenantId, systemCause, remind);
    return true;
  } catch (error) {
    env.log.error({ err: error, tenant: tenantId }, 'reminding a tenant failed');
    return false;
  }
}

async function remind(tx: Tx): Promise<void> {
  const tenant = await loadTenant(tx);
  // Where the module takes nothing in, nobody can do anything about it there.
  if (!tenant?.isActive || tenant.modules.get('integrations') !== 'active') return;
  const today = dayIn(tx.now, tenant.timeZone);
  for (const integration of await lockLongOff(tx, longOffBefore(tx.now))) {
    const { inactive_since: inactiveSince, reminded_on: remindedOn } = integration;
    if (!needsReminder({ inactiveSince, remindedOn }, tx.now, today)) continue;
    await setReminded(tx, integration.id, today);
    await tellAdmins(tx, integration, 'long_off', await wordsOf(tx, integration, tenant.timeZone));
  }
}

/** Since when, by whom, why, and what has been skipped. */
async function wordsOf(tx: Tx, integration: LongOff, timeZone: string) {
  const { inactive_since, inactive_by, inactive_log, inactive_reason } = integration;
  const names = inactive_by ? await tx.env.people.names(tx, [inactive_by]) : new Map<string, string>();
  const skipped = inactive_log ? (await skippedBy(tx, inactive_log)).count : 0;
  return {
    days: daysOff(inactive_since, tx.now),
    since: momentIn(inactive_since, timeZone),
    by: names.get(inactive_by ?? '') ?? '-',
    reason: inactive_reason,
    skipped,
  };
}

/** Read alike in both languages: 03/07/2026, 18:05. */
function momentIn(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(
    moment,
  );
}

import {
  billDay,
  createPlan,
  findTenant,
  listInvoices,
  listModules,
  listPlans,
  listSubscriptions,
  makeManualInvoice,
  readSettings,
  recordProof,
  startPlans,
  vendorTenantId,
  verifyPayment,
  writeSettings,
} from '../modules/tenancy/index.ts';
import { ensureAuditMonths } from '../platform/audit/months.ts';
import { inTenant, systemCause, type Tx, withoutTenant } from '../platform/db/tx.ts';
import type { Env } from '../platform/env.ts';
import { filesOf } from '../platform/files/store.ts';
import { markAllRead } from '../platform/notices/repository.ts';
import { demoPlans, demoSeller } from './price-list.ts';
import { transferSlip } from './transfer-slip.ts';

/** How a tenant of the demo has paid until today. Days are relative to today: -20 is twenty days ago. */
interface Payer {
  readonly domain: string;
  readonly plan: string;
  /** When it began, from today. */
  readonly began: (today: string) => string;
  /** Invoices that fall due from this day on are left unpaid. */
  readonly stopsPaying?: number;
}

const payers: readonly Payer[] = [
  { domain: 'sdmk.example', plan: 'instansi', began: (today) => addDays(today, -230) },
  { domain: 'smkn1.example', plan: 'sekolah', began: (today) => addDays(today, -160) },
  // Its next month is asked for within days.
  {
    domain: 'tpa.example',
    plan: 'asuransi',
    began: (today) => addDays(monthsBefore(addDays(today, 20), 6), -PAID_AFTER),
  },
  { domain: 'akbid.example', plan: 'akademi', began: (today) => addDays(today, -110) },
  // Free days, three paid months, and the invoice of the fourth overdue for eight days.
  {
    domain: 'makmur.example',
    plan: 'usaha',
    began: (today) => addDays(monthsBefore(addDays(today, -8), 3), -14),
    stopsPaying: -10,
  },
];
const OLDEST = -230;
/** Days after the first invoice, and before each later one is due, on which it is paid. */
const PAID_AFTER = 2;
const PAID_BEFORE = 3;
/** The one whose proof waits for the vendor. */
const TRAINED = 'sdmk.example';

/**
 * Gives the demo a price list and its tenants some months of subscriptions, invoices and payments, all through the
 * operations of billing with the clock set back. What is there already stays; a filling that was cut off goes on.
 */
export async function fillBilling(env: Env): Promise<void> {
  const vendor = await withoutTenant(env, systemCause, vendorTenantId);
  if (vendor === null) throw new Error('the demo has no vendor');
  const today = dayOf(env.clock.now());
  const plans = await inTenant(env, vendor, systemCause, fillPriceList);
  const seller = await inTenant(env, vendor, systemCause, (tx) => firstHolder(tx, 'payments:verify'));
  for (let back = OLDEST; back < 60; back += 60) await ensureAuditMonths(at(env, addDays(today, back)));
  const accounts: Account[] = [];
  for (const payer of payers) accounts.push(await open(env, payer, today, plans, seller));
  // Day by day over all of them, so that the numbers of invoices rise with their dates.
  for (let back = OLDEST; back < 0; back++)
    for (const account of accounts) await live(at(env, addDays(today, back)), account, addDays(today, back));
  for (const { tenantId, payer, domain } of accounts) {
    if (domain === TRAINED) await trainPeople(env, tenantId, payer, today);
    await inTenant(env, tenantId, systemCause, billDay);
  }
}

async function fillPriceList(tx: Tx): Promise<Map<string, number>> {
  const known = await listPlans(tx, { activeOnly: false }, 100, null);
  const ids = new Map(known.map((plan) => [plan.code, plan.id]));
  if (ids.size > 0) return ids;
  const modules = new Map(
    (await listModules(tx, 100, null)).map((module) => [module.code, module.module_id]),
  );
  for (const { trialDays = 0, modules: codes, ...plan } of demoPlans) {
    const made = await createPlan(tx, {
      ...plan,
      trial_days: trialDays,
      is_active: true,
      module_ids: codes.map((code) => modules.get(code) ?? ''),
    });
    ids.set(plan.code, made.id);
  }
  const { updated_at, ...settings } = await readSettings(tx);
  await writeSettings(tx, { ...settings, ...demoSeller });
  return ids;
}

interface Account {
  readonly domain: string;
  readonly tenantId: number;
  readonly planId: number;
  /** Who pays, and who at the vendor verifies it. */
  readonly payer: string;
  readonly seller: string;
  readonly beganOn: string;
  /** From when on nothing is paid; NULL where all is. */
  readonly stopsOn: string | null;
  /** What comes next and when; read anew after each step. */
  next: Step | null;
}
type Step =
  | { readonly kind: 'start' | 'bill'; readonly on: string }
  | { readonly kind: 'pay'; readonly on: string; readonly invoice: string; readonly amount: number };

async function open(
  env: Env,
  payer: Payer,
  today: string,
  plans: ReadonlyMap<string, number>,
  seller: string,
): Promise<Account> {
  const tenant = await withoutTenant(env, systemCause, (tx) => findTenant(tx, payer.domain));
  const planId = plans.get(payer.plan);
  if (!tenant || planId === undefined) throw new Error(`the demo has no ${payer.domain} or ${payer.plan}`);
  return inTenant(env, tenant.id, systemCause, async (tx) => {
    const account: Account = {
      domain: payer.domain,
      tenantId: tenant.id,
      planId,
      payer: await firstHolder(tx, 'billing:pay'),
      seller,
      beganOn: payer.began(today),
      stopsOn: payer.stopsPaying === undefined ? null : addDays(today, payer.stopsPaying),
      next: null,
    };
    account.next = await nextStep(tx, account, account.beganOn);
    return account;
  });
}

const PAGE = { limit: 100, cursor: null } as const;

/** Follows from what is in the database alone: a filling that was cut off finds its place again. */
async function nextStep(tx: Tx, account: Account, day: string): Promise<Step | null> {
  const [subscription] = await listSubscriptions(tx, 'own', undefined, PAGE);
  if (!subscription) return { kind: 'start', on: account.beganOn };
  const invoices = await listInvoices(tx, 'own', { drafts: false }, PAGE);
  const open = invoices.find(
    ({ status, reason }) => (status === 'unpaid' || status === 'overdue') && reason !== 'manual',
  );
  if (open) {
    const early = addDays(open.due_on, -PAID_BEFORE);
    // What is not paid has its reminder and warnings, each on its day.
    if (account.stopsOn !== null && open.due_on >= account.stopsOn)
      return { kind: 'bill', on: day < early ? early : addDays(day, 1) };
    const on = open.reason === 'first' ? addDays(account.beganOn, PAID_AFTER) : early;
    return { kind: 'pay', on, invoice: open.id, amount: open.total };
  }
  return subscription.paid_until === null ||
    (subscription.status !== 'active' && subscription.status !== 'trial')
    ? null
    : { kind: 'bill', on: addDays(subscription.paid_until, -14) };
}

/** Does what an account has to do on a day. */
async function live(env: Env, account: Account, day: string): Promise<void> {
  const { tenantId, payer, seller, planId } = account;
  while (account.next && account.next.on <= day) {
    const step = account.next;
    if (step.kind === 'pay') {
      const paid = { amount: step.amount, method: 'transfer', paidOn: day, proof: null } as const;
      const by = { ...systemCause, userId: payer };
      const { id } = await inTenant(env, tenantId, by, (tx) => recordProof(tx, step.invoice, paid));
      account.next = await inTenant(env, tenantId, { ...systemCause, userId: seller }, async (tx) => {
        await verifyPayment(tx, id);
        for (const reader of await tx.env.people.holders(tx, 'billing:read')) await markAllRead(tx, reader);
        return nextStep(tx, account, day);
      });
      continue;
    }
    account.next = await inTenant(env, tenantId, systemCause, async (tx) => {
      if (step.kind === 'start') await startPlans(tx, { primaryPlanId: planId, addonPlanIds: [] });
      else await billDay(tx);
      const next = await nextStep(tx, account, day);
      // Nothing new came of it: the calendar of the running product goes on from here.
      return next?.kind === 'bill' && next.on <= day ? null : next;
    });
  }
}

/** An invoice outside any subscription, whose proof waits for the vendor. */
async function trainPeople(env: Env, tenantId: number, payer: string, today: string): Promise<void> {
  const invoices = await inTenant(env, tenantId, systemCause, (tx) =>
    listInvoices(tx, 'own', { drafts: true }, PAGE),
  );
  if (invoices.some((invoice) => invoice.reason === 'manual')) return;
  const asked = await inTenant(at(env, addDays(today, -6)), tenantId, systemCause, (tx) =>
    makeManualInvoice(tx, {
      dueOn: addDays(today, 8),
      issue: true,
      lines: [{ description: 'Pelatihan admin, per hari', quantity: 2, unitPrice: 1_500_000 }],
    }),
  );
  const by = { ...systemCause, userId: payer };
  await inTenant(at(env, addDays(today, -1)), tenantId, by, async (tx) => {
    const found = await listInvoices(tx, 'own', { drafts: false }, PAGE);
    const amount = found.find((invoice) => invoice.id === asked.id)?.total ?? 0;
    const paidOn = addDays(today, -1);
    const proof = await slipOf(env, tenantId, asked.number ?? '', amount, paidOn);
    await recordProof(tx, asked.id, { amount, method: 'transfer', paidOn, proof });
  });
}

/** Only where a demo runs: a test leaves no files behind. */
async function slipOf(env: Env, tenantId: number, number: string, amount: number, day: string) {
  if (!env.config.BALAI_DEMO) return null;
  const content = transferSlip([
    'BANK CONTOH INDONESIA',
    'Bukti transfer (contoh)',
    '',
    `Tanggal  ${day}`,
    `Kepada   ${demoSeller.bank_account}`,
    `Berita   ${number}`,
    `Jumlah   Rp${amount.toLocaleString('id-ID')}`,
  ]);
  const file = await filesOf(env).put(tenantId, content, { folder: 'proofs', maxBytes: 100_000 });
  return { key: file.key, name: 'bukti-transfer.pdf', type: 'application/pdf', size: file.size } as const;
}

async function firstHolder(tx: Tx, permission: string): Promise<string> {
  const [first] = await tx.env.people.holders(tx, permission);
  if (!first) throw new Error(`nobody in tenant ${tx.tenantId} holds ${permission}`);
  return first;
}

/** The same process at another time: ten in the morning in Jakarta. */
function at(env: Env, day: string): Env {
  return { ...env, clock: { now: () => new Date(`${day}T03:00:00Z`) } };
}

function dayOf(moment: Date): string {
  return new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same date some months before, or the last one of a shorter month. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
}

import { addDays, type Day } from '../../api/src/modules/tenancy/rules/days.ts';
import { createRandom, type Random } from './random.ts';

export interface MadePlan {
  readonly code: string;
  readonly name: string;
  readonly kind: 'primary' | 'addon';
  readonly price: number;
  readonly trialDays: number;
  readonly modules: readonly string[];
}

/** The price list that every made-up institution subscribes by. */
export const PLANS: readonly [MadePlan, ...(readonly MadePlan[])] = [
  primary('sekolah', 'Sekolah', 100_000, ['kedisiplinan']),
  primary('akademi', 'Akademi', 200_000, ['kedisiplinan', 'praktikum']),
  primary('lengkap', 'Lengkap', 500_000, ['insurance', 'integrations', 'kedisiplinan', 'praktikum']),
  {
    code: 'integrasi',
    name: 'Integrasi',
    kind: 'addon',
    price: 50_000,
    trialDays: 0,
    modules: ['integrations'],
  },
];

function primary(code: string, name: string, price: number, modules: readonly string[]): MadePlan {
  return { code, name, kind: 'primary', price, trialDays: 14, modules };
}

export interface MadeInvoice {
  readonly id: string;
  readonly status: 'paid' | 'unpaid' | 'awaiting_verification' | 'overdue';
  readonly reason: 'first' | 'renewal';
  readonly issuedOn: Day;
  readonly dueOn: Day;
  readonly until: Day;
  readonly subtotal: number;
  readonly tax: number;
  readonly paymentId: string | null;
}

export interface MadeInstitution {
  readonly at: number;
  readonly name: string;
  readonly domain: string;
  readonly type: 'koperasi' | 'umkm' | 'bumdes' | 'sekolah' | 'akademi' | 'instansi';
  readonly createdAt: Date;
  readonly plan: MadePlan;
  readonly subscriptionId: string;
  readonly status: 'trial' | 'active' | 'past_due' | 'suspended';
  readonly trialUntil: Day | null;
  readonly paidFrom: Day | null;
  readonly paidUntil: Day | null;
  readonly suspendedOn: Day | null;
  readonly checkOn: Day | null;
  readonly invoices: readonly MadeInvoice[];
  readonly random: Random;
}

export interface InstitutionsOptions {
  readonly seed: string;
  readonly count: number;
  readonly today: Day;
  /** How many paid months each has behind it. */
  readonly months: number;
}

const TYPES = ['koperasi', 'umkm', 'bumdes', 'sekolah', 'akademi', 'instansi'] as const;
const NAMES = [
  'Makmur',
  'Sejahtera',
  'Bahari',
  'Nusantara',
  'Melati',
  'Cendekia',
  'Harapan',
  'Mandiri',
] as const;
const PLACES = ['Bandung', 'Makassar', 'Kupang', 'Padang', 'Ambon', 'Malang', 'Solo', 'Jayapura'] as const;
const TAX_RATE = 0.11;
const MONTH = 30;
const NOTICE = 14;
const GRACE = 14;

/** Made-up institutions with a year of bills: nine in ten pay, the others try, owe, or are shut. Streamed. */
export function* makeInstitutions(options: InstitutionsOptions): Generator<MadeInstitution> {
  const { seed, count, today } = options;
  for (let at = 1; at <= count; at++) {
    const random = createRandom(`${seed}:institution:${at}`);
    const type = random.pick(TYPES);
    const plan = random.pick(PLANS.filter((one) => one.kind === 'primary') as [MadePlan]);
    const stands = standingOf(random, today);
    yield {
      at,
      name: `${type[0]?.toUpperCase()}${type.slice(1)} ${random.pick(NAMES)} ${random.pick(PLACES)} ${at}`,
      domain: `lembaga-${String(at).padStart(6, '0')}.example`,
      type,
      createdAt: new Date(Date.parse(today) - random.int(1000) * 86_400_000 - 3_600_000),
      plan,
      subscriptionId: random.id(Date.parse(today)),
      ...stands,
      paidFrom: stands.paidUntil === null ? null : addDays(stands.paidUntil, -MONTH * options.months),
      invoices: invoicesOf(random, stands, plan, options),
      random,
    };
  }
}

type Stands = Pick<MadeInstitution, 'status' | 'trialUntil' | 'paidUntil' | 'suspendedOn' | 'checkOn'>;

function standingOf(random: Random, today: Day): Stands {
  const at = random.int(100);
  const tomorrow = addDays(today, 1);
  const none = { trialUntil: null, suspendedOn: null };
  if (at < 90) {
    const paidUntil = addDays(tomorrow, random.int(MONTH));
    return { ...none, status: 'active', paidUntil, checkOn: tomorrow };
  }
  if (at < 94) {
    const trialUntil = addDays(tomorrow, random.int(13));
    return { ...none, status: 'trial', trialUntil, paidUntil: null, checkOn: tomorrow };
  }
  if (at < 98)
    return { ...none, status: 'past_due', paidUntil: addDays(today, -1 - random.int(5)), checkOn: tomorrow };
  const paidUntil = addDays(today, -20 - random.int(20));
  return { ...none, status: 'suspended', paidUntil, suspendedOn: addDays(paidUntil, GRACE), checkOn: null };
}

function invoicesOf(
  random: Random,
  { status, trialUntil, paidUntil }: Stands,
  plan: MadePlan,
  { today, months }: InstitutionsOptions,
): MadeInvoice[] {
  const next = trialUntil ?? paidUntil ?? today;
  const made = (dueOn: Day, state: MadeInvoice['status']): MadeInvoice => {
    const issuedOn = addDays(dueOn, -NOTICE);
    const issuedMs = Date.parse(issuedOn) + random.int(86_400_000);
    return {
      id: random.id(issuedMs),
      status: state,
      reason: trialUntil === null ? 'renewal' : 'first',
      issuedOn,
      dueOn,
      until: addDays(dueOn, MONTH),
      subtotal: plan.price,
      tax: Math.round(plan.price * TAX_RATE),
      paymentId:
        state === 'paid' || state === 'awaiting_verification' ? random.id(issuedMs + 86_400_000) : null,
    };
  };
  const past = trialUntil === null ? months : 0;
  const invoices = Array.from({ length: past }, (_, i) => made(addDays(next, -MONTH * (past - i)), 'paid'));
  if (status === 'past_due' || status === 'suspended') invoices.push(made(next, 'overdue'));
  else if (addDays(next, -NOTICE) <= today)
    invoices.push(made(next, random.chance(0.1) ? 'awaiting_verification' : 'unpaid'));
  return invoices;
}

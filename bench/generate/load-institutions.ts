import type pg from 'pg';
import type { Keyring } from '../../api/src/platform/crypto/keyring.ts';
import { type Cell, copyInto, take } from './copy.ts';
import { type MadeInstitution, type MadeInvoice, makeInstitutions, PLANS } from './institutions.ts';
import { copyPeople, type Home, homeOf } from './load-people.ts';
import { type MadePerson, makePeople } from './people.ts';

const BATCH = 500;
export const MONTHS = 11;
export const PEOPLE_EACH = 20;

export interface LoadInstitutionsOptions {
  readonly client: pg.Client;
  readonly keys: Keyring;
  readonly passwordHash: string;
  readonly seed: string;
  readonly count: number;
  readonly end: Date;
  readonly today: string;
  /** A tenant whose built-in roles and definitions every other gets a copy of. */
  readonly pattern: number;
  readonly say: (line: string) => void;
}

interface Pattern {
  readonly roles: readonly { name: string; tenant_role: number; cells: Cell[]; permissions: string[] }[];
  readonly definitions: readonly Cell[][];
}

interface Loaded {
  readonly made: MadeInstitution;
  readonly home: Home;
  /** Number of each invoice in its month. */
  readonly numbers: ReadonlyMap<string, string>;
}

/** What the tables need to know of plans and modules. */
interface Catalogue {
  readonly plans: ReadonlyMap<string, number>;
  readonly modules: ReadonlyMap<string, { readonly id: string; readonly name: string }>;
}

/** Loads made-up institutions with their people and bills; the tables' own triggers make the indexes of searches. */
export async function loadInstitutions(options: LoadInstitutionsOptions): Promise<void> {
  const { client, count, say } = options;
  const catalogue = await loadPlans(client);
  const pattern = await readPattern(client, options.pattern);
  const first = options.pattern;
  const months = new Map<string, number>();
  const all = makeInstitutions({ ...options, months: MONTHS });
  for (let done = 0; done < count; done += BATCH) {
    const batch = [...take(all, BATCH)].map((made) => prepare(made, first + made.at, pattern, months));
    await loadBatch(options, batch, pattern, catalogue);
    if ((done / BATCH) % 4 === 3) say(`  ${(done + BATCH).toLocaleString('en-US')} tenants`);
  }
  await copyInto(client, 'tenancy.invoice_counters', ['month', 'last_number'], months.entries());
  await client.query(
    `select setval(pg_get_serial_sequence('tenancy.tenants', 'id'), (select max(id) from tenancy.tenants))`,
  );
}

/** The first of an institution's people is its SUPER_ADMIN; the others may look at what there is. */
export function peopleOf(made: Pick<MadeInstitution, 'domain'>, seed: string, end: Date): MadePerson[] {
  return [...makePeople({ seed, count: PEOPLE_EACH, domain: made.domain, end })].map((person, i) => ({
    ...person,
    role: i === 0 ? 'SUPER_ADMIN' : 'KEPALA_SEKOLAH',
    userType: 'CORE',
    status: 'ACTIVE',
    restrictions: {},
  }));
}

async function loadPlans(client: pg.Client): Promise<Catalogue> {
  const { rows: modules } = await client.query<{ id: string; code: string; name: string }>(
    'select id, code, name from tenancy.modules',
  );
  const columns = 'code, name, description, kind, price, period, trial_days, created_at, updated_at';
  const now = new Date();
  await copyInto(
    client,
    'tenancy.plans',
    columns.split(', '),
    PLANS.map((p) => [p.code, p.name, '', p.kind, p.price, 'monthly', p.trialDays, now, now]),
  );
  const { rows: plans } = await client.query<{ id: number; code: string }>(
    'select id, code from tenancy.plans',
  );
  const ids = new Map(plans.map((plan) => [plan.code, plan.id]));
  const known = new Map(modules.map((module) => [module.code, module]));
  await copyInto(
    client,
    'tenancy.plan_modules',
    ['plan_id', 'module_id'],
    PLANS.flatMap((plan) =>
      plan.modules.map((code) => [ids.get(plan.code) ?? 0, known.get(code)?.id ?? null]),
    ),
  );
  return { plans: ids, modules: known };
}

async function readPattern(client: pg.Client, tenantId: number): Promise<Pattern> {
  const { rows: roles } = await client.query<{
    name: string;
    tenant_role: number;
    description_id: string;
    description_en: string;
    types: string;
    permissions: string[];
  }>(
    `select r.name, t.id as tenant_role, r.description_id, r.description_en, r.allowed_user_types::text as types,
       array(select p.permission_id::text from identity.role_permissions p
         where p.tenant_id = r.tenant_id and p.role_id = r.id) as permissions
     from identity.roles r join identity.tenant_roles t on t.tenant_id = r.tenant_id and t.role_id = r.id
     where r.tenant_id = $1 order by t.id`,
    [tenantId],
  );
  const { rows: definitions } = await client.query<Record<string, string>>(
    `select name, value_type, validation_rule::text as rule, allowed_user_types::text as types, description_id,
       description_en from identity.restrictions_definitions where tenant_id = $1 order by name`,
    [tenantId],
  );
  return {
    roles: roles.map(({ name, tenant_role, permissions, ...role }) => ({
      name,
      tenant_role,
      permissions,
      cells: [name, role.description_id, role.description_en, role.types],
    })),
    definitions: definitions.map((row) => Object.values(row)),
  };
}

function prepare(
  made: MadeInstitution,
  tenantId: number,
  pattern: Pattern,
  months: Map<string, number>,
): Loaded {
  const roles = pattern.roles.map(({ name, tenant_role }) => ({
    name,
    tenant_role,
    id: made.random.id(made.createdAt.getTime()),
  }));
  const numbers = made.invoices.map((invoice): [string, string] => {
    const month = `${invoice.issuedOn.slice(0, 7)}-01`;
    const next = (months.get(month) ?? 0) + 1;
    months.set(month, next);
    return [invoice.id, `INV/${month.slice(0, 4)}/${month.slice(5, 7)}/${String(next).padStart(4, '0')}`];
  });
  return { made, home: homeOf(tenantId, roles), numbers: new Map(numbers) };
}

async function loadBatch(
  options: LoadInstitutionsOptions,
  batch: readonly Loaded[],
  pattern: Pattern,
  catalogue: Catalogue,
): Promise<void> {
  const { client, seed, end } = options;
  const copy = (table: string, columns: string, rows: (one: Loaded) => Cell[][]) =>
    copyInto(client, table, columns.split(', '), batch.flatMap(rows));
  await copy(
    'tenancy.tenants',
    'id, name, domain, type, created_at, updated_at, standing',
    ({ made, home }) => [
      [home.tenantId, made.name, made.domain, made.type, made.createdAt, made.createdAt, made.status],
    ],
  );
  await copyRoles(copy, client, pattern);
  await copyBilling(copy, catalogue);
  const people = batch.flatMap(({ made, home }) =>
    peopleOf(made, seed, end).map((person) => ({ person, home })),
  );
  await copyPeople(options, people);
}

type Copy = (table: string, columns: string, rows: (one: Loaded) => Cell[][]) => Promise<void>;

async function copyRoles(copy: Copy, client: pg.Client, { roles, definitions }: Pattern): Promise<void> {
  await copy(
    'identity.roles',
    'tenant_id, id, name, description_id, description_en, allowed_user_types, built_in, created_at, updated_at',
    ({ made, home: { tenantId, roleOf } }) =>
      roles.map(({ name, cells }) => [
        tenantId,
        roleOf(name).id,
        ...cells,
        true,
        made.createdAt,
        made.createdAt,
      ]),
  );
  await copy('identity.tenant_roles', 'tenant_id, id, role_id', ({ home: { tenantId, roleOf } }) =>
    roles.map(({ name, tenant_role }) => [tenantId, tenant_role, roleOf(name).id]),
  );
  // Millions of rows that point at what was just copied: their foreign keys need not be looked up one by one.
  await client.query("set session_replication_role = 'replica'");
  await copy(
    'identity.role_permissions',
    'tenant_id, role_id, permission_id',
    ({ home: { tenantId, roleOf } }) =>
      roles.flatMap(({ name, permissions }) => permissions.map((id) => [tenantId, roleOf(name).id, id])),
  );
  await client.query('reset session_replication_role');
  await copy(
    'identity.restrictions_definitions',
    'tenant_id, id, name, value_type, validation_rule, allowed_user_types, description_id, description_en, built_in, created_at, updated_at',
    ({ made, home }) =>
      definitions.map((cells) => [
        home.tenantId,
        made.random.id(made.createdAt.getTime()),
        ...cells,
        true,
        made.createdAt,
        made.createdAt,
      ]),
  );
}

async function copyBilling(copy: Copy, { plans, modules }: Catalogue): Promise<void> {
  await copy(
    'tenancy.subscriptions',
    'tenant_id, id, plan_id, kind, status, started_on, trial_until, paid_from, paid_until, suspended_on, check_on, created_at, updated_at',
    ({ made, home }) => {
      const days = [made.trialUntil, made.paidFrom, made.paidUntil, made.suspendedOn, made.checkOn];
      const plan = [plans.get(made.plan.code) ?? 0, made.plan.kind, made.status];
      const began = made.paidFrom ?? made.createdAt.toISOString().slice(0, 10);
      return [[home.tenantId, made.subscriptionId, ...plan, began, ...days, made.createdAt, made.createdAt]];
    },
  );
  await copy('tenancy.invoices', INVOICE_COLUMNS, (one) =>
    one.made.invoices.map((invoice) => invoiceCells(one, invoice)),
  );
  await copy(
    'tenancy.invoice_lines',
    'tenant_id, invoice_id, line, subscription_id, plan_id, description, quantity, unit_price, amount, period_from, period_until',
    ({ made, home }) =>
      made.invoices.map(({ id, subtotal, dueOn, until }) => {
        const plan = [made.subscriptionId, plans.get(made.plan.code) ?? 0, made.plan.name];
        return [home.tenantId, id, 1, ...plan, 1, subtotal, subtotal, dueOn, until];
      }),
  );
  await copy(
    'tenancy.payments',
    'tenant_id, id, invoice_id, amount, method, paid_on, status, created_by, created_at, verified_at',
    ({ made, home }) =>
      made.invoices.flatMap(({ id, paymentId, status, subtotal, tax, issuedOn }) => {
        if (paymentId === null) return [];
        const at = new Date(Date.parse(issuedOn) + 86_400_000);
        const state = status === 'paid' ? 'verified' : 'pending';
        const paid = [subtotal + tax, 'transfer', issuedOn, state, made.subscriptionId, at];
        return [[home.tenantId, paymentId, id, ...paid, status === 'paid' ? at : null]];
      }),
  );
  await copy(
    'tenancy.tenant_modules',
    'tenant_id, id, module_id, choice, billing, start_date, name, code',
    ({ made, home }) =>
      made.plan.modules.map((code) => {
        const module = modules.get(code);
        const billing = made.status === 'suspended' ? 'off' : 'ok';
        const id = made.random.id(made.createdAt.getTime());
        const names = [module?.name ?? code, code];
        return [home.tenantId, id, module?.id ?? null, 'aktif', billing, made.createdAt, ...names];
      }),
  );
}

const INVOICE_COLUMNS =
  'tenant_id, id, number, status, reason, issued_on, due_on, subtotal, tax_rate, tax, total, paid_on, check_on, created_at, updated_at';

function invoiceCells({ home, numbers }: Loaded, invoice: MadeInvoice): Cell[] {
  const { id, status, reason, issuedOn, dueOn, subtotal, tax } = invoice;
  const at = new Date(issuedOn);
  const sums = [subtotal, 1100, tax, subtotal + tax];
  const days = [status === 'paid' ? dueOn : null, status === 'unpaid' ? dueOn : null];
  return [
    home.tenantId,
    id,
    numbers.get(id) ?? null,
    status,
    reason,
    issuedOn,
    dueOn,
    ...sums,
    ...days,
    at,
    at,
  ];
}

import type pg from 'pg';
import { listUsers, type UserFilters } from '../../api/src/modules/identity/queries/users.ts';
import { inTenant, systemCause } from '../../api/src/platform/db/tx.ts';
import { percentile, timeEach } from '../measure.ts';
import type { Context, Measure } from './context.ts';

export const searchMeasures: readonly Measure[] = [{ name: 'search', run: measureSearch }];

const PAGE = 11;

interface Search {
  readonly what: string;
  /** Filters of the n-th try: no two tries ask for the same. */
  readonly filters: (i: number) => UserFilters;
  /** The query that one would write first, without a wall, over the base tables. */
  readonly naive: (filters: UserFilters) => { readonly where: string; readonly values: readonly unknown[] };
}

const PREFIXES = ['siti', 'nur', 'wah', 'ag', 'putri', 'muhammad s', 'dewi am', 'z', 'yohanes', 'komang w'];
const byName = (q = '') => ({ where: 'u.full_name ilike $2', values: [`%${q}%`] });
const restricted = (text = '') => {
  const [name = '', value = ''] = text.split('=');
  return { where: 'u.restrictions @> $2::jsonb', values: [JSON.stringify({ [name]: value })] };
};
const HAS_ROLE =
  'exists (select from identity.user_roles r where r.tenant_id = m.tenant_id and r.user_id = u.id and r.role_id = $2)';

const pick = <T>(list: readonly T[], i: number) => list[i % list.length] as T;
const clientCode = (i: number) => `CLIENT_CODE=C${String(i % 1000).padStart(3, '0')}`;

type RoleOf = (name: string) => string;

function single(context: Context, roleOf: RoleOf, niks: readonly string[]): Search[] {
  const { keys } = context.env;
  const statuses = ['PENDING_APPROVAL', 'INACTIVE', 'SUSPENDED', 'ACTIVE'] as const;
  const types = ['CORE', 'CLIENT', 'PROVIDER', 'MEMBER'] as const;
  const roles = ['CALL_CENTER_AGENT', 'CLIENT', 'TPA_ADMIN', 'MEMBER'];
  return [
    { what: 'nothing', filters: () => ({}), naive: () => ({ where: 'true or $2', values: [true] }) },
    { what: 'q', filters: (i) => ({ q: pick(PREFIXES, i) }), naive: ({ q }) => byName(q) },
    {
      what: 'nik',
      filters: (i) => ({ nik: pick(niks, i) }),
      naive: ({ nik = '' }) => ({ where: 'u.nik_index = $2', values: [keys.blindIndex(nik, 'users.nik')] }),
    },
    {
      what: 'status',
      filters: (i) => ({ status: pick(statuses, i) }),
      naive: ({ status }) => ({ where: 'u.status = $2', values: [status] }),
    },
    {
      what: 'user_type',
      filters: (i) => ({ user_type: pick(types, i) }),
      naive: ({ user_type }) => ({ where: 'u.user_type = $2', values: [user_type] }),
    },
    {
      what: 'role_id',
      filters: (i) => ({ role_id: roleOf(pick(roles, i)) }),
      naive: ({ role_id }) => ({ where: HAS_ROLE, values: [role_id] }),
    },
    {
      what: 'restriction',
      filters: (i) => ({ restriction: clientCode(i) }),
      naive: (f) => restricted(f.restriction),
    },
  ];
}

function pairs(roleOf: RoleOf): Search[] {
  return [
    {
      what: 'q + status',
      filters: (i) => ({ q: pick(PREFIXES, i), status: 'SUSPENDED' }),
      naive: ({ q, status }) => ({
        where: `${byName().where} and u.status = $3`,
        values: [`%${q}%`, status],
      }),
    },
    {
      what: 'q + restriction',
      filters: (i) => ({ q: pick(PREFIXES, i), restriction: clientCode(i) }),
      naive: ({ q, restriction }) => ({
        where: `${restricted().where} and u.full_name ilike $3`,
        values: [...restricted(restriction).values, `%${q}%`],
      }),
    },
    {
      what: 'user_type + status',
      filters: () => ({ user_type: 'PROVIDER', status: 'SUSPENDED' }),
      naive: (f) => ({ where: 'u.user_type = $2 and u.status = $3', values: [f.user_type, f.status] }),
    },
    {
      what: 'role_id + user_type that nobody fits',
      filters: () => ({ role_id: roleOf('MEMBER'), user_type: 'CORE' }),
      naive: (f) => ({ where: `${HAS_ROLE} and u.user_type = $3`, values: [f.role_id, f.user_type] }),
    },
  ];
}

/** The first page of each filter, inside the tenant as the product asks for it. */
async function measureSearch(context: Context): Promise<void> {
  const { ground, world, env, options, report } = context;
  const client = await ground.connect();
  const roles = await client.query<{ id: string; name: string }>(
    'select id, name from identity.roles where tenant_id = $1',
    [world.tenantId],
  );
  const sealed = await client.query<{ id: string; nik_sealed: Buffer }>(
    'select id, nik_sealed from identity.users where home_tenant_id = $1 order by id desc limit 200',
    [world.tenantId],
  );
  const niks = sealed.rows.map((row) => env.keys.decrypt(row.nik_sealed, `users.nik:${row.id}`));
  const ids = new Map(roles.rows.map((row) => [row.name, row.id]));
  const roleOf = (name: string) => ids.get(name) ?? '';
  const times = options.quick ? 20 : 200;
  for (const search of [...single(context, roleOf, niks), ...pairs(roleOf)]) {
    const run = (i: number) =>
      inTenant(env, world.tenantId, systemCause, (tx) =>
        listUsers(tx, search.filters(i), { sort: 'full_name', limit: PAGE, cursor: null }),
      );
    await timeEach(run, 5);
    const samples = await timeEach(run, times);
    const naive = await timeEach((i) => naively(client, world.tenantId, search, i), Math.ceil(times / 10));
    const p95 = percentile(samples, 0.95);
    const p50 = percentile(samples, 0.5);
    const baseline = percentile(naive, 0.5);
    report.add({
      what: `user search by ${search.what}, p95 of ${world.users.toLocaleString('en-US')}`,
      figure: p95,
      unit: 'ms',
      baseline: { what: 'ms p50, naive SQL without a wall', figure: baseline },
      ratio: p50 / baseline,
      target: '< 1,000 ms',
      met: p95 < 1000,
      note: `p50 ${p50.toFixed(1)} ms (the ratio's side)`,
    });
  }
}

async function naively(client: pg.Client, tenantId: number, search: Search, i: number): Promise<void> {
  const { where, values } = search.naive(search.filters(i));
  await client.query(
    `select u.id, u.username, u.email, u.full_name, u.phone, u.user_type, u.status from identity.user_tenant_access m
     join identity.users u on u.id = m.user_id where m.tenant_id = $1 and (${where}) order by m.name_key, u.id limit ${PAGE}`,
    [tenantId, ...values],
  );
}

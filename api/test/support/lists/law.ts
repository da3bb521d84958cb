import { expect } from 'vitest';
import type { Operation } from '../isolation/probe.ts';
import type { Schema } from '../isolation/sample.ts';
import type { Answer, TestUser } from '../world.ts';
import type { Scene } from './fill.ts';
import type { Reads, Watch } from './reads.ts';

const LIMIT = 25;
/** Rows read of one table for each row shown. */
export const MOST = 10;
/** Smaller tables may be read whole. */
export const SMALL = 1_000;

/** Values with which a list is filtered, by the name of the parameter, where its schema does not list them. */
const values: Readonly<Record<string, (scene: Scene, user: TestUser) => readonly string[]>> = {
  q: () => ['s', 'siti', 'makmur'],
  nik: () => ['3174012345670777'],
  role_id: ({ roleId }) => [roleId],
  restriction: () => ['CLIENT_CODE=C077'],
  from: () => ['2026-11-01T00:00:00Z'],
  to: () => ['2026-11-21T00:00:00Z'],
  user_id: (_scene, user) => [user.id],
  action: () => ['user.created'],
  resource: () => ['user'],
  resource_id: (_scene, user) => [user.id],
  tenant_id: ({ at }) => [String(at.id)],
  year: () => ['2024'],
  period: () => ['2024-05'],
  plan_id: () => ['1'],
  entity_id: ({ head }) => [head.id],
  client_code: () => ['C001', 'C777'],
  policy_number: () => ['POL000001', 'POL777777'],
  member_number: () => ['M000001', 'M999999'],
  provider_code: () => ['P001', 'P777'],
  date_from: () => ['2026-06-01', '2029-01-01'],
  date_to: () => ['2026-06-01', '2020-01-01'],
  profession: () => ['Perawat', 'Bidan'],
  facility_code: () => ['F0001', 'F9999'],
  employment_status: () => ['PNS', 'Honorer'],
  siswa_id: ({ school }) => [school.siswaId],
  kelas_id: ({ school }) => [school.kelasId],
  jenis_id: ({ school }) => [school.jenisId],
  pencatat_id: ({ head }) => [head.id],
  tingkat: () => ['10'],
  surat: () => ['1', '3'],
};
/** What a filter is given along with. */
const together: Readonly<Record<string, (scene: Scene) => string>> = {
  resource_id: () => 'resource=user&',
  entity_id: () => 'entity=invoice&',
  entity: ({ head }) => `entity_id=${head.id}&`,
};

/** The id that a path wants, by the beginning of the path. */
const ids: Readonly<Record<string, (scene: Scene, user: TestUser) => string>> = {
  '/api/tenants/': (_scene, user) => String(user.tenant.id),
  '/api/users/': (_scene, user) => user.id,
  '/api/integrations/': () => 'jalur-1',
  '/api/kedisiplinan/siswa/': ({ school }) => school.siswaId,
};

/** The addresses of a list: bare, and with each filter that it has. */
export function addressesOf(scene: Scene, user: TestUser, operation: Operation): string[] {
  const prefix = Object.keys(ids).find((start) => operation.path.startsWith(start));
  const id = prefix === undefined ? undefined : ids[prefix]?.(scene, user);
  const path = operation.path.replace(/\{\w+\}/, () => {
    if (id === undefined) throw new Error(`${operation.path}: no id to ask with; add one to this law`);
    return id;
  });
  const filters = Object.entries(operation.query?.properties ?? {})
    .filter(([name]) => name !== 'limit' && name !== 'cursor')
    .flatMap(([name, schema]) => {
      const given = choicesOf(schema) ?? daysOf(name, schema) ?? values[name]?.(scene, user);
      if (!given) throw new Error(`${operation.path}: no value for ${name}; add one to this law`);
      return given.map((value) => `${together[name]?.(scene) ?? ''}${name}=${encodeURIComponent(value)}&`);
    });
  return ['', ...filters].map((filter) => `${path}?${filter}limit=${LIMIT}`);
}

/** Lists that are kept by day are asked from a day on, not from a moment. */
function daysOf(name: string, schema: Schema): string[] | null {
  if (schema.format !== 'date' || !['from', 'to'].includes(name)) return null;
  return name === 'from' ? ['2026-06-01', '2029-01-01'] : ['2026-06-01', '2020-01-01'];
}

function choicesOf(schema: Schema): string[] | null {
  if (schema.type === 'boolean') return ['true', 'false'];
  if (schema.enum) return schema.enum.map(String);
  const consts = (schema.anyOf ?? []).map((branch) => branch.const ?? branch.enum?.[0]);
  return consts.length > 0 && consts.every((value) => value !== undefined) ? consts.map(String) : null;
}

/** What a list counts or shows besides its rows, each with the reason why it is read when asked. */
const counted: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/api/roles?': {
    'identity.user_roles': 'how many hold a role: a handful of roles, asked by who manages them',
  },
  '/api/restriction-definitions?': {
    'identity.user_restrictions': 'in how many users’ way a change would be',
  },
  '/api/tenants?': {
    'tenancy.invoices': 'what an institution owes is the sum of what is overdue there: a few',
  },
  '/api/vendor/plans?': {
    'tenancy.subscriptions': 'how many subscribe to a plan, for the vendor alone',
  },
  '/api/kedisiplinan/kelas?': {
    'kedisiplinan.siswa': 'how many are in each class: some forty',
  },
  '/api/integrations?': {
    'integrations.integration_runs':
      'the last twenty runs of each are its picture, and what it skipped while off',
    'integrations.integration_rejects':
      'how many wait, up to a thousand of each integration: a handful of them',
  },
};

/**
 * Asks a list for its first page and for the one after it.
 * @returns one line for each table of which more was read than the law allows
 */
export async function faultsOf(
  scene: Scene,
  watch: Watch,
  sizes: Reads,
  user: TestUser,
  address: string,
): Promise<string[]> {
  const ask = (url: string): Promise<Answer> =>
    scene.world.call({ url, as: user, headers: { 'x-tenant-id': String(user.tenant.id) } });
  // Whoever asks is known to the instance by then.
  const first = await ask(address);
  if (first.status === 403 || first.status === 404) return [];
  expect([address, first.status]).toEqual([address, 200]);
  const next: string | null = first.body.meta.pagination.next_cursor;
  const faults: string[] = [];
  for (const url of [address, ...(next === null ? [] : [`${address}&cursor=${next}`])]) {
    const { result, read } = await watch.during(() => ask(url));
    const shown = Math.max(result.body.data.length, 1);
    for (const [table, rows] of Object.entries(read))
      if ((sizes[table] ?? 0) > SMALL && rows > MOST * shown && !isCounted(url, table))
        faults.push(`${url.slice(0, 120)}: ${rows} rows of ${table} for ${shown} shown`);
  }
  return faults;
}

function isCounted(url: string, table: string): boolean {
  return Object.entries(counted).some(
    ([start, known]) => url.startsWith(start) && Object.hasOwn(known, table),
  );
}

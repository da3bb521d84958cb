import type pg from 'pg';
import type { Keyring } from '../../api/src/platform/crypto/keyring.ts';
import { type Cell, copyInto, take } from './copy.ts';
import { type MadePerson, makePeople } from './people.ts';
import { createRandom } from './random.ts';

const BATCH = 10_000;

export interface LoadPeopleOptions {
  readonly client: pg.Client;
  readonly keys: Keyring;
  readonly seed: string;
  readonly passwordHash: string;
  readonly end: Date;
  readonly tenantId: number;
  readonly domain: string;
  readonly count: number;
  readonly say: (line: string) => void;
}

/** Loads made-up people with memberships, roles and restrictions; the tables' own triggers make the search index. */
export async function loadPeople(options: LoadPeopleOptions): Promise<{ adminId: string; ids: string[] }> {
  const { client, domain, count, end, seed, tenantId } = options;
  const { rows: roles } = await client.query<{ id: string; name: string; tenant_role: number }>(
    `select r.id, r.name, t.id as tenant_role from identity.roles r
     join identity.tenant_roles t on t.tenant_id = r.tenant_id and t.role_id = r.id where r.tenant_id = $1`,
    [tenantId],
  );
  const home = homeOf(tenantId, roles);
  const people = makePeople({ seed, count, domain, end });
  const ids: string[] = [];
  for (let done = 0; done < count; done += BATCH) {
    const batch = [...take(people, BATCH)];
    ids.push(...batch.map((person) => person.id));
    await copyPeople(
      options,
      batch.map((person) => ({ person, home })),
    );
    if (done === 0)
      await client.query('analyze identity.users, identity.user_tenant_access, identity.user_facets');
    if ((done / BATCH) % 5 === 4) options.say(`  ${(done + BATCH).toLocaleString('en-US')} users`);
  }
  const admin = adminOf(options);
  await copyPeople(options, [{ person: admin, home }]);
  await client.query(
    'insert into identity.user_roles (tenant_id, user_id, role_id, assigned_at) values ($1, $2, $3, $4)',
    [tenantId, admin.id, home.roleOf('SUPER_ADMIN').id, end],
  );
  return { adminId: admin.id, ids };
}

function adminOf({ seed, domain, end }: LoadPeopleOptions): MadePerson {
  return {
    id: createRandom(`${seed}:admin:${domain}`).id(end.getTime()),
    username: `admin@${domain}`,
    email: `admin@${domain}`,
    fullName: 'Sari Wijaya',
    phone: '+6281200000000',
    nik: '3174000000000001',
    userType: 'CORE',
    status: 'ACTIVE',
    role: 'TPA_ADMIN',
    restrictions: {},
    createdAt: end,
  };
}

/** Where somebody is at home, and its roles by their names. */
export interface Home {
  readonly tenantId: number;
  readonly roleOf: (name: string) => { readonly id: string; readonly tenant_role: number };
}

export function homeOf(
  tenantId: number,
  roles: readonly { readonly id: string; readonly name: string; readonly tenant_role: number }[],
): Home {
  const held = new Map(roles.map((role) => [role.name, role]));
  return {
    tenantId,
    roleOf(name) {
      const role = held.get(name);
      if (!role) throw new Error(`no role ${name}`);
      return role;
    },
  };
}

/** What a table gets of one person. */
interface Target {
  readonly table: string;
  readonly columns: string;
  readonly rows: (person: MadePerson, home: Home) => Cell[][];
}

/** Loads people of any number of tenants. */
export async function copyPeople(
  { client, ...secrets }: Pick<LoadPeopleOptions, 'client' | 'keys' | 'passwordHash'>,
  people: readonly { readonly person: MadePerson; readonly home: Home }[],
): Promise<void> {
  for (const { table, columns, rows } of targets(secrets)) {
    const cells = people.flatMap(({ person, home }) => rows(person, home));
    await copyInto(client, table, columns.split(', '), cells);
  }
}

/** In the order that their foreign keys ask for. */
function targets({ keys, passwordHash }: Pick<LoadPeopleOptions, 'keys' | 'passwordHash'>): Target[] {
  return [
    {
      table: 'identity.users',
      columns:
        'id, home_tenant_id, username, email, password_hash, nik_sealed, nik_index, nik_last4, full_name, phone, user_type, status, restrictions, created_at, updated_at',
      rows: (p, { tenantId }) => {
        const names = [p.id, tenantId, p.username, p.email, passwordHash];
        const nik = [
          keys.encrypt(p.nik, `users.nik:${p.id}`),
          keys.blindIndex(p.nik, 'users.nik'),
          p.nik.slice(-4),
        ];
        const rest = [p.fullName, p.phone, p.userType, p.status, p.restrictions, p.createdAt, p.createdAt];
        return [[...names, ...nik, ...rest]];
      },
    },
    {
      table: 'identity.user_tenant_access',
      columns:
        'tenant_id, id, user_id, tenant_role_id, user_email, user_full_name, user_type, status, created_at, updated_at',
      rows: (p, { tenantId, roleOf }) => {
        const person = [p.email, p.fullName, p.userType, p.status, p.createdAt, p.createdAt];
        return [[tenantId, p.id, p.id, roleOf(p.role).tenant_role, ...person]];
      },
    },
    {
      table: 'identity.user_roles',
      columns: 'tenant_id, user_id, role_id, assigned_at',
      rows: (p, { tenantId, roleOf }) => [[tenantId, p.id, roleOf(p.role).id, p.createdAt]],
    },
    {
      table: 'identity.user_restrictions',
      columns: 'tenant_id, user_id, name, value',
      rows: (p, { tenantId }) =>
        Object.entries(p.restrictions).map(([name, value]) => [tenantId, p.id, name, String(value)]),
    },
  ];
}

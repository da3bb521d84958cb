import type pg from 'pg';
import type { Keyring } from '../../api/src/platform/crypto/keyring.ts';
import { copyInto, take } from './copy.ts';
import { createRandom } from './random.ts';

const DAY_MS = 86_400_000;
const BATCH = 10_000;
export const CLIENTS = 200;
const POLICIES_OF_A_CLIENT = 5;
const FIRST = words(
  'Aisyah Agus Ayu Budi Citra Dewi Eko Fitri Gita Hendra Indah Joko Komang Lestari Made Nur Putri Ratna Siti Wahyu',
);
const LAST = words(
  'Aminah Ginting Gunawan Hidayat Kusuma Lubis Nasution Pratama Santoso Siregar Tandi Wahyuni Widodo Wijaya',
);

export interface MadeMember {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly nik: string;
  readonly birthDate: string;
  readonly policyNumber: string;
  readonly clientCode: string;
}

/** Members of 200 clients with five policies each; streamed: none are kept. */
export function* makeMembers(seed: string, count: number, end: Date): Generator<MadeMember> {
  const random = createRandom(`${seed}:members`);
  for (let i = 0; i < count; i++) {
    const client = random.int(CLIENTS);
    yield {
      id: random.id(end.getTime() - i),
      number: numberOf(i),
      name: `${random.pick(FIRST)} ${random.pick(LAST)}`,
      nik: `${1 + random.int(9)}${random.digits(8)}${String(i).padStart(7, '0')}`,
      birthDate: new Date(end.getTime() - (7_000 + random.int(18_000)) * DAY_MS).toISOString().slice(0, 10),
      policyNumber: policyOf(client, random.int(POLICIES_OF_A_CLIENT)),
      clientCode: codeOf(client),
    };
  }
}

export const codeOf = (client: number) => `C${String(client).padStart(3, '0')}`;
export const numberOf = (member: number) => `M${String(member).padStart(7, '0')}`;
export const policyOf = (client: number, at: number) =>
  `POL${String(100 + client * POLICIES_OF_A_CLIENT + at).padStart(4, '0')}`;

interface Target {
  readonly client: pg.Client;
  readonly tenantId: number;
  readonly end: Date;
}

/** Clients and policies for any number of members; limits that nothing reaches. */
export async function loadContracts({ client, tenantId, end }: Target): Promise<void> {
  const random = createRandom(`contracts:${tenantId}`);
  const codes = Array.from({ length: CLIENTS }, (_, i) => i);
  await copyInto(
    client,
    'insurance.clients',
    ['tenant_id', 'id', 'code', 'name', 'created_at', 'updated_at'],
    codes.map((i) => [tenantId, random.id(end.getTime()), codeOf(i), `PT Klien ${i}`, end, end]),
  );
  const year = end.getUTCFullYear();
  await copyInto(
    client,
    'insurance.policies',
    [
      'tenant_id',
      'id',
      'number',
      'client_code',
      'start_on',
      'end_on',
      'annual_limit',
      'created_at',
      'updated_at',
    ],
    codes.flatMap((i) =>
      Array.from({ length: POLICIES_OF_A_CLIENT }, (_, at) => [
        tenantId,
        random.id(end.getTime()),
        policyOf(i, at),
        codeOf(i),
        `${year - 1}-01-01`,
        `${year + 1}-12-31`,
        1_000_000_000_000,
        end,
        end,
      ]),
    ),
  );
}

const COLUMNS = [
  'tenant_id',
  'id',
  'number',
  'nik_sealed',
  'nik_index',
  'nik_last4',
  'name',
  'birth_date',
  'policy_number',
  'client_code',
  'created_at',
  'updated_at',
] as const;

/** @param table insurance.members, whose triggers make the search index, or a bare table of the same columns */
export async function loadMembers(
  { client, tenantId, end }: Target,
  keys: Keyring,
  members: Iterable<MadeMember>,
  table = 'insurance.members',
): Promise<void> {
  const iterator = members[Symbol.iterator]();
  for (;;) {
    const batch = [...take(iterator, BATCH)].map((member) => cellsOf(member, keys, tenantId, end));
    if (batch.length === 0) return;
    await copyInto(client, table, COLUMNS, batch);
  }
}

function cellsOf(member: MadeMember, keys: Keyring, tenantId: number, end: Date) {
  const { id, number, nik, name, birthDate, policyNumber, clientCode } = member;
  const sealed = keys.encrypt(nik, `insurance.members.nik:${id}`);
  const index = keys.blindIndex(nik, 'insurance.members.nik');
  return [
    tenantId,
    id,
    number,
    sealed,
    index,
    nik.slice(-4),
    name,
    birthDate,
    policyNumber,
    clientCode,
    end,
    end,
  ];
}

function words(text: string): [string, ...string[]] {
  const [first = '', ...rest] = text.split(' ');
  return [first, ...rest];
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type TestTenant, type TestUser, type World } from '../../../../test/support/world.ts';
import { newId } from '../../../platform/clock/ids.ts';
import { filesOf } from '../../../platform/files/store.ts';
import { writeXlsx } from '../../../platform/sheets/xlsx-write.ts';
import { memberImports } from '../repository/member-imports.ts';
import { importMembers } from './import-members.ts';

const ROWS = 200_000;
const HEADER = ['number', 'name', 'nik', 'birth_date', 'policy_number', 'client_code', 'status'];
let data: string;
let world: World;
let here: TestTenant;
let admin: TestUser;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'balai-long-members-'));
  world = await createWorld({ fresh: true, config: { BALAI_DATA: data } });
  here = await world.tenant({ type: 'tpa', modules: ['insurance'] });
  admin = await world.user(here, { roles: ['TPA_ADMIN'] });
  await world.asOwner(
    `insert into insurance.clients (tenant_id, id, code, name, created_at, updated_at)
     values ($1, gen_random_uuid(), 'C789', 'PT Bahari', now(), now())`,
    [here.id],
  );
  await world.asOwner(
    `insert into insurance.policies (tenant_id, id, number, client_code, start_on, end_on, annual_limit, created_at, updated_at)
     select $1, gen_random_uuid(), 'POL' || (100 + i), 'C789', '2026-01-01', '2026-12-31', 1000000000, now(), now()
     from generate_series(0, 99) i`,
    [here.id],
  );
});
afterAll(async () => {
  await world.close();
  await rm(data, { recursive: true, force: true });
});

function* rows(first: number): Generator<string[]> {
  yield HEADER;
  for (let i = first; i < first + ROWS; i++)
    yield [
      `M${String(i).padStart(7, '0')}`,
      `Orang Massal ${i}`,
      `3174${String(i).padStart(12, '0')}`,
      '1990-01-01',
      `POL${100 + (i % 100)}`,
      'C789',
      'ACTIVE',
    ];
}
function* lines(first: number): Generator<string> {
  for (const row of rows(first)) yield `${row.join(',')}\n`;
}
const sources = {
  csv: (first: number) => Readable.from(lines(first), { objectMode: false }),
  xlsx: (first: number) => writeXlsx('Peserta', Readable.from(rows(first))),
};

describe(`INS-20 an import of ${ROWS} members`, () => {
  it.each([
    ['csv', 0],
    ['xlsx', 1_000_000],
  ] as const)(
    'from a %s file is checked and made without holding the file in memory',
    async (format, first) => {
      const file = await filesOf(world.env).put(here.id, sources[format](first), {
        folder: 'imports',
        maxBytes: 50_000_000,
      });
      const sampled: number[] = [process.memoryUsage().rss];
      const watch = setInterval(() => sampled.push(process.memoryUsage().rss), 200);
      const before = sampled[0] ?? 0;
      const seconds: number[] = [];
      for (const dryRun of [true, false]) {
        const id = newId();
        await world.inTenant(here.id, (tx) =>
          memberImports.insert(tx, {
            id,
            user_id: admin.id,
            file_name: `peserta.${format}`,
            file_key: file.key,
            dry_run: dryRun,
          }),
        );
        const began = performance.now();
        await importMembers(world.env, here.id, id, new AbortController().signal);
        seconds.push((performance.now() - began) / 1000);
        const job = await world.inTenant(here.id, (tx) => memberImports.read(tx, id));
        expect(job).toMatchObject({ state: 'done', rows_total: ROWS, rows_ok: ROWS, rows_rejected: 0 });
      }
      clearInterval(watch);
      const [count] = await world.asOwner<{ n: number }>(
        `select count(*)::int as n from insurance.members where tenant_id = $1 and number >= $2 and number < $3`,
        [here.id, `M${String(first).padStart(7, '0')}`, `M${String(first + ROWS).padStart(7, '0')}`],
      );
      expect(count?.n).toBe(ROWS);
      const more = Math.max(...sampled) - before;
      const [checked = 1, made = 1] = seconds.map((one) => Math.round(ROWS / one));
      process.stderr.write(
        `${format}: checked ${checked} rows/s, made ${made} rows/s, memory +${Math.round(more / 1e6)} MB\n`,
      );
      expect(more).toBeLessThan(400_000_000);
    },
    900_000,
  );
});

import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JobHelpers } from 'graphile-worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTask } from '../../src/platform/jobs/task.ts';
import { createWorld, type TestTenant, type TestUser, type World } from '../support/world.ts';

const data = join(tmpdir(), `balai-broken-imports-${process.pid}`);
const logged: string[] = [];
let world: World;
let here: TestTenant;
let admin: TestUser;

beforeAll(async () => {
  world = await createWorld({
    fresh: true,
    config: { BALAI_DATA: data },
    logTo: { write: (line) => void logged.push(line) },
  });
  here = await world.tenant({ type: 'tpa', modules: ['insurance'] });
  admin = await world.user(here, { roles: ['TPA_ADMIN', 'SUPER_ADMIN'] });
  const one = 'gen_random_uuid()';
  await world.asOwner(
    `insert into insurance.clients (tenant_id, id, code, name, created_at, updated_at)
     values ($1, ${one}, 'C789', 'PT Bahari', now(), now())`,
    [here.id],
  );
  await world.asOwner(
    `insert into insurance.policies (tenant_id, id, number, client_code, start_on, end_on, annual_limit, created_at, updated_at)
     values ($1, ${one}, 'POL123', 'C789', '2026-01-01', '2026-12-31', 1000000, now(), now())`,
    [here.id],
  );
  // What nobody foresaw: the database refuses a row that every check has let through.
  await world.asOwner(`alter table insurance.members add constraint broken check (name <> 'Siti Rusak')`);
  await world.asOwner(`alter table identity.users add constraint broken check (full_name <> 'Siti Rusak')`);
});
afterAll(async () => {
  await world.close();
  await rm(data, { recursive: true, force: true });
});

const NIK = '3174012345678907';
const kinds = {
  members: {
    url: '/api/insurance/members',
    header: 'number,name,nik,birth_date,policy_number,client_code,status',
    row: (i: number, name: string, nik = '') => `M${100_000 + i},${name},${nik},1990-01-01,POL123,,`,
    /** Rows of one batch. */
    batch: 1_000,
    task: 'insurance.import_members',
    /** What a dry run reads, also. */
    reads: 'insurance.members',
    module: 'insurance',
  },
  users: {
    url: '/api/users',
    header: 'username,email,full_name,phone,nik,user_type,roles,status,restrictions',
    row: (i: number, name: string, nik = '') => `orang${i},,${name},,${nik},CORE,,,`,
    batch: 500,
    task: 'identity.import_users',
    reads: 'identity.roles',
    module: 'identity',
  },
} as const;

async function upload(url: string, content: string, dryRun: boolean): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([content]), 'berkas.csv');
  const request = new Request('http://x', { method: 'POST', body: form });
  const answer = await world.app.inject({
    method: 'POST',
    url: `${url}/import?dry_run=${dryRun}`,
    headers: {
      authorization: `Bearer ${admin.token}`,
      'content-type': request.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  return answer.json().data.job_id;
}

/** One try of the queued job of an import, as the queue makes it. */
async function attempt({ task, module: code }: (typeof kinds)['members' | 'users'], id: string, nth: number) {
  const [queued] = await world.asOwner<{ payload: unknown; max_attempts: number }>(
    `select payload, max_attempts from graphile_worker._private_jobs
     where payload->>'import_id' = $1 and run_at <= now()`,
    [id],
  );
  const module = world.modules.find((one) => one.code === code);
  const declaration = module?.jobs.find((one) => one.task === task);
  if (!module || !declaration || !queued) throw new Error(`no job ${task}`);
  const run = createTask({
    env: world.env,
    module,
    declaration,
    loadTenant: async (tx) =>
      ({ id: tx.tenantId, isActive: true, modules: new Map([[code, 'aktif']]) }) as never,
  });
  const job = { id: '1', key: null, attempts: nth, max_attempts: queued.max_attempts };
  const helpers = { job, abortSignal: new AbortController().signal } as unknown as JobHelpers;
  return { most: queued.max_attempts, done: run(queued.payload, helpers) };
}

const files = async () =>
  (await readdir(data, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

describe.each(['members', 'users'] as const)('an import of %s that dies of what nobody foresaw', (id) => {
  const kind = kinds[id];
  const show = async (job: string) =>
    (await world.call({ url: `${kind.url}/imports/${job}`, as: admin })).body.data;

  it('PLT-10 FR-USER-001 INS-20 runs on until its last try, then has failed and says what is in and what to do', async () => {
    const rows = Array.from({ length: kind.batch }, (_, i) => kind.row(i, `Orang ${i}`));
    const content = [kind.header, ...rows, kind.row(kind.batch, 'Siti Rusak', NIK)].join('\n');
    const job = await upload(kind.url, content, false);
    const { most, done } = await attempt(kind, job, 1);
    await expect(done).rejects.toThrow();
    expect(await show(job)).toMatchObject({ state: 'running', rows_ok: kind.batch, errors: [] });
    // Somebody waits: the tries of one import end within minutes, and not after hours.
    expect(Array.from({ length: most - 1 }, (_, i) => Math.exp(i + 1)).reduce((a, b) => a + b)).toBeLessThan(
      300,
    );
    await expect((await attempt(kind, job, most)).done).rejects.toThrow();
    const failed = await show(job);
    expect(failed).toMatchObject({ state: 'failed', rows_read: kind.batch, rows_ok: kind.batch });
    expect(failed.finished_at).not.toBeNull();
    expect(failed.errors).toMatchObject([{ row: 0, column: '', code: 'IMPORT_BROKE_OFF' }]);
    expect(failed.errors[0].message).toContain(`${kind.batch} baris sudah masuk`);
    expect(failed.errors[0].message).toContain('Unggah lagi berkas yang sama');
    const [trail] = await world.asOwner<{ action: string; outcome: string; details: unknown }>(
      `select action, outcome, details from platform.audit_logs where tenant_id = $1 and resource_id = $2
       order by created_at desc, id desc limit 1`,
      [here.id, job],
    );
    expect(trail).toMatchObject({ outcome: 'failure', details: { rows_ok: kind.batch } });
    // Neither what the database said, nor the file.
    expect(await files()).toEqual([]);
    expect(JSON.stringify([failed, trail, logged])).not.toMatch(new RegExp(`Siti Rusak|${NIK}`));
  });

  it('PLT-10 a dry run that dies has changed nothing and cannot be applied', async () => {
    const job = await upload(kind.url, [kind.header, kind.row(9_000, 'Ani')].join('\n'), true);
    const rename = (from: string, to: string) =>
      world.asOwner(`alter table ${kind.reads} rename column ${from} to ${to}`);
    await rename('name', 'gone');
    try {
      const { most, done } = await attempt(kind, job, 1);
      await expect(done).rejects.toThrow();
      await expect((await attempt(kind, job, most)).done).rejects.toThrow();
    } finally {
      await rename('gone', 'name');
    }
    expect(await show(job)).toMatchObject({ state: 'failed', errors: [{ code: 'CHECK_BROKE_OFF' }] });
    const applied = await world.call({
      method: 'POST',
      url: `${kind.url}/imports/${job}/apply`,
      as: admin,
    });
    expect(applied.body.code).toBe('IMPORT_NOT_READY');
    expect(await files()).toEqual([]);
  });
});

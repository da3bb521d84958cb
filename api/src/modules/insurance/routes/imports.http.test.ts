import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type TestTenant, type TestUser, type World } from '../../../../test/support/world.ts';
import { newId } from '../../../platform/clock/ids.ts';
import { forgetImport } from '../../../platform/imports/requests.ts';
import { writeXlsx } from '../../../platform/sheets/xlsx-write.ts';
import { importMembers } from '../operations/import-members.ts';
import { importsOfMembers } from '../operations/member-imports.ts';

const data = join(tmpdir(), `balai-member-imports-${process.pid}`);
let world: World;
let here: TestTenant;
let admin: TestUser;
let narrowed: TestUser;

beforeAll(async () => {
  world = await createWorld({ config: { BALAI_DATA: data } });
  here = await world.tenant({ type: 'tpa', modules: ['insurance'] });
  admin = await world.user(here, { roles: ['TPA_ADMIN'] });
  // ADMIN holds members:import, and of type CORE it is narrowed by its restriction.
  narrowed = await world.user(here, { roles: ['ADMIN'], restrictions: { CLIENT_CODE: 'C789' } });
  for (const code of ['C789', 'C123'])
    await world.asOwner(
      `insert into insurance.clients (tenant_id, id, code, name, created_at, updated_at)
       values ($1, $2, $3, 'PT ' || $3::text, now(), now())`,
      [here.id, newId(), code],
    );
  for (const [number, code] of [
    ['POL123', 'C789'],
    ['POL124', 'C789'],
    ['POL200', 'C123'],
  ])
    await world.asOwner(
      `insert into insurance.policies (tenant_id, id, number, client_code, start_on, end_on, annual_limit, created_at, updated_at)
       values ($1, $2, $3, $4, '2026-01-01', '2026-12-31', 1000000, now(), now())`,
      [here.id, newId(), number, code],
    );
});
afterAll(async () => {
  await world.close();
  await rm(data, { recursive: true, force: true });
});

const HEADER = 'number,name,nik,birth_date,policy_number,client_code,status';
const file = (...rows: string[]) => [HEADER, ...rows].join('\n');
const never = new AbortController().signal;

async function upload(content: string | Buffer, { dryRun = false, as = admin } = {}) {
  const form = new FormData();
  form.append('file', new Blob([Buffer.from(content)]), 'peserta.csv');
  const request = new Request('http://x', { method: 'POST', body: form });
  const answer = await world.app.inject({
    method: 'POST',
    url: `/api/insurance/members/import?dry_run=${dryRun}`,
    headers: {
      authorization: `Bearer ${as.token}`,
      'content-type': request.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  return { status: answer.statusCode, body: answer.json() };
}
const show = (id: string, as = admin) => world.call({ url: `/api/insurance/members/imports/${id}`, as });
async function importAll(content: string | Buffer, options: { dryRun?: boolean; as?: TestUser } = {}) {
  const { body } = await upload(content, options);
  await importMembers(world.env, here.id, body.data.job_id, never);
  return (await show(body.data.job_id, options.as)).body.data;
}
const errorsOf = (job: { errors: { row: number; column: string; code: string }[] }) =>
  job.errors.map(({ row, column, code }) => `${row} ${column} ${code}`);
interface Stored {
  number: string;
  name: string;
  policy_number: string;
  client_code: string;
  status: string;
  version: number;
  nik_last4: string | null;
}
const members = () =>
  world.asOwner<Stored>(
    `select number, name, policy_number, client_code, status, version, nik_last4 from insurance.members
     where tenant_id = $1 order by number`,
    [here.id],
  );

describe('importing members', () => {
  it('a dry run lists all errors by row and column and changes nothing', async () => {
    const job = await importAll(
      file(
        'M00001,Siti Khadijah,3174012345678901,1990-02-28,POL123,C789,ACTIVE',
        'M1,,317401234567890,30/02/1990,POL999,,AKTIF',
        'M00001,Dua Kali,,1990-01-01,POL123,,',
        'M00003,=1+1,,1990-01-01,POL200,C789,',
        'M00004;Beda Pemisah;;1990-01-01;POL123;;',
        'M00005,Besok,,2999-01-01,POL123,,',
      ),
      { dryRun: true },
    );
    expect(job).toMatchObject({ state: 'done', dry_run: true, rows_total: 6, rows_ok: 1, rows_rejected: 5 });
    expect(errorsOf(job)).toEqual([
      '3 birth_date NOT_A_DATE',
      '3 name REQUIRED',
      '3 nik NIK_FORM',
      '3 number MEMBER_NUMBER_FORM',
      '3 policy_number NOT_THERE',
      '3 status NOT_A_CHOICE',
      '4 number DUPLICATE_IN_FILE',
      '5 name FORMULA',
      '6  SEPARATORS_MIXED',
      '7 birth_date DATE_IN_FUTURE',
    ]);
    const report = await world.call({ url: job.error_report_url, as: admin });
    expect(report.text.split('\r\n')).toContain('3,nik,NIK_FORM,NIK terdiri dari tepat 16 angka.');
    expect(await members()).toEqual([]);
  });

  it('the client that is written must be the policy’s', async () => {
    const job = await importAll(file('M00003,Ani,,1990-01-01,POL200,C789,'), { dryRun: true });
    expect(errorsOf(job)).toEqual(['2 client_code CLIENT_OF_POLICY']);
    expect(job.errors[0].message).toContain('C123');
  });

  it('is applied after its dry run, once; the same file again changes nothing', async () => {
    const content = file(
      'M00001,Siti Khadijah,3174012345678901,1990-02-28,POL123,C789,ACTIVE',
      'M00002,Budi Santoso,,1985-01-01,POL200,,INACTIVE',
    );
    const checked = await importAll(content, { dryRun: true });
    const apply = () =>
      world.call({ method: 'POST', url: `/api/insurance/members/imports/${checked.id}/apply`, as: admin });
    const [first, second] = [await apply(), await apply()];
    expect([first.status, second.status]).toEqual([202, 202]);
    expect(second.body.data.job_id).toBe(first.body.data.job_id);
    await importMembers(world.env, here.id, first.body.data.job_id, never);
    const made = await members();
    expect(made).toMatchObject([
      { number: 'M00001', client_code: 'C789', status: 'ACTIVE', nik_last4: '8901', version: 1 },
      { number: 'M00002', client_code: 'C123', status: 'INACTIVE', nik_last4: null, version: 1 },
    ]);
    expect(await importAll(content)).toMatchObject({ state: 'done', rows_ok: 2, rows_rejected: 0 });
    expect(await members()).toEqual(made);
  });

  it('changes what differs, keeps what the file leaves open, and the trail says what and no NIK', async () => {
    await importAll(
      file(
        'M00001,Siti Khadijah,3174012345678902,1990-02-28,POL124,,',
        'M00002,Budi Santoso,,1985-01-01,POL200,,',
      ),
    );
    expect(await members()).toMatchObject([
      { number: 'M00001', policy_number: 'POL124', status: 'ACTIVE', nik_last4: '8902', version: 2 },
      { number: 'M00002', status: 'INACTIVE', version: 1 },
    ]);
    const [row] = await world.asOwner<{ details: unknown; personal: unknown }>(
      `select details, personal from platform.audit_logs where tenant_id = $1 and action = 'member.imported'
       order by created_at desc, id desc limit 1`,
      [here.id],
    );
    expect(row?.details).toMatchObject({ created_ids: [], changed: [{ fields: ['policy_number', 'nik'] }] });
    expect(row?.personal).toEqual({
      changed: [{ number: 'M00001', old: { policy_number: 'POL123' }, new: { policy_number: 'POL124' } }],
    });
    expect(JSON.stringify(row)).not.toContain('31740123');
    const found = await world.call({
      url: '/api/insurance/members?limit=5&nik=3174012345678902',
      as: admin,
    });
    expect(found.body.data).toMatchObject([{ number: 'M00001' }]);
  });

  it('FR-ABAC-001 who is narrowed imports only within: rows outside are errors, unknown and foreign alike', async () => {
    const before = await members();
    const job = await importAll(
      file(
        'M00010,Di Dalam,,1990-01-01,POL123,,',
        'M00011,Di Luar,,1990-01-01,POL200,,',
        'M00012,Tak Ada,,1990-01-01,POL999,,',
        'M00002,Milik Lain,,1990-01-01,POL123,,',
      ),
      { as: narrowed },
    );
    expect(errorsOf(job)).toEqual([
      '3 policy_number POLICY_OUT_OF_REACH',
      '4 policy_number POLICY_OUT_OF_REACH',
      '5 number TAKEN',
    ]);
    expect(job.rows_ok).toBe(1);
    const after = await members();
    expect(after.map(({ number }) => number)).toEqual(['M00001', 'M00002', 'M00010']);
    expect(after.slice(0, 2)).toEqual(before);
  });

  it('TC-003 FR-ABAC-001 a CLIENT imports members of its own client only; one without its restriction none', async () => {
    const content = file('M00060,Di Dalam,,1990-01-01,POL123,,', 'M00061,Di Luar,,1990-01-01,POL200,,');
    const asClient = { roles: ['ADMIN'], userType: 'CLIENT' } as const;
    const bare = await world.user(here, asClient);
    const before = await members();
    const refused = await importAll(content, { as: bare });
    expect([refused.state, errorsOf(refused)]).toEqual(['failed', ['0  UPLOADER_MAY_NOT']]);
    expect(await members()).toEqual(before);
    const own = await world.user(here, { ...asClient, restrictions: { CLIENT_CODE: 'C789' } });
    const job = await importAll(content, { as: own });
    expect([job.rows_ok, errorsOf(job)]).toEqual([1, ['3 policy_number POLICY_OUT_OF_REACH']]);
    expect((await members()).filter(({ number }) => /^M0006/.test(number))).toMatchObject([
      { number: 'M00060', client_code: 'C789' },
    ]);
  });

  it('FR-AUTH-002 a file without a header is told so; the NIK in its first row is kept nowhere', async () => {
    const job = await importAll('M00070,Siti Khadijah,3174012345678907,1990-02-28,POL123,C789,ACTIVE', {
      dryRun: true,
    });
    expect([job.state, errorsOf(job)]).toEqual(['failed', ['1  HEADER_MISSING']]);
    const kept = await world.asOwner('select params::text from insurance.member_import_errors');
    expect(JSON.stringify(kept)).not.toMatch(/3174012345678907|khadijah/i);
  });

  it('INS-20 an import and an edit of one member at once: both are kept, one after the other', async () => {
    await importAll(file('M00080,Satu,,1990-01-01,POL123,,'));
    const find = async () => (await members()).find(({ number }) => number === 'M00080');
    const [{ id } = { id: '' }] = await world.asOwner<{ id: string }>(
      `select id from insurance.members where tenant_id = $1 and number = 'M00080'`,
      [here.id],
    );
    for (let round = 0; round < 5; round++) {
      const before = await find();
      const { body } = await upload(file(`M00080,Impor ${round},,1990-01-01,POL123,,`));
      const edit = { status: before?.status === 'ACTIVE' ? 'INACTIVE' : 'ACTIVE', version: before?.version };
      const [answer] = await Promise.all([
        world.call({ method: 'PATCH', url: `/api/insurance/members/${id}`, as: admin, body: edit }),
        importMembers(world.env, here.id, body.data.job_id, never),
      ]);
      expect([200, 409]).toContain(answer.status);
      expect(await find()).toMatchObject({
        name: `Impor ${round}`,
        status: answer.status === 200 ? edit.status : before?.status,
        version: (before?.version ?? 0) + (answer.status === 200 ? 2 : 1),
      });
    }
  });

  it('INS-20 a member who is deleted while the file is read stands there afterwards, as the import says', async () => {
    await importAll(file('M00081,Satu,,1990-01-01,POL123,,'));
    const { body } = await upload(file('M00081,Dua,,1990-01-01,POL123,,'));
    let importing: Promise<void> | undefined;
    await world.inTenant(here.id, async (tx) => {
      const gone = { sql: `delete from insurance.members where number = 'M00081'`, parameters: [] };
      await tx.run({ compile: () => gone } as never);
      importing = importMembers(world.env, here.id, body.data.job_id, never);
      await new Promise((resolve) => setTimeout(resolve, 400));
    });
    await importing;
    expect((await show(body.data.job_id)).body.data).toMatchObject({ state: 'done', rows_ok: 1 });
    expect((await members()).find(({ number }) => number === 'M00081')).toMatchObject({ name: 'Dua' });
  });

  it('FR-ABAC-001 whoever is narrowed while a long file is read imports no further than they may then', async () => {
    const user = await world.user(here, { roles: ['ADMIN'] });
    const lines = Array.from({ length: 8_000 }, (_, i) => `M${500_000 + i},Orang ${i},,1990-01-01,POL200,,`);
    const { body } = await upload(file(...lines), { as: user });
    const id = body.data.job_id;
    const importing = importMembers(world.env, here.id, id, never);
    const job = async () => (await show(id, user)).body.data;
    await expect
      .poll(async () => (await job()).rows_read, { timeout: 20_000, interval: 20 })
      .toBeGreaterThan(0);
    await world.asOwner(`update identity.users set restrictions = '{"CLIENT_CODE": "C789"}' where id = $1`, [
      user.id,
    ]);
    await importing;
    const done = await job();
    expect(done).toMatchObject({ state: 'done', rows_total: 8_000 });
    expect(done.rows_ok).toBeGreaterThan(0);
    expect(done.rows_rejected).toBeGreaterThan(0);
    expect(done.errors[0].code).toBe('POLICY_OUT_OF_REACH');
  });

  it('FR-ABAC-001 whoever lost the right meanwhile imports nothing', async () => {
    const lost = await world.user(here, { roles: ['ADMIN'] });
    const { body } = await upload(file('M00020,Ani,,1990-01-01,POL123,,'), { as: lost });
    await world.asOwner('delete from identity.user_roles where user_id = $1', [lost.id]);
    await importMembers(world.env, here.id, body.data.job_id, never);
    const [job] = await world.asOwner<{ state: string }>(
      'select state from insurance.member_imports where id = $1',
      [body.data.job_id],
    );
    expect(job?.state).toBe('failed');
    expect((await members()).map(({ number }) => number)).not.toContain('M00020');
  });

  it('an import is its uploader’s own: nobody else sees, applies or lists it', async () => {
    const { body } = await upload(file('M00030,Ani,,1990-01-01,POL123,,'), { dryRun: true });
    const id = body.data.job_id;
    expect((await show(id, narrowed)).status).toBe(404);
    for (const [method, rest] of [
      ['POST', '/apply'],
      ['GET', '/errors'],
    ] as const)
      expect(
        (await world.call({ method, url: `/api/insurance/members/imports/${id}${rest}`, as: narrowed }))
          .status,
      ).toBe(404);
    const list = (as: TestUser) => world.call({ url: '/api/insurance/members/imports?limit=1', as });
    const mine = (await list(admin)).body;
    expect(mine.data).toMatchObject([{ id, state: 'queued', dry_run: true }]);
    expect(mine.meta.has_next ?? mine.meta.pagination?.has_next).toBe(true);
    expect(JSON.stringify((await list(narrowed)).body)).not.toContain(id);
    await forgetImport(world.env, here.id, importsOfMembers.store, id);
    await importMembers(world.env, here.id, id, never);
    expect(errorsOf((await show(id)).body.data)).toEqual(['0  FILE_GONE']);
  });

  it('a workbook is read as a CSV is; a cell that it has worked out is named', async () => {
    const rows = [HEADER.split(','), ['M00040', 'Dari Excel', '', '1990-01-01', 'POL123', '', '']];
    const book = await buffer(writeXlsx('Peserta', Readable.from(rows)));
    expect(await importAll(book)).toMatchObject({ state: 'done', rows_ok: 1 });
  });

  it.each([
    ['a wrong header', 'nomor,nama\nM1,x', ['1  COLUMN_MISSING', '1  COLUMN_UNKNOWN']],
    ['nothing but a header of another kind', 'apa saja', ['1  COLUMN_MISSING', '1  COLUMN_UNKNOWN']],
  ])('%s is refused as a whole', async (_what, content, errors) => {
    const job = await importAll(content, { dryRun: true });
    expect(job.state).toBe('failed');
    expect(errorsOf(job)).toEqual(errors);
  });

  it('PLT-10 stopped in the middle it goes on where it was', async () => {
    const rows = Array.from({ length: 2_500 }, (_, i) => `M${100_000 + i},Orang ${i},,1990-01-01,POL124,,`);
    const { body } = await upload(file(...rows));
    const id = body.data.job_id;
    const stop = new AbortController();
    stop.abort(new Error('stopped'));
    await expect(importMembers(world.env, here.id, id, stop.signal)).rejects.toThrow('stopped');
    expect((await show(id)).body.data).toMatchObject({ state: 'running', rows_read: 1_000, rows_ok: 1_000 });
    await importMembers(world.env, here.id, id, never);
    expect((await show(id)).body.data).toMatchObject({ state: 'done', rows_total: 2_500, rows_ok: 2_500 });
    const batches = await world.asOwner(
      `select details from platform.audit_logs where action = 'member.imported' and resource_id = $1`,
      [id],
    );
    expect(batches).toHaveLength(3);
  });

  it('a PROVIDER or MEMBER is told that this page is not theirs', async () => {
    const provider = await world.user(here, {
      userType: 'PROVIDER',
      roles: ['PROVIDER'],
      restrictions: { PROVIDER_CODE: 'P001' },
    });
    const refused = await upload(file('M00050,Ani,,1990-01-01,POL123,,'), { as: provider });
    expect(refused.status).toBe(403);
  });
});

import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type TestTenant, type TestUser, type World } from '../../../../test/support/world.ts';
import { forgetImport } from '../../../platform/imports/requests.ts';
import { readSheet } from '../../../platform/sheets/sheet.ts';
import { writeXlsx } from '../../../platform/sheets/xlsx-write.ts';
import { importsOfUsers } from '../operations/users/imports.ts';
import { runImport } from '../operations/users/run-import.ts';

const data = join(tmpdir(), `balai-user-files-${process.pid}`);
let world: World;
let here: TestTenant;
let admin: TestUser;

beforeAll(async () => {
  world = await createWorld({ config: { BALAI_DATA: data } });
  here = await world.tenant({ type: 'tpa' });
  admin = await world.user(here, { roles: ['ADMIN'] });
});
afterAll(async () => {
  await world.close();
  await rm(data, { recursive: true, force: true });
});

const HEADER = 'username,email,full_name,phone,nik,user_type,roles,status,restrictions';
async function upload(
  content: string | Buffer,
  options: { dryRun?: boolean; as?: TestUser; key?: string; name?: string } = {},
) {
  const form = new FormData();
  form.append('file', new Blob([Buffer.from(content)]), options.name ?? 'pengguna.csv');
  const request = new Request('http://x', { method: 'POST', body: form });
  const answer = await world.app.inject({
    method: 'POST',
    url: `/api/users/import?dry_run=${options.dryRun ?? false}`,
    headers: {
      authorization: `Bearer ${(options.as ?? admin).token}`,
      'content-type': request.headers.get('content-type') ?? '',
      ...(options.key ? { 'idempotency-key': options.key } : {}),
    },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  return { status: answer.statusCode, body: answer.json() };
}
const never = new AbortController().signal;
const work = (id: string, signal = never) => runImport(world.env, here.id, id, signal);
const show = async (id: string, as = admin) =>
  (await world.call({ url: `/api/users/imports/${id}`, as })).body.data;
async function importAll(content: string | Buffer, dryRun = false) {
  const { body } = await upload(content, { dryRun });
  await work(body.data.job_id);
  return show(body.data.job_id);
}
const countUsers = async () =>
  Number(
    (
      await world.asOwner<{ n: string }>(
        'select count(*) as n from identity.user_tenant_access where tenant_id = $1',
        [here.id],
      )
    )[0]?.n,
  );

describe('FR-USER-001 importing users', () => {
  it('a dry run lists all errors by row and column and changes nothing', async () => {
    const before = await countUsers();
    const shown = await importAll(
      [
        HEADER,
        'baik.satu,satu@contoh.id,Baik Satu,0812-3456-789,3174012345678901,CORE,READER,,',
        'x,bukan-surel,,08,123,DOKTER,TAK_ADA,AKTIF,REGION=1',
        'BAIK.SATU,lain@contoh.id,Dua Kali,,,CORE,,,',
        `${admin.username},,Sudah Ada,,,CORE,,,`,
        'naik,naik@contoh.id,Naik Pangkat,,,CORE,SUPER_ADMIN,,',
        'klien,,Klien,,,CLIENT,,ACTIVE,CLIENT_CODE=C789;CLIENT_CODE=C123',
      ].join('\n'),
      true,
    );
    expect(shown).toMatchObject({
      state: 'done',
      dry_run: true,
      rows_total: 6,
      rows_read: 6,
      rows_ok: 2,
      rows_rejected: 4,
    });
    expect(
      shown.errors.map(
        (error: { row: number; column: string; code: string }) =>
          `${error.row} ${error.column} ${error.code}`,
      ),
    ).toEqual([
      '3 email NOT_AN_EMAIL',
      '3 full_name REQUIRED',
      '3 nik NIK_FORM',
      '3 phone PHONE_FORM',
      '3 roles ROLE_UNKNOWN',
      '3 status NOT_A_CHOICE',
      '3 user_type NOT_A_CHOICE',
      '3 username USERNAME_FORM',
      '4 username DUPLICATE_IN_FILE',
      '5 email TAKEN',
      '5 username TAKEN',
      '6 roles NOT_YOURS_TO_GRANT',
    ]);
    expect(shown.errors[8].message).toBe('Sama dengan baris 2.');
    const report = await world.call({
      url: shown.error_report_url,
      as: admin,
      headers: { 'accept-language': 'en' },
    });
    expect(report.text.split('\r\n')).toHaveLength(14);
    expect(await countUsers()).toBe(before);
  });

  it('applies after a dry run; the same file twice changes nothing; who was imported gets an invitation', async () => {
    const file = `${HEADER}\nsari,sari@contoh.id,Sari Utami,,3174012345670001,CORE,READER|CALL_CENTER_AGENT,ACTIVE,MAX_CLAIM_AMOUNT=5000000\ntanpa.surel,,Tanpa Surel,,,CORE,,,\n`;
    const dry = (await upload(file, { dryRun: true })).body.data.job_id;
    const apply = () => world.call({ method: 'POST', url: `/api/users/imports/${dry}/apply`, as: admin });
    expect((await apply()).body.code).toBe('IMPORT_NOT_READY');
    await work(dry);
    const applied = await apply();
    expect(applied.status).toBe(202);
    expect((await apply()).body.data).toEqual(applied.body.data);
    const before = await countUsers();
    await work(applied.body.data.job_id);
    expect(await show(applied.body.data.job_id)).toMatchObject({
      state: 'done',
      dry_run: false,
      rows_ok: 2,
      rows_rejected: 0,
      errors: [],
    });
    expect(await countUsers()).toBe(before + 2);
    const found = await world.call({
      url: '/api/users?limit=5&q=sari&restriction=MAX_CLAIM_AMOUNT%3D5000000',
      as: admin,
    });
    expect(found.body.data).toMatchObject([
      {
        full_name: 'Sari Utami',
        status: 'ACTIVE',
        nik_masked: '••••••••••••0001',
        roles: [{ name: 'CALL_CENTER_AGENT' }, { name: 'READER' }],
      },
    ]);
    expect(await world.asOwner("select from platform.mails where recipient = 'sari@contoh.id'")).toHaveLength(
      1,
    );
    expect(await importAll(file)).toMatchObject({ rows_ok: 2, rows_rejected: 0 });
    expect(await countUsers()).toBe(before + 2);
    expect(await world.asOwner("select from platform.mails where recipient = 'sari@contoh.id'")).toHaveLength(
      1,
    );
  });

  it('XLSX too, whatever its name says', async () => {
    async function* rows() {
      yield ['Username', 'Full Name', 'User Type', 'NIK'];
      yield ['lewat.xlsx', 'Lewat Excel', 'core', '3174012345670002'];
    }
    const file = await buffer(writeXlsx('A', rows()));
    expect(await importAll(file)).toMatchObject({ state: 'done', rows_ok: 1, rows_rejected: 0 });
  });

  it.each([
    [
      'a header that lacks columns',
      'username,nama\nx,y\n',
      ['COLUMN_MISSING', 'COLUMN_UNKNOWN'],
      'full_name, user_type',
    ],
    ['a broken file', `${HEADER}\n"x,y\n`, ['ROW_UNREADABLE'], 'tanda kutip'],
    ['a quote in a cell', `${HEADER}\nBudi "B",y\n`, ['ROW_UNREADABLE'], 'tanda kutip'],
    ['a header and nothing else', `${HEADER}\n`, ['NO_ROWS'], 'baris kedua'],
    [
      'an archive that is no workbook',
      Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64'),
      ['FILE_UNREADABLE'],
      '',
    ],
  ])('%s is refused, saying why', async (_, file, codes, words) => {
    const shown = await importAll(file);
    expect(shown.state).toBe('failed');
    expect(shown.errors.map((error: { code: string }) => error.code)).toEqual(codes);
    expect(shown.errors[0].message).toContain(words);
  });

  it('what is no table at all, and what is too large, is refused at the door', async () => {
    expect((await upload(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))).status).toBe(415);
    expect((await upload('')).body.errors).toHaveProperty('file');
    const large = await upload(Buffer.alloc(50_000_001, 'a'));
    expect([large.status, large.body.code]).toEqual([413, 'BODY_TOO_LARGE']);
  });

  it('PLT-5 the same file under the same key is one import, another file is refused', async () => {
    const file = `${HEADER}\nkunci,,Kunci,,,CORE,,,\n`;
    const first = await upload(file, { key: 'impor-1' });
    expect((await upload(file, { key: 'impor-1' })).body.data).toEqual(first.body.data);
    expect((await upload(`${file} `, { key: 'impor-1' })).body.code).toBe('IDEMPOTENCY_MISMATCH');
    expect((await upload(file, { key: 'impor-1', dryRun: true })).body.code).toBe('IDEMPOTENCY_MISMATCH');
  });

  it('PLT-10 stopped in the middle it goes on where it was', async () => {
    const lines = Array.from({ length: 2_300 }, (_, i) => `putus.${i},,Orang Putus ${i},,,CORE,READER,,`);
    const { body } = await upload(`${HEADER}\n${lines.join('\n')}\n`);
    const id = body.data.job_id;
    const before = await countUsers();
    for (let stops = 0; stops < 3; stops++) {
      const stop = new AbortController();
      const seen = (await show(id)).rows_read;
      const watch = setInterval(async () => {
        if ((await show(id)).rows_read > seen) stop.abort(new Error('killed'));
      }, 5);
      await work(id, stop.signal).catch((error: Error) => expect(error.message).toBe('killed'));
      clearInterval(watch);
      const { rows_read } = await show(id);
      expect(await countUsers()).toBe(before + rows_read);
    }
    await work(id);
    expect(await show(id)).toMatchObject({
      state: 'done',
      rows_read: 2_300,
      rows_ok: 2_300,
      rows_rejected: 0,
    });
    expect(await countUsers()).toBe(before + 2_300);
  });

  it('two workers with the same import make each user once', async () => {
    const lines = Array.from({ length: 1_200 }, (_, i) => `kembar.${i},,Orang Kembar ${i},,,CORE,,,`);
    const { body } = await upload(`${HEADER}\n${lines.join('\n')}\n`);
    const before = await countUsers();
    await Promise.allSettled([work(body.data.job_id), work(body.data.job_id)]);
    await work(body.data.job_id);
    expect(await countUsers()).toBe(before + 1_200);
    expect(await show(body.data.job_id)).toMatchObject({ state: 'done', rows_ok: 1_200 });
  });

  it('FR-USER-001 applied twice at once it is one import', async () => {
    const { body } = await upload(`${HEADER}\nsekali,,Sekali Saja,,,CORE,,,\n`, { dryRun: true });
    await work(body.data.job_id);
    const apply = () =>
      world.call({ method: 'POST', url: `/api/users/imports/${body.data.job_id}/apply`, as: admin });
    const answers = await Promise.all([apply(), apply(), apply(), apply()]);
    expect(new Set(answers.map((answer) => answer.body.data.job_id)).size).toBe(1);
  });

  it('FR-USER-001 whoever may no longer import when it begins makes nobody', async () => {
    const former = await world.user(here, { roles: ['ADMIN'] });
    const row = `${HEADER}\nterlambat,,Terlambat,,,CORE,,,\n`;
    for (const loss of [
      "update identity.users set status = 'SUSPENDED'",
      'delete from identity.user_roles',
    ]) {
      const { body } = await upload(row, { as: former });
      expect(body.success).toBe(true);
      await world.asOwner(`${loss} where ${loss.startsWith('update') ? 'id' : 'user_id'} = $1`, [former.id]);
      const before = await countUsers();
      await work(body.data.job_id);
      expect(await countUsers()).toBe(before);
      expect(await show(body.data.job_id)).toMatchObject({
        state: 'failed',
        errors: [{ code: 'UPLOADER_MAY_NOT', message: expect.stringContaining('berhak') }],
      });
      await world.asOwner("update identity.users set status = 'ACTIVE' where id = $1", [former.id]);
    }
  });

  it('an address of another tenant is invited, not taken over', async () => {
    const other = await world.tenant();
    const known = await world.user(other);
    expect(await importAll(`${HEADER}\ntamu.impor,${known.username},Tamu Impor,,,CORE,,,\n`)).toMatchObject({
      rows_ok: 1,
      errors: [],
    });
    const tokens = () =>
      world.asOwner(
        'select purpose from identity.password_tokens t join identity.users u on u.id = t.user_id where u.stands_for = $1',
        [known.id],
      );
    expect(await tokens()).toEqual([]);
    const [row] = await world.asOwner<{ id: string }>('select id from identity.users where stands_for = $1', [
      known.id,
    ]);
    const url = `/api/users/${row?.id}/status`;
    await world.call({ method: 'POST', url, as: admin, body: { status: 'ACTIVE', reason: 'diperiksa' } });
    expect(await tokens()).toEqual([{ purpose: 'join' }]);
  });

  it('the file is gone after the import, and a day after a dry run', async () => {
    const { body } = await upload(`${HEADER}\nlupa,,Lupa,,,CORE,,,\n`, { dryRun: true });
    await work(body.data.job_id);
    await forgetImport(world.env, here.id, importsOfUsers.store, body.data.job_id);
    const applied = await world.call({
      method: 'POST',
      url: `/api/users/imports/${body.data.job_id}/apply`,
      as: admin,
    });
    await work(applied.body.data.job_id);
    expect(await show(applied.body.data.job_id)).toMatchObject({
      state: 'failed',
      errors: [{ code: 'FILE_GONE' }],
    });
  });

  it('needs users:import; of another tenant it is not there', async () => {
    const reader = await world.user(here, { roles: ['KEPALA_SEKOLAH'] });
    expect((await upload(HEADER, { as: reader })).status).toBe(403);
    const { body } = await upload(`${HEADER}\n`);
    const stranger = await world.user(await world.tenant(), { roles: ['SUPER_ADMIN'] });
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/errors'],
      ['POST', '/apply'],
    ] as const)
      expect(
        (await world.call({ method, url: `/api/users/imports/${body.data.job_id}${path}`, as: stranger }))
          .status,
      ).toBe(404);
  });
});

describe('FR-USER-001 exporting users', () => {
  it('exactly the filtered rows, never a NIK, no formula; the import reads it again', async () => {
    const made = await world.call({
      method: 'POST',
      url: '/api/users',
      as: admin,
      body: {
        username: 'ekspor',
        full_name: '=HYPERLINK("x")',
        phone: '+628123456789',
        nik: '3174012345679999',
        user_type: 'PROVIDER',
        restrictions: { PROVIDER_CODE: ['P001', 'P002'] },
      },
    });
    expect(made.status).toBe(201);
    const csv = await world.call({ url: '/api/users/export?format=csv&user_type=PROVIDER', as: admin });
    expect(csv.headers['content-type']).toContain('text/csv');
    const lines = csv.text.split('\r\n').filter(Boolean);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(
      /^ekspor,,"'=HYPERLINK\(""x""\)",'\+628123456789,PROVIDER,,PENDING_APPROVAL,"PROVIDER_CODE=P001;PROVIDER_CODE=P002",/,
    );
    expect(csv.text).not.toContain('3174012345679999');
    expect(await importAll(csv.text)).toMatchObject({ state: 'done', rows_ok: 1, rows_rejected: 0 });
    const answer = await world.app.inject({
      url: '/api/users/export?format=xlsx&user_type=PROVIDER',
      headers: { authorization: `Bearer ${admin.token}` },
    });
    const rows: (readonly string[])[] = [];
    for await (const row of readSheet(Readable.from([answer.rawPayload]))) rows.push(row.cells);
    expect(rows[1]?.slice(0, 4)).toEqual(['ekspor', '', '=HYPERLINK("x")', '+628123456789']);
    const [entry] = await world.asOwner(
      "select details from platform.audit_logs where tenant_id = $1 and action = 'user.exported' order by created_at, id limit 1",
      [here.id],
    );
    expect(entry?.details).toMatchObject({ format: 'csv', filters: { user_type: 'PROVIDER' } });
  });

  it('more than one page, every user once', async () => {
    const csv = await world.call({ url: '/api/users/export?format=csv&sort=-created_at', as: admin });
    const names = csv.text
      .split('\r\n')
      .slice(1)
      .filter(Boolean)
      .map((line) => line.split(',')[0]);
    expect(names.length).toBe(await countUsers());
    expect(new Set(names).size).toBe(names.length);
  });

  it('needs users:export', async () => {
    const reader = await world.user(here, { roles: ['KEPALA_SEKOLAH'] });
    expect((await world.call({ url: '/api/users/export?format=csv', as: reader })).status).toBe(403);
  });
});

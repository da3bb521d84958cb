import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SchoolScene, schoolScene, TODAY } from '../../../../test/support/kedisiplinan-world.ts';
import { createWorld, type TestUser } from '../../../../test/support/world.ts';
import { forgetImport } from '../../../platform/imports/requests.ts';
import { writeXlsx } from '../../../platform/sheets/xlsx-write.ts';
import { importSiswa } from '../operations/import-siswa.ts';
import { importsOfSiswa } from '../operations/siswa-imports.ts';

const data = join(tmpdir(), `balai-siswa-imports-${process.pid}`);
let scene: SchoolScene;
/** Holds siswa:import, but is no more than the class teacher of X RPL 1. */
let narrowed: TestUser;

beforeAll(async () => {
  scene = await schoolScene(await createWorld({ config: { BALAI_DATA: data } }));
  const { world, at } = scene;
  narrowed = scene.wali;
  await world.asOwner(
    `insert into identity.role_permissions (tenant_id, role_id, permission_id)
     select $1, r.id, p.id from identity.roles r, identity.permissions p
     where r.tenant_id = $1 and r.name = 'WALI_KELAS' and p.name in ('siswa:import', 'siswa:write')`,
    [at.id],
  );
});
afterAll(async () => {
  await scene.world.close();
  await rm(data, { recursive: true, force: true });
});

const HEADER = 'nis,nama,kelas,wali_nama,wali_telepon,wali_email';
const file = (...rows: string[]) => [HEADER, ...rows].join('\n');
const never = new AbortController().signal;

async function upload(content: string | Buffer, { dryRun = false, as = scene.operator } = {}) {
  const form = new FormData();
  form.append('file', new Blob([Buffer.from(content)]), 'siswa.csv');
  const request = new Request('http://x', { method: 'POST', body: form });
  const answer = await scene.world.app.inject({
    method: 'POST',
    url: `/api/kedisiplinan/siswa/import?dry_run=${dryRun}`,
    headers: {
      authorization: `Bearer ${as.token}`,
      'content-type': request.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  return { status: answer.statusCode, body: answer.json() };
}
async function importAll(content: string | Buffer, options: { dryRun?: boolean; as?: TestUser } = {}) {
  const { body } = await upload(content, options);
  await importSiswa(scene.world.env, scene.at.id, body.data.job_id, never);
  return (await scene.get(options.as ?? scene.operator, `/siswa/imports/${body.data.job_id}`)).data;
}
const errorsOf = (job: { errors: { row: number; column: string; code: string }[] }) =>
  job.errors.map(({ row, column, code }) => `${row} ${column} ${code}`);
const byNis = async (nis: string) =>
  (await scene.get(scene.operator, `/siswa?q=${nis}&limit=2`)).data[0] ?? null;
const hash = async () => {
  const [row] = await scene.world.asOwner<{ sum: string }>(
    `select md5(string_agg(s::text, ',' order by id)) as sum from kedisiplinan.siswa s where tenant_id = $1`,
    [scene.at.id],
  );
  return row?.sum;
};

describe('KDS-22 students come by file', () => {
  it('a dry run writes nothing; the file then makes and changes; a second time it changes nothing', async () => {
    const [known] = (await scene.get(scene.operator, '/siswa?q=adi&limit=1')).data;
    const content = file(
      '20270001,Gita  Savitri,x rpl 2,Savitri,81234567891,savitri@contoh.id',
      `${known.nis},Adi Nugroho,XI RPL 1,Wali Baru,,`,
    );
    const before = await hash();
    const dry = await importAll(content, { dryRun: true });
    expect(dry).toMatchObject({ state: 'done', dry_run: true, rows_total: 2, rows_ok: 2, rows_rejected: 0 });
    expect(await hash()).toBe(before);
    const applied = await scene.post(scene.operator, `/siswa/imports/${dry.id}/apply`);
    await importSiswa(scene.world.env, scene.at.id, applied.data.job_id, never);
    expect(await byNis('20270001')).toMatchObject({
      nama: 'Gita Savitri',
      kelas: { nama: 'X RPL 2' },
      wali_murid: { nama: 'Savitri', telepon: '+6281234567891', email: 'savitri@contoh.id' },
    });
    expect(await byNis(known.nis)).toMatchObject({
      kelas: { nama: 'XI RPL 1' },
      wali_murid: { nama: 'Wali Baru', telepon: '+6281234567890' },
      version: known.version + 1,
    });
    const after = await hash();
    expect(await importAll(content)).toMatchObject({ state: 'done', rows_ok: 2, rows_rejected: 0 });
    expect(await hash()).toBe(after);
  });

  it('all that is wrong is told by row and column, and the good rows come in', async () => {
    const job = await importAll(
      file(
        '12,,X RPL 1,,12,bukan',
        '20270010,Hana,X ABC 9,Wali,,',
        '20270011,Indra,X RPL 1,Wali,,',
        '20270011,Indra,X RPL 1,Wali,,',
      ),
    );
    expect(job).toMatchObject({ state: 'done', rows_ok: 1, rows_rejected: 3 });
    expect(errorsOf(job)).toEqual([
      '2 nama REQUIRED',
      '2 nis NIS_FORM',
      '2 wali_email NOT_AN_EMAIL',
      '2 wali_nama REQUIRED',
      '2 wali_telepon PHONE_FORM',
      '3 kelas KELAS_NOT_THERE',
      '5 nis DUPLICATE_IN_FILE',
    ]);
    expect(job.errors[5].message).toContain('X ABC 9');
    expect(await byNis('20270011')).toMatchObject({ nama: 'Indra' });
  });

  it('as XLSX, and as the export gives it', async () => {
    const rows = [HEADER.split(','), ['20270020', 'Joko Susilo', 'X RPL 1', 'Susilo', '0812 3456 7899', '']];
    const sheet = await buffer(writeXlsx('Siswa', Readable.from(rows)));
    expect(await importAll(sheet)).toMatchObject({ state: 'done', rows_ok: 1, rows_rejected: 0 });
    expect((await byNis('20270020')).wali_murid.telepon).toBe('+6281234567899');
    const before = await hash();
    const exported = await scene.ask(scene.operator, 'GET', '/siswa/export?format=csv');
    const again = await importAll(exported.text);
    expect([again.state, errorsOf(again)]).toEqual(['done', []]);
    expect(await hash()).toBe(before);
  });

  it('who has left school does not come back by an old list', async () => {
    const { id, nis, nama, kelas } = await byNis('20270011');
    await scene.post(scene.operator, `/siswa/${id}/leave`, { status: 'pindah', tanggal: TODAY });
    const same = await importAll(file(`${nis},${nama},${kelas.nama},Wali,,`));
    expect([same.rows_ok, errorsOf(same)]).toEqual([1, []]);
    const other = await importAll(file(`${nis},${nama},X RPL 2,Wali,,`));
    expect([other.rows_ok, errorsOf(other)]).toEqual([0, ['2 nis SISWA_NOT_ACTIVE']]);
  });

  it('two files with the same new student at once make one', async () => {
    const content = file('20270030,Kirana Dewi,X RPL 1,Dewi,,');
    const jobs = await Promise.all([upload(content), upload(content)]);
    await Promise.all(
      jobs.map(({ body }) => importSiswa(scene.world.env, scene.at.id, body.data.job_id, never)),
    );
    for (const { body } of jobs)
      expect((await scene.get(scene.operator, `/siswa/imports/${body.data.job_id}`)).data.state).toBe('done');
    expect((await scene.get(scene.operator, '/siswa/count?q=kirana')).data).toEqual({ count: 1 });
  });

  it('who reaches one class imports into that class alone, and sees the own imports alone', async () => {
    const dewi = (await scene.get(scene.operator, `/siswa/${scene.siswa.dewi}`)).data;
    const job = await importAll(
      file(
        '20270040,Laras,X RPL 1,Wali,,',
        '20270041,Mira,X RPL 2,Wali,,',
        `${dewi.nis},Dewi Anggraini,X RPL 1,Wali,,`,
      ),
      { as: narrowed },
    );
    expect([job.rows_ok, errorsOf(job)]).toEqual([1, ['3 kelas KELAS_NOT_THERE', '4 nis TAKEN']]);
    expect((await scene.ask(scene.operator, 'GET', `/siswa/imports/${job.id}`)).status).toBe(404);
    expect((await scene.get(narrowed, '/siswa/imports?limit=5')).data).toHaveLength(1);
  });

  it('without the permission nothing is taken; a file can be forgotten', async () => {
    expect((await upload(file('20270050,Nanda,X RPL 1,Wali,,'), { as: scene.guru })).status).toBe(403);
    const { body } = await upload(file('20270050,Nanda,X RPL 1,Wali,,'), { dryRun: true });
    await importSiswa(scene.world.env, scene.at.id, body.data.job_id, never);
    await forgetImport(scene.world.env, scene.at.id, importsOfSiswa.store, body.data.job_id);
    expect((await scene.get(scene.operator, '/siswa/count?q=nanda')).data).toEqual({ count: 0 });
  });
});

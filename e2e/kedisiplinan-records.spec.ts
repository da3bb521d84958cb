import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { findings, findingsAt } from './harness/axe.ts';
import { phone, signIn } from './harness/people.ts';
import { tooWide } from './harness/standing.ts';

/** Apart from what the demo has, and from an earlier try on the same server. */
const mark = String(Date.now()).slice(-7);
const kelas = `Uji ${mark}`;
const pupil = { alfa: `Arif ${mark}`, berat: `Bela ${mark}`, sangat: `Citra ${mark}` };
const kind = { alfa: `Tanpa kabar ${mark}`, berat: `Berkelahi ${mark}`, sangat: `Senjata ${mark}` };

type Send = (path: string, data: object) => Promise<{ id: string }>;

/** Calls the API as who is signed in here. */
async function sender(context: BrowserContext): Promise<Send> {
  const me = (await (await context.request.get('/api/auth/me')).json()) as { data: { csrf_token: string } };
  let sent = 0;
  return async (path, data) => {
    sent += 1;
    const answer = await context.request.post(`/api/kedisiplinan/${path}`, {
      headers: { 'X-CSRF-Token': me.data.csrf_token, 'Idempotency-Key': `e2e-${mark}-${sent}` },
      data,
    });
    const body = (await answer.json()) as { data: { id: string } };
    if (!answer.ok()) throw new Error(`${path}: ${JSON.stringify(body)}`);
    return body.data;
  };
}

/** A class of three, and a kind of violation for each letter; one of the three has been absent three times. */
async function prepare(): Promise<void> {
  const { context } = await signIn('operator@smkn1.example');
  const send = await sender(context);
  const { id: kelas_id } = await send('kelas', { nama: kelas, tingkat: 10 });
  const students = await Promise.all(
    Object.values(pupil).map((nama, i) =>
      send('siswa', { nis: `${mark}${i}`, nama, kelas_id, wali_murid: { nama: `Wali ${nama}` } }),
    ),
  );
  const kinds = await Promise.all([
    send('jenis-pelanggaran', { nama: kind.alfa, kategori: 'ringan', poin: 1, frekuensi_kelompok: 'alfa' }),
    send('jenis-pelanggaran', { nama: kind.berat, kategori: 'berat', poin: 100 }),
    send('jenis-pelanggaran', { nama: kind.sangat, kategori: 'sangat_berat', poin: 501 }),
  ]);
  for (const tanggal of ['2026-01-05', '2026-01-06', '2026-01-07'])
    await send('pelanggaran', {
      siswa_ids: [students[0]?.id],
      jenis_pelanggaran_ids: [kinds[0]?.id],
      tanggal,
    });
  await context.close();
}

/** Finds and adds one student, then ticks one kind. */
async function choose(page: Page, siswa: string, jenis: string): Promise<void> {
  await page.getByLabel('Cari siswa').fill(siswa);
  await page.getByRole('list', { name: 'Siswa yang ditemukan' }).getByRole('button').first().click();
  await page.getByLabel('Cari jenis pelanggaran').fill(jenis);
  await page.getByRole('checkbox', { name: jenis }).check();
}

const save = (page: Page) => page.getByRole('button', { name: 'Simpan', exact: true }).click();

describe('recording violations', () => {
  beforeAll(prepare, 300_000);

  it('REQ-10.1 a teacher on a phone sees Surat 1, 2 and 3 before saving, and gets them', async () => {
    const { context, page } = await signIn('guru@smkn1.example', phone);
    await page.goto('/kedisiplinan/record');
    expect(await findings(page, 'recording')).toEqual([]);

    await choose(page, pupil.alfa, kind.alfa);
    await page.getByText('Alfa 4 kali, Surat 1 setiap 4').waitFor();
    await page.getByText('akan dibuat').waitFor();
    await save(page);
    await page.getByText('1 pelanggaran tercatat').waitFor();
    await page.getByText('Surat 1', { exact: true }).waitFor();
    expect(await findings(page, 'recorded')).toEqual([]);

    await page.getByRole('button', { name: 'Catat lagi' }).click();
    await choose(page, pupil.berat, kind.berat);
    await page.getByText('Poin laporan 100, Surat 2 pada 100–500').waitFor();
    await save(page);
    await page.getByText('1 pelanggaran tercatat').waitFor();
    await page.getByText('Surat 2', { exact: true }).waitFor();

    await page.getByRole('button', { name: 'Catat lagi' }).click();
    await choose(page, pupil.sangat, kind.sangat);
    await page.getByText('Poin laporan 501, Surat 3 mulai 501').waitFor();
    await save(page);
    await page.getByText('1 pelanggaran tercatat').waitFor();
    await page.getByText('dan menunggu persetujuan Kepala Sekolah').waitFor();
    await context.close();
  });

  it('an answer that is lost on the way loses nothing that was typed, and pressing again records once', async () => {
    const { context, page } = await signIn('guru@smkn1.example', phone);
    await page.goto('/kedisiplinan/record');
    await choose(page, pupil.berat, kind.alfa);
    await page.getByLabel('Catatan').fill(`hilang ${mark}`);
    // The server gets it and records it; its answer never arrives.
    let lost = 0;
    await page.route('**/api/kedisiplinan/pelanggaran', async (route) => {
      await route.fetch();
      lost += 1;
      await route.abort();
    });
    await save(page);
    await page.getByText('tidak akan tercatat dua kali').waitFor();
    await page.unroute('**/api/kedisiplinan/pelanggaran');
    await page.reload();
    await page.getByText('Isian Anda yang belum tersimpan sudah dikembalikan.').waitFor();
    expect(await page.getByLabel('Catatan').inputValue()).toBe(`hilang ${mark}`);
    await save(page);
    await page.getByText('1 pelanggaran tercatat').waitFor();
    expect(lost).toBeGreaterThan(0);
    const found = await context.request.get(
      '/api/kedisiplinan/pelanggaran?limit=20&from=2026-01-08&dibatalkan=false',
    );
    const { data } = (await found.json()) as { data: { keterangan: string | null }[] };
    expect(data.filter(({ keterangan }) => keterangan === `hilang ${mark}`)).toHaveLength(1);
    await context.close();
  });

  it('every page of records fits a phone and is readable by all', async () => {
    const { context, page } = await signIn('operator@smkn1.example', phone);
    const paths = [
      'pelanggaran',
      'record',
      'siswa',
      'siswa/new',
      'siswa/import',
      'kelas',
      'jenis-pelanggaran',
    ];
    const all = paths.map((path) => `/kedisiplinan/${path}`);
    expect(await tooWide(page, all)).toEqual([]);
    // What stands in the others is put together from the same parts.
    const some = ['record', 'siswa', 'jenis-pelanggaran'].map((path) => `/kedisiplinan/${path}`);
    expect(await findingsAt(page, ['light', 'dark'], some)).toEqual([]);
    await context.close();
  });
});

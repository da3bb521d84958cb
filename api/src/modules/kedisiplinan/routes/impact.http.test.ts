import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SchoolScene, schoolScene } from '../../../../test/support/kedisiplinan-world.ts';
import { createWorld } from '../../../../test/support/world.ts';
import { newId } from '../../../platform/clock/ids.ts';
import { evaluate } from '../rules/evaluate.ts';
import { defaults, type Settings } from '../rules/parameter.ts';

let scene: SchoolScene;
let reports: Report[];
const fresh: Settings = {
  surat_2_min_poin: 60,
  surat_2_max_poin: 300,
  surat_3_min_poin: 301,
  akumulasi_sedang_min: 40,
  akumulasi_sedang_max: 150,
  akumulasi_kritis: 151,
  frekuensi_atribut: 3,
  frekuensi_alfa: 2,
};
const days = { from: '2026-07-01', to: '2026-09-30' };

interface Report {
  readonly siswa: string;
  readonly tanggal: string;
  readonly items: readonly { readonly poin: number; readonly kelompok: 'atribut' | 'alfa' | null }[];
}

beforeAll(async () => {
  scene = await schoolScene(await createWorld());
  reports = await record();
});
afterAll(() => scene.world.close());

/** The same numbers at every run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

/** A year of reports in the order of recording, written as rows; some are cancelled. @returns those that are not */
async function record(): Promise<Report[]> {
  const random = randomFrom(42);
  const students = [...Object.values(scene.siswa)];
  for (let i = 0; i < 60; i++) students.push(await scene.addSiswa(`Siswa ${i}`, scene.kelas.xi1));
  const all: Report[] = [];
  const rows: unknown[][] = [];
  for (let i = 0; i < 1_500; i++) {
    const siswa = students[random(students.length)] ?? '';
    const tanggal = new Date(Date.UTC(2026, 0, 5) + Math.floor(i / 5) * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const cancelled = random(10) === 0;
    const items = Array.from({ length: 1 + random(3) }, () => ({
      poin: [0, 2, 4, 5, 25, 50, 100, 301, 501][random(i % 40 === 0 ? 9 : 6)] ?? 0,
      kelompok: ([null, 'atribut', 'alfa'] as const)[random(3)] ?? null,
    }));
    const laporan = newId(Date.UTC(2026, 0, 5) + i * 1_000);
    for (const { poin, kelompok } of items)
      rows.push([newId(), laporan, siswa, poin, kelompok, tanggal, cancelled]);
    if (!cancelled) all.push({ siswa, tanggal, items });
  }
  await scene.world.asOwner(
    `insert into kedisiplinan.pelanggaran (tenant_id, id, laporan_id, siswa_id, jenis_id, kelas_id, poin, kelompok,
        tanggal, pencatat_id, created_at, updated_at, dibatalkan_pada, dibatalkan_oleh, alasan_batal)
      select $1, (r->>0)::uuid, (r->>1)::uuid, (r->>2)::uuid, $2, $3, (r->>3)::int, r->>4, (r->>5)::date, $4, now(), now(),
        case when (r->>6)::boolean then now() end, case when (r->>6)::boolean then $4::uuid end,
        case when (r->>6)::boolean then 'keliru' end
      from jsonb_array_elements($5::jsonb) r`,
    [scene.at.id, scene.jenis.terlambat, scene.kelas.x1, scene.operator.id, JSON.stringify(rows)],
  );
  return all;
}

/** Report by report through the function that decides when one is recorded. */
function replay(list: readonly Report[], settings: Settings, { from, to }: typeof days) {
  const letters = [0, 0, 0, 0];
  const highest = new Map<string, number>();
  const states = new Map<string, Omit<Parameters<typeof evaluate>[0], 'laporan_atribut' | 'laporan_alfa'>>();
  for (const { siswa, tanggal, items } of list) {
    if (tanggal > to) continue;
    const before = states.get(siswa) ?? {
      poin_laporan: 0,
      total_poin: 0,
      jumlah_atribut: 0,
      jumlah_alfa: 0,
      band_terakhir: 0 as const,
      atribut_terakhir: 0,
      alfa_terakhir: 0,
    };
    const poin = items.reduce((sum, item) => sum + item.poin, 0);
    const count = (kelompok: string) => items.filter((item) => item.kelompok === kelompok).length;
    const facts = {
      ...before,
      poin_laporan: poin,
      total_poin: before.total_poin + poin,
      jumlah_atribut: before.jumlah_atribut + count('atribut'),
      jumlah_alfa: before.jumlah_alfa + count('alfa'),
      laporan_atribut: count('atribut') > 0,
      laporan_alfa: count('alfa') > 0,
    };
    const { surat, band, atribut, alfa } = evaluate(facts, settings);
    states.set(siswa, { ...facts, band_terakhir: band, atribut_terakhir: atribut, alfa_terakhir: alfa });
    if (tanggal < from || surat === null) continue;
    letters[surat] = (letters[surat] ?? 0) + 1;
    highest.set(siswa, Math.max(surat, highest.get(siswa) ?? 0));
  }
  return { letters: { surat_1: letters[1], surat_2: letters[2], surat_3: letters[3] }, highest };
}

const preview = async (settings: Settings, impact: object) =>
  (await scene.post(scene.operator, '/settings/preview', { settings, impact })).data.impact;

describe('impact of other values', () => {
  it.each([
    ['a term', days],
    ['the whole year', { from: '2026-01-01', to: '2026-12-31' }],
    ['one day', { from: '2026-05-05', to: '2026-05-05' }],
  ])('equals deciding every report of %s again, one by one', async (_, period) => {
    const impact = await preview(fresh, period);
    const before = replay(reports, defaults, period);
    const after = replay(reports, fresh, period);
    expect(impact.before).toEqual(before.letters);
    expect(impact.after).toEqual(after.letters);
    const counted = reports.filter(({ tanggal }) => tanggal >= period.from && tanggal <= period.to);
    expect(impact.violations).toBe(counted.reduce((sum, { items }) => sum + items.length, 0));
    expect(impact.students).toBe(new Set(counted.map(({ siswa }) => siswa)).size);
    const level = (of: Map<string, number>, siswa: string) => of.get(siswa) ?? null;
    const moved = [...new Set(reports.map(({ siswa }) => siswa))].filter(
      (siswa) => level(before.highest, siswa) !== level(after.highest, siswa),
    );
    expect(impact.moved_count).toBe(moved.length);
    expect(impact.moved).toHaveLength(Math.min(50, moved.length));
    for (const one of impact.moved)
      expect([one.before, one.after]).toEqual([
        level(before.highest, one.siswa_id),
        level(after.highest, one.siswa_id),
      ]);
  });

  it('the same values move nobody; a period without records counts nothing; one that ends before it begins is refused', async () => {
    expect(await preview(defaults, days)).toMatchObject({ moved: [], moved_count: 0 });
    const none = { surat_1: 0, surat_2: 0, surat_3: 0 };
    expect(await preview(fresh, { from: '2025-01-01', to: '2025-12-31' })).toMatchObject({
      violations: 0,
      students: 0,
      before: none,
      after: none,
    });
    const wrong = await scene.ask(scene.operator, 'POST', '/settings/preview', {
      settings: fresh,
      impact: { from: '2026-02-01', to: '2026-01-01' },
    });
    expect([wrong.status, Object.keys(wrong.body.errors)]).toEqual([422, ['impact.to']]);
  });

  it('points that no longer count lead up to nothing; the sums of every student follow the day from which they count', async () => {
    const since = '2026-07-01';
    await scene.put(scene.operator, '/profil', { poin_sejak: since, version: 0 });
    const counting = reports.filter(({ tanggal }) => tanggal >= since);
    expect((await preview(fresh, days)).after).toEqual(replay(counting, fresh, days).letters);
    expect(await sums()).toEqual(sumsOf(counting));
    await scene.put(scene.operator, '/profil', { poin_sejak: null, version: 1 });
    expect(await sums()).toEqual(sumsOf(reports));
  });
});

async function sums() {
  const rows = await scene.world.asOwner<{ id: string; sums: number[] }>(
    `select id, array[total_poin, jumlah_atribut, jumlah_alfa] as sums from kedisiplinan.siswa
     where tenant_id = $1 and total_poin + jumlah_atribut + jumlah_alfa > 0`,
    [scene.at.id],
  );
  return Object.fromEntries(rows.map((row) => [row.id, row.sums]));
}

function sumsOf(list: readonly Report[]) {
  const all: Record<string, number[]> = {};
  for (const { siswa, items } of list)
    for (const { poin, kelompok } of items) {
      const [total = 0, atribut = 0, alfa = 0] = all[siswa] ?? [];
      all[siswa] = [
        total + poin,
        atribut + Number(kelompok === 'atribut'),
        alfa + Number(kelompok === 'alfa'),
      ];
    }
  return Object.fromEntries(Object.entries(all).filter(([, [a = 0, b = 0, c = 0]]) => a + b + c > 0));
}

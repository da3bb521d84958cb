import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillDemo } from '../src/demo/fill.ts';
import { fillKedisiplinan } from '../src/demo/kedisiplinan.ts';
import { demoSchool } from '../src/demo/kedisiplinan-records.ts';
import { evaluate, type Facts } from '../src/modules/kedisiplinan/rules/evaluate.ts';
import { defaults, type Settings } from '../src/modules/kedisiplinan/rules/parameter.ts';
import { createWorld, type World } from './support/world.ts';

let world: World;
let tenantId: number;
beforeAll(async () => {
  world = await createWorld({ fresh: true });
  await fillDemo(world.env);
  const [row] = await world.asOwner<{ id: number }>(
    `select id from tenancy.tenants where domain = 'smkn1.example'`,
  );
  tenantId = row?.id ?? 0;
}, 60_000);
afterAll(() => world.close());

const staff = { operator: 'o', kepsek: 'k', guru: 'g', wali: 'w', bk: 'b' };
const rows = <Row>(sql: string) => world.asOwner<Row & Record<string, unknown>>(sql, [tenantId]);

describe('PLT-1 the demo’s school', () => {
  it.each(['2026-11-21', '2024-02-29', '2025-07-14', '2026-01-05'])(
    'has the same year at each filling, on school days before now (%s)',
    (today) => {
      const now = new Date(`${today}T03:00:00Z`);
      const made = demoSchool({ today, now }, staff, 'Asia/Jakarta');
      const { answer: _, ...data } = made;
      const { answer: _again, ...again } = demoSchool({ today, now }, staff, 'Asia/Jakarta');
      expect(data).toEqual(again);
      expect(new Set(made.siswa.map(({ nis }) => nis)).size).toBe(made.siswa.length);
      expect(made.reports.length).toBeGreaterThan(1_500);
      expect(made.reports.every(({ pada, tanggal }) => pada <= now && tanggal <= today)).toBe(true);
      expect(made.reports.every(({ tanggal }) => new Date(tanggal).getUTCDay() % 6 !== 0)).toBe(true);
    },
  );

  it('sums of each student are those of the records that are not cancelled', async () => {
    const [count] = await rows<{ siswa: number; kelas: number; jenis: number }>(
      `select (select count(*)::int from kedisiplinan.siswa where tenant_id = $1) as siswa,
         (select count(*)::int from kedisiplinan.kelas where tenant_id = $1) as kelas,
         (select count(*)::int from kedisiplinan.jenis_pelanggaran where tenant_id = $1) as jenis`,
    );
    expect(count).toEqual({ siswa: 618, kelas: 18, jenis: 23 });
    const drifted = await rows(
      `select s.nis from kedisiplinan.siswa s left join kedisiplinan.pelanggaran p
         on p.tenant_id = s.tenant_id and p.siswa_id = s.id and p.dibatalkan_pada is null
       where s.tenant_id = $1 group by s.tenant_id, s.id
       having s.total_poin <> coalesce(sum(p.poin), 0) or s.jumlah_atribut <> count(*) filter (where p.kelompok = 'atribut')
         or s.jumlah_alfa <> count(*) filter (where p.kelompok = 'alfa')`,
    );
    expect(drifted).toEqual([]);
  });

  it('each decision comes out the same under the settings of its version', async () => {
    const stored = await rows<{
      fakta: Facts;
      pemicu: unknown;
      jejak: unknown;
      surat: number | null;
      nilai: Settings | null;
      settings: Settings;
    }>(
      `select d.fakta, d.pemicu, d.jejak, d.surat, v.nilai from kedisiplinan.keputusan d
       left join kedisiplinan.settings_versi v on v.tenant_id = d.tenant_id and v.versi = d.settings_versi
       where d.tenant_id = $1`,
    );
    expect(stored.length).toBeGreaterThan(100);
    for (const { fakta, pemicu, jejak, surat, nilai } of stored)
      expect(evaluate(fakta, nilai ?? defaults)).toMatchObject({ pemicu, jejak, surat });
    const versions = await rows<{ settings_versi: number }>(
      'select distinct settings_versi from kedisiplinan.tindak_lanjut where tenant_id = $1 order by 1',
    );
    expect(versions.map(({ settings_versi }) => settings_versi)).toEqual([0, 1, 2]);
  });

  it('has follow-ups in every status, one open for each student at most, and one that should be withdrawn', async () => {
    const found = await rows<{ status: string; surat: number; count: number; proposed: number }>(
      `select status, surat, count(*)::int as count, count(usul_tarik_pada)::int as proposed
       from kedisiplinan.tindak_lanjut where tenant_id = $1 group by 1, 2 order by 1, 2`,
    );
    expect([...new Set(found.map(({ status }) => status))]).toEqual([
      'baru',
      'disetujui',
      'ditangani',
      'ditolak',
      'menunggu_persetujuan',
      'selesai',
    ]);
    expect(found.reduce((sum, { proposed }) => sum + proposed, 0)).toBe(1);
    expect(new Set(found.map(({ surat }) => surat))).toEqual(new Set([1, 2, 3]));
    const waiting = found.find(({ status }) => status === 'menunggu_persetujuan')?.count;
    const told = await rows(
      `select from platform.notices where tenant_id = $1 and kind = 'kedisiplinan.surat_menunggu'`,
    );
    expect(told).toHaveLength(waiting ?? 0);
    const own = await rows(
      `select from kedisiplinan.tindak_lanjut t join kedisiplinan.siswa s on s.tenant_id = t.tenant_id and s.id = t.siswa_id
         join kedisiplinan.kelas k on k.tenant_id = s.tenant_id and k.id = s.kelas_id
       where t.tenant_id = $1 and k.wali_kelas_id is not null and t.status not in ('selesai', 'ditolak')`,
    );
    expect(own.length).toBeGreaterThan(0);
  });

  it('each step begins where the one before ended, and the last one where the follow-up is', async () => {
    const broken = await rows(
      `select from (select l.*, t.status,
           lag(ke) over w as before, lead(l.id) over w as next
         from kedisiplinan.tindak_lanjut_langkah l
         join kedisiplinan.tindak_lanjut t on t.tenant_id = l.tenant_id and t.id = l.tindak_lanjut_id
         where l.tenant_id = $1 window w as (partition by l.tindak_lanjut_id order by l.pada, l.id)) s
       where dari is distinct from before or (next is null and ke <> status)`,
    );
    expect(broken).toEqual([]);
  });

  it('letters are numbered year by year without a gap, and none was printed while it waited', async () => {
    const letters = await rows<{ tahun: number; first: number; last: number; count: number; kept: number }>(
      `select s.tahun, min(s.urut) as first, max(s.urut) as last, count(*)::int as count, max(n.terakhir) as kept
       from kedisiplinan.surat_panggilan s join kedisiplinan.nomor_surat n on n.tenant_id = s.tenant_id and n.tahun = s.tahun
       where s.tenant_id = $1 group by s.tahun`,
    );
    expect(letters.length).toBeGreaterThan(0);
    for (const { first, last, count, kept } of letters)
      expect([first, last, kept]).toEqual([1, count, count]);
    const disordered = await rows(
      `select from (select tanggal, lag(tanggal) over (partition by tahun order by urut) as before
         from kedisiplinan.surat_panggilan where tenant_id = $1) s where tanggal < before`,
    );
    expect(disordered).toEqual([]);
    const early = await rows(
      `select from kedisiplinan.surat_panggilan s join kedisiplinan.tindak_lanjut t
         on t.tenant_id = s.tenant_id and t.id = s.tindak_lanjut_id and t.surat = s.surat
       where s.tenant_id = $1 and t.status = 'menunggu_persetujuan'`,
    );
    expect(early).toEqual([]);
  });

  it('its settings hold as saved last, with a history of what changed, and it is filled once', async () => {
    const values = await rows<{ key: string; value: number; nilai: Settings }>(
      `select s.key, s.value, (select nilai from kedisiplinan.settings_versi v where v.tenant_id = s.tenant_id
         order by versi desc limit 1) as nilai
       from kedisiplinan.rules_engine_settings s where tenant_id = $1`,
    );
    expect(values).toHaveLength(8);
    expect(Object.fromEntries(values.map(({ key, value }) => [key, value]))).toEqual(values[0]?.nilai);
    expect(
      await rows('select from kedisiplinan.rules_engine_settings_history where tenant_id = $1'),
    ).toHaveLength(4);
    const count = () =>
      rows(
        `select count(*)::int as n, max(id::text) as last from kedisiplinan.pelanggaran where tenant_id = $1`,
      );
    const before = await count();
    await fillKedisiplinan(world.env);
    expect(await count()).toEqual(before);
  });
});

import type { TestTenant, TestUser, World } from '../world.ts';

/** Somebody of the school with many records, a class and a kind: what its lists are filtered by. */
export interface School {
  readonly siswaId: string;
  readonly kelasId: string;
  readonly jenisId: string;
}

/** Classes of thirty-six with as many students, records, follow-ups and letters as are asked for, and a long history. */
export async function fillKedisiplinan(
  world: World,
  at: TestTenant,
  head: TestUser,
  count: number,
): Promise<School> {
  const fill = (text: string, ...given: unknown[]) => world.asOwner(text, [at.id, count, ...given]);
  await fill(`insert into kedisiplinan.kelas (tenant_id, id, nama, tingkat, jurusan, created_at, updated_at)
    select $1::int, gen_random_uuid(), 'Kelas ' || lpad(i::text, 5, '0'), 10 + i % 3, 'Makmur', now(), now()
    from generate_series(1, 1 + least($2::int / 36, 900)) i`);
  await fill(`insert into kedisiplinan.jenis_pelanggaran (tenant_id, id, nama, nama_kunci, kategori, poin, aktif,
      created_at, updated_at)
    select $1::int, gen_random_uuid(), 'Siti jenis ' || i, 'siti jenis ' || i,
      (array['ringan','sedang','berat','sangat_berat'])[1 + i % 4], i, i % 20 <> 0, now(), now()
    from generate_series(1, least($2::int, 120)) i`);
  await fill(`with them as (select id, row_number() over (order by nama) as place, count(*) over () as many
      from kedisiplinan.kelas where tenant_id = $1::int)
    insert into kedisiplinan.siswa (tenant_id, id, nis, nama, nama_kunci, kelas_id, wali_nama, status, keluar_pada,
      total_poin, created_at, updated_at)
    select $1::int, gen_random_uuid(), lpad(i::text, 8, '0'), initcap(n.nama), n.nama, k.id, 'Wali', s.status,
      case when s.status <> 'aktif' then date '2026-06-20' end, i % 700, now(), now()
    from generate_series(1, $2::int) i
    cross join lateral (select (array['siti','budi','dewi','agus','maria'])[1 + i % 5] || ' '
      || (array['makmur','aminah','santoso'])[1 + i % 3] || ' ' || i as nama) n
    cross join lateral (select case when i % 90 = 0 then 'lulus' when i % 91 = 0 then 'pindah'
      when i % 997 = 0 then 'dikeluarkan' when i % 998 = 0 then 'lainnya' else 'aktif' end as status) s
    join them k on k.place = 1 + i % k.many`);
  await fillRecords(fill, head);
  await fillFollowUps(fill, head);
  await fillSettings(fill, head);
  const [school] = await world.asOwner<School>(
    `select siswa_id as "siswaId", kelas_id as "kelasId", jenis_id as "jenisId" from kedisiplinan.pelanggaran
     where tenant_id = $1 and siswa_id = (select id from kedisiplinan.siswa where tenant_id = $1 and nis = '00000001')
     limit 1`,
    [at.id],
  );
  if (!school) throw new Error('nothing was recorded');
  return school;
}

type Fill = (text: string, ...given: unknown[]) => Promise<unknown>;

/** A hundred records are of one student; one in a hundred was cancelled. */
async function fillRecords(fill: Fill, head: TestUser): Promise<void> {
  await fill(
    `with kinds as (select id, poin, row_number() over (order by nama) as place, count(*) over () as many
       from kedisiplinan.jenis_pelanggaran where tenant_id = $1::int)
     insert into kedisiplinan.pelanggaran (tenant_id, id, laporan_id, siswa_id, jenis_id, kelas_id, poin, tanggal,
       pencatat_id, created_at, updated_at, dibatalkan_pada, dibatalkan_oleh, alasan_batal)
     select $1::int, gen_random_uuid(), gen_random_uuid(), s.id, k.id, s.kelas_id, k.poin, date '2026-11-20' - i % 320,
       case when i % 3 = 0 then $3::uuid else gen_random_uuid() end, now(), now(),
       case when i % 100 = 0 then now() end, case when i % 100 = 0 then $3::uuid end,
       case when i % 100 = 0 then 'Salah catat' end
     from generate_series(1, $2::int) i
     join kedisiplinan.siswa s on s.tenant_id = $1::int
       and s.nis = lpad((case when i <= 100 then 1 else i end)::text, 8, '0')
     join kinds k on k.place = 1 + i % k.many`,
    head.id,
  );
}

/** Nearly all of them finished. */
async function fillFollowUps(fill: Fill, head: TestUser): Promise<void> {
  await fill(
    `insert into kedisiplinan.tindak_lanjut (tenant_id, id, siswa_id, kelas_id, surat, status, pemicu, keputusan_id,
       settings_versi, settings, created_at, updated_at)
     select $1::int, gen_random_uuid(), s.id, s.kelas_id, case when i % 40 = 0 then 3 when i % 7 = 0 then 1 else 2 end,
       t.status, '[]', gen_random_uuid(), 0, '{}', now(), now()
     from generate_series(1, $2::int) i
     cross join lateral (select case when i % 97 = 0 then 'baru' when i % 101 = 0 then 'menunggu_persetujuan'
       when i % 103 = 0 then 'disetujui' when i % 107 = 0 then 'ditangani' when i % 109 = 0 then 'ditolak'
       else 'selesai' end as status) t
     join kedisiplinan.siswa s on s.tenant_id = $1::int and s.nis =
       lpad((case when i <= 100 and t.status = 'selesai' then 1 else i end)::text, 8, '0')`,
  );
  await fill(
    `insert into kedisiplinan.tindak_lanjut_langkah (tenant_id, id, tindak_lanjut_id, langkah, ke, oleh, pada)
     select $1::int, gen_random_uuid(), t.id, 'dibuat', 'baru', $3::uuid, now()
     from kedisiplinan.tindak_lanjut t where t.tenant_id = $1::int and $2::int > 0`,
    head.id,
  );
  await fill(
    `insert into kedisiplinan.surat_panggilan (tenant_id, id, tindak_lanjut_id, siswa_id, surat, tahun, urut, nomor,
       tanggal, lampiran, perihal, keperluan, pertemuan_tanggal, pertemuan_jam, pertemuan_tempat, isi, kode, dibuat_oleh,
       dibuat_pada)
     select $1::int, gen_random_uuid(), t.id, t.siswa_id, t.surat, 2026, row_number() over (),
       '421.5/' || row_number() over (), '2026-11-20', '-', 'Panggilan', 'Panggilan', '2026-11-24', '09:00', 'BK',
       '{"sekolah": {"nama": "SMK"}, "siswa": {"nis": "1", "nama": "Siti", "kelas": "X"}, "wali": "Wali"}', 'k' || row_number() over (), $3::uuid, now()
     from kedisiplinan.tindak_lanjut t where t.tenant_id = $1::int and $2::int > 0`,
    head.id,
  );
}

/** As if somebody had changed a threshold every day for years. */
async function fillSettings(fill: Fill, head: TestUser): Promise<void> {
  await fill(
    `insert into kedisiplinan.settings_versi (tenant_id, versi, nilai, jenis, oleh, pada)
     select $1::int, i, '{}', 'simpan', $3::uuid, now() - ($2::int - i) * interval '1 hour'
     from generate_series(1, $2::int) i`,
    head.id,
  );
  await fill(
    `insert into kedisiplinan.rules_engine_settings_history (tenant_id, id, versi, setting_key, old_value, new_value,
       changed_by, changed_at)
     select $1::int, gen_random_uuid(), i, 'frekuensi_alfa', 4, 5, $3::uuid, now() - ($2::int - i) * interval '1 hour'
     from generate_series(1, $2::int) i`,
    head.id,
  );
}

-- Discipline of a school: students and classes, kinds of violations, what was recorded, what the rules decided and why,
-- letters to guardians, and the settings of the rules with every version that there was.
create schema kedisiplinan;
grant usage on schema kedisiplinan to balai_api, balai_worker, balai_crossing;
grant create on schema kedisiplinan to balai_crossing;

-- What stands on the school's letters, and what it has switched on.
create table kedisiplinan.profil_sekolah (
  tenant_id int primary key references tenancy.tenants (id),
  -- Letterhead: lines above the name of the school (province, education office).
  kop jsonb not null default '[]',
  nama text not null default '' check (length(nama) <= 150),
  bidang_keahlian text not null default '' check (length(bidang_keahlian) <= 200),
  alamat text not null default '' check (length(alamat) <= 300),
  kota text not null default '' check (length(kota) <= 100),
  telepon text not null default '' check (length(telepon) <= 30),
  email text not null default '' check (length(email) <= 200),
  akreditasi text not null default '' check (length(akreditasi) <= 50),
  npsn text not null default '' check (npsn ~ '^([0-9]{8})?$'),
  nss text not null default '' check (nss ~ '^([0-9]{12})?$'),
  -- Both stand in the number of a letter: 421.5/0001/SMKN1/2026.
  kode_arsip text not null default '421.5' check (kode_arsip ~ '^[0-9A-Za-z.-]{1,20}$'),
  singkatan text not null default '' check (singkatan ~ '^[0-9A-Za-z.-]{0,20}$'),
  kepala_nama text not null default '' check (length(kepala_nama) <= 150),
  kepala_nip text not null default '' check (kepala_nip ~ '^[0-9]{0,18}$'),
  waka_nama text not null default '' check (length(waka_nama) <= 150),
  waka_nip text not null default '' check (waka_nip ~ '^[0-9]{0,18}$'),
  -- Where, when and how many days after its date a letter asks the guardian to come, unless it says otherwise.
  pertemuan_tempat text not null default 'Ruang Bimbingan dan Konseling' check (length(pertemuan_tempat) between 1 and 100),
  pertemuan_jam time not null default '09:00',
  pertemuan_hari int not null default 3 check (pertemuan_hari between 0 and 60),
  -- Points count from this day on; empty: all that there are.
  poin_sejak date,
  -- The version of the rules per kind of violation that holds; empty: none are used.
  aturan_versi int,
  version int not null default 1,
  updated_at timestamptz not null
);

create table kedisiplinan.kelas (
  tenant_id int not null references tenancy.tenants (id),
  id uuid not null,
  nama text collate "C" not null check (length(nama) between 1 and 40),
  tingkat int not null check (tingkat between 1 and 13),
  jurusan text check (length(jurusan) between 1 and 100),
  wali_kelas_id uuid,
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  constraint one_kelas_per_nama unique (tenant_id, nama)
);
create index kelas_of_a_wali on kedisiplinan.kelas (tenant_id, wali_kelas_id) where wali_kelas_id is not null;

create table kedisiplinan.siswa (
  tenant_id int not null references tenancy.tenants (id),
  id uuid not null,
  nis text collate "C" not null check (nis ~ '^[0-9]{4,20}$'),
  nama text not null check (length(nama) between 1 and 150),
  -- The name as it sorts and begins a search: small letters, single blanks.
  nama_kunci text collate "C" not null check (length(nama_kunci) <= 150),
  -- Of who left school: the class that they were last in.
  kelas_id uuid not null,
  wali_nama text not null check (length(wali_nama) between 1 and 150),
  -- +62…, as kernel/phone.ts writes it.
  wali_telepon text check (wali_telepon ~ '^\+[0-9]{8,15}$'),
  wali_email text check (length(wali_email) <= 200),
  status text not null default 'aktif' check (status in ('aktif', 'lulus', 'pindah', 'dikeluarkan', 'lainnya')),
  keluar_pada date,
  -- Sums of what is not cancelled and counts (poin_sejak), written with every record under this row's lock.
  total_poin int not null default 0 check (total_poin >= 0),
  jumlah_atribut int not null default 0 check (jumlah_atribut >= 0),
  jumlah_alfa int not null default 0 check (jumlah_alfa >= 0),
  -- What has had its follow-up: the band of accumulation (0, 2, 3) and the counts at which a frequency last fired.
  band_terakhir smallint not null default 0 check (band_terakhir in (0, 2, 3)),
  atribut_terakhir int not null default 0,
  alfa_terakhir int not null default 0,
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  constraint one_siswa_per_nis unique (tenant_id, nis),
  constraint siswa_in_a_kelas foreign key (tenant_id, kelas_id) references kedisiplinan.kelas (tenant_id, id),
  constraint who_left_says_when check ((keluar_pada is not null) = (status <> 'aktif'))
);
create index siswa_by_nama on kedisiplinan.siswa (tenant_id, status, nama_kunci, id);
create index siswa_by_kelas on kedisiplinan.siswa (tenant_id, kelas_id, status, nama_kunci, id);
create index siswa_by_poin on kedisiplinan.siswa (tenant_id, status, total_poin, id);
create index siswa_by_kelas_and_poin on kedisiplinan.siswa (tenant_id, kelas_id, status, total_poin, id);

-- What a student is found by: each word of the name, and the number.
create table kedisiplinan.siswa_words (
  tenant_id int not null,
  word text collate "C" not null,
  siswa_id uuid not null,
  -- The word of the same student just before this one: whose words begin alike is found by the first of them only.
  previous text collate "C" not null,
  primary key (tenant_id, word, siswa_id),
  foreign key (tenant_id, siswa_id) references kedisiplinan.siswa (tenant_id, id) on delete cascade
);
create index words_of_a_siswa on kedisiplinan.siswa_words (tenant_id, siswa_id);

create table kedisiplinan.jenis_pelanggaran (
  tenant_id int not null references tenancy.tenants (id),
  id uuid not null,
  nama text not null check (length(nama) between 1 and 150),
  nama_kunci text collate "C" not null check (length(nama_kunci) <= 150),
  kategori text not null check (kategori in ('ringan', 'sedang', 'berat', 'sangat_berat')),
  poin int not null check (poin between 0 and 100000),
  -- Whose count a frequency looks at; empty: none.
  frekuensi_kelompok text check (frekuensi_kelompok in ('atribut', 'alfa')),
  aktif boolean not null default true,
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  constraint one_jenis_per_nama unique (tenant_id, nama_kunci)
);
create index jenis_by_kategori on kedisiplinan.jenis_pelanggaran (tenant_id, kategori, poin, id);

create table kedisiplinan.pelanggaran (
  tenant_id int not null,
  id uuid not null,
  -- What was recorded together: one report, one or more students and kinds.
  laporan_id uuid not null,
  siswa_id uuid not null,
  jenis_id uuid not null,
  -- Class of the student and points and group of the kind when it was recorded: they stay as they were.
  kelas_id uuid not null,
  poin int not null check (poin between 0 and 100000),
  kelompok text check (kelompok in ('atribut', 'alfa')),
  tanggal date not null,
  keterangan text check (length(keterangan) between 1 and 1000),
  pencatat_id uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 1,
  dibatalkan_pada timestamptz,
  dibatalkan_oleh uuid,
  alasan_batal text check (length(alasan_batal) between 1 and 500),
  primary key (tenant_id, id),
  constraint pelanggaran_of_a_siswa foreign key (tenant_id, siswa_id) references kedisiplinan.siswa (tenant_id, id),
  constraint pelanggaran_of_a_jenis foreign key (tenant_id, jenis_id)
    references kedisiplinan.jenis_pelanggaran (tenant_id, id),
  constraint cancelled_says_why check (
    (dibatalkan_pada is null) = (alasan_batal is null) and (dibatalkan_pada is null) = (dibatalkan_oleh is null))
);
create index pelanggaran_by_siswa on kedisiplinan.pelanggaran (tenant_id, siswa_id, tanggal, id);
-- The whole history student by student without looking at the rows: what a change of settings would have done.
create index pelanggaran_replayed on kedisiplinan.pelanggaran (tenant_id, siswa_id, laporan_id)
  include (poin, kelompok, tanggal) where dibatalkan_pada is null;
create index pelanggaran_by_day on kedisiplinan.pelanggaran (tenant_id, tanggal, id);
create index pelanggaran_by_kelas on kedisiplinan.pelanggaran (tenant_id, kelas_id, tanggal, id);
create index pelanggaran_by_jenis on kedisiplinan.pelanggaran (tenant_id, jenis_id, tanggal, id);
create index pelanggaran_by_pencatat on kedisiplinan.pelanggaran (tenant_id, pencatat_id, tanggal, id);
create index pelanggaran_of_a_report on kedisiplinan.pelanggaran (tenant_id, laporan_id);
create index pelanggaran_cancelled on kedisiplinan.pelanggaran (tenant_id, tanggal, id) where dibatalkan_pada is not null;

create table kedisiplinan.bukti (
  tenant_id int not null,
  id uuid not null,
  pelanggaran_id uuid not null,
  file_key text not null,
  media_type text not null check (media_type in ('image/jpeg', 'image/png')),
  size int not null check (size between 1 and 5242880),
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, pelanggaran_id) references kedisiplinan.pelanggaran (tenant_id, id)
);
create index bukti_of_a_pelanggaran on kedisiplinan.bukti (tenant_id, pelanggaran_id);

-- ---------------------------------------------------------------- settings of the rules
create table kedisiplinan.rules_engine_settings (
  tenant_id int not null references tenancy.tenants (id),
  id uuid not null,
  key text collate "C" not null check (length(key) between 1 and 60),
  value int not null check (value between 1 and 100000),
  description text not null,
  category text not null check (category in ('poin_surat', 'akumulasi', 'frekuensi')),
  updated_by uuid,
  updated_at timestamptz not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  constraint one_setting_per_key unique (tenant_id, key)
);
-- Each save as a whole: what a decision was made with. Version 0 is the defaults in the code.
create table kedisiplinan.settings_versi (
  tenant_id int not null references tenancy.tenants (id),
  versi int not null check (versi > 0),
  nilai jsonb not null,
  jenis text not null check (jenis in ('simpan', 'reset')),
  oleh uuid not null,
  pada timestamptz not null,
  catatan text check (length(catatan) between 1 and 500),
  primary key (tenant_id, versi)
);
create table kedisiplinan.rules_engine_settings_history (
  tenant_id int not null,
  id uuid not null,
  versi int not null,
  setting_key text collate "C" not null,
  old_value int not null,
  new_value int not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  notes text check (length(notes) between 1 and 500),
  primary key (tenant_id, id),
  foreign key (tenant_id, versi) references kedisiplinan.settings_versi (tenant_id, versi),
  constraint history_is_of_a_change check (old_value <> new_value)
);
create index history_by_time on kedisiplinan.rules_engine_settings_history (tenant_id, changed_at, id);

-- Rules per kind of violation, each version as a whole: {jenis_id: [{dari, sampai, poin, sanksi, surat, pembina}]}.
create table kedisiplinan.aturan_versi (
  tenant_id int not null references tenancy.tenants (id),
  versi int not null check (versi > 0),
  aturan jsonb not null,
  oleh uuid not null,
  pada timestamptz not null,
  catatan text check (length(catatan) between 1 and 500),
  primary key (tenant_id, versi)
);
-- Up to which count of a kind its levels have had their follow-up.
create table kedisiplinan.siswa_aturan (
  tenant_id int not null,
  siswa_id uuid not null,
  jenis_id uuid not null,
  terakhir int not null check (terakhir > 0),
  primary key (tenant_id, siswa_id, jenis_id),
  foreign key (tenant_id, siswa_id) references kedisiplinan.siswa (tenant_id, id) on delete cascade
);

-- ---------------------------------------------------------------- what the rules decided
create table kedisiplinan.tindak_lanjut (
  tenant_id int not null,
  id uuid not null,
  siswa_id uuid not null,
  -- Class of the student when it was decided.
  kelas_id uuid not null,
  -- Empty: a sanction without a letter.
  surat smallint check (surat between 1 and 3),
  status text not null check (status in ('baru', 'menunggu_persetujuan', 'disetujui', 'ditolak', 'ditangani', 'selesai')),
  -- All conditions that led to it, also those that came while it was open: [{kondisi, surat, …}].
  pemicu jsonb not null,
  sanksi text check (length(sanksi) <= 500),
  -- The decision that made it, or raised it last.
  keputusan_id uuid not null,
  settings_versi int not null,
  settings jsonb not null,
  -- true where the settings could not be read and the defaults decided.
  bawaan boolean not null default false,
  -- Since when and why it no longer stands: what it was decided on has been corrected or cancelled.
  usul_tarik_pada timestamptz,
  usul_tarik jsonb,
  ditarik boolean not null default false,
  alasan text check (length(alasan) between 1 and 500),
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  constraint tindak_lanjut_of_a_siswa foreign key (tenant_id, siswa_id) references kedisiplinan.siswa (tenant_id, id),
  constraint withdrawn_is_finished check (not ditarik or status = 'selesai')
);
create unique index one_open_tindak_lanjut on kedisiplinan.tindak_lanjut (tenant_id, siswa_id)
  where status in ('baru', 'menunggu_persetujuan', 'disetujui', 'ditangani');
create index tindak_lanjut_by_siswa on kedisiplinan.tindak_lanjut (tenant_id, siswa_id, id);
-- The board of those that are open: one in a hundred of all.
create index open_tindak_lanjut on kedisiplinan.tindak_lanjut (tenant_id, id)
  where status in ('baru', 'menunggu_persetujuan', 'disetujui', 'ditangani');
create index tindak_lanjut_by_day on kedisiplinan.tindak_lanjut (tenant_id, created_at);
create index tindak_lanjut_by_status on kedisiplinan.tindak_lanjut (tenant_id, status, id);
create index tindak_lanjut_by_surat on kedisiplinan.tindak_lanjut (tenant_id, surat, id);
create index tindak_lanjut_by_kelas on kedisiplinan.tindak_lanjut (tenant_id, kelas_id, id);

-- Every step of a follow-up: who, when, and the note.
create table kedisiplinan.tindak_lanjut_langkah (
  tenant_id int not null,
  id uuid not null,
  tindak_lanjut_id uuid not null,
  langkah text not null check (langkah in
    ('dibuat', 'dinaikkan', 'ditambah', 'disetujui', 'ditolak', 'ditangani', 'selesai', 'usul_tarik', 'ditarik')),
  dari text,
  ke text not null,
  surat_dari smallint,
  surat_ke smallint,
  -- Empty where it followed from a record that was evaluated later by itself.
  oleh uuid,
  pada timestamptz not null,
  catatan text check (length(catatan) between 1 and 500),
  primary key (tenant_id, id),
  foreign key (tenant_id, tindak_lanjut_id) references kedisiplinan.tindak_lanjut (tenant_id, id)
);
create index langkah_of_a_tindak_lanjut on kedisiplinan.tindak_lanjut_langkah (tenant_id, tindak_lanjut_id, pada, id);

-- Each evaluation that asked for something: with these facts under these settings it comes out the same at any time.
create table kedisiplinan.keputusan (
  tenant_id int not null,
  id uuid not null,
  siswa_id uuid not null,
  laporan_id uuid not null,
  tindak_lanjut_id uuid not null,
  -- What became of it: a new follow-up, a raised one, or an open one that stays as it is.
  akibat text not null check (akibat in ('baru', 'dinaikkan', 'tetap')),
  surat smallint check (surat between 1 and 3),
  settings_versi int not null,
  aturan_versi int,
  -- The rules per kind that were asked, with what they looked at; empty where none are switched on.
  fakta jsonb not null,
  pemicu jsonb not null,
  jejak jsonb not null,
  bawaan boolean not null,
  pada timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, siswa_id) references kedisiplinan.siswa (tenant_id, id),
  foreign key (tenant_id, tindak_lanjut_id) references kedisiplinan.tindak_lanjut (tenant_id, id)
);
create index keputusan_of_a_tindak_lanjut on kedisiplinan.keputusan (tenant_id, tindak_lanjut_id, id);
create index keputusan_of_a_report on kedisiplinan.keputusan (tenant_id, laporan_id);
create index keputusan_of_a_siswa on kedisiplinan.keputusan (tenant_id, siswa_id, id);

-- Recorded, but the evaluation failed: it is tried again.
create table kedisiplinan.evaluasi_tertunda (
  tenant_id int not null,
  id uuid not null,
  siswa_id uuid not null,
  laporan_id uuid not null,
  sejak timestamptz not null,
  -- What held when it was recorded: values that are saved later decide what is recorded later.
  settings_versi int not null,
  settings jsonb not null,
  bawaan boolean not null,
  percobaan int not null default 0,
  galat text not null check (length(galat) <= 200),
  primary key (tenant_id, id),
  constraint one_wait_per_report unique (tenant_id, siswa_id, laporan_id),
  foreign key (tenant_id, siswa_id) references kedisiplinan.siswa (tenant_id, id)
);

-- ---------------------------------------------------------------- letters
-- The last running number of a year: whoever issues a letter locks the row, so that none collides and none is left out.
create table kedisiplinan.nomor_surat (
  tenant_id int not null references tenancy.tenants (id),
  tahun int not null,
  terakhir int not null check (terakhir > 0),
  primary key (tenant_id, tahun)
);
create table kedisiplinan.surat_panggilan (
  tenant_id int not null,
  id uuid not null,
  tindak_lanjut_id uuid not null,
  siswa_id uuid not null,
  surat smallint not null check (surat between 1 and 3),
  tahun int not null,
  urut int not null,
  nomor text collate "C" not null check (length(nomor) <= 100),
  tanggal date not null,
  lampiran text not null check (length(lampiran) <= 60),
  perihal text not null check (length(perihal) between 1 and 150),
  keperluan text not null check (length(keperluan) between 1 and 500),
  pertemuan_tanggal date not null,
  pertemuan_jam time not null,
  pertemuan_tempat text not null check (length(pertemuan_tempat) between 1 and 100),
  -- Letterhead, student, class, guardian and signatories as they were when it was issued.
  isi jsonb not null,
  -- The tenant's number and a random part: stands in the QR code, by which anybody checks that the letter is genuine.
  kode text collate "C" not null,
  dibuat_oleh uuid not null,
  dibuat_pada timestamptz not null,
  version int not null default 1,
  primary key (tenant_id, id),
  constraint one_surat_per_nomor unique (tenant_id, nomor),
  constraint one_surat_per_urut unique (tenant_id, tahun, urut),
  constraint one_surat_per_kode unique (tenant_id, kode),
  constraint one_surat_per_level unique (tenant_id, tindak_lanjut_id, surat),
  foreign key (tenant_id, tindak_lanjut_id) references kedisiplinan.tindak_lanjut (tenant_id, id),
  constraint meets_after_its_date check (pertemuan_tanggal >= tanggal)
);
create index surat_of_a_siswa on kedisiplinan.surat_panggilan (tenant_id, siswa_id, id);
create index surat_by_level on kedisiplinan.surat_panggilan (tenant_id, surat, id);

create table kedisiplinan.surat_cetak (
  tenant_id int not null,
  id uuid not null,
  surat_id uuid not null,
  oleh uuid not null,
  pada timestamptz not null,
  ip_address text,
  user_agent text check (length(user_agent) <= 300),
  primary key (tenant_id, id),
  foreign key (tenant_id, surat_id) references kedisiplinan.surat_panggilan (tenant_id, id)
);
create index cetak_of_a_surat on kedisiplinan.surat_cetak (tenant_id, surat_id, id);

-- Reports whose evaluation still waits, for the job that tries again.
create function kedisiplinan.overdue_evaluations(before timestamptz, how_many int)
  returns table (tenant_id int, id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select e.tenant_id, e.id from kedisiplinan.evaluasi_tertunda e where e.sejak < before order by e.sejak limit how_many
  $$;
grant select on kedisiplinan.evaluasi_tertunda to balai_crossing;
alter function kedisiplinan.overdue_evaluations(timestamptz, int) owner to balai_crossing;
revoke create on schema kedisiplinan from balai_crossing;

-- ---------------------------------------------------------------- files of students on their way
create table kedisiplinan.siswa_imports (
  tenant_id int not null references tenancy.tenants (id),
  id uuid not null,
  user_id uuid not null,
  file_name text not null,
  file_key text not null,
  dry_run boolean not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed')),
  rows_total int,
  rows_read int not null default 0,
  rows_ok int not null default 0,
  rows_rejected int not null default 0,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (tenant_id, id)
);
create index siswa_imports_of_a_user on kedisiplinan.siswa_imports (tenant_id, user_id, id);
create index siswa_imports_of_a_file on kedisiplinan.siswa_imports (tenant_id, file_key);
create table kedisiplinan.siswa_import_errors (
  tenant_id int not null,
  import_id uuid not null,
  row int not null,
  "column" text collate "C" not null,
  code text collate "C" not null,
  params jsonb not null default '{}',
  primary key (tenant_id, import_id, row, "column", code),
  foreign key (tenant_id, import_id) references kedisiplinan.siswa_imports (tenant_id, id) on delete cascade
);

grant select, insert, update on kedisiplinan.profil_sekolah, kedisiplinan.pelanggaran, kedisiplinan.rules_engine_settings,
  kedisiplinan.tindak_lanjut, kedisiplinan.nomor_surat, kedisiplinan.surat_panggilan
  to balai_api, balai_worker;
grant select, insert, update, delete on kedisiplinan.kelas, kedisiplinan.siswa, kedisiplinan.jenis_pelanggaran,
  kedisiplinan.evaluasi_tertunda, kedisiplinan.siswa_aturan, kedisiplinan.siswa_imports
  to balai_api, balai_worker;
grant select, insert, delete on kedisiplinan.siswa_words, kedisiplinan.siswa_import_errors, kedisiplinan.bukti
  to balai_api, balai_worker;
-- What was decided, changed or printed is never rewritten.
grant select, insert on kedisiplinan.settings_versi, kedisiplinan.rules_engine_settings_history, kedisiplinan.aturan_versi,
  kedisiplinan.tindak_lanjut_langkah, kedisiplinan.keputusan, kedisiplinan.surat_cetak to balai_api, balai_worker;

-- ---------------------------------------------------------------- search
create function kedisiplinan.add_words() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  insert into kedisiplinan.siswa_words (tenant_id, word, siswa_id, previous)
    select a.tenant_id, w.word, a.id, w.previous from added a, identity.ranked_words(a.nama, a.nis, null) w;
  return null;
end $$;
create function kedisiplinan.renew_words() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  delete from kedisiplinan.siswa_words w using removed r join added a on a.tenant_id = r.tenant_id and a.id = r.id
    where w.tenant_id = r.tenant_id and w.siswa_id = r.id and (a.nama, a.nis) <> (r.nama, r.nis);
  insert into kedisiplinan.siswa_words (tenant_id, word, siswa_id, previous)
    select a.tenant_id, w.word, a.id, w.previous
    from added a join removed r on r.tenant_id = a.tenant_id and r.id = a.id,
      lateral identity.ranked_words(a.nama, a.nis, null) w
    where (a.nama, a.nis) <> (r.nama, r.nis);
  return null;
end $$;
create trigger add_words after insert on kedisiplinan.siswa referencing new table as added
  for each statement execute function kedisiplinan.add_words();
-- With every record the sums of a student are written: a name or number that stays costs nothing.
create trigger renew_words after update on kedisiplinan.siswa referencing old table as removed new table as added
  for each statement execute function kedisiplinan.renew_words();
revoke execute on all functions in schema kedisiplinan from public;
grant execute on function kedisiplinan.add_words(), kedisiplinan.renew_words() to balai_api, balai_worker;
grant execute on function kedisiplinan.overdue_evaluations(timestamptz, int) to balai_worker;

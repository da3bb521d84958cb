// The shapes of kedisiplinan: students, classes, kinds of violations and what was recorded.
import type { Answer, Body, Filters, Row } from './shapes.ts';

export type SiswaRow = Row<'/api/kedisiplinan/siswa'>;
export type KelasRow = Row<'/api/kedisiplinan/kelas'>;
export type JenisRow = Row<'/api/kedisiplinan/jenis-pelanggaran'>;
export type PelanggaranRow = Row<'/api/kedisiplinan/pelanggaran'>;
export type LinimasaRow = Row<'/api/kedisiplinan/siswa/{id}/linimasa'>;

export type SiswaQuery = Filters<'/api/kedisiplinan/siswa'>;
export type KelasQuery = Filters<'/api/kedisiplinan/kelas'>;
export type PelanggaranQuery = Filters<'/api/kedisiplinan/pelanggaran'>;

export type NewSiswa = Body<'/api/kedisiplinan/siswa', 'post'>;
export type ChangedSiswa = Body<'/api/kedisiplinan/siswa/{id}', 'patch'>;
export type NewKelas = Body<'/api/kedisiplinan/kelas', 'post'>;
export type NewJenis = Body<'/api/kedisiplinan/jenis-pelanggaran', 'post'>;
export type MoveAnswer = Answer<'/api/kedisiplinan/kelas/{id}/naik', 'post'>;
export type NewPelanggaran = Body<'/api/kedisiplinan/pelanggaran', 'post'>;
export type ChangedPelanggaran = Body<'/api/kedisiplinan/pelanggaran/{id}', 'patch'>;
export type Recorded = Answer<'/api/kedisiplinan/pelanggaran', 'post'>;
export type Foreseen = Answer<'/api/kedisiplinan/pelanggaran/preview', 'post'>;
export type Hasil = Recorded['hasil'][number];

export type Kategori = JenisRow['kategori'];
export type SiswaStatus = SiswaRow['status'];
export type Surat = 1 | 2 | 3;
export type TindakLanjutStatus = NonNullable<Hasil['keputusan']>['status'];

export const kategoriOrder = [
  'ringan',
  'sedang',
  'berat',
  'sangat_berat',
] as const satisfies readonly Kategori[];

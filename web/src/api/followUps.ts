// The shapes of follow-ups, of their letters, and of the dashboard of kedisiplinan.
import type { Answer, Body, Filters, Row } from './shapes.ts';

export type TindakLanjutRow = Row<'/api/kedisiplinan/tindak-lanjut'>;
export type TindakLanjutDetail = Answer<'/api/kedisiplinan/tindak-lanjut/{id}', 'get'>;
export type TindakLanjutQuery = Filters<'/api/kedisiplinan/tindak-lanjut'>;
export type TindakLanjutCounts = Answer<'/api/kedisiplinan/tindak-lanjut/count', 'get'>;
export type Keputusan = TindakLanjutDetail['keputusan'][number];
export type AksiTindakLanjut = TindakLanjutRow['aksi'][number];

export type SuratRow = Row<'/api/kedisiplinan/surat'>;
export type SuratQuery = Filters<'/api/kedisiplinan/surat'>;
export type SuratDetail = Answer<'/api/kedisiplinan/surat/{id}', 'get'>;
export type NewSurat = Body<'/api/kedisiplinan/tindak-lanjut/{id}/surat', 'post'>;
export type CheckedSurat = Answer<'/api/kedisiplinan/surat/verifikasi/{kode}', 'get'>;

export type DisciplineDashboard = Answer<'/api/kedisiplinan/dashboard', 'get'>;

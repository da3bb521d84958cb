import { newId } from '../../../platform/clock/ids.ts';
import { escalate } from '../rules/eskalasi.ts';
import { evaluate, type Facts } from '../rules/evaluate.ts';
import { factsOf } from './decide.ts';
import type { FollowUp, History, KnownJenis, Past, PastReport, Pupil, Violation } from './history.ts';

/** No rules per kind, and all points count. */
export const counting = { poin_sejak: null, aturan_versi: null, aturan: null };

export interface Recorded {
  readonly report: PastReport;
  readonly laporanId: string;
  readonly kelasId: string;
  readonly parts: readonly KnownJenis[];
}

/** Records a part of a report, and decides what follows, as operations/record-pelanggaran.ts does. */
export function record(past: Past, pupil: Pupil, { report, laporanId, kelasId, parts }: Recorded): void {
  const { pada, tanggal, keterangan, pencatat_id } = report;
  const rows = parts.map((jenis) => ({
    id: newId(),
    laporan_id: laporanId,
    siswa_id: pupil.id,
    jenis_id: jenis.id,
    kelas_id: kelasId,
    poin: jenis.poin,
    kelompok: jenis.frekuensi_kelompok,
    tanggal,
    keterangan,
    pencatat_id,
    created_at: pada,
    updated_at: pada,
    version: 1,
    dibatalkan_pada: null,
    dibatalkan_oleh: null,
    alasan_batal: null,
  }));
  pupil.violations.push(...rows);
  Object.assign(pupil, sumsOf(pupil.violations));
  const used = past.saves.findLast((save) => save.pada <= pada);
  if (!used) throw new Error('no settings held then');
  const facts = factsOf(pupil, rows, counting, []);
  decide(past, pupil, { facts, used, laporanId, kelasId, report });
}

function decide(
  past: Past,
  pupil: Pupil,
  given: Omit<Recorded, 'parts'> & { readonly facts: Facts; readonly used: History['saves'][number] },
): void {
  const { facts, used, laporanId, kelasId, report } = given;
  const { pada } = report;
  const decision = evaluate(facts, used.settings);
  const open = pupil.open;
  const outcome = escalate(open, decision);
  if (outcome === null) return;
  const id = newId();
  const { surat, status, akibat } = outcome;
  const fresh = { surat, status, keputusan_id: id, settings_versi: used.versi, settings: used.settings };
  const step = { dari: open?.status ?? null, surat_dari: open?.surat ?? null };
  const followUp = open ?? newFollowUp(past, pupil, { ...fresh, kelas_id: kelasId, pada });
  if (open !== null) {
    if (akibat === 'dinaikkan') Object.assign(open, fresh, noProposal, { version: open.version + 1 });
    else if ((decision.surat ?? 0) >= (open.surat ?? 0)) Object.assign(open, noProposal);
  }
  Object.assign(followUp, { pemicu: [...followUp.pemicu, ...decision.pemicu], updated_at: pada });
  const langkah = { baru: 'dibuat', dinaikkan: 'dinaikkan', tetap: 'ditambah' }[akibat];
  past.steps.push({
    ...step,
    tindak_lanjut_id: followUp.id,
    langkah,
    ke: status,
    surat_ke: surat,
    oleh: report.pencatat_id,
    pada,
    catatan: null,
  });
  pupil.decisions.push({
    id,
    siswa_id: pupil.id,
    laporan_id: laporanId,
    tindak_lanjut_id: followUp.id,
    akibat,
    surat: decision.surat,
    settings_versi: used.versi,
    fakta: { ...facts, poin_sejak: null },
    pemicu: decision.pemicu,
    jejak: decision.jejak,
    bawaan: false,
    pada,
  });
  pupil.band_terakhir = decision.band;
  pupil.atribut_terakhir = decision.atribut;
  pupil.alfa_terakhir = decision.alfa;
  if (akibat !== 'tetap') pupil.due = past.answer({ nis: pupil.nis, kelas: report.kelas, surat, pada });
}

const noProposal = { usul_tarik_pada: null, usul_tarik: null };

function newFollowUp(
  past: Past,
  pupil: Pupil,
  {
    pada,
    ...fresh
  }: Pick<FollowUp, 'surat' | 'status' | 'keputusan_id' | 'settings_versi' | 'settings' | 'kelas_id'> & {
    readonly pada: Date;
  },
): FollowUp {
  const made = {
    ...fresh,
    ...noProposal,
    id: newId(),
    siswa_id: pupil.id,
    pemicu: [],
    alasan: null,
    version: 1,
    created_at: pada,
    updated_at: pada,
  };
  past.followUps.push(made);
  pupil.open = made;
  return made;
}

export function sumsOf(violations: readonly Violation[]) {
  const counted = violations.filter((row) => row.dibatalkan_pada === null);
  return {
    total_poin: counted.reduce((sum, { poin }) => sum + poin, 0),
    jumlah_atribut: counted.filter(({ kelompok }) => kelompok === 'atribut').length,
    jumlah_alfa: counted.filter(({ kelompok }) => kelompok === 'alfa').length,
  };
}

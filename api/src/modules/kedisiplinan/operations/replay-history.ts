import { newId } from '../../../platform/clock/ids.ts';
import type { SiswaState } from '../repository/state.ts';
import { evaluate, type Facts, type Surat } from '../rules/evaluate.ts';
import { cetakMenangani } from '../rules/status-surat.ts';
import { isOpen, transition } from '../rules/tindak-lanjut.ts';
import { factsOf } from './decide.ts';
import type { FollowUp, History, KnownJenis, Past, PastReport, PastStep, Pupil } from './history.ts';
import { counting, record, sumsOf } from './replay-report.ts';

const steps = { approve: 'disetujui', reject: 'ditolak', handle: 'ditangani', finish: 'selesai' } as const;

/**
 * What a school would have now if all of this had been recorded, decided and answered when it happened: by the same
 * rules as the product's own, without its database.
 * @param siswa by NIS, with sums of nothing @param kelas ids by name @param jenis by name
 */
export function replayHistory(
  { reports, saves, answer, now }: History,
  known: {
    readonly siswa: readonly SiswaState[];
    readonly kelas: ReadonlyMap<string, string>;
    readonly jenis: ReadonlyMap<string, KnownJenis>;
  },
) {
  const pupils = new Map<string, Pupil>(
    known.siswa.map((one) => [one.nis, { ...one, violations: [], decisions: [], open: null, due: [] }]),
  );
  const past: Past = { saves, answer, followUps: [], steps: [], letters: [] };
  const recorded = (report: PastReport) => () => {
    const laporanId = newId();
    const kelasId = under(known.kelas, report.kelas);
    const parts = report.jenis.map((name) => under(known.jenis, name));
    for (const nis of report.nis) {
      const pupil = under(pupils, nis);
      catchUp(past, pupil, report.pada);
      record(past, pupil, { report, laporanId, kelasId, parts });
    }
  };
  const events = reports.flatMap((report) => {
    const { pada, batal } = report;
    const made = { pada, happen: recorded(report) };
    if (batal === null || batal.pada > now) return [made];
    return [made, { pada: batal.pada, happen: () => cancel(past, pupils, report, batal) }];
  });
  for (const { happen } of byMoment(events)) happen();
  for (const pupil of pupils.values()) catchUp(past, pupil, now);
  const all = [...pupils.values()];
  return {
    siswa: all,
    pelanggaran: all.flatMap(({ violations }) => violations),
    keputusan: all.flatMap(({ decisions }) => decisions),
    tindak_lanjut: past.followUps,
    langkah: byMoment(past.steps),
    surat: byMoment(past.letters),
  };
}

function byMoment<Row extends { readonly pada: Date }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => a.pada.getTime() - b.pada.getTime());
}

function under<Row>(rows: ReadonlyMap<string, Row>, key: string): Row {
  const row = rows.get(key);
  if (row === undefined) throw new Error(`nothing under ${key}`);
  return row;
}

/** What was done about the open follow-up until then. */
function catchUp(past: Past, pupil: Pupil, until: Date): void {
  const happened = pupil.due.filter(({ pada }) => pada <= until);
  pupil.due = pupil.due.filter(({ pada }) => pada > until);
  for (const step of happened) if (pupil.open !== null) take(past, pupil, pupil.open, step);
}

function take(past: Past, pupil: Pupil, followUp: FollowUp, { aksi, pada, oleh, catatan }: PastStep): void {
  const { id, surat, status } = followUp;
  if (aksi === 'print') {
    if (surat === null) return;
    const { kelas_id } = followUp;
    past.letters.push({ tindak_lanjut_id: id, nis: pupil.nis, kelas_id, surat, oleh, pada });
    if (!cetakMenangani(surat, { ...followUp, ditarik: false })) return;
  }
  const move = aksi === 'print' ? 'handle' : aksi;
  const allowed = transition(status, move, true, surat);
  if ('tolak' in allowed) throw new Error(`${move} of what is ${status}`);
  const { ke } = allowed;
  const ended = ke === 'ditolak' ? { alasan: catatan, usul_tarik_pada: null, usul_tarik: null } : {};
  Object.assign(followUp, ended, { status: ke, version: followUp.version + 1, updated_at: pada });
  past.steps.push({
    tindak_lanjut_id: id,
    langkah: steps[move],
    dari: status,
    ke,
    surat_dari: surat,
    surat_ke: surat,
    oleh,
    pada,
    catatan,
  });
  if (!isOpen(ke)) pupil.open = null;
}

/** A record that turned out to be wrong: it counts no more, and what no longer stands is proposed to be withdrawn. */
function cancel(
  past: Past,
  pupils: ReadonlyMap<string, Pupil>,
  report: PastReport,
  { pada, oleh, alasan }: NonNullable<PastReport['batal']>,
): void {
  for (const nis of report.nis) {
    const pupil = under(pupils, nis);
    catchUp(past, pupil, pada);
    const rows = pupil.violations.filter(({ created_at }) => created_at === report.pada);
    for (const row of rows)
      Object.assign(row, {
        dibatalkan_pada: pada,
        dibatalkan_oleh: oleh,
        alasan_batal: alasan,
        updated_at: pada,
        version: row.version + 1,
      });
    Object.assign(pupil, sumsOf(pupil.violations));
    const [first] = rows;
    if (pupil.open !== null && first !== undefined)
      lookAgain(past, pupil, pupil.open, { pada, oleh, pelanggaran_id: first.id });
  }
}

/** As operations/propose-withdrawals.ts does it with what is stored. */
function lookAgain(
  past: Past,
  pupil: Pupil,
  followUp: FollowUp,
  {
    pada,
    oleh,
    pelanggaran_id,
  }: { readonly pada: Date; readonly oleh: string; readonly pelanggaran_id: string },
): void {
  let surat: Surat | null = null;
  for (const { id, laporan_id, fakta, settings_versi, tindak_lanjut_id } of pupil.decisions) {
    if (tindak_lanjut_id !== followUp.id) continue;
    const used = past.saves.find(({ versi }) => versi === settings_versi);
    const standing = pupil.violations.filter((row) => row.dibatalkan_pada === null && row.id < id);
    const report = standing.filter((row) => row.laporan_id === laporan_id);
    const then = { ...pupil, ...sumsOf(standing), ...firedOf(fakta) };
    const again = used && evaluate(factsOf(then, report, counting, []), used.settings).surat;
    if ((again ?? 0) > (surat ?? 0)) surat = again ?? null;
  }
  const { status } = followUp;
  if ((surat ?? 0) >= (followUp.surat ?? 0) || followUp.usul_tarik_pada !== null) return;
  Object.assign(followUp, {
    usul_tarik_pada: pada,
    usul_tarik: { pelanggaran_id, sebab: 'dibatalkan', surat },
    version: followUp.version + 1,
    updated_at: pada,
  });
  past.steps.push({
    tindak_lanjut_id: followUp.id,
    langkah: 'usul_tarik',
    dari: status,
    ke: status,
    surat_dari: followUp.surat,
    surat_ke: surat,
    oleh,
    pada,
    catatan: null,
  });
}

const firedOf = ({ band_terakhir, atribut_terakhir, alfa_terakhir }: Facts) => ({
  band_terakhir,
  atribut_terakhir,
  alfa_terakhir,
});

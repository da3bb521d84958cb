import type { Tx } from '../../../platform/db/tx.ts';
import { publish } from '../../../platform/notices/events.ts';
import { notify } from '../../../platform/notices/notify.ts';
import { lockOpen, type NewDecision, type Used, writeDecision } from '../repository/keputusan.ts';
import { reportOf, type StoredPelanggaran } from '../repository/pelanggaran.ts';
import {
  aturanOf,
  type Counting,
  type KindCount,
  kindCounts,
  type SiswaState,
  writeFired,
  writeKindFired,
} from '../repository/state.ts';
import { type Eskalasi, escalate } from '../rules/eskalasi.ts';
import { type AturanFakta, type Decision, evaluate, type Facts } from '../rules/evaluate.ts';

export type ReportPart = Pick<StoredPelanggaran, 'jenis_id' | 'poin' | 'kelompok' | 'tanggal'>;

/** What became of a report. */
export interface Applied {
  readonly id: string;
  readonly tindak_lanjut_id: string;
  readonly surat: Eskalasi['surat'];
  readonly akibat: Eskalasi['akibat'];
  readonly status: Eskalasi['status'];
  readonly pemicu: Decision['pemicu'];
  readonly jejak: Decision['jejak'];
}

/** Whether a violation of that day counts in the sums. */
export function isCounted(tanggal: string, poinSejak: string | null): boolean {
  return poinSejak === null || tanggal >= poinSejak;
}

/** What the rules look at. @param siswa with sums that include the report @param kinds counts that include it too */
export function factsOf(
  siswa: SiswaState,
  report: readonly ReportPart[],
  counting: Counting,
  kinds: readonly KindCount[],
): Facts {
  const raises = (kelompok: 'atribut' | 'alfa') =>
    report.some((part) => part.kelompok === kelompok && isCounted(part.tanggal, counting.poin_sejak));
  const aturan: AturanFakta[] = kinds
    .filter(({ siswa_id, jenis_id }) => siswa_id === siswa.id && aturanOf(counting, jenis_id).length > 0)
    .map(({ jenis_id, jumlah, terakhir }) => ({
      jenis_id,
      jumlah,
      terakhir,
      aturan: aturanOf(counting, jenis_id),
    }));
  return {
    poin_laporan: report.reduce((sum, { poin }) => sum + poin, 0),
    total_poin: siswa.total_poin,
    jumlah_atribut: siswa.jumlah_atribut,
    jumlah_alfa: siswa.jumlah_alfa,
    laporan_atribut: raises('atribut'),
    laporan_alfa: raises('alfa'),
    band_terakhir: siswa.band_terakhir,
    atribut_terakhir: siswa.atribut_terakhir,
    alfa_terakhir: siswa.alfa_terakhir,
    ...(counting.aturan === null ? {} : { aturan }),
  };
}

/** Counts of the kinds of a report as they stand in the database; none where no rules per kind are on. */
export function kindsFor(
  tx: Tx,
  siswaIds: readonly string[],
  jenisIds: readonly string[],
  counting: Counting,
): Promise<KindCount[]> {
  const ruled = jenisIds.filter((id) => aturanOf(counting, id).length > 0);
  return ruled.length === 0
    ? Promise.resolve([])
    : kindCounts(tx, siswaIds, [...new Set(ruled)], counting.poin_sejak);
}

/**
 * Keeps what a decision asks for: a new follow-up, a raised one, or one more trigger of the open one; and that it has
 * been asked for, so that it is not asked for again. The student's row must be locked.
 * @returns null where nothing is asked for
 */
export async function applyDecision(tx: Tx, made: NewDecision & { readonly siswa: SiswaState }) {
  const { siswa, decision, facts } = made;
  if (decision.pemicu.length === 0) return null;
  const open = await lockOpen(tx, siswa.id);
  const outcome = escalate(open ?? null, decision);
  if (!outcome) return null;
  const { id, tindakLanjutId } = await writeDecision(tx, made, open, outcome);
  await writeFired(tx, siswa.id, {
    band_terakhir: decision.band,
    atribut_terakhir: decision.atribut,
    alfa_terakhir: decision.alfa,
  });
  for (const { jenis_id, jumlah } of facts.aturan ?? [])
    if (decision.pemicu.some((pemicu) => pemicu.jenis_id === jenis_id))
      await writeKindFired(tx, siswa.id, jenis_id, jumlah);
  await announce(tx, siswa, tindakLanjutId, outcome);
  const { pemicu, jejak } = decision;
  return {
    id,
    tindak_lanjut_id: tindakLanjutId,
    surat: decision.surat,
    akibat: outcome.akibat,
    status: outcome.status,
    pemicu,
    jejak,
  } satisfies Applied;
}

/**
 * Evaluates a recorded report of a locked student again, with their sums as they stand now.
 * @param above only a letter higher than this is kept: what the report has had already
 */
export async function decideForSiswa(
  tx: Tx,
  input: {
    readonly siswa: SiswaState;
    readonly laporanId: string;
    readonly used: Used;
    readonly counting: Counting;
    readonly above?: number;
  },
): Promise<Applied | null> {
  const { siswa, laporanId, used, counting, above = -1 } = input;
  const report = await reportOf(tx, siswa.id, laporanId);
  if (report.length === 0) return null;
  const jenisIds = report.map(({ jenis_id }) => jenis_id);
  const kinds = await kindsFor(tx, [siswa.id], jenisIds, counting);
  const facts = factsOf(siswa, report, counting, kinds);
  const decision = evaluate(facts, used.settings);
  if ((decision.surat ?? 0) <= above) return null;
  return applyDecision(tx, {
    siswa,
    laporanId,
    facts,
    decision,
    used,
    aturanVersi: counting.aturan_versi,
    poinSejak: counting.poin_sejak,
  });
}

async function announce(tx: Tx, siswa: SiswaState, id: string, outcome: Eskalasi): Promise<void> {
  await publish(tx, { permission: 'tindak_lanjut:read' }, 'kedisiplinan.changed', { what: 'tindak_lanjut' });
  if (outcome.akibat === 'tetap' || outcome.status !== 'menunggu_persetujuan') return;
  const readers = await tx.env.people.holders(tx, 'tindak_lanjut:approve');
  const params = { siswa: siswa.nama, kelas: siswa.kelas_nama };
  if (readers.length > 0)
    await notify(tx, readers, 'kedisiplinan.surat_menunggu', params, `/kedisiplinan/tindak-lanjut/${id}`);
}

import type { Actor } from '../../../platform/access/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { openOf, type Used } from '../repository/keputusan.ts';
import type { SiswaState } from '../repository/state.ts';
import { escalate } from '../rules/eskalasi.ts';
import { evaluate } from '../rules/evaluate.ts';
import { factsOf, isCounted } from './decide.ts';
import { type NewReport, type Prepared, partsOf, prepareReport } from './prepare-report.ts';
import { outcomeOf, shownOpen } from './record-pelanggaran.ts';

/**
 * What recording this report would lead to: the same facts through the same rules, and nothing is written.
 * @throws Problem VALIDATION_FAILED
 */
export async function previewPelanggaran(tx: Tx, actor: Actor, report: NewReport, used: Used) {
  const prepared = await prepareReport(tx, actor, report, 'look');
  const { siswa, items } = prepared;
  const openBySiswa = await openOf(
    tx,
    siswa.map(({ id }) => id),
  );
  return {
    pelanggaran: items.map(({ siswa: { id, nis, nama, kelas_id, kelas_nama }, jenis, poin }) => ({
      siswa: { id, nis, nama, kelas: { id: kelas_id, nama: kelas_nama } },
      jenis: { id: jenis.id, nama: jenis.nama, kategori: jenis.kategori },
      poin,
    })),
    hasil: siswa.map((one) => {
      const then = withReport(one, prepared);
      const open = openBySiswa.get(one.id);
      const facts = factsOf(then, partsOf(prepared, one.id), prepared.counting, prepared.kinds);
      const decision = evaluate(facts, used.settings);
      const outcome = escalate(open ?? null, decision);
      const { surat, pemicu, jejak } = decision;
      return {
        ...outcomeOf(then, prepared, used),
        terbuka: shownOpen(open),
        tertunda: false,
        keputusan: outcome ? { surat, akibat: outcome.akibat, status: outcome.status, pemicu, jejak } : null,
      };
    }),
  };
}

/** A student with the sums that they will have. */
function withReport(siswa: SiswaState, prepared: Prepared): SiswaState {
  if (!isCounted(prepared.tanggal, prepared.counting.poin_sejak)) return siswa;
  const parts = partsOf(prepared, siswa.id);
  const countOf = (kelompok: string) => parts.filter((part) => part.kelompok === kelompok).length;
  return {
    ...siswa,
    total_poin: siswa.total_poin + parts.reduce((sum, { poin }) => sum + poin, 0),
    jumlah_atribut: siswa.jumlah_atribut + countOf('atribut'),
    jumlah_alfa: siswa.jumlah_alfa + countOf('alfa'),
  };
}

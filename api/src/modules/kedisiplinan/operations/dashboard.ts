import type { Actor } from '../../../platform/access/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import {
  lettersOfPeriod,
  namesOfJenis,
  namesOfKelas,
  openNow,
  studentsOfPeriod,
  sumsOfPeriod,
  topSiswa,
} from '../queries/dashboard.ts';
import { reachOf } from './reach.ts';

/** Figures of a period, of what the reader reaches. @throws Problem VALIDATION_FAILED where it ends before it begins */
export async function readDashboard(
  tx: Tx,
  actor: Actor,
  { from, to }: { readonly from: string; readonly to: string },
) {
  if (to < from) throw Problem.invalid({ to: [{ code: 'PERIOD_REVERSED' }] });
  const reach = await reachOf(tx, actor);
  const period = { from, to, timeZone: actor.tenant.timeZone };
  const sums = await sumsOfPeriod(tx, reach, period);
  const partOf = (bagian: (typeof sums)[number]['bagian']) => sums.filter((row) => row.bagian === bagian);
  const [whole] = partOf('semua');
  const kelas = await namesOfKelas(tx, partOf('kelas'));
  const jenis = await namesOfJenis(tx, partOf('jenis'));
  const siswa = await studentsOfPeriod(tx, reach, period);
  const letters = await lettersOfPeriod(tx, reach, period);
  const open = await openNow(tx, reach);
  const top = await topSiswa(tx, reach);
  return {
    totals: { pelanggaran: whole?.pelanggaran ?? 0, poin: whole?.poin ?? 0, siswa, ...letters, ...open },
    by_month: partOf('bulan')
      .map(({ kunci, pelanggaran, poin }) => ({ bulan: kunci ?? '', pelanggaran, poin }))
      .sort((a, b) => (a.bulan < b.bulan ? -1 : 1)),
    by_kelas: kelas.map(({ id, nama, pelanggaran, poin }) => ({ kelas: { id, nama }, pelanggaran, poin })),
    by_jenis: jenis.map(({ id, nama, kategori, pelanggaran, poin }) => ({
      jenis: { id, nama, kategori },
      pelanggaran,
      poin,
    })),
    top_siswa: top.map(({ id, nis, nama, kelas_id, kelas_nama, total_poin }) => ({
      siswa: { id, nis, nama, kelas: { id: kelas_id, nama: kelas_nama } },
      total_poin,
    })),
  };
}

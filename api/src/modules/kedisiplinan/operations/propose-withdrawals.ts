import type { Tx } from '../../../platform/db/tx.ts';
import { publish } from '../../../platform/notices/events.ts';
import {
  decisionsOf,
  insertStep,
  lockOpen,
  proposeWithdrawal,
  type StoredDecision,
} from '../repository/keputusan.ts';
import { reportOf } from '../repository/pelanggaran.ts';
import { type Counting, kindCountUntil, type SiswaState, sumsUntil } from '../repository/state.ts';
import { evaluate, type Surat } from '../rules/evaluate.ts';
import { defaults } from '../rules/parameter.ts';
import { factsOf } from './decide.ts';

/**
 * Looks again at the decisions behind a student's open follow-up, with what is recorded now and under the settings that
 * each was made with. Where they no longer ask for its letter, it is proposed to be withdrawn; where they do again, the
 * proposal is taken back. Its status is left alone either way. The student's row must be locked.
 * @returns what is proposed, now or already
 */
export async function proposeWithdrawals(
  tx: Tx,
  siswa: SiswaState,
  counting: Counting,
  why: { readonly pelanggaran_id: string; readonly sebab: 'diperbaiki' | 'dibatalkan' },
): Promise<{ readonly tindak_lanjut_id: string; readonly surat: Surat | null }[]> {
  const open = await lockOpen(tx, siswa.id);
  if (!open) return [];
  let stands = false;
  let surat: Surat | null = null;
  for (const decision of await decisionsOf(tx, open.id)) {
    const again = await decideAgain(tx, siswa, decision, counting);
    if (again.pemicu.length > 0) stands = true;
    if ((again.surat ?? 0) > (surat ?? 0)) surat = again.surat;
  }
  const holds = stands && (surat ?? 0) >= (open.surat ?? 0);
  const proposed = open.usul_tarik_pada !== null;
  const answer = holds ? [] : [{ tindak_lanjut_id: open.id, surat: open.surat }];
  if (holds ? !proposed : proposed && open.usul_surat === surat) return answer;
  await proposeWithdrawal(tx, open.id, holds ? null : { ...why, surat });
  if (!holds)
    await insertStep(tx, open.id, {
      langkah: 'usul_tarik',
      dari: open.status,
      ke: open.status,
      suratDari: open.surat,
      suratKe: surat,
    });
  await publish(tx, { permission: 'tindak_lanjut:read' }, 'kedisiplinan.changed', { what: 'tindak_lanjut' });
  return answer;
}

/** A decision as it would have been if what is recorded now had been recorded then. */
async function decideAgain(tx: Tx, siswa: SiswaState, stored: StoredDecision, counting: Counting) {
  const { fakta } = stored;
  // As it was then: a new year that begins from nothing takes no letter back.
  const poinSejak = fakta.poin_sejak ?? null;
  const report = await reportOf(tx, siswa.id, stored.laporan_id);
  const sums = await sumsUntil(tx, siswa.id, stored.id, poinSejak);
  const then = { ...siswa, ...sums, ...firedOf(fakta) };
  const facts = factsOf(then, report, { ...counting, poin_sejak: poinSejak, aturan: null }, []);
  const aturan = [];
  for (const kind of fakta.aturan ?? []) {
    const jumlah = await kindCountUntil(tx, siswa.id, kind.jenis_id, stored.id, poinSejak);
    aturan.push({ ...kind, jumlah });
  }
  const settings = { ...defaults, ...stored.settings };
  return evaluate({ ...facts, ...(aturan.length === 0 ? {} : { aturan }) }, settings);
}

function firedOf({ band_terakhir, atribut_terakhir, alfa_terakhir }: StoredDecision['fakta']) {
  return { band_terakhir, atribut_terakhir, alfa_terakhir };
}

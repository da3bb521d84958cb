import type { Actor } from '../../../platform/access/actor.ts';
import { audit } from '../../../platform/audit/write.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { renderPdf } from '../../../platform/pdf/render.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import type { SuratRow } from '../queries/surat.ts';
import { insertPrint } from '../repository/surat.ts';
import { cetakMenangani } from '../rules/status-surat.ts';
import { alamatPeriksa, loadSurat, statusOf } from './show-surat.ts';
import { suratLayout } from './surat-pdf/layout.ts';
import { lockReached, write } from './tindak-lanjut.ts';

/** A letter that may be printed, and the moment of it. */
export interface Print {
  readonly surat: SuratRow;
  readonly alamat: string;
  readonly at: Date;
}

/**
 * Logs that somebody prints a letter, and what it is made of. The first print of the letter that is asked for means
 * that the follow-up is being handled.
 * @throws Problem NOT_FOUND, SURAT_WAITS_FOR_APPROVAL, SURAT_WITHDRAWN
 */
export async function printSurat(tx: Tx, actor: Actor, id: string): Promise<Print> {
  const known = await loadSurat(tx, actor, id);
  const dasar = await lockReached(tx, actor, known.tindak_lanjut_id);
  // Once more under the lock: it may have been withdrawn or raised meanwhile.
  const surat = await loadSurat(tx, actor, id);
  const status = statusOf(surat);
  if (status === 'menunggu') throw new Problem('SURAT_WAITS_FOR_APPROVAL');
  if (status === 'ditarik') throw new Problem('SURAT_WITHDRAWN');
  await insertPrint(tx, id, actor.userId);
  await audit(tx, {
    action: 'surat.printed',
    resource: 'surat_panggilan',
    resourceId: id,
    details: {
      nomor: surat.nomor,
      surat: surat.surat,
      tindak_lanjut_id: dasar.id,
      times: surat.jumlah_cetak + 1,
    },
  });
  if (cetakMenangani(surat.surat, dasar)) await write(tx, dasar, { aksi: 'handle', ke: 'ditangani' });
  return { surat, alamat: alamatPeriksa(tx, surat.kode), at: tx.now };
}

/** The paper itself; no transaction waits for it. */
export async function writeSurat({ surat, alamat, at }: Print) {
  const pdf = await renderPdf(suratLayout(surat, alamat, at));
  return { name: `surat-${surat.nomor.replaceAll('/', '-')}.pdf`, pdf };
}

import type { Tx } from '../../../platform/db/tx.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { findSuratByKode } from '../queries/surat.ts';
import { inisial, readKode } from '../rules/kode-surat.ts';
import { statusOf } from './show-surat.ts';

/** The school that a code names. @throws Problem NOT_FOUND for what can be no code */
export function sekolahOfKode(text: string): { readonly tenantId: number; readonly kode: string } {
  const read = readKode(text);
  if (!read) throw new Problem('NOT_FOUND');
  return read;
}

/**
 * What anybody who holds a letter may know of it. One that waits for approval has not left the school: it is answered
 * like a code that there is not.
 * @throws Problem NOT_FOUND
 */
export async function verifySurat(tx: Tx, kode: string) {
  const row = await findSuratByKode(tx, kode);
  const status = row ? statusOf(row) : 'menunggu';
  if (!row || status === 'menunggu') throw new Problem('NOT_FOUND');
  const { isi, nomor, tanggal, surat } = row;
  return {
    genuine: true as const,
    sekolah: isi.sekolah.nama,
    nomor,
    tanggal,
    surat,
    siswa: inisial(isi.siswa.nama),
    kelas: isi.siswa.kelas,
    status,
  };
}

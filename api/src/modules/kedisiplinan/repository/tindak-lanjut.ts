import { sql } from 'kysely';
import { newId } from '../../../platform/clock/ids.ts';
import { db } from '../../../platform/db/database.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Surat } from '../rules/evaluate.ts';
import type { StatusTindakLanjut } from '../rules/tindak-lanjut.ts';

export interface StoredTindakLanjut {
  readonly id: string;
  readonly siswa_id: string;
  readonly siswa_nama: string;
  /** The class that the student is in now: whoever reaches it reaches the follow-up. */
  readonly kelas_sekarang: string;
  readonly surat: Surat | null;
  readonly status: StatusTindakLanjut;
  readonly ditarik: boolean;
  readonly created_at: Date;
  readonly version: number;
}

/** One follow-up, locked: of two who decide at once the second one sees what the first has decided. */
export function lockTindakLanjut(tx: Tx, id: string): Promise<StoredTindakLanjut | undefined> {
  return tx.first(sql<StoredTindakLanjut>`select t.id, t.siswa_id, s.nama as siswa_nama, s.kelas_id as kelas_sekarang,
      t.surat, t.status, t.ditarik, t.created_at, t.version
    from kedisiplinan.tindak_lanjut t
    join kedisiplinan.siswa s on s.tenant_id = t.tenant_id and s.id = t.siswa_id
    where t.tenant_id = ${tx.tenantId} and t.id = ${id} for no key update of t`);
}

export interface Move {
  readonly ke: StatusTindakLanjut;
  readonly langkah: 'disetujui' | 'ditolak' | 'ditangani' | 'selesai' | 'ditarik';
  readonly catatan: string | null;
}

/** Moves a locked follow-up, and writes the step: who, when, from where, with which note. */
export async function moveTindakLanjut(tx: Tx, from: StoredTindakLanjut, move: Move): Promise<void> {
  const { ke, langkah, catatan } = move;
  const ended = langkah === 'ditolak' || langkah === 'ditarik';
  await tx.run(sql`update kedisiplinan.tindak_lanjut set status = ${ke}, ditarik = ${langkah === 'ditarik'},
      ${ended ? sql`alasan = ${catatan}, usul_tarik_pada = null, usul_tarik = null,` : sql``}
      version = version + 1, updated_at = ${tx.now}
    where tenant_id = ${tx.tenantId} and id = ${from.id}`);
  await tx.run(
    db.insertInto('kedisiplinan.tindak_lanjut_langkah').values({
      tenant_id: tx.tenantId,
      id: newId(tx.now.getTime()),
      tindak_lanjut_id: from.id,
      langkah,
      dari: from.status,
      ke,
      surat_dari: from.surat,
      surat_ke: from.surat,
      oleh: tx.cause.userId,
      pada: tx.now,
      catatan,
    }),
  );
}

/** Who recorded the report that a follow-up was made or raised by. */
export async function recordersOf(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.all(sql<{ pencatat_id: string }>`select distinct p.pencatat_id
    from kedisiplinan.tindak_lanjut t
    join kedisiplinan.keputusan d on d.tenant_id = t.tenant_id and d.id = t.keputusan_id
    join kedisiplinan.pelanggaran p on p.tenant_id = d.tenant_id and p.laporan_id = d.laporan_id
      and p.siswa_id = t.siswa_id
    where t.tenant_id = ${tx.tenantId} and t.id = ${id}`);
  return rows.map(({ pencatat_id }) => pencatat_id);
}

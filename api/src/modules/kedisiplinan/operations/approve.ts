import type { Actor } from '../../../platform/access/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notify } from '../../../platform/notices/notify.ts';
import { recordersOf } from '../repository/tindak-lanjut.ts';
import { readTindakLanjut } from './show-tindak-lanjut.ts';
import { moveBy } from './tindak-lanjut.ts';

interface Decided {
  readonly catatan?: string | null | undefined;
  readonly version: number;
}

/**
 * Approves a Surat 3: it can be printed from now on.
 * @throws Problem NOT_FOUND, PERMISSION_DENIED, FOLLOW_UP_CHANGED, TRANSITION_FORBIDDEN
 */
export function approveTindakLanjut(tx: Tx, actor: Actor, id: string, decided: Decided) {
  return decide(tx, actor, id, 'approve', decided);
}

/**
 * Rejects a Surat 3, with a note. It counts as had: the same points do not ask for it again.
 * @throws Problem NOT_FOUND, PERMISSION_DENIED, FOLLOW_UP_CHANGED, TRANSITION_FORBIDDEN, VALIDATION_FAILED without a note
 */
export function rejectTindakLanjut(tx: Tx, actor: Actor, id: string, decided: Decided) {
  return decide(tx, actor, id, 'reject', decided);
}

async function decide(tx: Tx, actor: Actor, id: string, aksi: 'approve' | 'reject', decided: Decided) {
  const row = await moveBy(tx, actor, id, { aksi, ...decided });
  const recorders = await recordersOf(tx, id);
  const kind = aksi === 'approve' ? 'surat_disetujui' : 'surat_ditolak';
  const readers = recorders.filter((recorder) => recorder !== actor.userId);
  if (readers.length > 0)
    await notify(
      tx,
      readers,
      `kedisiplinan.${kind}`,
      { siswa: row.siswa_nama },
      `/kedisiplinan/tindak-lanjut/${id}`,
    );
  return readTindakLanjut(tx, actor, id);
}

import type { Actor } from '../../../platform/access/actor.ts';
import { audit } from '../../../platform/audit/write.ts';
import { newId } from '../../../platform/clock/ids.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { StoredFile } from '../../../platform/files/store.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { countBukti, findBukti, insertBukti, type StoredBukti } from '../repository/pelanggaran.ts';
import { openForCorrection } from './correct-pelanggaran.ts';
import { loadPelanggaran } from './show-pelanggaran.ts';

export const BUKTI_TYPES = ['image/jpeg', 'image/png'] as const;
export const BUKTI_BYTES = 5 * 1024 * 1024;
const MOST = 10;

/**
 * Keeps a photo as evidence of a violation: by whoever may correct it.
 * @throws Problem NOT_FOUND, PERMISSION_DENIED, TOO_LATE_TO_CORRECT, PELANGGARAN_CANCELLED, VALIDATION_FAILED
 */
export async function addBukti(tx: Tx, actor: Actor, pelanggaranId: string, file: StoredFile) {
  const { row } = await openForCorrection(tx, actor, pelanggaranId, undefined);
  await requireRoom(tx, pelanggaranId);
  const media_type = BUKTI_TYPES.find((type) => type === file.type);
  if (!media_type)
    throw new Problem('UNSUPPORTED_MEDIA_TYPE', { params: { accepted: BUKTI_TYPES.join(', ') } });
  const bukti: StoredBukti = {
    id: newId(tx.now.getTime()),
    pelanggaran_id: pelanggaranId,
    file_key: file.key,
    media_type,
    size: file.size,
  };
  await insertBukti(tx, bukti);
  await audit(tx, {
    action: 'pelanggaran.bukti_added',
    resource: 'pelanggaran',
    resourceId: pelanggaranId,
    details: { bukti_id: bukti.id, media_type, size: file.size, laporan_id: row.laporan_id },
  });
  return { id: bukti.id, media_type, size: bukti.size };
}

/** Before a file is taken: whether it could be kept. @throws Problem as addBukti */
export async function requireBuktiWanted(tx: Tx, actor: Actor, pelanggaranId: string): Promise<void> {
  await openForCorrection(tx, actor, pelanggaranId, undefined);
  await requireRoom(tx, pelanggaranId);
}

async function requireRoom(tx: Tx, pelanggaranId: string): Promise<void> {
  if ((await countBukti(tx, pelanggaranId)) >= MOST)
    throw Problem.invalid({ file: [{ code: 'BUKTI_FULL', params: { max: MOST } }] });
}

/** Where a photo is kept. @throws Problem NOT_FOUND also for what is out of reach */
export async function locateBukti(tx: Tx, actor: Actor, id: string): Promise<StoredBukti> {
  const bukti = await findBukti(tx, id);
  if (!bukti) throw new Problem('NOT_FOUND');
  await loadPelanggaran(tx, actor, bukti.pelanggaran_id);
  return bukti;
}

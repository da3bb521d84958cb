import type { Actor } from '../../../platform/access/actor.ts';
import { audit } from '../../../platform/audit/write.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { publish } from '../../../platform/notices/events.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { siswaOfFollowUp } from '../repository/keputusan.ts';
import { lockSiswa, renewFired } from '../repository/state.ts';
import { lockTindakLanjut, moveTindakLanjut, type StoredTindakLanjut } from '../repository/tindak-lanjut.ts';
import { type AksiTindakLanjut, type StatusTindakLanjut, transition } from '../rules/tindak-lanjut.ts';
import { mayApprove, missingFor } from './may-move.ts';
import { reachOf, requireReach } from './reach.ts';
import { readTindakLanjut } from './show-tindak-lanjut.ts';

const steps = {
  approve: 'disetujui',
  reject: 'ditolak',
  handle: 'ditangani',
  finish: 'selesai',
  withdraw: 'ditarik',
} as const satisfies Readonly<Record<AksiTindakLanjut, string>>;

/**
 * A follow-up of a student within reach, locked.
 * @throws Problem NOT_FOUND
 */
export async function lockReached(tx: Tx, actor: Actor, id: string): Promise<StoredTindakLanjut> {
  const row = await lockTindakLanjut(tx, id);
  if (!row) throw new Problem('NOT_FOUND');
  requireReach(await reachOf(tx, actor), row.kelas_sekarang);
  return row;
}

export interface Asked {
  readonly aksi: AksiTindakLanjut;
  readonly catatan?: string | null | undefined;
  /** The version that was looked at. */
  readonly version?: number | undefined;
}

/**
 * Moves a follow-up, with the step, the audit row and the event; nobody is told.
 * @throws Problem NOT_FOUND, PERMISSION_DENIED, FOLLOW_UP_CHANGED, TRANSITION_FORBIDDEN, VALIDATION_FAILED
 */
export async function moveBy(tx: Tx, actor: Actor, id: string, asked: Asked): Promise<StoredTindakLanjut> {
  const { aksi, version } = asked;
  const row = await lockReached(tx, actor, id);
  refuse(missingFor(actor, aksi));
  // First: of two who decide at once the slower one is told that it has changed, not what they came too late for.
  if (version !== undefined && version !== row.version)
    throw new Problem('FOLLOW_UP_CHANGED', { data: { version: row.version, status: row.status } });
  const outcome = transition(row.status, aksi, mayApprove(actor), row.surat);
  if ('tolak' in outcome) {
    if (outcome.tolak === 'APPROVAL_RIGHT_MISSING') refuse('tindak_lanjut:approve');
    throw new Problem('TRANSITION_FORBIDDEN', { params: { from: row.status, to: steps[aksi] } });
  }
  await write(tx, row, { ...asked, ke: outcome.ke });
  return row;
}

function refuse(permission: string | undefined): void {
  if (permission !== undefined) throw new Problem('PERMISSION_DENIED', { params: { permission } });
}

/** Writes a step that has been allowed. */
export async function write(
  tx: Tx,
  row: StoredTindakLanjut,
  { aksi, catatan: given, ke }: Asked & { readonly ke: StatusTindakLanjut },
): Promise<void> {
  const catatan = given?.trim() || null;
  if (catatan === null && (aksi === 'reject' || aksi === 'withdraw'))
    throw Problem.invalid({ [aksi === 'reject' ? 'catatan' : 'alasan']: [{ code: 'REQUIRED' }] });
  await moveTindakLanjut(tx, row, { ke, langkah: steps[aksi], catatan });
  await audit(tx, {
    action: `tindak_lanjut.${steps[aksi]}`,
    resource: 'tindak_lanjut',
    resourceId: row.id,
    details: { siswa_id: row.siswa_id, surat: row.surat, old: row.status, new: ke },
    ...(catatan === null ? {} : { personal: { catatan } }),
  });
  await publish(tx, { permission: 'tindak_lanjut:read' }, 'kedisiplinan.changed', { what: 'tindak_lanjut' });
}

/** Begins to handle a follow-up, or ends it. @throws Problem as moveBy */
export async function handleTindakLanjut(
  tx: Tx,
  actor: Actor,
  id: string,
  asked: Asked & { readonly aksi: 'handle' | 'finish' },
) {
  await moveBy(tx, actor, id, asked);
  return readTindakLanjut(tx, actor, id);
}

/**
 * Takes back what no longer stands: it ends, and its letters are no longer genuine. Nothing is deleted.
 * @throws Problem as moveBy
 */
export async function withdrawTindakLanjut(
  tx: Tx,
  actor: Actor,
  id: string,
  { alasan, version }: { readonly alasan: string; readonly version?: number | undefined },
) {
  const siswaId = await siswaOfFollowUp(tx, id);
  // The student first, as whoever records does: neither waits for the other in a circle.
  if (siswaId !== null) await lockSiswa(tx, [siswaId]);
  await moveBy(tx, actor, id, { aksi: 'withdraw', catatan: alasan, version });
  // What led to it alone has had no follow-up then: it may ask for one again.
  if (siswaId !== null) await renewFired(tx, siswaId);
  return readTindakLanjut(tx, actor, id);
}

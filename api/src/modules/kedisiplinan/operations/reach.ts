import type { Actor } from '../../../platform/access/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { classesOfWali, type Reach } from '../queries/reach.ts';

/**
 * Whose students somebody reaches: without `siswa:read_all` only those of classes of which they are the class teacher
 * now. Every list, count, file and single row of students and of what hangs on them goes through it.
 */
export async function reachOf(tx: Tx, actor: Pick<Actor, 'permissions' | 'userId'>): Promise<Reach> {
  return actor.permissions.has('siswa:read_all') ? 'semua' : classesOfWali(tx, actor.userId);
}

export function reaches(reach: Reach, kelasId: string): boolean {
  return reach === 'semua' || reach.includes(kelasId);
}

/** @throws Problem NOT_FOUND: out of reach is answered like not there */
export function requireReach(reach: Reach, kelasId: string): void {
  if (!reaches(reach, kelasId)) throw new Problem('NOT_FOUND');
}

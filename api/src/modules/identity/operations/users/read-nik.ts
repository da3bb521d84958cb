import { audit } from '../../../../platform/audit/write.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { openNik } from '../../repository/users.ts';
import { loadMember } from './guards.ts';

/** The whole NIK, for holders of users:read_nik; each reading is recorded. @throws Problem NOT_FOUND also without one */
export async function readNik(tx: Tx, id: string): Promise<{ nik: string }> {
  const user = await loadMember(tx, id);
  if (!user.nik_sealed) throw new Problem('NOT_FOUND');
  await audit(tx, {
    action: 'user.nik_read',
    resource: 'user',
    resourceId: id,
    personal: { full_name: user.full_name },
  });
  return { nik: openNik(tx, id, user.nik_sealed) };
}

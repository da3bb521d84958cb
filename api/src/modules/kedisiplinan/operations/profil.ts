import type { Actor } from '../../../platform/access/actor.ts';
import { audit } from '../../../platform/audit/write.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import {
  findProfil,
  lockAllSiswa,
  type Profil,
  type ProfilFields,
  recountAllSiswa,
  writeProfil,
} from '../repository/profil.ts';
import { lockSettings } from '../repository/settings.ts';
import type { Settings } from '../rules/parameter.ts';
import { requirePast } from './records.ts';

export type ProfilChange = { readonly [Field in keyof ProfilFields]?: ProfilFields[Field] | undefined } & {
  readonly version: number;
};

/** What the school says of itself; the defaults until it says anything. */
export function showProfil(tx: Tx): Promise<Profil> {
  return findProfil(tx);
}

/**
 * Changes what is given of the school's profile. Another day from which points count sums up every student anew.
 * @param settings those that the rules decide with, read before the transaction
 * @throws Problem VERSION_CONFLICT; VALIDATION_FAILED where points would count only from some day to come
 */
export async function changeProfil(
  tx: Tx,
  actor: Actor,
  { version, ...change }: ProfilChange,
  settings: Settings,
): Promise<Profil> {
  if (change.poin_sejak) requirePast(tx, actor, 'poin_sejak', change.poin_sejak);
  await lockSettings(tx);
  const stored = await findProfil(tx);
  if (version !== stored.version) throw new Problem('VERSION_CONFLICT');
  const fresh = differences(stored, change);
  const fields = Object.keys(fresh);
  if (fields.length === 0) return stored;
  const { version: last, updated_at: _, ...old } = stored;
  if (fresh.poin_sejak !== undefined) await lockAllSiswa(tx);
  await writeProfil(tx, { ...old, ...fresh }, last + 1);
  if (fresh.poin_sejak !== undefined) await recountAllSiswa(tx, fresh.poin_sejak, settings);
  await audit(tx, {
    action: 'profil_sekolah.changed',
    resource: 'profil_sekolah',
    resourceId: String(last + 1),
    details: { fields },
    personal: {
      old: Object.fromEntries(Object.entries(old).filter(([name]) => fields.includes(name))),
      new: fresh,
    },
  });
  return findProfil(tx);
}

function differences(stored: Profil, change: Omit<ProfilChange, 'version'>): Partial<ProfilFields> {
  return Object.fromEntries(
    Object.entries(change).filter(
      ([name, value]) =>
        value !== undefined && JSON.stringify(value) !== JSON.stringify(stored[name as keyof ProfilFields]),
    ),
  );
}

import type { Tx } from '../../../platform/db/tx.ts';
import { lockSettings, storedSettings } from '../repository/settings.ts';
import { defaults, type Settings } from '../rules/parameter.ts';
import { refuseOld, type Saved, writeSettings } from './save-settings.ts';

/** Stands with each change in the history, as a note of the one who saves does. */
const RESET_NOTE = 'Dikembalikan ke nilai bawaan';

/**
 * Puts every value back to its default: a save like any other, and an audit row even where nothing changes (REQ-8).
 * @throws Problem SETTINGS_CHANGED when somebody saved after `version` was read
 */
export async function resetSettings(
  tx: Tx,
  actorId: string,
  version: number | undefined,
): Promise<Saved & { readonly settings: Settings }> {
  await lockSettings(tx);
  const stored = await storedSettings(tx);
  if (version !== undefined) refuseOld(stored, version, defaults);
  const saved = await writeSettings(tx, stored, defaults, {
    jenis: 'reset',
    oleh: actorId,
    catatan: RESET_NOTE,
  });
  return { ...saved, settings: defaults };
}

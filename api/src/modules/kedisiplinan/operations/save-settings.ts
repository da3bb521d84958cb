import { audit } from '../../../platform/audit/write.ts';
import { newId } from '../../../platform/clock/ids.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { publish } from '../../../platform/notices/events.ts';
import { type FieldError, Problem } from '../../../platform/problem/problem.ts';
import {
  insertHistory,
  insertVersion,
  lockSettings,
  type StoredSettings,
  storedSettings,
  upsertSettings,
} from '../repository/settings.ts';
import { defaults, parameters, type Settings } from '../rules/parameter.ts';
import { validateSettings } from '../rules/validate-settings.ts';
import { type Changed, changesOf, compareSettings } from './compare-settings.ts';
import { forgetSettings, usable } from './read-settings.ts';

export interface Saved {
  readonly version: number;
  readonly changed: readonly Changed[];
}
export interface GivenSettings {
  readonly settings: unknown;
  readonly version: number;
  readonly notes?: string | null | undefined;
}

/**
 * Saves all values at once: with the history of those that change, as a new version, or not at all. What would change
 * nothing makes no version.
 * @throws Problem VALIDATION_FAILED naming every fault at once; SETTINGS_CHANGED, with a fresh comparison, when
 * somebody saved after `version` was read
 */
export async function saveSettings(tx: Tx, actorId: string, given: GivenSettings): Promise<Saved> {
  const fresh = checkedSettings(given.settings);
  await lockSettings(tx);
  const stored = await storedSettings(tx);
  refuseOld(stored, given.version, fresh);
  return writeSettings(tx, stored, fresh, {
    jenis: 'simpan',
    oleh: actorId,
    catatan: given.notes ?? null,
  });
}

/** @throws Problem VALIDATION_FAILED with all faults under `settings.<key>` */
export function checkedSettings(given: unknown): Settings {
  const checked = validateSettings(given);
  if ('settings' in checked) return checked.settings;
  const fields: Record<string, FieldError[]> = {};
  for (const { key, code, params } of checked.errors)
    fields[`settings.${key}`] = [
      ...(fields[`settings.${key}`] ?? []),
      { code, params: { ...params, state: key } },
    ];
  throw Problem.invalid(fields);
}

/** @throws Problem SETTINGS_CHANGED with what `fresh` would change by now */
export function refuseOld(stored: StoredSettings, version: number, fresh: Settings): void {
  if (version === stored.versi) return;
  const current = usable(stored) ?? defaults;
  throw new Problem('SETTINGS_CHANGED', {
    data: { version: stored.versi, settings: current, ...compareSettings(current, fresh) },
  });
}

interface How {
  readonly jenis: 'simpan' | 'reset';
  readonly oleh: string;
  readonly catatan: string | null;
}

/** Under the lock. What is stored and cannot be used is made whole again, even where no value changes by it. */
export async function writeSettings(
  tx: Tx,
  stored: StoredSettings,
  fresh: Settings,
  { jenis, oleh, catatan }: How,
): Promise<Saved> {
  const current = usable(stored);
  const changed = changesOf(current ?? defaults, fresh);
  const writes = changed.length > 0 || current === null;
  const version = writes ? stored.versi + 1 : stored.versi;
  if (writes) {
    await insertVersion(tx, { versi: version, nilai: fresh, jenis, oleh, catatan });
    await upsertSettings(tx, rowsOf(tx, stored, fresh, changed, oleh));
    const rows = changed.map((one) => ({
      id: newId(tx.now.getTime()),
      setting_key: one.key,
      old_value: one.old,
      new_value: one.new,
    }));
    await insertHistory(tx, { versi: version, oleh, catatan }, rows);
    await forgetSettings(tx);
    await publish(tx, { permission: 'pengaturan_rules:read' }, 'kedisiplinan.changed', { what: 'settings' });
  }
  if (writes || jenis === 'reset')
    await audit(tx, {
      action: jenis === 'reset' ? 'pengaturan_rules.reset' : 'pengaturan_rules.saved',
      resource: 'pengaturan_rules',
      resourceId: String(version),
      details: { version, changed },
      personal: { notes: catatan },
    });
  return { version, changed };
}

/** Rows whose value is not what is stored; of one that is only made whole nobody is said to have set it. */
function rowsOf(
  tx: Tx,
  { rows }: StoredSettings,
  fresh: Settings,
  changed: readonly Changed[],
  oleh: string,
) {
  const set = new Set<string>(changed.map(({ key }) => key));
  return parameters
    .filter(({ key }) => rows?.[key]?.value !== fresh[key])
    .map(({ key, kategori, bantuan }) => ({
      id: newId(tx.now.getTime()),
      key,
      value: fresh[key],
      description: bantuan.id,
      category: kategori,
      updated_by: set.has(key) ? oleh : null,
    }));
}

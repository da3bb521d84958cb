import { attempt, type Tx } from '../../../platform/db/tx.ts';
import { limitWaiting, type StoredSettings, storedSettings } from '../repository/settings.ts';
import { defaults, parameters } from '../rules/parameter.ts';
import { usable } from './read-settings.ts';

/**
 * Every parameter with its value, as it is stored this moment. Where that cannot be used, or not even be read, what is
 * shown are the defaults, which the rules use then too, and that it is so.
 */
export async function showSettings(tx: Tx) {
  const stored = await storedOrNone(tx);
  const values = stored && usable(stored);
  const names = await namesOf(tx, stored);
  return {
    version: stored?.versi ?? 0,
    bawaan: !values,
    settings: parameters.map(({ key, kategori, bawaan, bantuan }) => {
      const row = values ? stored?.rows?.[key] : undefined;
      const by = row?.updated_by ?? null;
      return {
        key,
        value: (values ?? defaults)[key],
        default: bawaan,
        category: kategori,
        description: bantuan.id,
        updated_by: by,
        updated_by_name: by === null ? null : (names.get(by) ?? null),
        updated_at: row && by !== null ? new Date(row.updated_at) : null,
      };
    }),
  };
}

/** null where the table itself cannot be read; the transaction goes on all the same. */
async function storedOrNone(tx: Tx): Promise<StoredSettings | null> {
  try {
    return await attempt(tx, async () => {
      await limitWaiting(tx);
      return storedSettings(tx);
    });
  } catch (error) {
    tx.env.log.error({ err: error, tenant_id: tx.tenantId }, 'settings of the rules cannot be read');
    return null;
  }
}

async function namesOf(tx: Tx, stored: StoredSettings | null): Promise<ReadonlyMap<string, string>> {
  const ids = Object.values(stored?.rows ?? {}).flatMap(({ updated_by: by }) => (by === null ? [] : [by]));
  return ids.length === 0 ? new Map() : tx.env.people.names(tx, [...new Set(ids)]);
}

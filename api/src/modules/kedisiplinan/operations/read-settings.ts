import { type Cache, createCache } from '../../../platform/cache/cache.ts';
import { invalidate } from '../../../platform/cache/hub.ts';
import { inTenant, systemCause, type Tx } from '../../../platform/db/tx.ts';
import type { Env } from '../../../platform/env.ts';
import { countSettingsFallback } from '../metrics.ts';
import { limitWaiting, type StoredSettings, storedSettings } from '../repository/settings.ts';
import { defaults, parameters, type Settings } from '../rules/parameter.ts';
import { validateSettings } from '../rules/validate-settings.ts';

const TOPIC = 'kedisiplinan.settings';
const FIVE_MINUTES_MS = 300_000;

/** What the rules decide with. */
export interface CurrentSettings {
  readonly settings: Settings;
  /** The version that these values are of; 0 for the defaults. */
  readonly versi: number;
  /** What is stored could not be read or used: the defaults stand in for it. */
  readonly bawaan: boolean;
}

const caches = new WeakMap<Env, Cache<CurrentSettings>>();

function cacheOf(env: Env): Cache<CurrentSettings> {
  const known = caches.get(env);
  if (known) return known;
  const made = createCache<CurrentSettings>(env.caches, {
    topics: [TOPIC],
    ttl: FIVE_MINUTES_MS,
    load: (key) => load(env, Number(key)),
  });
  caches.set(env, made);
  return made;
}

/**
 * The settings of a tenant, for five minutes from memory (REQ-10.3); a save empties the memory of every instance. Never
 * fails: where they cannot be read or are not whole the defaults are answered, which is logged, counted, and not
 * remembered (REQ-10.5, BR-3). Reads in a transaction of its own: call it before yours, whose connection it must not
 * wait for, and which a failed read would abort.
 */
export async function readSettings(env: Env, tenantId: number): Promise<CurrentSettings> {
  try {
    return await cacheOf(env).get(String(tenantId));
  } catch (error) {
    env.log.error(
      { err: error, tenant_id: tenantId },
      'settings of the rules cannot be used: the defaults are',
    );
    countSettingsFallback(env);
    return { settings: defaults, versi: 0, bawaan: true };
  }
}

async function load(env: Env, tenantId: number): Promise<CurrentSettings> {
  const stored = await inTenant(env, tenantId, systemCause, async (tx) => {
    await limitWaiting(tx);
    return storedSettings(tx);
  });
  const settings = usable(stored);
  if (!settings) throw new Error('the stored settings of the rules are not whole');
  return { settings, versi: stored.versi, bawaan: false };
}

/** When the transaction commits, every instance reads this tenant's settings anew. */
export function forgetSettings(tx: Tx): Promise<void> {
  return invalidate(tx, TOPIC, String(tx.tenantId));
}

/**
 * What is stored, if it can be decided with, else null: one missing or impossible value, and none of them is used.
 * Nothing stored before the first save is the defaults. A parameter younger than the last save has its default.
 */
export function usable({ versi, saved_keys, rows }: StoredSettings): Settings | null {
  if (rows === null) return versi === 0 ? defaults : null;
  const values = parameters.map(({ key, bawaan }) => {
    const younger = saved_keys !== null && !saved_keys.includes(key);
    return [key, rows[key]?.value ?? (younger ? bawaan : null)];
  });
  const checked = validateSettings(Object.fromEntries(values));
  return 'settings' in checked ? checked.settings : null;
}

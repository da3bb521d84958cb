import { sql } from 'kysely';
import { db } from '../../../platform/db/database.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Kategori, ParameterKey, Settings } from '../rules/parameter.ts';

/** What is stored of one parameter. */
export interface StoredSetting {
  readonly value: number;
  readonly updated_by: string | null;
  readonly updated_at: string;
}
/** The settings as they are stored, whether they can be used or not: of one moment, for it is one statement. */
export interface StoredSettings {
  /** The last version; 0 where nothing has been saved. */
  readonly versi: number;
  /** Keys of the last version: a parameter that came to the list after it is none of them. */
  readonly saved_keys: readonly string[] | null;
  readonly rows: Readonly<Record<string, StoredSetting>> | null;
}

const READ_MS = 500;

/** From now on this transaction waits for nothing longer than a record of a violation may wait for its settings. */
export async function limitWaiting(tx: Tx): Promise<void> {
  await tx.run(sql.raw(`set local statement_timeout = ${READ_MS}`));
  await tx.run(sql.raw(`set local lock_timeout = ${READ_MS}`));
}

export async function storedSettings(tx: Tx): Promise<StoredSettings> {
  const row = await tx.first<StoredSettings>(sql`
    select coalesce(v.versi, 0) as versi,
      case when v.versi is not null then array(select jsonb_object_keys(v.nilai)) end as saved_keys, s.rows
    from (select jsonb_object_agg(key, jsonb_build_object('value', value, 'updated_by', updated_by,
        'updated_at', updated_at)) as rows
      from kedisiplinan.rules_engine_settings where tenant_id = ${tx.tenantId}) s
    left join (select versi, nilai from kedisiplinan.settings_versi where tenant_id = ${tx.tenantId}
      order by versi desc limit 1) v on true`);
  return row ?? { versi: 0, saved_keys: null, rows: null };
}

/** One save at a time in a tenant, be it of the settings or of the rules per kind. */
export async function lockSettings(tx: Tx): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtext('kedisiplinan.settings'), ${tx.tenantId}::int)`);
}

export interface NewVersion {
  readonly versi: number;
  readonly nilai: Settings;
  readonly jenis: 'simpan' | 'reset';
  readonly oleh: string;
  readonly catatan: string | null;
}
export interface SettingRow {
  readonly id: string;
  readonly key: ParameterKey;
  readonly value: number;
  readonly description: string;
  readonly category: Kategori;
  /** Empty: it is there beside those that somebody set. */
  readonly updated_by: string | null;
}
export interface HistoryRow {
  readonly id: string;
  readonly setting_key: ParameterKey;
  readonly old_value: number;
  readonly new_value: number;
}

export async function insertVersion(tx: Tx, version: NewVersion): Promise<void> {
  await tx.run(
    db.insertInto('kedisiplinan.settings_versi').values({
      ...version,
      nilai: JSON.stringify(version.nilai),
      tenant_id: tx.tenantId,
      pada: tx.now,
    }),
  );
}

export async function upsertSettings(tx: Tx, rows: readonly SettingRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(
    db
      .insertInto('kedisiplinan.rules_engine_settings')
      .values(
        rows.map((row) => ({
          ...row,
          tenant_id: tx.tenantId,
          updated_at: tx.now,
          created_at: tx.now,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'key']).doUpdateSet((row) => ({
          value: row.ref('excluded.value'),
          description: row.ref('excluded.description'),
          category: row.ref('excluded.category'),
          updated_by: row.ref('excluded.updated_by'),
          updated_at: row.ref('excluded.updated_at'),
        })),
      ),
  );
}

export async function insertHistory(
  tx: Tx,
  { versi, oleh, catatan }: Pick<NewVersion, 'versi' | 'oleh' | 'catatan'>,
  rows: readonly HistoryRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(
    db.insertInto('kedisiplinan.rules_engine_settings_history').values(
      rows.map((row) => ({
        ...row,
        versi,
        tenant_id: tx.tenantId,
        changed_by: oleh,
        changed_at: tx.now,
        notes: catatan,
      })),
    ),
  );
}

import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';

export async function hasKelas(tx: Tx): Promise<boolean> {
  return (
    (await tx.first(sql`select from kedisiplinan.kelas where tenant_id = ${tx.tenantId} limit 1`)) !==
    undefined
  );
}

/** Tables that a school with a past is filled into, each after what it points at. */
const tables = [
  'kelas',
  'jenis_pelanggaran',
  'siswa',
  'settings_versi',
  'rules_engine_settings',
  'rules_engine_settings_history',
  'pelanggaran',
  'tindak_lanjut',
  'tindak_lanjut_langkah',
  'keputusan',
  'surat_panggilan',
  'surat_cetak',
  'nomor_surat',
] as const;
type LoadedRow = object;
export type LoadedTables = Readonly<Record<(typeof tables)[number], readonly LoadedRow[]>>;

/** Rows as they are given, one statement for each table; a column that no row of a table names has its default. */
export async function insertTables(tx: Tx, loaded: LoadedTables): Promise<void> {
  for (const table of tables) {
    const rows = loaded[table].map((row) => ({ ...row, tenant_id: tx.tenantId }));
    const [first] = rows;
    if (first === undefined) continue;
    const columns: RawBuilder<unknown>[] = Object.keys(first).map((name) => sql`${sql.ref(name)}`);
    const name = sql.table(`kedisiplinan.${table}`);
    await tx.run(sql`insert into ${name} (${sql.join(columns)}) select ${sql.join(columns)}
      from jsonb_populate_recordset(null::${name}, ${JSON.stringify(rows)}::jsonb)`);
  }
}

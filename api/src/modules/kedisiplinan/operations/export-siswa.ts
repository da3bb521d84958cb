import { Readable } from 'node:stream';
import type { Actor } from '../../../platform/access/actor.ts';
import { audit } from '../../../platform/audit/write.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Cursor } from '../../../platform/paging/cursor.ts';
import { csvFile } from '../../../platform/sheets/csv.ts';
import { writeXlsx } from '../../../platform/sheets/xlsx-write.ts';
import { type ListedSiswa, listSiswa } from '../queries/siswa.ts';
import { exportHeader } from '../rules/siswa-row.ts';
import { reachOf } from './reach.ts';
import type { WantedSiswa } from './show-siswa.ts';

const PAGE = 500;
type Run = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** What the list shows as a file, streamed page by page; it can be imported again. */
export async function exportSiswa(
  run: Run,
  actor: Actor,
  { q, ...wanted }: WantedSiswa,
  format: 'csv' | 'xlsx',
): Promise<Readable> {
  await run((tx) =>
    audit(tx, {
      action: 'siswa.exported',
      resource: 'siswa',
      details: { format, filters: wanted },
      ...(q === undefined ? {} : { personal: { q } }),
    }),
  );
  const lines = linesOf(run, actor, { q, ...wanted });
  return format === 'xlsx' ? writeXlsx('Siswa', lines) : Readable.from(csvFile(lines), { objectMode: false });
}

async function* linesOf(run: Run, actor: Actor, wanted: WantedSiswa): AsyncGenerator<readonly string[]> {
  yield exportHeader;
  let cursor: Cursor | null = null;
  for (;;) {
    const from: Cursor | null = cursor;
    // The reach is asked anew: whoever stops being a class teacher while it streams gets no further.
    const found: readonly ListedSiswa[] = await run(async (tx) => {
      const reach = await reachOf(tx, actor);
      return listSiswa(tx, reach, wanted, wanted.sort ?? 'nama', { limit: PAGE, cursor: from });
    });
    for (const row of found) yield lineOf(row);
    const last = found.at(-1);
    if (!last || found.length < PAGE) return;
    cursor = { values: [last.key, last.id], back: false };
  }
}

function lineOf(row: ListedSiswa): readonly string[] {
  return [
    row.nis,
    row.nama,
    row.kelas_nama,
    row.wali_nama,
    row.wali_telepon ?? '',
    row.wali_email ?? '',
    row.status,
    String(row.total_poin),
  ];
}

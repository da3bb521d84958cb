import { Readable } from 'node:stream';
import type { Actor } from '../../../platform/access/actor.ts';
import { audit } from '../../../platform/audit/write.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Cursor } from '../../../platform/paging/cursor.ts';
import { csvFile } from '../../../platform/sheets/csv.ts';
import { writeXlsx } from '../../../platform/sheets/xlsx-write.ts';
import { listPelanggaran, type PelanggaranFilters, type PelanggaranRow } from '../queries/pelanggaran.ts';
import { reachOf } from './reach.ts';
import { showRows } from './show-pelanggaran.ts';

const PAGE = 500;
type Run = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
type Line = readonly string[];

const HEADER: Line = [
  'tanggal',
  'nis',
  'nama',
  'kelas',
  'jenis',
  'kategori',
  'poin',
  'keterangan',
  'pencatat',
  'dibatalkan',
  'alasan_batal',
];

/** What the list shows as a file, streamed page by page. */
export async function exportPelanggaran(
  run: Run,
  actor: Actor,
  filters: PelanggaranFilters,
  format: 'csv' | 'xlsx',
): Promise<Readable> {
  await run((tx) =>
    audit(tx, {
      action: 'pelanggaran.exported',
      resource: 'pelanggaran',
      details: { format, filters: { ...filters } },
    }),
  );
  const lines = linesOf(run, actor, filters);
  return format === 'xlsx'
    ? writeXlsx('Pelanggaran', lines)
    : Readable.from(csvFile(lines), { objectMode: false });
}

async function* linesOf(run: Run, actor: Actor, filters: PelanggaranFilters): AsyncGenerator<Line> {
  yield HEADER;
  let cursor: Cursor | null = null;
  for (;;) {
    const from: Cursor | null = cursor;
    const found: { rows: readonly PelanggaranRow[]; lines: Line[] } = await run(async (tx) => {
      const rows = await listPelanggaran(tx, await reachOf(tx, actor), filters, {
        limit: PAGE,
        cursor: from,
      });
      return { rows, lines: (await showRows(tx, actor, rows)).map(lineOf) };
    });
    yield* found.lines;
    const last = found.rows.at(-1);
    if (!last || found.rows.length < PAGE) return;
    cursor = { values: [last.tanggal, last.id], back: false };
  }
}

function lineOf(row: Awaited<ReturnType<typeof showRows>>[number]): Line {
  const { siswa, jenis } = row;
  return [
    row.tanggal,
    siswa.nis,
    siswa.nama,
    siswa.kelas.nama,
    jenis.nama,
    jenis.kategori,
    String(row.poin),
    row.keterangan ?? '',
    row.pencatat.nama ?? '',
    row.dibatalkan ? 'ya' : '',
    row.dibatalkan?.alasan ?? '',
  ];
}

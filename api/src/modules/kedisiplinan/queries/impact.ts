import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Riwayat } from '../rules/backtest.ts';

export interface Period {
  /** First and last day, both included. */
  readonly from: string;
  readonly to: string;
  /** Points count from this day on; null: all that there are. */
  readonly since: string | null;
}
export interface RecordedReports extends Riwayat {
  /** Violations and students of the period alone. */
  readonly violations: number;
  readonly students: number;
}

interface StudentRow {
  readonly siswa_id: string;
  /** Of each violation, in the order of recording: poin * 8, 4 if it is in the period, and its group (0, 1, 2). */
  readonly nilai: Buffer;
  /** The report that each belongs to. */
  readonly laporan: Buffer;
}

/**
 * All reports up to the end of the period, student by student in the order of recording, those before it without being
 * counted. One row a student, read off the index alone: row by row, a million violations would take seconds, and so
 * would putting them together by report in the database.
 */
export async function recordedReports(tx: Tx, { from, to, since }: Period): Promise<RecordedReports> {
  const begin = since === null ? sql`` : sql`and tanggal >= ${since}::date`;
  const rows = await tx.all(sql<StudentRow>`
    select siswa_id, array_send(array_agg(poin * 8 + case when tanggal >= ${from}::date then 4 else 0 end
        + case when kelompok = 'atribut' then 1 when kelompok = 'alfa' then 2 else 0 end)) as nilai,
      array_send(array_agg(laporan_id)) as laporan
    from (
      select siswa_id, laporan_id, poin, kelompok, tanggal from kedisiplinan.pelanggaran
      where tenant_id = ${tx.tenantId} and dibatalkan_pada is null and tanggal <= ${to}::date ${begin}
      order by siswa_id, laporan_id
    ) r group by siswa_id order by siswa_id`);
  return unpack(rows);
}

/** An array as PostgreSQL sends it: its header, then each value behind its length. */
const HEADER = 20;
const LENGTH = 4;
const INT = LENGTH + 4;
const UUID = LENGTH + 16;

function unpack(rows: readonly StudentRow[]): RecordedReports {
  const most = rows.reduce((sum, { nilai }) => sum + (nilai.length - HEADER) / INT, 0);
  const awal = new Uint32Array(rows.length + 1);
  const poin = new Int32Array(most);
  const atribut = new Uint16Array(most);
  const alfa = new Uint16Array(most);
  const dihitung = new Uint8Array(most);
  let reports = 0;
  let violations = 0;
  let students = 0;
  rows.forEach(({ nilai, laporan }, student) => {
    awal[student] = reports;
    const before = violations;
    const count = (nilai.length - HEADER) / INT;
    for (let i = 0; i < count; i++) {
      if (i === 0 || !sameAsBefore(laporan, HEADER + i * UUID + LENGTH)) reports++;
      const value = nilai.readInt32BE(HEADER + i * INT + LENGTH);
      const at = reports - 1;
      poin[at] = (poin[at] ?? 0) + (value >> 3);
      if ((value & 3) === 1) atribut[at] = (atribut[at] ?? 0) + 1;
      if ((value & 3) === 2) alfa[at] = (alfa[at] ?? 0) + 1;
      if ((value & 4) === 0) continue;
      dihitung[at] = 1;
      violations++;
    }
    if (violations > before) students++;
  });
  awal[rows.length] = reports;
  return {
    siswa: rows.map(({ siswa_id: id }) => id),
    awal,
    poin: poin.subarray(0, reports),
    atribut: atribut.subarray(0, reports),
    alfa: alfa.subarray(0, reports),
    dihitung: dihitung.subarray(0, reports),
    violations,
    students,
  };
}

/** Whether the id at this place is the one before it; the ends differ first, since ids begin with the time. */
function sameAsBefore(ids: Buffer, at: number): boolean {
  for (let word = 12; word >= 0; word -= 4)
    if (ids.readInt32BE(at + word) !== ids.readInt32BE(at + word - UUID)) return false;
  return true;
}

export interface NamedSiswa {
  readonly siswa_id: string;
  readonly nama: string;
  readonly kelas: string;
}

export function namesOfSiswa(tx: Tx, ids: readonly string[]): Promise<NamedSiswa[]> {
  return tx.all(sql<NamedSiswa>`select s.id as siswa_id, s.nama, k.nama as kelas
    from kedisiplinan.siswa s join kedisiplinan.kelas k on k.tenant_id = s.tenant_id and k.id = s.kelas_id
    where s.tenant_id = ${tx.tenantId} and s.id = any(${[...ids]}::uuid[])
    order by k.nama, s.nama_kunci, s.id`);
}

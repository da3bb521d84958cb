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
  readonly counted: number;
  readonly reports: Buffer;
}

const BYTES = 8;

/**
 * All reports up to the end of the period, student by student in the order of recording, those before it without being
 * counted. Packed by PostgreSQL, eight bytes a report: row by row, a million of them would take seconds.
 */
export async function recordedReports(tx: Tx, { from, to, since }: Period): Promise<RecordedReports> {
  const begin = since === null ? sql`` : sql`and tanggal >= ${since}::date`;
  const rows = await tx.all(sql<StudentRow>`
    select siswa_id, sum(counted)::int as counted,
      string_agg(int4send(poin) || int4send(atribut * 65536 + alfa * 2 + least(counted, 1)), ''::bytea
        order by laporan_id) as reports
    from (
      select siswa_id, laporan_id, sum(poin)::int as poin,
        (count(*) filter (where kelompok = 'atribut'))::int as atribut,
        (count(*) filter (where kelompok = 'alfa'))::int as alfa,
        (count(*) filter (where tanggal >= ${from}::date))::int as counted
      from kedisiplinan.pelanggaran
      where tenant_id = ${tx.tenantId} and dibatalkan_pada is null and tanggal <= ${to}::date ${begin}
      group by siswa_id, laporan_id
    ) r group by siswa_id order by siswa_id`);
  return unpack(rows);
}

function unpack(rows: readonly StudentRow[]): RecordedReports {
  const total = rows.reduce((sum, { reports }) => sum + reports.length / BYTES, 0);
  const awal = new Uint32Array(rows.length + 1);
  const poin = new Int32Array(total);
  const atribut = new Uint16Array(total);
  const alfa = new Uint16Array(total);
  const dihitung = new Uint8Array(total);
  let at = 0;
  rows.forEach(({ reports }, student) => {
    awal[student] = at;
    for (let byte = 0; byte < reports.length; byte += BYTES, at++) {
      const counts = reports.readInt32BE(byte + 4);
      poin[at] = reports.readInt32BE(byte);
      atribut[at] = counts >> 16;
      alfa[at] = (counts & 0xffff) >> 1;
      dihitung[at] = counts & 1;
    }
  });
  awal[rows.length] = at;
  return {
    siswa: rows.map(({ siswa_id: id }) => id),
    awal,
    poin,
    atribut,
    alfa,
    dihitung,
    violations: rows.reduce((sum, { counted }) => sum + counted, 0),
    students: rows.reduce((sum, { counted }) => sum + Math.min(counted, 1), 0),
  };
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

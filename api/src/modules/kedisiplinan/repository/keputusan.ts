import { sql } from 'kysely';
import { newId } from '../../../platform/clock/ids.ts';
import { db } from '../../../platform/db/database.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Eskalasi } from '../rules/eskalasi.ts';
import type { Decision, Facts, Pemicu, Surat } from '../rules/evaluate.ts';
import type { Settings } from '../rules/parameter.ts';
import { openStatuses, type StatusTindakLanjut } from '../rules/tindak-lanjut.ts';

/** What a decision was made with. */
export interface Used {
  readonly settings: Settings;
  readonly versi: number;
  readonly bawaan: boolean;
}
export interface OpenFollowUp {
  readonly id: string;
  readonly surat: Surat | null;
  readonly status: StatusTindakLanjut;
  readonly usul_tarik_pada: Date | null;
  /** The letter that would be left of it, while it is proposed to be withdrawn. */
  readonly usul_surat: Surat | null;
  readonly sanksi: string | null;
}
export interface NewDecision {
  readonly siswa: { readonly id: string; readonly kelas_id: string };
  readonly laporanId: string;
  readonly facts: Facts;
  readonly decision: Decision;
  readonly used: Used;
  readonly aturanVersi: number | null;
  /** From which day on points counted in the facts. */
  readonly poinSejak: string | null;
}

const isOpen = sql`status in (${sql.join(openStatuses.map((status) => sql.lit(status)))})`;

/** The student's one open follow-up, locked. */
export function lockOpen(tx: Tx, siswaId: string): Promise<OpenFollowUp | undefined> {
  return tx.first(sql<OpenFollowUp>`select id, surat, status, usul_tarik_pada,
      (usul_tarik ->> 'surat')::int as usul_surat, sanksi from kedisiplinan.tindak_lanjut
    where tenant_id = ${tx.tenantId} and siswa_id = ${siswaId} and ${isOpen} for no key update`);
}

/** Open follow-ups of students, by student. */
export async function openOf(
  tx: Tx,
  siswaIds: readonly string[],
): Promise<ReadonlyMap<string, OpenFollowUp>> {
  const rows = await tx.all(
    sql<OpenFollowUp & { siswa_id: string }>`select siswa_id, id, surat, status, usul_tarik_pada,
      (usul_tarik ->> 'surat')::int as usul_surat, sanksi
    from kedisiplinan.tindak_lanjut
    where tenant_id = ${tx.tenantId} and siswa_id = any(${[...siswaIds]}::uuid[]) and ${isOpen}`,
    { name: 'kedisiplinan.open_of' },
  );
  return new Map(rows.map(({ siswa_id, ...row }) => [siswa_id, row]));
}

/** Whose a follow-up is. */
export async function siswaOfFollowUp(tx: Tx, id: string): Promise<string | null> {
  const row = await tx.first(sql<{ siswa_id: string }>`select siswa_id from kedisiplinan.tindak_lanjut
    where tenant_id = ${tx.tenantId} and id = ${id}`);
  return row?.siswa_id ?? null;
}

/** What is asked for beside a letter: each sanction is asked for once, so those that there are stay. */
function sanctionsOf(pemicu: readonly Pemicu[], before: string | null = null): string | null {
  const known = before === null ? [] : before.split('; ');
  const asked = pemicu.flatMap(({ sanksi }) => sanksi?.split('; ') ?? []);
  return [...new Set([...known, ...asked])].join('; ').slice(0, 500) || null;
}

/** Writes the follow-up that a decision makes, raises or adds to, the step, and the decision itself. */
export async function writeDecision(
  tx: Tx,
  made: NewDecision,
  open: OpenFollowUp | undefined,
  outcome: Eskalasi,
): Promise<{ readonly id: string; readonly tindakLanjutId: string }> {
  // Of this very moment: the student is locked, so it comes after whatever the decision has looked at.
  const id = newId();
  const tindakLanjutId = open?.id ?? newId(tx.now.getTime());
  const { decision } = made;
  if (!open) await insertFollowUp(tx, { id: tindakLanjutId, keputusanId: id, made, outcome });
  else if (outcome.akibat === 'dinaikkan') await raise(tx, open, { keputusanId: id, made, outcome });
  else await addTriggers(tx, open, decision);
  await insertStep(tx, tindakLanjutId, {
    langkah: open ? (outcome.akibat === 'dinaikkan' ? 'dinaikkan' : 'ditambah') : 'dibuat',
    dari: open?.status ?? null,
    ke: outcome.status,
    suratDari: open?.surat ?? null,
    suratKe: outcome.surat,
  });
  await tx.run(
    db.insertInto('kedisiplinan.keputusan').values({
      tenant_id: tx.tenantId,
      id,
      siswa_id: made.siswa.id,
      laporan_id: made.laporanId,
      tindak_lanjut_id: tindakLanjutId,
      akibat: outcome.akibat,
      surat: decision.surat,
      settings_versi: made.used.versi,
      aturan_versi: made.facts.aturan === undefined ? null : made.aturanVersi,
      fakta: JSON.stringify({ ...made.facts, poin_sejak: made.poinSejak } satisfies StoredFacts),
      pemicu: JSON.stringify(decision.pemicu),
      jejak: JSON.stringify(decision.jejak),
      bawaan: made.used.bawaan,
      pada: tx.now,
    }),
  );
  return { id, tindakLanjutId };
}

interface Written {
  readonly keputusanId: string;
  readonly made: NewDecision;
  readonly outcome: Eskalasi;
}

async function insertFollowUp(tx: Tx, { id, keputusanId, made, outcome }: Written & { readonly id: string }) {
  const { siswa, decision, used } = made;
  await tx.run(
    db.insertInto('kedisiplinan.tindak_lanjut').values({
      tenant_id: tx.tenantId,
      id,
      siswa_id: siswa.id,
      kelas_id: siswa.kelas_id,
      surat: outcome.surat,
      status: outcome.status,
      pemicu: JSON.stringify(decision.pemicu),
      sanksi: sanctionsOf(decision.pemicu),
      keputusan_id: keputusanId,
      settings_versi: used.versi,
      settings: JSON.stringify(used.settings),
      bawaan: used.bawaan,
      created_at: tx.now,
      updated_at: tx.now,
    }),
  );
}

/** A higher letter: decided anew, and whatever was proposed against the lower one no longer holds. */
async function raise(
  tx: Tx,
  { id, sanksi }: OpenFollowUp,
  { keputusanId, made, outcome }: Written,
): Promise<void> {
  const { decision, used } = made;
  await tx.run(sql`update kedisiplinan.tindak_lanjut set surat = ${outcome.surat}, status = ${outcome.status},
      pemicu = pemicu || ${JSON.stringify(decision.pemicu)}::jsonb,
      sanksi = ${sanctionsOf(decision.pemicu, sanksi)},
      keputusan_id = ${keputusanId}, settings_versi = ${used.versi}, settings = ${JSON.stringify(used.settings)}::jsonb,
      bawaan = ${used.bawaan}, usul_tarik_pada = null, usul_tarik = null, version = version + 1, updated_at = ${tx.now}
    where tenant_id = ${tx.tenantId} and id = ${id}`);
}

/** The same or a lower level: the follow-up stays as it is and keeps what led to it as well. */
async function addTriggers(tx: Tx, open: OpenFollowUp, { pemicu, surat }: Decision): Promise<void> {
  const standsAgain = open.usul_tarik_pada !== null && (surat ?? 0) >= (open.surat ?? 0);
  await tx.run(sql`update kedisiplinan.tindak_lanjut set pemicu = pemicu || ${JSON.stringify(pemicu)}::jsonb,
      sanksi = ${sanctionsOf(pemicu, open.sanksi)},
      ${standsAgain ? sql`usul_tarik_pada = null, usul_tarik = null, version = version + 1,` : sql``} updated_at = ${tx.now}
    where tenant_id = ${tx.tenantId} and id = ${open.id}`);
}

export interface Step {
  readonly langkah: 'dibuat' | 'dinaikkan' | 'ditambah' | 'usul_tarik';
  readonly dari: StatusTindakLanjut | null;
  readonly ke: StatusTindakLanjut;
  readonly suratDari: Surat | null;
  readonly suratKe: Surat | null;
}

export async function insertStep(tx: Tx, tindakLanjutId: string, step: Step): Promise<void> {
  await tx.run(
    db.insertInto('kedisiplinan.tindak_lanjut_langkah').values({
      tenant_id: tx.tenantId,
      id: newId(tx.now.getTime()),
      tindak_lanjut_id: tindakLanjutId,
      langkah: step.langkah,
      dari: step.dari,
      ke: step.ke,
      surat_dari: step.suratDari,
      surat_ke: step.suratKe,
      oleh: tx.cause.userId,
      pada: tx.now,
      catatan: null,
    }),
  );
}

type StoredFacts = Facts & { readonly poin_sejak?: string | null };

/** A stored decision, with the values that it was made with; null: the defaults. */
export interface StoredDecision {
  readonly id: string;
  readonly laporan_id: string;
  readonly surat: Surat | null;
  readonly settings: Settings | null;
  readonly fakta: StoredFacts;
}

export function decisionsOf(tx: Tx, tindakLanjutId: string): Promise<StoredDecision[]> {
  return tx.all(sql<StoredDecision>`select d.id, d.laporan_id, d.surat, d.fakta,
      case when d.bawaan then null else v.nilai end as settings
    from kedisiplinan.keputusan d
    left join kedisiplinan.settings_versi v on v.tenant_id = d.tenant_id and v.versi = d.settings_versi
    where d.tenant_id = ${tx.tenantId} and d.tindak_lanjut_id = ${tindakLanjutId} order by d.id`);
}

/**
 * The highest letter that decisions on one report of a student have asked for; 0 for a sanction alone, -1 where there
 * has been none. What was withdrawn has not been had.
 */
export async function highestOfReport(tx: Tx, siswaId: string, laporanId: string): Promise<number> {
  const row = await tx.first(sql<{ surat: number }>`select max(coalesce(d.surat, 0))::int as surat
    from kedisiplinan.keputusan d
    join kedisiplinan.tindak_lanjut f on f.tenant_id = d.tenant_id and f.id = d.tindak_lanjut_id
    where d.tenant_id = ${tx.tenantId} and d.laporan_id = ${laporanId} and d.siswa_id = ${siswaId} and not f.ditarik`);
  return row?.surat ?? -1;
}

/** Proposes to withdraw a follow-up, or takes the proposal back: its status stays whatever comes of it. */
export async function proposeWithdrawal(
  tx: Tx,
  id: string,
  sebab: Readonly<Record<string, unknown>> | null,
): Promise<void> {
  await tx.run(sql`update kedisiplinan.tindak_lanjut set usul_tarik_pada = ${sebab === null ? null : tx.now},
      usul_tarik = ${sebab === null ? null : JSON.stringify(sebab)}::jsonb, version = version + 1, updated_at = ${tx.now}
    where tenant_id = ${tx.tenantId} and id = ${id}`);
}

/** A report whose evaluation failed, with what it is to be evaluated under. */
export interface Waiting {
  readonly id: string;
  readonly siswa_id: string;
  readonly laporan_id: string;
  readonly settings_versi: number;
  readonly settings: Settings;
  readonly bawaan: boolean;
  readonly percobaan: number;
}

export async function insertWaiting(
  tx: Tx,
  waiting: {
    readonly siswaId: string;
    readonly laporanId: string;
    readonly used: Used;
    readonly galat: string;
  },
): Promise<string> {
  const id = newId(tx.now.getTime());
  const { siswaId, laporanId, used, galat } = waiting;
  await tx.run(sql`insert into kedisiplinan.evaluasi_tertunda
      (tenant_id, id, siswa_id, laporan_id, sejak, settings_versi, settings, bawaan, galat)
    values (${tx.tenantId}, ${id}, ${siswaId}, ${laporanId}, ${tx.now}, ${used.versi},
      ${JSON.stringify(used.settings)}::jsonb, ${used.bawaan}, ${galat})
    on conflict (tenant_id, siswa_id, laporan_id) do nothing`);
  return id;
}

export function findWaiting(tx: Tx, id: string): Promise<Waiting | undefined> {
  return tx.first(sql<Waiting>`select id, siswa_id, laporan_id, settings_versi, settings, bawaan, percobaan
    from kedisiplinan.evaluasi_tertunda where tenant_id = ${tx.tenantId} and id = ${id}`);
}

/** @returns how often it has been tried now */
export async function countTry(tx: Tx, id: string, galat: string): Promise<number> {
  const row = await tx.first(sql<{ percobaan: number }>`update kedisiplinan.evaluasi_tertunda
    set percobaan = percobaan + 1, galat = ${galat}
    where tenant_id = ${tx.tenantId} and id = ${id} returning percobaan`);
  return row?.percobaan ?? 0;
}

export async function deleteWaiting(tx: Tx, id: string): Promise<void> {
  await tx.run(
    sql`delete from kedisiplinan.evaluasi_tertunda where tenant_id = ${tx.tenantId} and id = ${id}`,
  );
}

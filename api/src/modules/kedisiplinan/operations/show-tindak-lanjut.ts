import type { Actor } from '../../../platform/access/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { decodeIdCursor, toPage } from '../../../platform/paging/cursor.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { lettersOf } from '../queries/surat.ts';
import {
  countByStatus,
  findTindakLanjut,
  listTindakLanjut,
  reasonsOf,
  stepsOf,
  type TindakLanjutFilters,
  type TindakLanjutRow,
} from '../queries/tindak-lanjut.ts';
import { findProfil } from '../repository/profil.ts';
import { defaults } from '../rules/parameter.ts';
import { statuses } from '../rules/tindak-lanjut.ts';
import { waLink } from '../rules/wa-link.ts';
import { aksiOf } from './may-move.ts';
import { reachOf, requireReach } from './reach.ts';
import { showSurat } from './show-surat.ts';

/** What the school calls itself. */
export async function namaSekolah(tx: Tx, actor: Pick<Actor, 'tenant'>): Promise<string> {
  return (await findProfil(tx)).nama || actor.tenant.name;
}

function show(row: TindakLanjutRow, actor: Actor, sekolah: string) {
  const { id, surat, status, pemicu, sanksi, bawaan, ditarik, alasan, created_at, updated_at, version } = row;
  return {
    id,
    siswa: {
      id: row.siswa_id,
      nis: row.nis,
      nama: row.siswa_nama,
      kelas: { id: row.kelas_id, nama: row.kelas_nama },
      wali_murid: { nama: row.wali_nama, telepon: row.wali_telepon, email: row.wali_email },
    },
    surat,
    status,
    pemicu: pemicu.map(({ pembina, ...one }) => ({ ...one, ...(pembina ? { pembina: [...pembina] } : {}) })),
    sanksi,
    settings_version: row.settings_versi,
    bawaan,
    usul_tarik:
      row.usul_tarik_pada && row.usul_tarik
        ? { pada: row.usul_tarik_pada, sebab: row.usul_tarik.sebab, surat: row.usul_tarik.surat }
        : null,
    ditarik,
    alasan,
    aksi: aksiOf(actor, row),
    wa_link: waLink(row.wali_telepon, status, {
      sekolah,
      wali: row.wali_nama,
      siswa: row.siswa_nama,
      kelas: row.kelas_nama,
    }),
    created_at,
    updated_at,
    version,
  };
}

/** One page, the newest first. */
export async function pageOfTindakLanjut(
  tx: Tx,
  actor: Actor,
  {
    limit,
    cursor: given,
    ...filters
  }: TindakLanjutFilters & { readonly limit: number; readonly cursor?: string | undefined },
) {
  const cursor = decodeIdCursor(given, 'uuid');
  const found = await listTindakLanjut(tx, await reachOf(tx, actor), filters, { limit: limit + 1, cursor });
  const sekolah = await namaSekolah(tx, actor);
  const shown = found.map((row) => show(row, actor, sekolah));
  return toPage(shown, limit, cursor, ({ id }) => [id]);
}

/** How many there are of each status. */
export async function countOfTindakLanjut(tx: Tx, actor: Actor, filters: TindakLanjutFilters) {
  const counts = await countByStatus(tx, await reachOf(tx, actor), filters);
  return Object.fromEntries(statuses.map((status) => [status, counts.get(status) ?? 0])) as Record<
    (typeof statuses)[number],
    number
  >;
}

/**
 * A follow-up with its steps, its letters, and why it came: each decision with what it looked at and the values that
 * it was made with.
 * @throws Problem NOT_FOUND also for who is out of reach
 */
export async function readTindakLanjut(tx: Tx, actor: Actor, id: string) {
  const row = await findTindakLanjut(tx, id);
  if (!row) throw new Problem('NOT_FOUND');
  requireReach(await reachOf(tx, actor), row.kelas_sekarang);
  const steps = await stepsOf(tx, id);
  const reasons = await reasonsOf(tx, id);
  const ids = [...new Set(steps.flatMap(({ oleh }) => (oleh === null ? [] : [oleh])))];
  const names = ids.length === 0 ? new Map<string, string>() : await tx.env.people.names(tx, ids);
  const letters = actor.permissions.has('surat:read') ? await lettersOf(tx, id) : [];
  return {
    ...show(row, actor, await namaSekolah(tx, actor)),
    langkah: steps.map(({ oleh, ...step }) => ({
      ...step,
      oleh: oleh === null ? null : { id: oleh, nama: names.get(oleh) ?? null },
    })),
    keputusan: reasons.map(({ settings_versi, aturan_versi, settings, fakta, ...reason }) => ({
      ...reason,
      fakta: { ...fakta, ...(fakta.aturan ? { aturan: [...fakta.aturan] } : {}) },
      settings_version: settings_versi,
      settings: { ...defaults, ...settings },
      aturan_version: aturan_versi,
    })),
    surat_panggilan: await showSurat(tx, actor, letters),
  };
}

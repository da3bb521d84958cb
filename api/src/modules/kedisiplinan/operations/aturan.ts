import { canonical } from '../../../kernel/canonical.ts';
import { audit } from '../../../platform/audit/write.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { publish } from '../../../platform/notices/events.ts';
import { decodeCursor, toPage } from '../../../platform/paging/cursor.ts';
import { type FieldError, Problem } from '../../../platform/problem/problem.ts';
import { listAturanVersions } from '../queries/settings.ts';
import { insertAturan, knownJenis, latestAturan, switchAturan } from '../repository/profil.ts';
import { lockSettings } from '../repository/settings.ts';
import { type AturanSet, sortAturan, validateAturan } from '../rules/aturan-frekuensi.ts';

export interface ShownAturan {
  readonly active: boolean;
  readonly version: number;
  readonly aturan: AturanSet;
}
export interface GivenAturan {
  readonly aturan: AturanSet;
  readonly version: number;
  readonly catatan?: string | null | undefined;
  readonly active: boolean;
}

/** The rules per kind that were saved last, and whether they hold. */
export async function showAturan(tx: Tx): Promise<ShownAturan> {
  const { versi, aturan, active } = await lastAturan(tx);
  return { active, version: versi, aturan };
}

/** Without those of kinds that have been deleted since: nobody could see them, or save the others beside them. */
async function lastAturan(tx: Tx) {
  const stored = await latestAturan(tx);
  const known = await knownJenis(tx, Object.keys(stored.aturan));
  const aturan = Object.fromEntries(Object.entries(stored.aturan).filter(([id]) => known.has(id)));
  return { ...stored, aturan };
}

/**
 * Saves all rules per kind at once as a new version, and switches them on or off. Where the rules are as they were no
 * version is made.
 * @throws Problem VALIDATION_FAILED naming every fault at once; VERSION_CONFLICT
 */
export async function saveAturan(tx: Tx, actorId: string, given: GivenAturan): Promise<ShownAturan> {
  await lockSettings(tx);
  const stored = await lastAturan(tx);
  if (given.version !== stored.versi) throw new Problem('VERSION_CONFLICT');
  await refuseInvalid(tx, given.aturan);
  const aturan = sortAturan(given.aturan);
  const changes = canonical(aturan) !== canonical(stored.aturan);
  const version = changes ? stored.versi + 1 : stored.versi;
  if (changes)
    await insertAturan(tx, { versi: version, aturan, oleh: actorId, catatan: given.catatan ?? null });
  const active = given.active && version > 0;
  if (changes || active !== stored.active) {
    await switchAturan(tx, active ? version : null);
    await audit(tx, {
      action: 'aturan_frekuensi.saved',
      resource: 'aturan_frekuensi',
      resourceId: String(version),
      details: { version, active, was_active: stored.active, old: stored.aturan, new: aturan },
      personal: { notes: given.catatan ?? null },
    });
    await publish(tx, { permission: 'pengaturan_rules:read' }, 'kedisiplinan.changed', { what: 'settings' });
  }
  return { active, version, aturan };
}

/** Versions of the rules per kind, newest first. */
export async function aturanVersions(
  tx: Tx,
  { limit, cursor: given }: { readonly limit: number; readonly cursor?: string | undefined },
) {
  const cursor = decodeCursor(given, ['number']);
  const found = await listAturanVersions(tx, { limit: limit + 1, cursor });
  const names = await tx.env.people.names(tx, [...new Set(found.map(({ oleh }) => oleh))]);
  const rows = found.map((row) => ({ ...row, oleh: { id: row.oleh, nama: names.get(row.oleh) ?? null } }));
  return toPage(rows, limit, cursor, ({ version }) => [String(version)]);
}

async function refuseInvalid(tx: Tx, aturan: AturanSet): Promise<void> {
  const fields: Record<string, FieldError[]> = {};
  const add = (name: string, error: FieldError) => {
    fields[name] = [...(fields[name] ?? []), error];
  };
  const known = await knownJenis(tx, Object.keys(aturan));
  for (const id of Object.keys(aturan)) if (!known.has(id)) add(`aturan.${id}`, { code: 'NOT_THERE' });
  for (const { jenis_id, indeks, field, code, params } of validateAturan(aturan))
    add(`aturan.${jenis_id}.${indeks}.${field}`, { code, params });
  if (Object.keys(fields).length > 0) throw Problem.invalid(fields);
}

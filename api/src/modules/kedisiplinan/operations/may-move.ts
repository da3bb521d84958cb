import type { Actor } from '../../../platform/access/actor.ts';
import type { Surat } from '../rules/evaluate.ts';
import { type AksiTindakLanjut, aksiFrom, type StatusTindakLanjut } from '../rules/tindak-lanjut.ts';

type Who = Pick<Actor, 'permissions'>;

/** Any of them is enough. Withdrawing corrects what was decided. */
const needed: Readonly<Record<AksiTindakLanjut, readonly [string, ...string[]]>> = {
  approve: ['tindak_lanjut:approve'],
  reject: ['tindak_lanjut:approve'],
  handle: ['tindak_lanjut:handle'],
  finish: ['tindak_lanjut:handle'],
  withdraw: ['pelanggaran:correct', 'tindak_lanjut:approve'],
};

export function mayApprove(actor: Who): boolean {
  return actor.permissions.has('tindak_lanjut:approve');
}

/** The permission that somebody lacks for it, whatever its state; undefined where they have it. */
export function missingFor(actor: Who, aksi: AksiTindakLanjut): string | undefined {
  const names = needed[aksi];
  return names.some((name) => actor.permissions.has(name)) ? undefined : names[0];
}

/** What somebody may do with a follow-up now. */
export function aksiOf(
  actor: Who,
  { status, surat }: { readonly status: StatusTindakLanjut; readonly surat: Surat | null },
): AksiTindakLanjut[] {
  return aksiFrom(status, mayApprove(actor), surat).filter((aksi) => missingFor(actor, aksi) === undefined);
}

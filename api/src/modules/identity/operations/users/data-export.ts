import { maskNik } from '../../../../kernel/nik.ts';
import type { Actor } from '../../../../platform/access/actor.ts';
import { audit } from '../../../../platform/audit/write.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { personalData, type TrailLine, type TrailPosition, trailOf } from '../../queries/data-export.ts';
import { openNik } from '../../repository/users.ts';

const PAGE = 5_000;
type Reader = Pick<Actor, 'permissions'>;
type Run = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/**
 * UU PDP: everything that the running tenant knows of one person, with the trail of how it was processed, as JSON text
 * in pieces. Each page of the trail is a transaction of its own: neither memory nor a snapshot grows with its length.
 * The NIK is whole for holders of users:read_nik, whose reading is recorded, and masked for others.
 * @throws Problem NOT_FOUND before the first piece
 */
export async function dataExport(run: Run, actor: Reader, id: string): Promise<AsyncGenerator<string>> {
  const head = await run(async (tx) => {
    const data = await personalData(tx, id);
    if (!data) throw new Problem('NOT_FOUND');
    await audit(tx, {
      action: 'user.data_exported',
      resource: 'user',
      resourceId: id,
      personal: { full_name: data.person.full_name },
    });
    const { nik_sealed: sealed, ...person } = data.person;
    const nik = sealed === null ? null : await shownNik(tx, actor, data.person, sealed);
    return { exported_at: tx.now, ...data, person: { ...person, nik } };
  });
  return pieces(run, id, head);
}

async function shownNik(
  tx: Tx,
  actor: Reader,
  { id, full_name }: { readonly id: string; readonly full_name: string },
  sealed: Buffer,
): Promise<string> {
  const nik = openNik(tx, id, sealed);
  if (!actor.permissions.has('users:read_nik')) return maskNik(nik.slice(-4));
  await audit(tx, { action: 'user.nik_read', resource: 'user', resourceId: id, personal: { full_name } });
  return nik;
}

async function* pieces(run: Run, id: string, head: object): AsyncGenerator<string> {
  yield JSON.stringify(head).slice(0, -1);
  yield ',"done_by_this_person":[';
  yield* trail(run, id, 'by');
  yield '],"done_about_this_person":[';
  yield* trail(run, id, 'about');
  yield ']}';
}

async function* trail(run: Run, id: string, side: 'by' | 'about'): AsyncGenerator<string> {
  let after: TrailPosition | null = null;
  for (;;) {
    const from: TrailPosition | null = after;
    const rows: TrailLine[] = await run((tx) => trailOf(tx, id, side, from, PAGE));
    if (rows.length > 0) yield `${from ? ',' : ''}${rows.map((row) => row.line).join(',')}`;
    if (rows.length < PAGE) return;
    after = rows.at(-1) ?? null;
  }
}

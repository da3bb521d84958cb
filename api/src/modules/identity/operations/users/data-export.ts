import { audit } from '../../../../platform/audit/write.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { personalData, type TrailLine, type TrailPosition, trailOf } from '../../queries/data-export.ts';
import { openNik } from '../../repository/users.ts';

const PAGE = 5_000;
type Run = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/**
 * UU PDP: everything that the running tenant knows of one person, with the trail of how it was processed, as JSON text
 * in pieces. Each page of the trail is a transaction of its own: neither memory nor a snapshot grows with its length.
 * @throws Problem NOT_FOUND before the first piece
 */
export async function dataExport(run: Run, id: string): Promise<AsyncGenerator<string>> {
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
    return {
      exported_at: tx.now,
      ...data,
      person: { ...person, nik: sealed === null ? null : openNik(tx, id, sealed) },
    };
  });
  return pieces(run, id, head);
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

import type { Tx } from '../../../platform/db/tx.ts';
import type { PersonToAsk } from '../connectors/connector.ts';
import { sealedNiks } from '../queries/people-to-ask.ts';
import { NIK_CONTEXT } from './prepare-records.ts';

/** Whom a source that can only be asked person by person is asked about, in the order of their ids. */
export async function peopleToAsk(tx: Tx, after: string | null, limit: number): Promise<PersonToAsk[]> {
  const rows = await sealedNiks(tx, after, limit);
  return rows.map(({ id, nik_sealed }) => ({
    id,
    nik: tx.env.keys.decrypt(nik_sealed, `${NIK_CONTEXT}:${id}`),
  }));
}

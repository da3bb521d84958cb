import { attempt, type Tx, violates } from '../../../platform/db/tx.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { deleteRecord } from '../repository/records.ts';

/** A change of a row: fields that are given, and the version that its writer has seen. */
export type Change<Fields> = { readonly [Field in keyof Fields]?: Fields[Field] | undefined } & {
  readonly version?: number | undefined;
};

/** Whoever writes has a version in mind: over another one they would write without having seen it. @throws Problem VERSION_CONFLICT */
export function refuseStale(stored: { readonly version: number }, seen: number | undefined): void {
  if (seen !== undefined && seen !== stored.version)
    throw new Problem('VERSION_CONFLICT', { data: { version: stored.version } });
}

/** The fields that differ from what is stored, and what they were. @throws Problem VERSION_CONFLICT */
export function differences<Fields extends object>(
  stored: Fields & { readonly version: number },
  { version, ...given }: Change<Fields>,
): { readonly old: Partial<Fields>; readonly fresh: Partial<Fields> } {
  refuseStale(stored, version);
  const changed = Object.entries(given).filter(
    ([field, value]) => value !== undefined && value !== stored[field as keyof Fields],
  );
  return {
    fresh: Object.fromEntries(changed) as Partial<Fields>,
    old: Object.fromEntries(
      changed.map(([field]) => [field, stored[field as keyof Fields]]),
    ) as Partial<Fields>,
  };
}

/** @throws Problem VALIDATION_FAILED naming the field whose value another row has */
export async function withFree<T>(
  tx: Tx,
  constraint: string,
  field: string,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await attempt(tx, write);
  } catch (error) {
    if (violates(error, constraint)) throw Problem.invalid({ [field]: [{ code: 'TAKEN' }] });
    throw error;
  }
}

/** @throws Problem STILL_IN_USE while other rows point at it */
export async function deleteUnused(
  tx: Tx,
  table: 'clients' | 'policies' | 'members',
  id: string,
  constraints: readonly string[],
): Promise<void> {
  try {
    await attempt(tx, () => deleteRecord(tx, table, id));
  } catch (error) {
    if (constraints.some((constraint) => violates(error, constraint))) throw new Problem('STILL_IN_USE');
    throw error;
  }
}

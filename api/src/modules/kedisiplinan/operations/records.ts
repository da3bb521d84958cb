import type { Actor } from '../../../platform/access/actor.ts';
import { attempt, type Tx, violates } from '../../../platform/db/tx.ts';
import { type Code, Problem } from '../../../platform/problem/problem.ts';
import { dayIn } from '../../tenancy/index.ts';
import { FIRST_DAY } from '../rules/siswa-forms.ts';

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

/** What a broken constraint says of a field: `{ one_kelas_per_nama: ['nama', 'TAKEN'] }`. */
type FieldConstraints = Readonly<Record<string, readonly [field: string, code: 'TAKEN' | 'NOT_THERE']>>;

/** @throws Problem VALIDATION_FAILED naming the field that somebody else has meanwhile taken or deleted */
export async function withFree<T>(
  tx: Tx,
  constraints: FieldConstraints,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await attempt(tx, write);
  } catch (error) {
    for (const [constraint, [field, code]] of Object.entries(constraints))
      if (violates(error, constraint)) throw Problem.invalid({ [field]: [{ code }] });
    throw error;
  }
}

/** @throws Problem with this code while other rows point at what is to be deleted */
export async function unlessUsed(
  tx: Tx,
  constraints: readonly string[],
  code: Code,
  remove: () => Promise<void>,
): Promise<void> {
  try {
    await attempt(tx, remove);
  } catch (error) {
    if (constraints.some((constraint) => violates(error, constraint))) throw new Problem(code);
    throw error;
  }
}

/** The day that it is where the school is. */
export function today(tx: Tx, actor: Pick<Actor, 'tenant'>): string {
  return dayIn(tx.now, actor.tenant.timeZone);
}

/** Something that has happened: not after today, and not before 2000. @throws Problem VALIDATION_FAILED */
export function requirePast(tx: Tx, actor: Pick<Actor, 'tenant'>, field: string, day: string): void {
  if (day > today(tx, actor)) throw Problem.invalid({ [field]: [{ code: 'DAY_AHEAD' }] });
  if (day < FIRST_DAY)
    throw Problem.invalid({ [field]: [{ code: 'DAY_TOO_EARLY', params: { min: FIRST_DAY } }] });
}

import type { Actor } from '../../../../platform/access/actor.ts';
import type { Tx } from '../../../../platform/db/tx.ts';

/**
 * Whether a value of a restriction is the code of something that is there. Not for refusing: the code may come later.
 * @returns null where no module that is on keeps records by such codes
 */
export async function isKnownValue(
  tx: Tx,
  actor: Actor,
  name: string,
  value: string,
): Promise<boolean | null> {
  const keeper = tx.env.modules.find(
    ({ code, knownValues }) =>
      actor.tenant.modules.has(code) && knownValues !== undefined && Object.hasOwn(knownValues, name),
  );
  return (await keeper?.knownValues?.[name]?.(tx, actor, value)) ?? null;
}

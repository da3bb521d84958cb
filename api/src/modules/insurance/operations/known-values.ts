import type { Actor } from '../../../platform/access/actor.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Module } from '../../../platform/module.ts';
import { codesOf, hasCode } from '../queries/known-values.ts';
import { reachFor } from './reach.ts';

/** Which values of restrictions there are records for. What is outside one's reach is told as what is not there. */
export const knownValues: NonNullable<Module['knownValues']> = Object.fromEntries(
  Object.entries(codesOf).map(([restriction, place]) => [
    restriction,
    (tx: Tx, actor: Actor, value: string) => hasCode(tx, place, reachFor(actor, place.resource), value),
  ]),
);

import type { Actor } from '../../../platform/access/actor.ts';
import { audit } from '../../../platform/audit/write.ts';
import { newId } from '../../../platform/clock/ids.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { findRow } from '../queries/listing.ts';
import { type ClientRow, listings, type Status } from '../queries/rows.ts';
import { type ClientFields, insertClient, lockClient, updateRecord } from '../repository/records.ts';
import { portals } from '../rules/resources.ts';
import { reachFor, refuseOtherPortals, requireWithin } from './reach.ts';
import { type Change, deleteUnused, differences, withFree } from './records.ts';

export interface NewClient {
  readonly code: string;
  readonly name: string;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly status?: Status | undefined;
}

/** @throws Problem NOT_FOUND also for what is out of reach */
export async function showClient(tx: Tx, actor: Actor, id: string) {
  const row = await findRow<ClientRow>(tx, listings.clients, reachFor(actor, 'clients'), id);
  if (!row) throw new Problem('NOT_FOUND');
  return row;
}

/** @throws Problem PORTAL_ONLY, OUTSIDE_RESTRICTION, VALIDATION_FAILED */
export async function createClient(tx: Tx, actor: Actor, given: NewClient) {
  refuseOtherPortals(actor, 'CORE');
  requireWithin(actor, 'clients', { code: given.code });
  const { code, name, email = null, phone = null, status = 'ACTIVE' } = given;
  const id = newId(tx.now.getTime());
  await withFree(tx, 'one_client_per_code', 'code', () =>
    insertClient(tx, { id, code, name, email, phone, status }),
  );
  await audit(tx, {
    action: 'client.created',
    resource: 'client',
    resourceId: id,
    details: { code, name, status },
  });
  return showClient(tx, actor, id);
}

/** @throws Problem PORTAL_ONLY, NOT_FOUND, VERSION_CONFLICT */
export async function changeClient(tx: Tx, actor: Actor, id: string, change: Change<ClientFields>) {
  refuseOtherPortals(actor, ...portals['clients:write']);
  const stored = await lockClient(tx, reachFor(actor, 'clients'), id);
  if (!stored) throw new Problem('NOT_FOUND');
  const { old, fresh } = differences<ClientFields>(stored, change);
  if (Object.keys(fresh).length > 0) {
    await updateRecord(tx, 'clients', id, fresh);
    await audit(tx, {
      action: 'client.changed',
      resource: 'client',
      resourceId: id,
      details: { code: stored.code, fields: Object.keys(fresh) },
      personal: { old, new: fresh },
    });
  }
  return showClient(tx, actor, id);
}

/** @throws Problem PORTAL_ONLY, NOT_FOUND, STILL_IN_USE */
export async function deleteClient(tx: Tx, actor: Actor, id: string): Promise<null> {
  refuseOtherPortals(actor, 'CORE');
  const stored = await lockClient(tx, reachFor(actor, 'clients'), id);
  if (!stored) throw new Problem('NOT_FOUND');
  await deleteUnused(tx, 'clients', id, ['policy_of_a_client']);
  await audit(tx, {
    action: 'client.deleted',
    resource: 'client',
    resourceId: id,
    details: { code: stored.code },
  });
  return null;
}

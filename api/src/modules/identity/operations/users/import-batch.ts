import type { Restrictions } from '../../../../platform/access/actor.ts';
import { audit } from '../../../../platform/audit/write.ts';
import { newId } from '../../../../platform/clock/ids.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import type { BatchOutcome } from '../../../../platform/imports/run.ts';
import type { ImportError } from '../../../../platform/imports/store.ts';
import { holdersOf, type NameHolder } from '../../queries/grants.ts';
import { type KnownUser, knownUsers } from '../../queries/import-context.ts';
import { insertMemberships, insertPeople, type NewPerson, sealNik } from '../../repository/users.ts';
import type { ImportedUser } from '../../rules/import-row.ts';
import { isInvited } from '../../rules/user-status.ts';
import { sendInvitations } from './invitations.ts';
import { nameState } from './names.ts';

export interface GoodRow {
  readonly number: number;
  readonly user: ImportedUser;
}
interface NewRow extends GoodRow {
  readonly standsFor: string | null;
}

/**
 * Makes the users of some rows; one that is there already with the same name, address and type is left as it is, so
 * that a file may come twice.
 * @param dryRun tells what would happen and changes nothing
 */
export async function importBatch(
  tx: Tx,
  importId: string,
  rows: readonly GoodRow[],
  dryRun: boolean,
): Promise<BatchOutcome> {
  if (rows.length === 0) return { ok: 0, errors: [] };
  const { fresh, errors } = await sortOut(tx, rows);
  if (!dryRun && fresh.length > 0) await makeUsers(tx, importId, fresh);
  return { ok: rows.length - new Set(errors.map((error) => error.row)).size, errors };
}

async function sortOut(
  tx: Tx,
  rows: readonly GoodRow[],
): Promise<{ fresh: readonly NewRow[]; errors: readonly ImportError[] }> {
  const names = new Set(
    rows.flatMap(({ user }) => [user.username, ...(user.email === null ? [] : [user.email])]),
  );
  const holders = await holdersOf(tx, [...names]);
  const byName = Map.groupBy(holders, (holder) => holder.name);
  const here = [...new Set(holders.filter((holder) => holder.here).map((holder) => holder.user_id))];
  const known = new Map((await knownUsers(tx, here)).map((user) => [user.id, user]));
  const fresh: NewRow[] = [];
  const errors: ImportError[] = [];
  for (const row of rows) {
    const { username, email } = row.user;
    const own: NameHolder[] = [
      ...(byName.get(username) ?? []),
      ...(email === null || email === username ? [] : (byName.get(email) ?? [])),
    ];
    const state = nameState(tx.tenantId, { username, email }, own);
    const taken = state.former ? (['username'] as const) : state.taken;
    if (taken.length === 0) fresh.push({ ...row, standsFor: state.hidden });
    else if (!own.some((holder) => isSame(known.get(holder.user_id), row.user)))
      errors.push(
        ...taken.map((column) => ({ row: row.number, column, code: 'TAKEN' as const, params: {} })),
      );
  }
  return { fresh, errors };
}

function isSame(known: KnownUser | undefined, user: ImportedUser): boolean {
  return (
    known !== undefined &&
    known.username.toLowerCase() === user.username.toLowerCase() &&
    (known.email?.toLowerCase() ?? null) === (user.email?.toLowerCase() ?? null) &&
    known.full_name === user.fullName &&
    known.user_type === user.userType
  );
}

async function makeUsers(tx: Tx, importId: string, rows: readonly NewRow[]): Promise<void> {
  const people = rows.map(({ user, standsFor }): NewPerson & { roles: ImportedUser['roles'] } => {
    const id = newId(tx.now.getTime());
    return {
      id,
      username: user.username,
      email: user.email,
      passwordHash: null,
      nik: user.nik === null ? null : sealNik(tx, id, user.nik),
      fullName: user.fullName,
      phone: user.phone,
      userType: user.userType,
      status: user.status,
      restrictions: user.restrictions as Restrictions,
      locale: 'id',
      standsFor,
      roles: user.roles,
    };
  });
  await insertPeople(tx, people);
  await insertMemberships(
    tx,
    people.map((person) => ({ ...person, userId: person.id })),
  );
  await sendInvitations(
    tx,
    people.flatMap(({ id, email, fullName, locale, status, standsFor }) =>
      // Who waits for approval is invited when it comes.
      email !== null && isInvited({ status, email, has_password: false })
        ? [{ id, email, fullName, locale, joins: standsFor !== null }]
        : [],
    ),
  );
  await audit(tx, {
    action: 'user.imported',
    resource: 'user_import',
    resourceId: importId,
    details: {
      from_row: rows[0]?.number,
      to_row: rows.at(-1)?.number,
      user_ids: people.map((person) => person.id),
    },
  });
}

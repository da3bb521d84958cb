import type { Actor } from '../../../../platform/access/actor.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { type FieldError, Problem } from '../../../../platform/problem/problem.ts';
import { refuseOtherTenant } from '../../../tenancy/index.ts';
import { roleOfNumber } from '../../queries/tenant-members.ts';
import { createUser } from '../users/create-user.ts';
import { requirePermission } from '../users/guards.ts';

export interface PersonByAddress {
  readonly email: string;
  readonly password: string;
  readonly full_name: string;
  readonly tenant_role_id: number;
}

/** Fields of the general form by what this one calls them. */
const NAMES: Readonly<Record<string, string>> = { username: 'email', role_ids: 'tenant_role_id' };

/**
 * Adds a person to one's own tenant under their address, active at once. An address that has an account elsewhere is
 * invited with it instead, its password field ignored, and the answer is the same.
 * @throws Problem NOT_FOR_VENDOR, VALIDATION_FAILED
 */
export async function addByAddress(
  tx: Tx,
  actor: Actor,
  id: number,
  input: PersonByAddress,
): Promise<{ user_id: string }> {
  refuseOtherTenant(actor, id);
  if (actor.tenant.type === 'vendor') throw new Problem('NOT_FOR_VENDOR');
  requirePermission(actor, 'users:approve');
  const role = await roleOfNumber(tx, input.tenant_role_id);
  if (role === null) throw Problem.invalid({ tenant_role_id: [{ code: 'NOT_THERE' }] });
  try {
    const user = await createUser(tx, actor, {
      username: input.email,
      email: input.email,
      password: input.password,
      full_name: input.full_name,
      user_type: actor.tenant.type === 'tpa' ? 'CORE' : 'CLIENT',
      role_ids: [role],
      status: 'ACTIVE',
    });
    return { user_id: user.id };
  } catch (error) {
    throw error instanceof Problem && error.fields ? Problem.invalid(renamed(error.fields)) : error;
  }
}

function renamed(fields: NonNullable<Problem['fields']>): Record<string, FieldError[]> {
  const all: Record<string, FieldError[]> = {};
  for (const [name, errors] of Object.entries(fields)) {
    const own = NAMES[name] ?? name;
    const known = all[own] ?? [];
    all[own] = [...known, ...errors.filter(({ code }) => !known.some((error) => error.code === code))];
  }
  return all;
}

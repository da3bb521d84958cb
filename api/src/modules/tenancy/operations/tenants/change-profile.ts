import type { Actor } from '../../../../platform/access/actor.ts';
import { topics } from '../../../../platform/access/state-topics.ts';
import { audit } from '../../../../platform/audit/write.ts';
import { invalidate } from '../../../../platform/cache/hub.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { type FieldError, Problem } from '../../../../platform/problem/problem.ts';
import { readProfile, type TenantDetail } from '../../queries/tenants.ts';
import { type LockedTenant, lockTenant, type TenantChange, updateTenant } from '../../repository/tenants.ts';
import { inTenantOfPath } from './reach.ts';

export interface ProfileChange {
  readonly name?: string | undefined;
  readonly type?: string | undefined;
  readonly time_zone?: string | undefined;
  readonly locale?: 'id' | 'en' | undefined;
  readonly branding?: { readonly name?: string | null; readonly hue?: number | null } | undefined;
  readonly legal_name?: string | null | undefined;
  readonly address?: string | null | undefined;
  readonly contact_email?: string | null | undefined;
  readonly contact_phone?: string | null | undefined;
  readonly tax_number?: string | null | undefined;
}

const PLAIN = [
  'name',
  'type',
  'time_zone',
  'locale',
  'legal_name',
  'address',
  'contact_email',
  'contact_phone',
  'tax_number',
] as const;

/**
 * Changes the fields of an institution's profile that are given. What the vendor changes stands in both trails.
 * @throws Problem VALIDATION_FAILED, and those of `inTenantOfPath`
 */
export async function changeProfile(
  tx: Tx,
  actor: Actor,
  id: number,
  input: ProfileChange,
): Promise<TenantDetail> {
  const done = await inTenantOfPath(tx, actor, id, 'tenants:write', async (there) => {
    const before = await lockTenant(there);
    if (!before) throw new Problem('NOT_FOUND');
    refuseInvalid(actor, before, input);
    const change = changeOf(before, input);
    const fields = Object.keys(change);
    if (fields.length > 0) {
      await updateTenant(there, change);
      await invalidate(there, topics.tenant, `tenant:${id}`);
      await audit(there, {
        action: 'tenant.changed',
        resource: 'tenant',
        resourceId: String(id),
        details: { fields },
      });
    }
    return { fields, shown: (await readProfile(there)) as TenantDetail };
  });
  if (id !== actor.tenant.id && done.fields.length > 0)
    await audit(tx, {
      action: 'tenant.changed',
      resource: 'tenant',
      resourceId: String(id),
      details: { fields: done.fields },
    });
  return done.shown;
}

function refuseInvalid(actor: Actor, before: LockedTenant, { type, time_zone }: ProfileChange): void {
  const fields: Record<string, FieldError[]> = {};
  if (type !== undefined && type !== before.type) {
    const mayChange = actor.tenant.type === 'vendor' && before.type !== 'vendor';
    if (!mayChange) fields.type = [{ code: 'TYPE_NOT_YOURS' }];
    else if (type === 'vendor') fields.type = [{ code: 'TYPE_VENDOR' }];
  }
  if (time_zone !== undefined && !isTimeZone(time_zone)) fields.time_zone = [{ code: 'TIME_ZONE_UNKNOWN' }];
  if (Object.keys(fields).length > 0) throw Problem.invalid(fields);
}

/** A place's name, as both PostgreSQL and the browser know it: no offset, whose clock would stand still in summer. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Z][A-Za-z_]+\/[A-Za-z_/+-]+$/.test(name)) return name === 'UTC';
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function changeOf(before: LockedTenant, input: ProfileChange): TenantChange {
  const given = PLAIN.filter((field) => input[field] !== undefined && input[field] !== before[field]);
  const change: TenantChange = Object.fromEntries(given.map((field) => [field, input[field]]));
  if (!input.branding) return change;
  const merged = { ...before.branding, ...input.branding };
  // Given as null, a part of the look is as it came.
  const branding = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
  return { ...change, branding: JSON.stringify(branding) };
}

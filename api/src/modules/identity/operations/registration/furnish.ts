import { topics } from '../../../../platform/access/state-topics.ts';
import { audit } from '../../../../platform/audit/write.ts';
import { invalidate } from '../../../../platform/cache/hub.ts';
import { newId } from '../../../../platform/clock/ids.ts';
import { attempt, type Tx, violates } from '../../../../platform/db/tx.ts';
import { sendMail } from '../../../../platform/mail/outbox.ts';
import { Problem } from '../../../../platform/problem/problem.ts';
import { beginProfile, type StartedPlans, startPlans } from '../../../tenancy/index.ts';
import { rolesByName } from '../../repository/members.ts';
import { bindRegistrant, type Registration } from '../../repository/registrations.ts';
import { changeRoles } from '../../repository/users.ts';
import { addMember } from '../add-member.ts';
import { provisionTenant } from '../provision-tenant.ts';
import { welcomeLetter } from './letters.ts';

/**
 * Gives a tenant that was just registered what it begins with: roles, its SUPER_ADMIN, plans with modules and first
 * invoice. The person before the plans, so that they are told of the invoice.
 */
export async function furnish(there: Tx, row: Registration): Promise<StartedPlans> {
  const { email, full_name: fullName } = row;
  if (email === null || fullName === null) throw new Error('a registration that is finished');
  await provisionTenant(there, there.env.modules);
  await beginProfile(there, { locale: row.locale, contactEmail: email });
  const owner = await bringOwner(there, row, email, fullName);
  const started = await startPlans(there, {
    primaryPlanId: row.primary_plan_id,
    addonPlanIds: row.addon_plan_ids,
  });
  await sendMail(there, {
    to: email,
    kind: 'welcome',
    ...welcomeLetter({
      locale: row.locale,
      fullName,
      institution: row.name,
      domain: row.domain,
      url: `${there.env.config.PUBLIC_URL}/login`,
      invoiceNumber: started.invoiceNumber,
      trialUntil: started.trialUntil,
      known: owner.known,
    }),
  });
  await audit(there, {
    action: 'tenant.registered',
    resource: 'tenant',
    resourceId: String(there.tenantId),
    userId: owner.id,
    details: { name: row.name, domain: row.domain, type: row.type, known_account: owner.known },
  });
  return started;
}

interface Owner {
  readonly id: string;
  /** Whether the address had an account already. */
  readonly known: boolean;
}

/** @throws Problem ACCOUNT_CANNOT_MANAGE */
async function bringOwner(there: Tx, row: Registration, email: string, fullName: string): Promise<Owner> {
  const known = await bindKnown(there, row);
  if (known) return known;
  const id = newId(there.now.getTime());
  try {
    await attempt(there, () =>
      addMember(there, {
        id,
        username: email,
        email,
        passwordHash: row.password_hash,
        fullName,
        userType: row.type === 'tpa' ? 'CORE' : 'CLIENT',
        status: 'ACTIVE',
        roles: ['SUPER_ADMIN'],
        restrictions: {},
      }),
    );
    return { id, known: false };
  } catch (error) {
    if (!violates(error, 'username_is_taken') && !violates(error, 'email_is_taken')) throw error;
    // The address got its account while we waited: by another registration of the same person, for example.
    const now = await bindKnown(there, row);
    if (!now) throw error;
    return now;
  }
}

async function bindKnown(there: Tx, row: Registration): Promise<Owner | null> {
  const found = await bindRegistrant(there, row);
  if (!found) return null;
  if (!found.bound) throw new Problem('ACCOUNT_CANNOT_MANAGE');
  const [role] = await rolesByName(there, ['SUPER_ADMIN']);
  if (!role) throw new Error('a tenant without SUPER_ADMIN');
  await changeRoles(there, found.person, { added: [role.id], removed: [], first: role.tenant_role_id });
  await invalidate(there, topics.user, `user:${found.person}`);
  return { id: found.person, known: true };
}

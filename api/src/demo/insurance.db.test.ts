import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../../test/support/world.ts';
import { demoTenants } from './accounts.ts';
import { fillDemo } from './fill.ts';
import { fillInsurance } from './insurance.ts';
import { demoRecords } from './insurance-records.ts';

let world: World;
let tenantId: number;
beforeAll(async () => {
  world = await createWorld({ fresh: true });
  await fillDemo(world.env);
  const [row] = await world.asOwner<{ id: number }>(
    `select id from tenancy.tenants where domain = 'tpa.example'`,
  );
  tenantId = row?.id ?? 0;
}, 60_000);
afterAll(() => world.close());

const staff = { provider: 'p', agent: 'a', admin: 'b' };

describe('the demo’s administrator of insurance', () => {
  it.each(['2026-11-21', '2024-02-29', '2025-01-01'])(
    'has the same records at each filling (%s)',
    (today) => {
      const now = new Date(`${today}T05:00:00Z`);
      const made = demoRecords({ today, now }, staff);
      expect(made).toEqual(demoRecords({ today, now }, staff));
      // PLT-1 as many as the specification names.
      expect([made.clients.length, made.policies.length, made.members.length]).toEqual([5, 20, 2_000]);
      expect(new Set(made.members.map(({ nik }) => nik)).size).toBe(2_000);
      expect(made.members.every(({ nik }) => /^[0-9]{16}$/.test(nik))).toBe(true);
      expect(made.claims.every((claim) => claim.treated_on <= today)).toBe(true);
      const moments = made.claims.flatMap((claim) => [
        claim.filed_at,
        claim.approved_at,
        claim.rejected_at,
        claim.paid_at,
      ]);
      expect(moments.every((moment) => moment === null || moment <= now)).toBe(true);
      expect(new Set(made.claims.map(({ status }) => status))).toEqual(
        new Set(['SUBMITTED', 'APPROVED', 'REJECTED', 'PAID']),
      );
      // What the agent may not approve and the admin may, from the demo's provider.
      expect(
        made.claims.some(
          ({ status, amount, provider_code }) =>
            status === 'SUBMITTED' && amount > 5_000_000 && provider_code === 'P001',
        ),
      ).toBe(true);
    },
  );

  it('TC-003 FR-ABAC-001 has rows within the restriction of each account, and others outside', async () => {
    const accounts = demoTenants.find(({ domain }) => domain === 'tpa.example')?.accounts ?? [];
    const columns = {
      CLIENT_CODE: 'client_code',
      POLICY_NUMBER: 'policy_number',
      MEMBER_NUMBER: 'member_number',
      PROVIDER_CODE: 'provider_code',
    };
    for (const { restrictions = {}, userType } of accounts) {
      if (userType === 'CORE') continue;
      for (const [name, value] of Object.entries(restrictions)) {
        const column = columns[name as keyof typeof columns];
        const [row] = await world.asOwner<{ within: number; outside: number }>(
          `select count(*) filter (where ${column} = $2)::int as within,
             count(*) filter (where ${column} <> $2)::int as outside
           from insurance.claims where tenant_id = $1`,
          [tenantId, value],
        );
        expect([name, value, (row?.within ?? 0) > 0, (row?.outside ?? 0) > 0]).toEqual([
          name,
          value,
          true,
          true,
        ]);
      }
    }
  });

  it('has one policy that is nearly used up, and keeps within the limit of each year, and is filled once', async () => {
    const [tight] = await world.asOwner<{ remaining: number }>(
      `select (p.annual_limit - u.used)::int as remaining from insurance.policies p join insurance.policy_use u
         on u.tenant_id = p.tenant_id and u.policy_number = p.number where p.tenant_id = $1 and p.number = 'POL201'`,
      [tenantId],
    );
    expect(tight?.remaining).toBeLessThan(5_000_000);
    const over = await world.asOwner(
      `select from insurance.policy_use u join insurance.policies p
         on p.tenant_id = u.tenant_id and p.number = u.policy_number where u.used > p.annual_limit`,
    );
    expect(over).toEqual([]);
    const count = () =>
      world.asOwner(
        'select count(*)::int as n, max(number) as last from insurance.claims where tenant_id = $1',
        [tenantId],
      );
    const before = await count();
    await fillInsurance(world.env);
    expect(await count()).toEqual(before);
    const [counter] = await world.asOwner<{ last: string }>(
      `select 'K' || lpad(last::text, 6, '0') as last from insurance.claim_counters where tenant_id = $1`,
      [tenantId],
    );
    expect(counter?.last).toBe(before[0]?.last);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createIntegrationsWorld,
  type IntegrationsWorld,
} from '../../../../test/support/integrations-world.ts';
import type { TestTenant, TestUser } from '../../../../test/support/world.ts';
import { ensureAuditMonths } from '../../../platform/audit/months.ts';
import { closeEnv, createEnv } from '../../../platform/create-env.ts';
import type { Env } from '../../../platform/env.ts';
import { findWaiting } from '../../../platform/mail/outbox.ts';
import { setModuleStatus } from '../../tenancy/index.ts';
import { integrations } from '../module.ts';
import { remindLongOff } from './remind-long-off.ts';
import { settleDue } from './settle-due.ts';
import { activate, deactivate } from './status.ts';

let world: IntegrationsWorld;
/** A second instance of the worker. */
let other: Env;
beforeAll(async () => {
  world = await createIntegrationsWorld({ fresh: true });
  const { config } = world.env;
  at('2026-07-01T00:00:00Z');
  await ensureAuditMonths(world.env);
  other = await createEnv({ config, role: 'balai_worker', modules: world.modules, clock: world.clock });
}, 60_000);
afterAll(async () => {
  await closeEnv(other);
  await world.close();
});

let tenant: TestTenant;
let admin: TestUser;
let code: string;
let id: string;
beforeEach(async () => {
  world.clock.set(new Date('2026-07-01T03:00:00.500Z'));
  tenant = await world.tenant({ type: 'instansi', modules: ['integrations'], timeZone: 'Asia/Jayapura' });
  admin = await world.user(tenant, { roles: ['ADMIN'], fullName: 'Yosefina Wanggai' });
  await world.user(tenant, { roles: ['READER'] });
  ({ id, code } = await world.integration({ tenant, schedule: '0 * * * *' }));
  await world.asAdmin(
    (tx) => deactivate(tx, admin.id, code, { reason: 'Server pusat dipindahkan', category: 'maintenance' }),
    admin,
  );
});

const remind = (env = world.worker) => remindLongOff(env);
const at = (moment: string) => world.clock.set(new Date(moment));
const told = (tenantId = tenant.id) =>
  world.asOwner<{ user_id: string; params: Record<string, unknown>; link: string }>(
    `select user_id, params, link from platform.notices where tenant_id = $1 and kind = 'integrations.long_off' order by id`,
    [tenantId],
  );
const mailed = async () => {
  const rows = await world.asOwner<{ id: string }>(
    `select id from platform.mails where tenant_id = $1 and kind = 'integrations.long_off' order by id`,
    [tenant.id],
  );
  return Promise.all(rows.map((row) => world.inTenant(tenant.id, (tx) => findWaiting(tx, row.id))));
};

describe('INT-23 the reminder of an integration that is off for long', () => {
  it('comes after three days, not before, to whoever may switch it on, in the app and by mail', async () => {
    at('2026-07-04T02:59:59.000Z');
    await remind();
    expect(await told()).toEqual([]);
    at('2026-07-04T03:00:02.000Z');
    await world.asAdmin((tx) => settleDue(tx, id), admin);
    await remind();
    const notices = await told();
    expect(notices.map(({ user_id }) => user_id)).toEqual([admin.id]);
    expect(notices[0]).toMatchObject({
      link: `/integrations/${code}`,
      params: {
        name: `Integrasi ${code}`,
        days: 3,
        since: '01/07/2026, 12:00',
        by: 'Yosefina Wanggai',
        reason: 'Server pusat dipindahkan',
        // Each hour from 03:59 on the first to 03:00 on the fourth, the occurrence at that moment included.
        skipped: 72,
      },
    });
    const [mail] = await mailed();
    expect(mail?.subject).toBe(`Integrasi Integrasi ${code} sudah 3 hari nonaktif`);
    for (const word of ['Yosefina Wanggai', 'Server pusat dipindahkan', '01/07/2026, 12:00', '72 jadwal'])
      expect(mail?.text).toContain(word);
  });

  it('comes once a day by the day of the institution, over midnight too', async () => {
    for (const [moment, expected] of [
      ['2026-07-04T03:10:00Z', 1],
      ['2026-07-04T03:20:00Z', 1],
      // 23:59:59 in Jayapura, nine hours ahead.
      ['2026-07-04T14:59:59Z', 1],
      ['2026-07-04T15:00:01Z', 2],
      ['2026-07-05T14:59:59Z', 2],
      // Nothing ran for a week: one reminder, not seven.
      ['2026-07-12T15:00:01Z', 3],
    ] as const) {
      at(moment);
      await remind();
      expect([moment, (await told()).length]).toEqual([moment, expected]);
    }
    expect((await told()).map(({ params }) => params.days)).toEqual([3, 3, 11]);
  });

  it('comes once although two instances look at the same moment', async () => {
    const second = await world.integration({ tenant });
    await world.asAdmin(
      (tx) => deactivate(tx, admin.id, second.code, { reason: 'Gangguan', category: 'outage' }),
      admin,
    );
    at('2026-07-05T00:00:00Z');
    await Promise.all([remind(), remind(other), remind(), remind(other)]);
    expect((await told()).map(({ params }) => params.name).sort()).toEqual(
      [`Integrasi ${code}`, `Integrasi ${second.code}`].sort(),
    );
    expect(await mailed()).toHaveLength(2);
  });

  it('ends when it is on again, and begins anew after three days of another time off', async () => {
    at('2026-07-05T00:00:00Z');
    await remind();
    await world.asAdmin((tx) => activate(tx, admin.id, code), admin);
    at('2026-07-09T00:00:00Z');
    await remind();
    expect(await told()).toHaveLength(1);
    await world.asAdmin(
      (tx) => deactivate(tx, admin.id, code, { reason: 'Lagi', category: 'outage' }),
      admin,
    );
    at('2026-07-11T23:59:00Z');
    await remind();
    expect(await told()).toHaveLength(1);
    at('2026-07-12T00:00:01Z');
    await remind();
    expect((await told()).map(({ params }) => params.reason)).toEqual(['Server pusat dipindahkan', 'Lagi']);
  });

  it('is not sent where the module or the institution is off', async () => {
    const off = (text: string) => world.asOwner(text, [tenant.id]);
    await world.inTenant(tenant.id, (tx) => setModuleStatus(tx, 'integrations', 'nonaktif'));
    at('2026-07-05T00:00:00Z');
    await remind();
    expect(await told()).toEqual([]);
    await world.inTenant(tenant.id, (tx) => setModuleStatus(tx, 'integrations', 'aktif'));
    await off('update tenancy.tenants set is_active = false where id = $1');
    await remind();
    expect(await told()).toEqual([]);
    await off('update tenancy.tenants set is_active = true where id = $1');
    await remind();
    expect(await told()).toHaveLength(1);
  });

  it('one institution that fails holds up no other, and the schedule hears of it', async () => {
    const broken = await world.tenant({ type: 'instansi', modules: ['integrations'] });
    const there = await world.integration({ tenant: broken });
    await world.user(broken, { roles: ['ADMIN'] });
    await world.asOwner(
      `update integrations.integrations set status = 'inactive', inactive_reason = 'x', inactive_category = 'other',
         inactive_since = '2026-07-01T00:00:00Z', catch_up = 'cursor' where id = $1`,
      [there.id],
    );
    await world.asOwner(`create or replace function public.refuse() returns trigger language plpgsql as
      $$ begin if new.tenant_id = ${broken.id} then raise 'no'; end if; return new; end $$`);
    await world.asOwner(
      'create trigger refuse before insert on platform.notices for each row execute function public.refuse()',
    );
    at('2026-07-05T00:00:00Z');
    await expect(remind()).rejects.toThrow('reminding 1 tenants failed');
    expect(await told()).toHaveLength(1);
    await world.asOwner('drop trigger refuse on platform.notices');
    // It was rolled back whole, so it comes now.
    await remind();
    expect(await told(broken.id)).toHaveLength(1);
    expect(await told()).toHaveLength(1);
  });

  it('is among the due times of the product itself, every ten minutes', () => {
    expect(integrations.schedules.find(({ run }) => run === remindLongOff)).toMatchObject({
      name: 'integrations.remind_long_off',
      everySeconds: 600,
    });
  });
});

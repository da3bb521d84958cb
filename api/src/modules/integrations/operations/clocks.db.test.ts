import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createIntegrationsWorld,
  type IntegrationsWorld,
  type TestIntegration,
  testParts,
} from '../../../../test/support/integrations-world.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import { changeSettings } from './change-settings.ts';
import { retryRun } from './retry-run.ts';
import { settleBatch } from './settle-due.ts';
import { activate, deactivate, returnBySystem } from './status.ts';
import { sweepOverdue } from './sweep.ts';

let world: IntegrationsWorld;
beforeAll(async () => {
  world = await createIntegrationsWorld();
});
afterAll(() => world.close());

const why = { reason: 'Server pusat mati', category: 'outage' } as const;
const HOUR = 3_600_000;
const settle = (at: TestIntegration) => world.asWorker((tx) => settleBatch(tx, at.id));
const nextHour = () => new Date(Math.ceil((world.clock.now().getTime() + 1) / HOUR) * HOUR);
const at = (due: Date, ms: number) => world.clock.set(new Date(due.getTime() + ms));
const actor = () =>
  ({
    userId: world.admin.id,
    permissions: new Set(['integrations:status', 'integrations:write']),
    tenant: { id: world.home.id, timeZone: 'Asia/Jakarta' },
  }) as unknown as Actor;

/** Two machines, whose clocks are some seconds apart, take turns: so do transactions that waited for a lock. */
describe('INT-5: clocks that differ', () => {
  it('INT-5 a schedule that is changed by a clock that is behind names no occurrence a second time', async () => {
    const due = nextHour();
    const one = await world.integration({ nextDueAt: due });
    at(due, 50);
    await settle(one);
    await world.work(one, testParts({ count: 5, size: 5 }));
    at(due, -2_000);
    await world.asAdmin((tx) => changeSettings(tx, actor(), one.code, { schedule: '*/30 * * * *' }, null));
    expect((await world.look(one.id)).integration.next_due_at).toEqual(new Date(due.getTime() + HOUR / 2));
    at(due, HOUR / 2 + 50);
    await settle(one);
    expect((await world.look(one.id)).runs.map((run) => [run.due_at, run.status])).toEqual([
      [due, 'succeeded'],
      [new Date(due.getTime() + HOUR / 2), 'queued'],
    ]);
  });

  it('INT-5, INT-9 switched off and on by clocks that differ, it is on: what comes due is run', async () => {
    const due = nextHour();
    const one = await world.integration({ nextDueAt: due });
    at(due, -60_000);
    await world.asAdmin((tx) => deactivate(tx, world.admin.id, one.code, why));
    at(due, -65_000);
    await world.asAdmin((tx) => activate(tx, world.admin.id, one.code));
    await world.work(one, testParts({ count: 5, size: 5 }));
    at(due, 50);
    await settle(one);
    expect((await world.look(one.id)).last).toMatchObject({ trigger: 'schedule', status: 'queued' });
  });

  it('INT-15, INT-19 the log stands in the order of what happened, and the last change is the last', async () => {
    const one = await world.integration();
    const began = world.clock.now();
    for (let i = 0; i < 4; i++) {
      await world.asAdmin((tx) => deactivate(tx, world.admin.id, one.code, why));
      at(began, -1_000 * (i + 1));
      await world.asAdmin((tx) => activate(tx, world.admin.id, one.code));
    }
    const logs = await world.asOwner<{ to: string }>(
      'select "to" from integrations.integration_status_logs where integration_id = $1 order by at, id',
      [one.id],
    );
    expect(logs.map((log) => log.to)).toEqual(Array(4).fill(['inactive', 'active']).flat());
    await expect(world.asAdmin((tx) => activate(tx, world.admin.id, one.code))).rejects.toMatchObject({
      code: 'INTEGRATION_STATUS_CHANGED',
      data: { status: 'active', by: 'Rina Wijaya' },
    });
  });
});

const MINUTE = 60_000;
/** Seconds from now, by the database's clock, until the one job that waits for an integration comes. */
async function comesIn(at: TestIntegration): Promise<number> {
  const [job] = await world.asOwner<{ seconds: number }>(
    `select extract(epoch from run_at - clock_timestamp())::float8 as seconds
      from graphile_worker._private_jobs where key like '%:' || $1`,
    [at.id],
  );
  return job?.seconds ?? Number.NaN;
}

describe('INT-5: clocks that are minutes apart', () => {
  it.each([
    ['next_due_at', settle],
    ['retry_at', (at: TestIntegration) => world.asWorker((tx) => retryRun(tx, at.id))],
    [
      'inactive_until',
      (at: TestIntegration) => world.inTenant(at.tenant.id, (tx) => returnBySystem(tx, at.id)),
    ],
  ] as const)(
    'INT-5 a job that a machine takes minutes early by its own clock (%s) does not come over and over, and within a minute',
    async (column, work) => {
      const one = await world.integration();
      const due = new Date(Date.now() - 1_000);
      world.clock.set(new Date(Date.now() - 10 * MINUTE));
      if (column === 'inactive_until')
        await world.asAdmin((tx) => deactivate(tx, world.admin.id, one.code, { ...why, until: due }));
      else
        await world.asOwner(`update integrations.integrations set ${column} = $2 where id = $1`, [
          one.id,
          due,
        ]);
      world.clock.set(new Date(Date.now() - 5 * MINUTE));
      await work(one);
      const seconds = await comesIn(one);
      expect(seconds).toBeGreaterThan(30);
      expect(seconds).toBeLessThanOrEqual(60);
    },
  );

  it('INT-5 a sweep by a clock that is minutes ahead does not put off what is due', async () => {
    const one = await world.integration({ nextDueAt: new Date(Date.now() - 10_000) });
    world.clock.set(new Date(Date.now() + 5 * MINUTE));
    await sweepOverdue(world.worker);
    expect(await comesIn(one)).toBeLessThanOrEqual(0);
  });
});

describe('INT-9: a return that was planned', () => {
  it('INT-9 does not end a later deactivation that has another moment, or none', async () => {
    const one = await world.integration();
    const off = (hours: number | null) =>
      world.asAdmin((tx) => {
        const until = hours === null ? null : new Date(tx.now.getTime() + hours * HOUR);
        return deactivate(tx, world.admin.id, one.code, { ...why, until });
      });
    const comeBack = () => world.inTenant(world.home.id, (tx) => returnBySystem(tx, one.id));
    const status = async () => (await world.look(one.id)).integration.status;
    for (const later of [null, 5]) {
      await off(1);
      await world.asAdmin((tx) => activate(tx, world.admin.id, one.code));
      await off(later);
      world.clock.advance(2 * HOUR);
      await comeBack();
      expect(await status()).toBe('inactive');
      if (later === null) await world.asAdmin((tx) => activate(tx, world.admin.id, one.code));
    }
    world.clock.advance(3 * HOUR + 1);
    await comeBack();
    expect(await status()).toBe('active');
  });
});

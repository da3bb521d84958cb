import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  allKeys,
  createIntegrationsWorld,
  type IntegrationsWorld,
  keyOf,
  testParts,
} from '../../../../test/support/integrations-world.ts';
import type { Problem } from '../../../platform/problem/problem.ts';
import { requestRun } from './runs.ts';
import { settleDue } from './settle-due.ts';
import { activate, deactivate, returnBySystem } from './status.ts';

let world: IntegrationsWorld;
beforeAll(async () => {
  world = await createIntegrationsWorld();
});
afterAll(() => world.close());

const why = { reason: 'Server pusat dipelihara', category: 'maintenance' } as const;
const minutes = (n: number) => new Date(world.clock.now().getTime() + n * 60_000);
const logs = (id: string) =>
  world.asOwner<Record<string, unknown>>(
    'select * from integrations.integration_status_logs where integration_id = $1 order by at, id',
    [id],
  );

describe('INT-3: switching off', () => {
  it('stores the status with reason, actor and time, and the trigger writes the log', async () => {
    const at = await world.integration();
    const until = minutes(60);
    const row = await world.asAdmin((tx) =>
      deactivate(tx, world.admin.id, at.code, { ...why, reason: '  Server pusat dipelihara ', until }),
    );
    expect(row).toMatchObject({
      status: 'inactive',
      status_version: 2,
      inactive_reason: why.reason,
      inactive_category: 'maintenance',
      inactive_by: world.admin.id,
      inactive_until: until,
      catch_up: 'cursor',
    });
    expect(await logs(at.id)).toMatchObject([
      {
        from: 'active',
        to: 'inactive',
        user_id: world.admin.id,
        by_system: false,
        reason: why.reason,
        until,
        request_id: 'req-1',
      },
    ]);
    const [entry] = await world.asOwner(
      `select * from platform.audit_logs where resource_id = $1 and action = 'integration.deactivated'`,
      [at.id],
    );
    expect(entry).toMatchObject({
      user_id: world.admin.id,
      details: { code: at.code, from: 'active', to: 'inactive', reason: why.reason, by_system: false },
    });
  });

  it('refuses a reason of spaces, a moment that has passed, and an unknown code', async () => {
    const at = await world.integration();
    const off = (given: object, code = at.code) =>
      world.asAdmin((tx) => deactivate(tx, world.admin.id, code, { ...why, ...given }));
    await expect(off({ reason: '   ' })).rejects.toMatchObject({
      fields: { reason: [{ code: 'REASON_EMPTY' }] },
    });
    await expect(off({ until: minutes(-1) })).rejects.toMatchObject({
      fields: { until: [{ code: 'UNTIL_IN_PAST' }] },
    });
    await expect(off({}, 'tidak-ada')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await world.look(at.id)).integration).toMatchObject({ status: 'active', status_version: 1 });
  });

  it('tells the other admins, not who did it', async () => {
    const other = await world.user(world.home, { roles: ['ADMIN'] });
    const at = await world.integration();
    await world.asAdmin((tx) => deactivate(tx, world.admin.id, at.code, why));
    const told = await world.asOwner<{ user_id: string; params: object }>(
      `select user_id, params from platform.notices where kind = 'integrations.switched_off' and link = $1`,
      [`/integrations/${at.code}`],
    );
    expect(told.map((row) => row.user_id)).toEqual([other.id]);
    expect(told[0]?.params).toMatchObject({ by: 'Rina Wijaya', reason: why.reason });
  });

  it('a queued run is skipped and goes back to the change of status', async () => {
    const at = await world.integration();
    await world.asAdmin((tx) => requestRun(tx, world.admin.id, at.code));
    await world.asAdmin((tx) => deactivate(tx, world.admin.id, at.code, why));
    const { runs, integration } = await world.look(at.id);
    expect(runs).toMatchObject([
      { status: 'skipped', skip_reason: 'inactive', status_log_id: integration.inactive_log },
    ]);
    await expect(world.work(at, testParts({ count: 1, size: 1 }))).rejects.toThrow('nothing is queued');
  });
});

describe('INT-15: two admins at once', () => {
  it('the second gets 409 with what the first did', async () => {
    const second = await world.user(world.home, { roles: ['ADMIN'] });
    const at = await world.integration();
    const tries = await Promise.allSettled([
      world.asAdmin((tx) => deactivate(tx, world.admin.id, at.code, why)),
      world.asAdmin((tx) => deactivate(tx, second.id, at.code, { ...why, reason: 'Mati listrik' }), second),
    ]);
    const refused = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason as Problem] : []));
    expect(refused).toHaveLength(1);
    const [log] = await logs(at.id);
    expect(refused[0]).toMatchObject({
      code: 'INTEGRATION_STATUS_CHANGED',
      data: {
        status: 'inactive',
        status_version: 2,
        by: expect.any(String),
        reason: log?.reason,
        at: log?.at,
      },
    });
    expect(await logs(at.id)).toHaveLength(1);
  });

  it('a version that is no longer the present one is refused, although the status is as wanted', async () => {
    const at = await world.integration();
    await world.asAdmin((tx) => deactivate(tx, world.admin.id, at.code, { ...why, version: 1 }));
    await world.asAdmin((tx) => activate(tx, world.admin.id, at.code, { version: 2 }));
    await expect(
      world.asAdmin((tx) => deactivate(tx, world.admin.id, at.code, { ...why, version: 1 })),
    ).rejects.toMatchObject({
      code: 'INTEGRATION_STATUS_CHANGED',
      data: { status: 'active', status_version: 3 },
    });
  });
});

describe('INT-9: switching on again', () => {
  /** 40 of 100 records are taken; then it is off for three hours, in which three occurrences are skipped. */
  async function pausedInTheMiddle(catch_up: 'cursor' | 'last' | 'none', until?: Date) {
    const at = await world.integration({ nextDueAt: nextHour() });
    const source = { count: 40, size: 10 };
    await world.asAdmin((tx) => requestRun(tx, world.admin.id, at.code));
    await world.work(at, testParts(source));
    await world.asAdmin((tx) =>
      deactivate(tx, world.admin.id, at.code, { ...why, catch_up, ...(until ? { until } : {}) }),
    );
    source.count = 100;
    world.clock.advance(3 * 3_600_000);
    return { at, source };
  }
  const nextHour = () => new Date(Math.ceil((world.clock.now().getTime() + 1) / 3_600_000) * 3_600_000);

  it('cursor: one run at once, from where it stood; what was skipped is counted; the data are as without the pause', async () => {
    const { at, source } = await pausedInTheMiddle('cursor');
    await world.asWorker((tx) => settleDue(tx, at.id));
    await world.asAdmin((tx) => activate(tx, world.admin.id, at.code, { reason: 'Sudah pulih' }));
    const { runs } = await world.look(at.id);
    expect(runs.map((run) => [run.trigger, run.status, run.skip_reason])).toEqual([
      ['manual', 'succeeded', null],
      ['schedule', 'skipped', 'inactive'],
      ['schedule', 'skipped', 'inactive'],
      ['schedule', 'skipped', 'inactive'],
      ['resume', 'queued', null],
    ]);
    expect((await logs(at.id)).at(-1)).toMatchObject({
      to: 'active',
      reason: 'Sudah pulih',
      details: { catch_up: 'cursor', skipped: 3 },
    });
    await world.work(at, testParts(source));
    expect(await world.written(at.id)).toEqual(allKeys(100));
  });

  it('the skipped ones are counted although no worker has settled them yet', async () => {
    const { at } = await pausedInTheMiddle('cursor');
    await world.asAdmin((tx) => activate(tx, world.admin.id, at.code));
    expect((await logs(at.id)).at(-1)).toMatchObject({ details: { skipped: 3 } });
    expect((await world.look(at.id)).runs.filter((run) => run.status === 'queued')).toHaveLength(1);
  });

  it('last: from the last occurrence that was missed; the log says from where to where nothing was asked', async () => {
    const { at } = await pausedInTheMiddle('last');
    const before = (await world.look(at.id)).integration.cursor;
    await world.asAdmin((tx) => activate(tx, world.admin.id, at.code));
    const { integration, runs } = await world.look(at.id);
    const missed = runs.filter((run) => run.skip_reason === 'inactive').at(-1)?.due_at as Date;
    expect(integration.cursor).toBe(`${missed.toISOString()}/`);
    expect((await logs(at.id)).at(-1)).toMatchObject({
      details: { catch_up: 'last', cursor_from: before, cursor_to: integration.cursor },
    });
  });

  it('none: from now on; the log says what was given up', async () => {
    const { at, source } = await pausedInTheMiddle('none');
    await world.asAdmin((tx) => activate(tx, world.admin.id, at.code));
    await world.work(at, testParts(source));
    expect(await world.written(at.id)).toEqual(allKeys(40));
    expect((await logs(at.id)).at(-1)).toMatchObject({
      details: { catch_up: 'none', cursor_from: `2026-01-01T00:00:13.000Z/${keyOf(39)}` },
    });
  });

  it('until: comes back by itself when its time has come and not before, as done by the system', async () => {
    const { at, source } = await pausedInTheMiddle(
      'cursor',
      new Date(world.clock.now().getTime() + 4 * 3_600_000),
    );
    const comeBack = () => world.inTenant(world.home.id, (tx) => returnBySystem(tx, at.id));
    await comeBack();
    expect((await world.look(at.id)).integration.status).toBe('inactive');
    world.clock.advance(3_600_001);
    await comeBack();
    await comeBack();
    expect((await world.look(at.id)).integration).toMatchObject({ status: 'active', inactive_reason: null });
    expect((await logs(at.id)).map((log) => [log.to, log.by_system, log.user_id])).toEqual([
      ['inactive', false, world.admin.id],
      ['active', true, null],
    ]);
    await world.work(at, testParts(source));
    expect(await world.written(at.id)).toEqual(allKeys(100));
  });
});

describe('INT-12: the role of the sync worker', () => {
  const columns: Readonly<Record<string, string>> = {
    status: `'inactive'`,
    status_version: '9',
    status_cause: `'{}'`,
    inactive_reason: `'x'`,
    inactive_category: `'other'`,
    inactive_since: 'now()',
    inactive_until: 'now()',
    inactive_by: 'gen_random_uuid()',
    inactive_log: 'gen_random_uuid()',
    catch_up: `'none'`,
    schedule: `'0 0 * * *'`,
    base_url: `'http://x.example'`,
    credentials_sealed: `'x'`,
    version: '9',
  };
  it.each(Object.entries(columns))('has no right to write %s', async (column, value) => {
    const at = await world.integration();
    const write = world.asWorker((tx) =>
      tx.run({
        compile: () => ({ sql: `update integrations.integrations set ${column} = ${value}`, parameters: [] }),
      } as never),
    );
    await expect(write).rejects.toMatchObject({ code: '42501' });
    expect((await world.look(at.id)).integration).toMatchObject({ status: 'active', status_version: 1 });
  });

  it('cannot write the log of changes, insert or delete an integration, nor switch one by our own operations', async () => {
    const at = await world.integration();
    const statements = [
      `insert into integrations.integration_status_logs (tenant_id, id, integration_id, "from", "to", at)
        values (${world.home.id}, gen_random_uuid(), '${at.id}', 'active', 'inactive', now())`,
      'delete from integrations.integrations',
      `insert into integrations.integrations select * from integrations.integrations`,
    ];
    for (const sql of statements)
      await expect(
        world.asWorker((tx) => tx.run({ compile: () => ({ sql, parameters: [] }) } as never)),
      ).rejects.toMatchObject({ code: '42501' });
    await expect(world.asWorker((tx) => deactivate(tx, world.admin.id, at.code, why))).rejects.toMatchObject({
      code: '42501',
    });
    expect(await logs(at.id)).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  allKeys,
  createIntegrationsWorld,
  type IntegrationsWorld,
  keyOf,
  type TestIntegration,
  type TestSource,
  testParts,
} from '../../../../test/support/integrations-world.ts';
import { SourceFault } from '../connectors/connector.ts';
import { recoverRun } from './recover-run.ts';
import { retryRun } from './retry-run.ts';
import { requestRun } from './runs.ts';
import { settleBatch } from './settle-due.ts';
import { deactivate } from './status.ts';
import { type SyncParts, workOnRun } from './work-on-run.ts';

let world: IntegrationsWorld;
beforeAll(async () => {
  world = await createIntegrationsWorld();
});
afterAll(() => world.close());

const ask = (at: TestIntegration, from?: 'cursor' | 'start') =>
  world.asAdmin((tx) => requestRun(tx, world.admin.id, at.code, { from }));
const off = (at: TestIntegration) =>
  world.asAdmin((tx) => deactivate(tx, world.admin.id, at.code, { reason: 'Uji', category: 'other' }));
const told = async (at: TestIntegration) =>
  (
    await world.asOwner<{ kind: string }>(
      'select kind from platform.notices where user_id = $1 and link = $2 order by id',
      [world.admin.id, `/integrations/${at.code}`],
    )
  ).map((row) => row.kind.replace('integrations.', ''));
const down = () => new SourceFault('UNREACHABLE', 'connection refused');
const never = new AbortController().signal;

describe('INT-4: the status is read before a run begins', () => {
  it('a run that was queued and came to be worked on after the switch does nothing', async () => {
    const at = await world.integration();
    await ask(at);
    // Past the application: its queued run was not ended with it.
    await world.asOwner(
      `update integrations.integrations set status = 'inactive', inactive_reason = 'x', inactive_category = 'other',
        inactive_since = now(), catch_up = 'cursor' where id = $1`,
      [at.id],
    );
    await world.work(at, testParts({ count: 10, size: 5 }));
    const { last, integration } = await world.look(at.id);
    expect(last).toMatchObject({
      status: 'skipped',
      skip_reason: 'inactive',
      status_log_id: integration.inactive_log,
    });
    expect(await world.written(at.id)).toEqual([]);
  });

  it.each([
    [
      'module_off',
      `update tenancy.tenant_modules set choice = 'nonaktif'`,
      `update tenancy.tenant_modules set choice = 'aktif'`,
    ],
    [
      'module_off',
      `update tenancy.tenant_modules set billing = 'read_only'`,
      `update tenancy.tenant_modules set billing = 'ok'`,
    ],
    [
      'tenant_off',
      'update tenancy.tenants set is_active = false',
      'update tenancy.tenants set is_active = true',
    ],
  ])('%s', async (reason, shut, open) => {
    const at = await world.integration();
    await ask(at);
    await world.asOwner(shut);
    try {
      await world.work(at, testParts({ count: 10, size: 5 }));
    } finally {
      await world.asOwner(open);
    }
    expect((await world.look(at.id)).last).toMatchObject({ status: 'skipped', skip_reason: reason });
    expect(await world.written(at.id)).toEqual([]);
  });
});

describe('INT-14: a status that cannot be read', () => {
  it('before the run: nothing is synced', async () => {
    const at = await world.integration();
    await ask(at);
    await world.asOwner('revoke select (status) on integrations.integrations from balai_worker');
    await world.asOwner('revoke select on integrations.integrations from balai_worker');
    try {
      await expect(world.work(at, testParts({ count: 10, size: 5 }))).rejects.toMatchObject({
        code: '42501',
      });
    } finally {
      await world.asOwner('grant select on integrations.integrations to balai_worker');
    }
    expect(await world.written(at.id)).toEqual([]);
    expect((await world.look(at.id)).last.status).toBe('queued');
  });

  it('in the middle: no batch is written from then on, and the next worker goes on from the last', async () => {
    const at = await world.integration();
    await ask(at);
    const source: TestSource = { count: 30, size: 10 };
    const parts = testParts(source);
    const apply: typeof parts.apply = async (tx, integration, runId, records) => {
      const counts = await parts.apply(tx, integration, runId, records);
      await world.asOwner('revoke select on integrations.integrations from balai_worker');
      return counts;
    };
    try {
      // The run cannot even be ended: whoever gets its job next does that.
      await expect(world.work(at, { ...parts, apply })).rejects.toMatchObject({ code: '42501' });
    } finally {
      await world.asOwner('grant select on integrations.integrations to balai_worker');
    }
    expect(await world.written(at.id)).toEqual([]);
    await world.work(at, parts);
    await world.work(at, parts);
    expect(await world.written(at.id)).toEqual(allKeys(30));
  });
});

describe('INT-16: a run whose worker is gone', () => {
  it('is marked as failed by the next worker and gone on with from the cursor', async () => {
    const at = await world.integration();
    await ask(at);
    const source: TestSource = { count: 50, size: 10 };
    const parts = testParts(source);
    const dying = world.work(at, {
      ...parts,
      open: (input) => ({
        ...parts.open(input),
        async *read(cursor) {
          for await (const page of parts.open(input).read(cursor)) {
            if (page.records[0]?.key === keyOf(30)) await new Promise(() => undefined);
            yield page;
          }
        },
      }),
    });
    void dying;
    while ((await world.written(at.id)).length < 30) await new Promise((done) => setTimeout(done, 5));
    await world.work(at, parts);
    const { runs } = await world.look(at.id);
    expect(runs.map((run) => [run.trigger, run.status, run.error])).toEqual([
      ['manual', 'failed', 'WORKER_DIED'],
      ['resume', 'queued', null],
    ]);
    expect(runs[0]?.cursor_after).toBe(`2026-01-01T00:00:09.000Z/${keyOf(29)}`);
    await world.work(at, parts);
    expect(await world.written(at.id)).toEqual(allKeys(50));
    expect((await world.look(at.id)).integration).toMatchObject({ consecutive_failures: 0 });
  });

  it('one that was only taken for dead writes nothing any more', async () => {
    const at = await world.integration();
    await ask(at);
    const source: TestSource = { count: 40, size: 10, pageMs: 400 };
    const slow = world.work(at, testParts(source));
    while ((await world.written(at.id)).length < 10) await new Promise((done) => setTimeout(done, 5));
    await world.work(at, testParts(source));
    await slow;
    const { runs } = await world.look(at.id);
    expect(runs[0]).toMatchObject({ status: 'failed', error: 'WORKER_DIED' });
    await world.work(at, testParts(source));
    expect(await world.written(at.id)).toEqual(allKeys(40));
  });

  it('a process that stops in good order hands its run back: the same run goes on', async () => {
    const at = await world.integration();
    const asked = await ask(at);
    const runId = 'run_id' in asked ? asked.run_id : '';
    const stop = new AbortController();
    const source: TestSource = { count: 40, size: 10, pageMs: 30 };
    const working = workOnRun(world.worker, at.tenant.id, runId, stop.signal, testParts(source));
    while ((await world.written(at.id)).length < 20) await new Promise((done) => setTimeout(done, 5));
    stop.abort();
    await working;
    expect((await world.look(at.id)).last).toMatchObject({ id: runId, status: 'queued', lease: null });
    await world.work(at, testParts(source));
    expect((await world.look(at.id)).last).toMatchObject({ id: runId, status: 'succeeded', read: '40' });
    expect(await world.written(at.id)).toEqual(allKeys(40));
  });

  it('what kills every worker before its first batch counts as a failure after five times', async () => {
    const at = await world.integration();
    await ask(at);
    for (let i = 0; i < 5; i++) {
      await world.asOwner(
        `update integrations.integration_runs set status = 'running', started_at = now() where integration_id = $1 and status = 'queued'`,
        [at.id],
      );
      await world.asWorker((tx) => recoverRun(tx, at.id));
    }
    const { runs, integration } = await world.look(at.id);
    expect(runs.map((run) => run.status)).toEqual(['failed', 'failed', 'failed', 'failed', 'failed']);
    expect(integration).toMatchObject({ consecutive_failures: 1, retry_at: expect.any(Date) });
  });
});

describe('INT-6: a run by hand', () => {
  it('while it is off, and while one is going on, is refused and kept as skipped', async () => {
    const at = await world.integration();
    await ask(at);
    expect(await ask(at)).toEqual({ refused: 'overlap' });
    await off(at);
    expect(await ask(at)).toEqual({ refused: 'inactive' });
    const { runs, integration } = await world.look(at.id);
    expect(runs.map((run) => [run.trigger, run.skip_reason])).toEqual([
      ['manual', 'inactive'],
      ['manual', 'overlap'],
      ['manual', 'inactive'],
    ]);
    expect(runs[2]).toMatchObject({ requested_by: world.admin.id, status_log_id: integration.inactive_log });
  });

  it('from the start: everything is asked for again', async () => {
    const at = await world.integration();
    await ask(at);
    await world.work(at, testParts({ count: 20, size: 10 }));
    await ask(at);
    await world.work(at, testParts({ count: 20, size: 10 }));
    expect(await world.written(at.id)).toEqual(allKeys(20));
    await ask(at, 'start');
    await world.work(at, testParts({ count: 20, size: 10 }));
    expect(await world.written(at.id)).toHaveLength(40);
  });
});

describe('INT-17: runs that fail', () => {
  const parts = () => testParts({ count: 30, size: 10, fault: down });
  const fail = (at: TestIntegration) => world.work(at, parts());
  const retry = async (at: TestIntegration) => {
    const { retry_at } = (await world.look(at.id)).integration;
    world.clock.set(new Date((retry_at as Date).getTime() + 10));
    await world.asWorker((tx) => retryRun(tx, at.id));
  };
  const scheduled = async (at: TestIntegration) => {
    const { next_due_at } = (await world.look(at.id)).integration;
    world.clock.set(new Date((next_due_at as Date).getTime() + 10));
    await world.asWorker((tx) => settleBatch(tx, at.id));
  };
  const minutesUntilRetry = async (at: TestIntegration) => {
    const { retry_at } = (await world.look(at.id)).integration;
    return retry_at === null ? null : ((retry_at as Date).getTime() - world.clock.now().getTime()) / 60_000;
  };

  it('of the schedule: three tries again, then the next occurrence; RegNakes raises its alarm', async () => {
    const at = await world.integration();
    await scheduled(at);
    for (const wanted of [1, 2, 4]) {
      await fail(at);
      const minutes = (await minutesUntilRetry(at)) ?? 0;
      expect(minutes).toBeGreaterThan(wanted * 0.85);
      expect(minutes).toBeLessThan(wanted * 1.15);
      await retry(at);
    }
    expect(await told(at)).toEqual([]);
    await fail(at);
    const { runs, integration, last } = await world.look(at.id);
    expect(integration).toMatchObject({
      consecutive_failures: 4,
      retry_at: null,
      status: 'active',
      status_version: 1,
    });
    expect(runs.map((run) => run.trigger)).toEqual(['schedule', 'resume', 'resume', 'resume']);
    expect(last).toMatchObject({ error: 'UNREACHABLE', error_detail: 'connection refused' });
    expect(await told(at)).toEqual(['failed_runs']);
  });

  it('five in a row open the circuit: told once, pauses grow, occurrences before their end are skipped, success resets', async () => {
    const nextDueAt = new Date(world.clock.now().getTime() + 60_000);
    const at = await world.integration({ schedule: '* * * * *', connector: 'satusehat', nextDueAt });
    for (let i = 0; i < 5; i++) {
      await ask(at);
      await fail(at);
    }
    expect(await told(at)).toEqual(['failing']);
    const pauses: number[] = [];
    for (let i = 0; i < 4; i++) {
      pauses.push(2 ** Math.round(Math.log2((await minutesUntilRetry(at)) ?? 0)));
      await retry(at);
      expect((await world.look(at.id)).last).toMatchObject({ trigger: 'resume', status: 'queued' });
      await fail(at);
    }
    // Twice as long each time, apart by chance.
    expect(pauses).toEqual([1, 2, 4, 8]);
    await world.asWorker((tx) => settleBatch(tx, at.id));
    const skipped = (await world.look(at.id)).last;
    expect(skipped).toMatchObject({ trigger: 'schedule', status: 'skipped', skip_reason: 'circuit_open' });
    await retry(at);
    await world.work(at, testParts({ count: 30, size: 10 }));
    const { integration } = await world.look(at.id);
    expect(integration).toMatchObject({
      consecutive_failures: 0,
      retry_at: null,
      status: 'active',
      status_version: 1,
    });
    expect(await told(at)).toEqual(['failing', 'recovered']);
  });

  it('refused credentials stop it and are told once; nobody knocks again before the schedule', async () => {
    const at = await world.integration();
    const refused = testParts({
      count: 1,
      size: 1,
      fault: () => new SourceFault('TOKEN_REFUSED', 'HTTP 401'),
    });
    for (let i = 0; i < 2; i++) {
      await scheduled(at);
      await world.work(at, refused);
    }
    expect((await world.look(at.id)).integration).toMatchObject({ consecutive_failures: 2, retry_at: null });
    expect(await told(at)).toEqual(['token_refused']);
  });

  it('a fault of our own ends the run too, without its words', async () => {
    const at = await world.integration();
    await ask(at);
    await world.work(at, testParts({ count: 1, size: 1, fault: () => new Error('NIK 3171234567890123') }));
    expect((await world.look(at.id)).last).toMatchObject({
      status: 'failed',
      error: 'INTERNAL_ERROR',
      error_detail: null,
    });
  });

  it('what was committed before the fault stays, and the next run goes on from there', async () => {
    const at = await world.integration();
    await ask(at);
    await world.work(at, testParts({ count: 30, size: 10, fault: (from) => (from === 20 ? down() : null) }));
    expect(await world.written(at.id)).toEqual(allKeys(20));
    await retry(at).catch(() => undefined);
    await ask(at);
    await world.work(at, testParts({ count: 30, size: 10 }));
    expect(await world.written(at.id)).toEqual(allKeys(30));
  });

  it('over 20 % rejects of a batch, and a run of HubSDMK beyond five minutes, are told once in a run', async () => {
    const at = await world.integration({ connector: 'hubsdmk' });
    await ask(at);
    const slow = () => {
      world.clock.advance(200_000);
      return 0;
    };
    await world.work(
      at,
      testParts({ count: 50, size: 10, writeMs: slow, rejected: (page) => (page < 1 ? 2 : 3) }),
    );
    expect((await told(at)).sort()).toEqual(['many_rejects', 'slow']);
    expect((await world.look(at.id)).last).toMatchObject({
      status: 'succeeded',
      rejected: '14',
      total: '50',
    });
  });

  it('a run of a deadlocked batch writes it again, whole', async () => {
    const at = await world.integration();
    await ask(at);
    const { open, apply } = testParts({ count: 20, size: 10 });
    let tries = 0;
    await world.work(at, {
      open,
      apply: async (tx, integration, runId, records) => {
        const counts = await apply(tx, integration, runId, records);
        if (tries++ < 2) throw Object.assign(new Error('deadlock'), { code: '40P01' });
        return counts;
      },
    });
    expect(await world.written(at.id)).toEqual(allKeys(20));
    expect((await world.look(at.id)).last).toMatchObject({ status: 'succeeded', read: '20' });
  });

  it('an outage of our own database fails nobody: the same run goes on', async () => {
    const at = await world.integration();
    await ask(at);
    const { open, apply } = testParts({ count: 20, size: 10 });
    let batches = 0;
    const parts: SyncParts = {
      open,
      apply: async (...given) => {
        if (batches++ === 1) throw Object.assign(new Error('terminating connection'), { code: '57P01' });
        return apply(...given);
      },
    };
    await world.work(at, parts);
    expect((await world.look(at.id)).last).toMatchObject({ status: 'queued', read: '10' });
    await world.work(at, parts);
    expect((await world.look(at.id)).runs).toMatchObject([{ status: 'succeeded', read: '20' }]);
    expect(await world.written(at.id)).toEqual(allKeys(20));
  });

  it('a run that has ended is not worked on again', async () => {
    const at = await world.integration();
    await ask(at);
    const runId = await world.work(at, testParts({ count: 5, size: 5 }));
    await workOnRun(world.worker, at.tenant.id, runId, never, testParts({ count: 10, size: 5 }));
    expect(await world.written(at.id)).toEqual(allKeys(5));
  });
});

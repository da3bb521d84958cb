import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  allKeys,
  createIntegrationsWorld,
  type IntegrationsWorld,
  keyOf,
  type TestSource,
  testParts,
} from '../../../../test/support/integrations-world.ts';
import { expectFence, naive, race } from './fence.test-support.ts';
import { cancelRun, requestRun } from './runs.ts';
import { activate, deactivate } from './status.ts';
import { workOnRun } from './work-on-run.ts';

let world: IntegrationsWorld;
beforeAll(async () => {
  world = await createIntegrationsWorld();
});
afterAll(() => world.close());

const why = { reason: 'Server pusat mati', category: 'outage' } as const;

/** Begins a run that stops for `inBetween` when the records up to `until` have been written. */
async function interrupted(until: number, inBetween: (code: string, runId: string) => Promise<unknown>) {
  const at = await world.integration();
  const source: TestSource = { count: 50, size: 10, fault: () => null };
  const asked = await world.asAdmin((tx) => requestRun(tx, world.admin.id, at.code));
  const runId = 'run_id' in asked ? asked.run_id : '';
  const parts = testParts(source);
  await workOnRun(world.worker, at.tenant.id, runId, new AbortController().signal, {
    ...parts,
    open: (input) => ({
      ...parts.open(input),
      async *read(cursor) {
        for await (const page of parts.open(input).read(cursor)) {
          // The one page that was fetched ahead has been written before the next is asked for.
          if (page.records[0]?.key === keyOf(until)) {
            while ((await world.written(at.id)).length < until)
              await new Promise((done) => setTimeout(done, 2));
            await inBetween(at.code, runId);
          }
          yield page;
        }
      },
    }),
  });
  const [run] = await world.asOwner('select * from integrations.integration_runs where id = $1', [runId]);
  return { at, source, run: run ?? {} };
}

describe('INT-8: deactivation is fenced', () => {
  it('in races of both no row is written after the deactivation has committed, and nothing is lost or doubled', async () => {
    const seen = await expectFence(world, 60);
    // Runs are met in the middle, or the races prove nothing.
    expect(seen).toContain('cancelled');
  }, 120_000);

  it('a status that is read before each batch and not with it lets rows through: the check sees it', async () => {
    let late = 0;
    for (let seed = 1; seed <= 60 && late === 0; seed++) late = (await race(world, seed, naive)).late;
    expect(late).toBeGreaterThan(0);
  }, 120_000);

  it('the run ends as cancelled, its cursor at the last batch that was committed', async () => {
    const { at, source, run } = await interrupted(30, (code) =>
      world.asAdmin((tx) => deactivate(tx, world.admin.id, code, why)),
    );
    const { integration } = await world.look(at.id);
    expect(run).toMatchObject({
      status: 'cancelled',
      read: '30',
      cursor_after: `2026-01-01T00:00:09.000Z/${keyOf(29)}`,
      status_log_id: integration.inactive_log,
    });
    expect(integration.cursor).toBe(run.cursor_after);
    expect(await world.written(at.id)).toEqual(allKeys(30));
    await world.asAdmin((tx) => activate(tx, world.admin.id, at.code));
    await world.work(at, testParts(source));
    expect(await world.written(at.id)).toEqual(allKeys(50));
  });

  it('off and on again within one batch: the run of before writes nothing under the new status', async () => {
    const { at, run } = await interrupted(20, async (code) => {
      await world.asAdmin((tx) => deactivate(tx, world.admin.id, code, why));
      await world.asAdmin((tx) => activate(tx, world.admin.id, code));
    });
    expect(run).toMatchObject({ status: 'cancelled', read: '20' });
    expect(await world.written(at.id)).toEqual(allKeys(20));
    await world.work(at, testParts({ count: 50, size: 10 }));
    expect(await world.written(at.id)).toEqual(allKeys(50));
  });

  it('a status that was changed past the application stops a run too', async () => {
    const { run } = await interrupted(20, (code) =>
      world.asOwner(
        `update integrations.integrations set status = 'inactive', inactive_reason = 'x', inactive_category = 'other',
          inactive_since = now(), catch_up = 'cursor' where code = $1`,
        [code],
      ),
    );
    expect(run).toMatchObject({ status: 'cancelled', read: '20' });
  });

  it.each([
    [
      'the module',
      `update tenancy.tenant_modules set choice = 'nonaktif' where tenant_id = $1`,
      `update tenancy.tenant_modules set choice = 'aktif' where tenant_id = $1`,
    ],
    [
      'the tenant',
      'update tenancy.tenants set is_active = false where id = $1',
      'update tenancy.tenants set is_active = true where id = $1',
    ],
  ])('%s that is switched off stops a run at the next batch', async (_what, off, on) => {
    const { run } = await interrupted(20, () => world.asOwner(off, [world.home.id]));
    await world.asOwner(on, [world.home.id]);
    expect(run).toMatchObject({ status: 'cancelled', read: '20' });
  });

  it('a run that is cancelled by hand stops, and the next one goes on from there', async () => {
    const { at, source, run } = await interrupted(20, (code, runId) =>
      world.asAdmin((tx) => cancelRun(tx, world.admin.id, code, runId)),
    );
    expect(run).toMatchObject({ status: 'cancelled', cancelled_by: world.admin.id, read: '20' });
    await expect(
      world.asAdmin((tx) => cancelRun(tx, world.admin.id, at.code, String(run.id))),
    ).rejects.toMatchObject({ code: 'RUN_ENDED' });
    await world.asAdmin((tx) => requestRun(tx, world.admin.id, at.code));
    await world.work(at, testParts(source));
    expect(await world.written(at.id)).toEqual(allKeys(50));
  });

  it('nobody waits for the other side: a run that hangs there ends at once', async () => {
    const at = await world.integration();
    await world.asAdmin((tx) => requestRun(tx, world.admin.id, at.code));
    const working = world.work(at, testParts({ count: 10, size: 10, pageMs: 60_000 }));
    while ((await world.look(at.id)).last.status !== 'running')
      await new Promise((done) => setTimeout(done, 5));
    const begun = performance.now();
    await world.asAdmin((tx) => deactivate(tx, world.admin.id, at.code, why));
    await working;
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect((await world.look(at.id)).last).toMatchObject({ status: 'cancelled' });
  });
});

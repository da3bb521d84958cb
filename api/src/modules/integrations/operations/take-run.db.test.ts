import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  allKeys,
  createIntegrationsWorld,
  type IntegrationsWorld,
  testParts,
} from '../../../../test/support/integrations-world.ts';
import { requestRun } from './runs.ts';

let world: IntegrationsWorld;
beforeAll(async () => {
  world = await createIntegrationsWorld();
});
afterAll(() => world.close());

/** A job that dies would leave its run queued for ever: every later one overlaps, and nobody is told. */
describe('INT-17: a run that cannot even begin', () => {
  it.each([
    ['credentials that no key opens', 'credentials_sealed', Buffer.alloc(64, 7), 'CREDENTIALS_UNREADABLE'],
    ['a cursor that is none', 'cursor', 'kemarin', 'INTERNAL_ERROR'],
  ])(
    'INT-17 for %s fails like any other, is tried again, and goes once that is mended',
    async (_what, column, value, error) => {
      const at = await world.integration();
      const set = (to: unknown) =>
        world.asOwner(`update integrations.integrations set ${column} = $1 where id = $2`, [to, at.id]);
      const ask = () => world.asAdmin((tx) => requestRun(tx, world.admin.id, at.code));
      await ask();
      await set(value);
      await world.work(at, testParts({ count: 10, size: 5 }));
      const { last, integration } = await world.look(at.id);
      expect(last).toMatchObject({ status: 'failed', error });
      expect(integration).toMatchObject({ consecutive_failures: 1, status: 'active' });
      await set(null);
      expect(await ask()).toHaveProperty('run_id');
      await world.work(at, testParts({ count: 10, size: 5 }));
      expect(await world.written(at.id)).toEqual(allKeys(10));
    },
  );
});

/** A source that answers and never comes to its end would hold a worker for ever. */
describe('INT-16: a run that takes longer than a run may', () => {
  it.each([
    ['was past that when it was handed back', 13 * 3_600_000, true],
    ['goes past it in the middle of a page', 12 * 3_600_000 - 700, false],
  ])('INT-16 that %s ends as failed, and the next one goes on from there', async (_what, age, atOnce) => {
    const at = await world.integration();
    const ask = () => world.asAdmin((tx) => requestRun(tx, world.admin.id, at.code));
    await ask();
    await world.asOwner(
      'update integrations.integration_runs set started_at = $1 where integration_id = $2',
      [new Date(world.clock.now().getTime() - age), at.id],
    );
    let page = 0;
    await world.work(at, testParts({ count: 10, size: 5, pageMs: () => (page++ === 0 ? 50 : 60_000) }));
    const { last, integration } = await world.look(at.id);
    expect(last).toMatchObject({ status: 'failed', error: 'RUN_TOO_LONG', read: atOnce ? '0' : '5' });
    expect(integration).toMatchObject({ status: 'active', consecutive_failures: 1 });
    expect(await ask()).toHaveProperty('run_id');
    await world.work(at, testParts({ count: 10, size: 5 }));
    expect(await world.written(at.id)).toEqual(allKeys(10));
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createIntegrationsWorld,
  type IntegrationsWorld,
} from '../../../../test/support/integrations-world.ts';
import { expectFence } from './fence.test-support.ts';

let world: IntegrationsWorld;
beforeAll(async () => {
  world = await createIntegrationsWorld();
});
afterAll(() => world.close());

const RACES = 10_000;
/** As many side by side as leave both of them their turns. */
const LANES = 4;

it('INT-8: 10,000 races of a deactivation and the batches of a run: no row after it, none lost, none doubled', async () => {
  const each = RACES / LANES;
  const seen = await Promise.all(
    Array.from({ length: LANES }, (_, lane) => expectFence(world, each, 1_000 + lane * each)),
  );
  expect(seen.flatMap((one) => [...one])).toContain('cancelled');
}, 3_000_000);

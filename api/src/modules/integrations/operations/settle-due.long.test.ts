import { afterAll, beforeAll, it } from 'vitest';
import {
  createIntegrationsWorld,
  type IntegrationsWorld,
} from '../../../../test/support/integrations-world.ts';
import { expectAccount } from './settle-due.test-support.ts';

let world: IntegrationsWorld;
beforeAll(async () => {
  world = await createIntegrationsWorld();
});
afterAll(() => world.close());

it('INT-5: 300 stories of an integration: its rows are exactly the occurrences of its schedules', async () => {
  await expectAccount(world, 300);
}, 1_800_000);

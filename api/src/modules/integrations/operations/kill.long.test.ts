import { afterAll, beforeAll, it } from 'vitest';
import {
  createIntegrationsWorld,
  type IntegrationsWorld,
} from '../../../../test/support/integrations-world.ts';
import { killAgainAndAgain } from './kill.test-support.ts';

let world: IntegrationsWorld;
beforeAll(async () => {
  world = await createIntegrationsWorld();
});
afterAll(() => world.close());

const KILLS = 1_000;
const AT_ONCE = 50;

it('INT-16: 1,000 kills at any point of a run: nothing lost, nothing doubled', async () => {
  for (let done = 0; done < KILLS; done += AT_ONCE) await killAgainAndAgain(world, AT_ONCE, 1 + done);
}, 7_200_000);

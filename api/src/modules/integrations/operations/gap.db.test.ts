import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createIntegrationsWorld,
  type IntegrationsWorld,
} from '../../../../test/support/integrations-world.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import { readGap } from './gap.ts';
import { settleBatch } from './settle-due.ts';
import { showIntegration } from './show-integrations.ts';
import { deactivate } from './status.ts';

let world: IntegrationsWorld;
beforeAll(async () => {
  world = await createIntegrationsWorld();
});
afterAll(() => world.close());

it('INT-9 the gap report and the card count the same: what waited when it was switched off is skipped too', async () => {
  const hour = 3_600_000;
  const due = new Date(Math.ceil((world.clock.now().getTime() + 1) / hour) * hour);
  const at = await world.integration({ nextDueAt: due });
  const settle = () => world.asWorker((tx) => settleBatch(tx, at.id));
  world.clock.set(new Date(due.getTime() + 50));
  await settle();
  await world.asAdmin((tx) => deactivate(tx, world.admin.id, at.code, { reason: 'Uji', category: 'other' }));
  world.clock.advance(2 * hour);
  await settle();
  const actor = { permissions: new Set(), tenant: { timeZone: 'Asia/Jakarta' } } as unknown as Actor;
  const { report } = await world.asAdmin((tx) => readGap(tx, at.code));
  const shown = await world.asAdmin((tx) => showIntegration(tx, actor, at.code));
  expect(report.runs_skipped).toEqual([{ reason: 'inactive', count: 3 }]);
  expect(report.first_skipped_at).toEqual(due);
  expect(shown.inactive?.skipped).toBe(3);
});

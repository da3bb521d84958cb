import fc from 'fast-check';
import { sql } from 'kysely';
import { expect } from 'vitest';
import {
  type IntegrationsWorld,
  type TestIntegration,
  testParts,
} from '../../../../test/support/integrations-world.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { nextOccurrence } from '../../../platform/jobs/cron.ts';
import { lockIntegration, writeProgress } from '../repository/integrations.ts';
import { insertRuns, lockOpenRun } from '../repository/runs.ts';
import { settleBatch, settleDue } from './settle-due.ts';
import { activate, deactivate } from './status.ts';

export const MINUTE = 60_000;

let world: IntegrationsWorld;
const ZONES = { 'Asia/Jakarta': 7, 'Asia/Jayapura': 9, UTC: 0 } as const;
/** Minute patterns and whether a minute of the day fits, so that the expectation needs no library. */
const SCHEDULES: Readonly<Record<string, (hour: number, minute: number) => boolean>> = {
  '*/5 * * * *': (_hour, minute) => minute % 5 === 0,
  '*/17 * * * *': (_hour, minute) => minute % 17 === 0,
  '0 * * * *': (_hour, minute) => minute === 0,
  '30 */2 * * *': (hour, minute) => minute === 30 && hour % 2 === 0,
};
type Zone = keyof typeof ZONES;

type Step =
  | { readonly kind: 'up' | 'down'; readonly minutes: number; readonly late: number }
  | { readonly kind: 'off' | 'on' | 'module' | 'tenant' | 'circuit' | 'work' | 'twice' }
  | { readonly kind: 'schedule'; readonly schedule: string; readonly zone: Zone };

const stretch = fc.record({
  kind: fc.constantFrom('up' as const, 'down' as const),
  minutes: fc.integer({ min: 1, max: 150 }),
  late: fc.integer({ min: 0, max: 30_000 }),
});
const act = fc.record({
  kind: fc.constantFrom('off', 'on', 'module', 'tenant', 'circuit', 'work', 'twice'),
});
const change = fc.record({
  kind: fc.constant('schedule' as const),
  schedule: fc.constantFrom(...Object.keys(SCHEDULES)),
  zone: fc.constantFrom(...(Object.keys(ZONES) as Zone[])),
});
const steps = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: stretch },
    { weight: 4, arbitrary: act },
    { weight: 1, arbitrary: change },
  ),
  { minLength: 5, maxLength: 25 },
) as fc.Arbitrary<Step[]>;

/** What a test remembers, beside the database. */
class Story {
  readonly pieces: { schedule: string; zone: Zone; from: number; to: number }[] = [];
  readonly offs: { from: number; to: number }[] = [];
  schedule = '*/17 * * * *';
  zone: Zone = 'Asia/Jakarta';
  since: number;
  offSince: number | null = null;
  moduleOn = true;
  tenantOn = true;
  constructor(begin: number) {
    this.since = begin;
  }
  piece(now: number): void {
    this.pieces.push({ schedule: this.schedule, zone: this.zone, from: this.since, to: now });
    this.since = now;
  }
  /** Every minute that the schedules of the story name, by counting minutes. */
  expected(): number[] {
    return this.pieces.flatMap(({ schedule, zone, from, to }) => {
      const found: number[] = [];
      for (let t = Math.floor(from / MINUTE) * MINUTE + MINUTE; t <= to; t += MINUTE) {
        const local = new Date(t + ZONES[zone] * 60 * MINUTE);
        if (SCHEDULES[schedule]?.(local.getUTCHours(), local.getUTCMinutes())) found.push(t);
      }
      return found;
    });
  }
  wasOff(moment: number): boolean {
    const open = this.offSince === null ? [] : [{ from: this.offSince, to: Number.POSITIVE_INFINITY }];
    return [...this.offs, ...open].some(({ from, to }) => moment >= from && moment < to);
  }
}

const now = () => world.clock.now().getTime();
const nextDue = async (id: string) => ((await world.look(id)).integration.next_due_at as Date).getTime();
export type Settle = (tx: Tx, integrationId: string) => Promise<unknown>;
let settleNow: Settle = settleBatch;
const settle = (at: TestIntegration) => world.asWorker((tx) => settleNow(tx, at.id), at.tenant.id);

/** As a timer in the process would do it: what came due while nobody was there is forgotten. */
export const naive: Settle = async (tx, id) => {
  const integration = await lockIntegration(tx, { id });
  if (!integration || integration.next_due_at > tx.now) return;
  const next = nextOccurrence(integration.schedule, integration.time_zone, tx.now);
  const open = await lockOpenRun(tx, id);
  const skip = open ? ({ reason: 'overlap', statusLogId: null } as const) : null;
  await insertRuns(tx, [{ integrationId: id, trigger: 'schedule', dueAt: integration.next_due_at, skip }]);
  await writeProgress(tx, id, { next_due_at: next ?? tx.now });
};

async function live(
  at: TestIntegration,
  story: Story,
  { kind, minutes, late }: Step & { minutes: number; late: number },
) {
  const end = now() + minutes * MINUTE;
  if (kind === 'up')
    for (let due = await nextDue(at.id); due + late <= end; due = await nextDue(at.id)) {
      world.clock.set(new Date(Math.max(now(), due + late)));
      await settle(at);
    }
  world.clock.set(new Date(Math.max(now(), end)));
  void story;
}

const ON_OFF = { reason: 'Uji', category: 'outage' } as const;

async function play(at: TestIntegration, story: Story, step: Step): Promise<void> {
  switch (step.kind) {
    case 'up':
    case 'down':
      return live(at, story, step);
    case 'off':
      if (story.offSince !== null) return;
      await world.asAdmin(async (tx) => {
        await deactivate(tx, world.admin.id, at.code, ON_OFF);
        story.offSince = tx.now.getTime();
      });
      return;
    case 'on':
      if (story.offSince === null) return;
      await world.asAdmin(async (tx) => {
        await activate(tx, world.admin.id, at.code);
        story.offs.push({ from: story.offSince ?? 0, to: tx.now.getTime() });
        story.offSince = null;
      });
      return;
    case 'module':
      story.moduleOn = !story.moduleOn;
      await world.asOwner(`update tenancy.tenant_modules set choice = $1 where tenant_id = $2`, [
        story.moduleOn ? 'aktif' : 'nonaktif',
        at.tenant.id,
      ]);
      return;
    case 'tenant':
      story.tenantOn = !story.tenantOn;
      await world.asOwner('update tenancy.tenants set is_active = $1 where id = $2', [
        story.tenantOn,
        at.tenant.id,
      ]);
      return;
    case 'circuit':
      await world.asOwner(
        'update integrations.integrations set consecutive_failures = 5, retry_at = $1 where id = $2',
        [new Date(now() + 40 * MINUTE), at.id],
      );
      return;
    case 'work':
      await world.work(at, testParts({ count: 0, size: 1 })).catch(() => undefined);
      return;
    case 'twice':
      await Promise.all([settle(at), settle(at)]);
      return;
    case 'schedule':
      await world.asAdmin((tx) => reschedule(tx, at, story, step));
  }
}

/** As a change of the settings does it. */
async function reschedule(tx: Tx, at: TestIntegration, story: Story, to: { schedule: string; zone: Zone }) {
  await settleDue(tx, at.id);
  const next = nextOccurrence(to.schedule, to.zone, tx.now);
  await tx.run(sql`update integrations.integrations set schedule = ${to.schedule}, time_zone = ${to.zone},
    next_due_at = ${next} where id = ${at.id}`);
  story.piece(tx.now.getTime());
  Object.assign(story, { schedule: to.schedule, zone: to.zone });
}

/** INT-5: plays stories of an integration and holds its rows against the minutes that its schedules name. */
export async function expectAccount(
  at: IntegrationsWorld,
  stories: number,
  how: Settle = settleBatch,
): Promise<void> {
  world = at;
  settleNow = how;
  await fc.assert(
    fc.asyncProperty(steps, async (given) => {
      // Each story begins today: those before it have lived for days, and months of the audit trail are made in time.
      world.clock.set(new Date());
      const begin = now();
      const story = new Story(begin);
      const first = nextOccurrence(story.schedule, story.zone, new Date(begin));
      const at = await world.integration({
        schedule: story.schedule,
        timeZone: story.zone,
        nextDueAt: first ?? new Date(0),
      });
      for (const step of given) await play(at, story, step);
      await world.asWorker((tx) => {
        story.piece(tx.now.getTime());
        return settleDue(tx, at.id);
      });
      if (!story.tenantOn) await play(at, story, { kind: 'tenant' });
      if (!story.moduleOn) await play(at, story, { kind: 'module' });
      const { runs } = await world.look(at.id);
      const scheduled = runs.filter((run) => run.trigger === 'schedule');
      const due = scheduled.map((run) => (run.due_at as Date).getTime()).sort((a, b) => a - b);
      expect(due).toEqual(story.expected());
      for (const run of scheduled) {
        const moment = (run.due_at as Date).getTime();
        if (run.status === 'skipped') expect(run.skip_reason).toBeTruthy();
        if (story.wasOff(moment)) expect(run).toMatchObject({ status: 'skipped', skip_reason: 'inactive' });
        if (run.skip_reason === 'inactive') expect(run.status_log_id).toBeTruthy();
      }
      expect(runs.filter((run) => ['queued', 'running'].includes(String(run.status))).length).toBeLessThan(2);
    }),
    { numRuns: stories },
  );
}

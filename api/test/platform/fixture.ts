import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { Type } from 'typebox';
import type { Tx } from '../../src/platform/db/tx.ts';
import { inTenant, systemCause } from '../../src/platform/db/tx.ts';
import { job } from '../../src/platform/jobs/declare.ts';
import type { TenantLoader } from '../../src/platform/jobs/task.ts';
import { tenantOf, testModule } from './made-up.ts';

/** Where test jobs leave their traces; made by the test as owner. */
export const TRACES = `create table public.traces (tenant_id int not null, n int not null, what text not null,
    process int not null, at timestamptz not null default clock_timestamp());
  grant select, insert on public.traces to balai_worker, balai_api;
  create table public.switches (tenant_id int, what text);
  grant select on public.switches to balai_worker, balai_api`;

const payload = Type.Object(
  { n: Type.Integer(), ms: Type.Optional(Type.Integer()) },
  { additionalProperties: false },
);

async function trace(tx: Tx, n: number, what: string): Promise<void> {
  await tx.run(
    sql`insert into public.traces (tenant_id, n, what, process) values (${tx.tenantId}, ${n}, ${what}, ${process.pid})`,
  );
}

export const trialJobs = testModule({
  code: 'trial',
  switchable: true,
  jobs: [
    job({
      task: 'trial.note',
      payload,
      async run(tx, { n, ms }) {
        await trace(tx, n, tx.cause.requestId);
        if (ms) await sleep(ms);
      },
    }),
    job({
      task: 'trial.long',
      payload,
      async work(env, tenantId, { n, ms = 0 }, signal) {
        await inTenant(env, tenantId, systemCause, (tx) => trace(tx, n, 'begun'));
        await sleep(ms, undefined, { signal });
        await inTenant(env, tenantId, systemCause, (tx) => trace(tx, n, 'ended'));
      },
    }),
    job({
      task: 'trial.fail',
      payload,
      maxAttempts: 1,
      run: async () => {
        throw new Error('siti@rahasia.id has NIK 3171234567890123');
      },
    }),
    job({
      task: 'trial.minutes',
      payload,
      long: true,
      work: async (_env, _tenantId, { ms = 0 }, signal) => sleep(ms, undefined, { signal }),
    }),
    job({
      task: 'trial.as_api',
      payload,
      as: 'balai_api',
      async run(tx, { n }) {
        const row = await tx.first<{ role: string }>(sql`select current_user as role`);
        await trace(tx, n, row?.role ?? '');
      },
    }),
    job({ task: 'trial.always', payload, always: true, run: (tx, { n }) => trace(tx, n, 'always') }),
  ],
});

/** Switches stand in a table, so that every process of a test reads the same. */
export const loadTrialTenant: TenantLoader = async (tx) => {
  const off = await tx.all<{ what: string }>(
    sql`select what from public.switches where tenant_id = ${tx.tenantId}`,
  );
  const has = (what: string) => off.some((row) => row.what === what);
  if (has('gone')) return null;
  return tenantOf(tx.tenantId, { isActive: !has('tenant'), modules: has('module') ? [] : ['trial'] });
};

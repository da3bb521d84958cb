import type pg from 'pg';
import { allModules } from '../../api/src/all-modules.ts';
import { billAll } from '../../api/src/modules/tenancy/operations/billing/bill-all.ts';
import { closeEnv, createEnv } from '../../api/src/platform/create-env.ts';
import type { Env } from '../../api/src/platform/env.ts';
import type { Ground } from '../ground.ts';
import { timed } from '../measure.ts';
import { type Context, MANY } from './context.ts';

const COPY = 'bench_billed';

type Given = Pick<Context, 'ground' | 'options' | 'report'>;

/** In a copy of the large database, so that a folder kept stays as it was. */
export async function measureDay({ ground, options, report }: Given): Promise<void> {
  const { worker, client, end } = await openCopy(ground);
  try {
    await dueAtOnce(client);
    const bare = await bareInvoices(client);
    const day = await bill(worker, client);
    if (day.invoices !== options.tenants) throw new Error(`${day.invoices} invoices were issued`);
    const rate = options.tenants / day.seconds;
    report.add({
      what: 'billing day on which everybody is asked to pay, one worker',
      figure: rate,
      unit: 'tenants/s',
      baseline: { what: 'tenants/s, bare pg: number, invoice and line in a transaction', figure: bare },
      ratio: rate / bare,
      note: `${day.invoices.toLocaleString('en-US')} invoices in ${day.seconds.toFixed(1)} s, with trail, timeline, notices and mails`,
    });
    const again = await bill(worker, client);
    await client.query('update tenancy.subscriptions set check_on = current_date - 1');
    const quiet = await bill(worker, client);
    if (again.invoices + quiet.invoices !== 0) throw new Error('a day billed again asked for more');
    report.add(
      { what: 'the same day again, nobody due', figure: again.seconds * 1000, unit: 'ms' },
      {
        what: 'a day on which everybody is looked at and nothing changes',
        figure: options.tenants / quiet.seconds,
        unit: 'tenants/s',
      },
    );
  } finally {
    await end();
  }
}

async function openCopy(ground: Ground) {
  const server = await ground.database('postgres');
  const control = await server.connect();
  await control.query(`drop database if exists ${COPY} with (force)`);
  // Nobody may be in a database that is copied, and listeners come back at once.
  await control.query(`alter database ${MANY} allow_connections false`);
  try {
    await control.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [MANY]);
    await control.query(`create database ${COPY} template ${MANY} strategy file_copy`);
  } finally {
    await control.query(`alter database ${MANY} allow_connections true`);
  }
  await control.query(`alter database ${COPY} allow_connections true`);
  const copy = await ground.database(COPY);
  const worker = await createEnv({ config: copy.config, role: 'balai_worker', modules: allModules });
  const client = await copy.connect();
  return {
    worker,
    client,
    async end() {
      await closeEnv(worker);
      await client.end();
      await control.query(`drop database ${COPY} with (force)`);
    },
  };
}

async function bill(worker: Env, client: pg.Client): Promise<{ invoices: number; seconds: number }> {
  const count = async () =>
    Number((await client.query<{ n: string }>('select count(*) as n from tenancy.invoices')).rows[0]?.n);
  const before = await count();
  const { ms } = await timed(() => billAll(worker));
  return { invoices: (await count()) - before, seconds: ms / 1000 };
}

/** Every institution has paid, and its next period begins as many days from now as the vendor asks ahead. */
async function dueAtOnce(client: pg.Client): Promise<void> {
  const open = "('unpaid', 'overdue', 'awaiting_verification')";
  await client.query(
    `delete from tenancy.payments where (tenant_id, invoice_id) in
       (select tenant_id, id from tenancy.invoices where status in ${open})`,
  );
  await client.query(`delete from tenancy.invoices where status in ${open}`);
  await client.query(
    `update tenancy.subscriptions set status = 'active', suspended_on = null, warned_on = null, trial_until = null,
       paid_from = d.today - 16, paid_until = d.today + 14, check_on = d.today
     from (select (now() at time zone 'Asia/Jakarta')::date as today) d`,
  );
  await client.query('vacuum (analyze)');
}

/** What is left of it when trail, timeline, notices, locks, books and walls are taken away. */
async function bareInvoices(client: pg.Client): Promise<number> {
  await client.query(`create table public.bench_numbers as select 0 as last;
    create table public.bench_invoices (like tenancy.invoices including all);
    create table public.bench_lines (like tenancy.invoice_lines including all)`);
  const { rows } = await client.query<{ tenant_id: number; id: string; plan_id: number }>(
    'select tenant_id, id, plan_id from tenancy.subscriptions order by tenant_id',
  );
  const { ms } = await timed(async () => {
    for (const { tenant_id, id, plan_id } of rows) {
      await client.query('begin');
      const numbered = await client.query<{ last: number }>({
        name: 'number',
        text: 'update public.bench_numbers set last = last + 1 returning last',
      });
      const number = `INV/2026/01/${numbered.rows[0]?.last}`;
      await client.query({ name: 'invoice', text: INVOICE, values: [tenant_id, id, number] });
      await client.query({ name: 'line', text: LINE, values: [tenant_id, id, plan_id] });
      await client.query('commit');
    }
  });
  return rows.length / (ms / 1000);
}

const INVOICE = `insert into public.bench_invoices (tenant_id, id, number, status, reason, issued_on, due_on, subtotal,
    tax_rate, tax, total, created_at, updated_at)
  values ($1, $2, $3, 'unpaid', 'renewal', current_date, current_date + 14, 100000, 1100, 11000, 111000, now(), now())`;
const LINE = `insert into public.bench_lines (tenant_id, invoice_id, line, subscription_id, plan_id, description, quantity,
    unit_price, amount, period_from, period_until)
  values ($1, $2, 1, $2, $3, 'Paket', 1, 100000, 100000, current_date + 14, current_date + 44)`;

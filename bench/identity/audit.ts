import type pg from 'pg';
import { verifyAudit } from '../../api/src/platform/audit/verify.ts';
import { inTenant, systemCause } from '../../api/src/platform/db/tx.ts';
import { encodeCursor } from '../../api/src/platform/paging/cursor.ts';
import { median, percentile, timed, timeEach } from '../measure.ts';
import { type Served, serve } from '../process.ts';
import { type Context, type Measure, tokenOf } from './context.ts';

export const auditMeasures: readonly Measure[] = [
  { name: 'audit pages', run: measurePages },
  { name: 'audited writes', run: measureWrites },
  { name: 'data export', run: measureExport },
  { name: 'verify', run: measureVerify },
];

const LIMIT = 100;
const FAR = 10_000;

async function withApp(context: Context, work: (app: Served) => Promise<void>): Promise<void> {
  const app = await serve(context.ground, 'api/src/app.ts');
  try {
    await work(app);
  } finally {
    await app.stop();
  }
}

/** The cursor that `next_cursor` of page `page` - 1 would be, made from the key of its last row. */
async function cursorOf(client: pg.Client, tenantId: number, page: number): Promise<string> {
  const { rows } = await client.query<{ created_at: Date; id: string }>(
    `select created_at, id from platform.audit_logs where tenant_id = $1
     order by created_at desc, id desc offset $2 limit 1`,
    [tenantId, (page - 1) * LIMIT - 1],
  );
  const [row] = rows;
  if (!row) throw new Error(`there is no page ${page}`);
  return encodeCursor({ values: [row.created_at.toISOString(), row.id], back: false });
}

function measurePages(context: Context): Promise<void> {
  const { ground, world, report, adminToken, options } = context;
  return withApp(context, async (app) => {
    const client = await ground.connect();
    const far = Math.min(FAR, Math.floor(world.auditRows / LIMIT / 2));
    const cursor = await cursorOf(client, world.tenantId, far);
    const page = async (suffix: string) => {
      const { status, text } = await app.http.send('GET', `/api/audit-logs?limit=${LIMIT}${suffix}`, {
        token: adminToken,
      });
      if (status !== 200) throw new Error(`page: ${status} ${text}`);
    };
    const times = options.quick ? 20 : 200;
    await timeEach(() => page(''), 20);
    await timeEach(() => page(`&cursor=${cursor}`), 20);
    const first = await timeEach(() => page(''), times);
    const later = await timeEach(() => page(`&cursor=${cursor}`), times);
    const offset = await timeEach(
      () =>
        client.query(
          'select * from platform.audit_logs where tenant_id = $1 order by created_at desc, id desc offset $2 limit $3',
          [world.tenantId, (far - 1) * LIMIT, LIMIT],
        ),
      3,
    );
    const p95 = percentile(later, 0.95);
    const farName = `audit page ${far.toLocaleString('en-US')} of ${LIMIT} rows, p95`;
    report.add(
      {
        what: farName,
        figure: p95,
        unit: 'ms',
        baseline: { what: 'ms page 1', figure: percentile(first, 0.95) },
        ratio: median(later) / median(first),
        target: '< 1,000 ms',
        met: p95 < 1000,
        note: `p50 ${median(later).toFixed(1)} against ${median(first).toFixed(1)} ms (the ratio)`,
      },
      {
        what: farName,
        figure: p95,
        unit: 'ms',
        baseline: { what: 'ms OFFSET in bare SQL', figure: median(offset) },
        ratio: median(later) / median(offset),
      },
    );
    await addFiltered(context, page, times);
  });
}

async function addFiltered(
  { world, report }: Context,
  page: (suffix: string) => Promise<void>,
  times: number,
) {
  const filters = [
    `&user_id=${world.subjectId}`,
    '&action=user.updated',
    '&resource=claim',
    `&user_id=${world.subjectId}&action=access.denied`,
  ];
  for (const filter of filters) {
    const samples = await timeEach(() => page(filter), Math.ceil(times / 4));
    const p95 = percentile(samples, 0.95);
    const what = filter.slice(1).replace(world.subjectId, '<one fifth of all rows>');
    report.add({
      what: `audit page 1, ${what}, p95`,
      figure: p95,
      unit: 'ms',
      target: '< 1,000 ms',
      met: p95 < 1000,
    });
  }
}

/** One's own phone number changed over HTTP by eight people at once: the write and its audit row, or neither. */
function measureWrites(context: Context): Promise<void> {
  const { ground, env, world, people, report, options } = context;
  return withApp(context, async (app) => {
    const bare = await serve(ground, 'bench/serve/bare.ts', { ready: '/ready' });
    const writers = people.slice(0, 8);
    const tokens = await Promise.all(writers.map(({ id }) => tokenOf(env, world.tenantId, id)));
    const times = options.quick ? 10 : 100;
    const body = (i: number) => ({ phone: `+62812${String(10_000_000 + i)}` });
    const all = async (send: (client: number, i: number) => Promise<{ status: number; text: string }>) => {
      const samples = await Promise.all(
        tokens.map((_, client) =>
          timeEach(async (i) => {
            const { status, text } = await send(client, i);
            if (status !== 200) throw new Error(`write: ${status} ${text}`);
          }, times),
        ),
      );
      return samples.flat();
    };
    try {
      const product = await all((client, i) =>
        app.http.send('PATCH', '/api/auth/me', { token: tokens[client] ?? '', body: body(i) }),
      );
      const plain = await all((client, i) =>
        bare.http.send('PATCH', `/users/${writers[client]?.id ?? ''}`, { body: body(i) }),
      );
      const p95 = percentile(product, 0.95);
      report.add({
        what: 'audited write (PATCH /api/auth/me), 8 at once, p95',
        figure: p95,
        unit: 'ms',
        baseline: { what: 'ms bare fastify + pg UPDATE', figure: percentile(plain, 0.95) },
        ratio: median(product) / median(plain),
        target: '< 1,000 ms',
        met: p95 < 1000,
        note: `p50 ${median(product).toFixed(1)} against ${median(plain).toFixed(1)} ms (the ratio)`,
      });
    } finally {
      await bare.stop();
    }
  });
}

/** All that is known of the person of whom every fifth row tells, with those rows. */
function measureExport(context: Context): Promise<void> {
  const { ground, world, report, adminToken } = context;
  const rows = Math.ceil(world.auditRows / 5);
  return withApp(context, async (app) => {
    const paths = [
      { what: 'data export of one person', path: `/api/users/${world.subjectId}/data-export` },
      {
        what: 'audit export of one person',
        path: `/api/audit-logs/export?format=ndjson&user_id=${world.subjectId}`,
      },
    ];
    const client = await ground.connect();
    const bare = await timed(() => drain(client, world.tenantId, world.subjectId));
    for (const { what, path } of paths) {
      const began = performance.now();
      const answer = await fetch(`${app.url}${path}`, { headers: { authorization: `Bearer ${adminToken}` } });
      if (answer.status === 404) continue;
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      let bytes = 0;
      if (answer.body) for await (const part of answer.body) bytes += part.byteLength;
      const seconds = (performance.now() - began) / 1000;
      report.add({
        what: `${what}, ${rows.toLocaleString('en-US')} audit rows`,
        figure: seconds,
        unit: 's',
        baseline: { what: 's bare SELECT by a cursor', figure: bare.ms / 1000 },
        ratio: (seconds * 1000) / bare.ms,
        target: '< 60 s for a million rows',
        met: seconds < 60,
        note: `${(bytes / 1e6).toFixed(0)} MB, ${Math.round(rows / seconds).toLocaleString('en-US')} rows/s`,
      });
    }
  });
}

async function drain(client: pg.Client, tenantId: number, userId: string): Promise<void> {
  await client.query('begin');
  await client.query({
    text: `declare c cursor for select * from platform.audit_logs where tenant_id = $1 and user_id = $2
      order by created_at desc, id desc`
      .replace('$1', String(tenantId))
      .replace('$2', client.escapeLiteral(userId)),
  });
  while ((await client.query('fetch 1000 from c')).rows.length > 0) {
    // Read and thrown away.
  }
  await client.query('commit');
}

/** Every row's commitment and MAC, every batch's digest, the chain of heads. */
async function measureVerify({ env, ground, world, report }: Context): Promise<void> {
  const verified = await timed(() =>
    verifyAudit(env, world.tenantId, (work) => inTenant(env, world.tenantId, systemCause, work), {
      from: null,
      to: null,
    }),
  );
  if (!verified.result.valid)
    throw new Error(`the trail does not verify: ${JSON.stringify(verified.result.first_bad)}`);
  const rate = verified.result.checked / (verified.ms / 1000);
  const client = await ground.connect();
  const bare = await timed(async () => {
    let rows = 0;
    await client.query('begin');
    await client.query(
      `declare v cursor for select * from platform.audit_logs where tenant_id = ${world.tenantId} order by position, id`,
    );
    for (let n = 1; n > 0 && rows < 500_000; rows += n)
      n = (await client.query('fetch 5000 from v')).rows.length;
    await client.query('commit');
    return rows;
  });
  const baseline = bare.result / (bare.ms / 1000);
  report.add({
    what: 'verification of the trail',
    figure: rate,
    unit: 'rows/s on one core',
    baseline: { what: 'rows/s only read with pg', figure: baseline },
    ratio: rate / baseline,
    note: `${verified.result.checked.toLocaleString('en-US')} rows in ${(verified.ms / 1000).toFixed(1)} s, valid`,
  });
}

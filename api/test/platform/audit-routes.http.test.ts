import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findAuditRows, selectRows } from '../../src/platform/audit/queries.ts';
import { sealTenant } from '../../src/platform/audit/seal.ts';
import { requestVerification, runVerification } from '../../src/platform/audit/verifications.ts';
import { audit } from '../../src/platform/audit/write.ts';
import { newId } from '../../src/platform/clock/ids.ts';
import { compile } from '../../src/platform/db/database.ts';
import { inTenant } from '../../src/platform/db/tx.ts';
import type { Env } from '../../src/platform/env.ts';
import { cause } from './audit-world.ts';
import { createRig, type Person, type Rig, testModule } from './harness.ts';

const ALL = new Set(['audit:read', 'audit:export', 'audit:verify']);
const member = newId();
let rig: Rig;
let data: string;
let admin: Person;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'balai-audit-'));
  rig = await createRig({
    fresh: true,
    config: { BALAI_DATA: data },
    modules: [
      testModule({
        people: {
          names: async () => new Map([[member, 'Siti Rahma']]),
          contacts: async () => new Map(),
          holders: async () => [],
        },
      }),
    ],
  });
  admin = await rig.person({ permissions: ALL });
});
afterAll(async () => {
  await rig.close();
  await rm(data, { recursive: true, force: true });
});

/** `count` rows, one second apart, of three actions in turn. */
async function fill(env: Env, tenantId: number, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    rig.clock.advance(1_000);
    await inTenant(env, tenantId, cause(i % 2 ? member : newId()), (tx) =>
      audit(tx, { action: `thing.done_${i % 3}`, resource: i % 2 ? 'thing' : 'other', details: { i } }),
    );
  }
}

/** A file as it came; several lines of JSON are no JSON. */
async function download(url: string, as: Person) {
  const answer = await rig.app.inject({ url, headers: { authorization: `Bearer ${as.token}` } });
  return { text: answer.body, headers: answer.headers };
}

const numbers = (rows: { details: { i: number } }[]) => rows.map((row) => row.details.i);

test('FR-AUDIT-001: the trail is listed newest first, page by page and back', async () => {
  const who = await rig.person({ permissions: ALL });
  await fill(rig.env, who.tenantId, 25);
  const pages: number[][] = [];
  let cursor: string | null = null;
  let prev: string | null = null;
  do {
    const url: string = `/api/audit-logs?limit=10${cursor ? `&cursor=${cursor}` : ''}`;
    const { status, body } = await rig.call({ url, as: who });
    expect(status).toBe(200);
    pages.push(numbers(body.data));
    cursor = body.meta.pagination.next_cursor;
    prev = body.meta.pagination.prev_cursor;
  } while (cursor);
  expect(pages.flat()).toEqual(Array.from({ length: 25 }, (_, i) => 24 - i));
  const back = await rig.call({ url: `/api/audit-logs?limit=10&cursor=${prev}`, as: who });
  expect(numbers(back.body.data)).toEqual(pages[1]);
});

test('FR-AUDIT-001: filters by time, person, action and resource; people by name', async () => {
  const who = await rig.person({ permissions: ALL });
  await fill(rig.env, who.tenantId, 12);
  const list = async (query: string) =>
    (await rig.call({ url: `/api/audit-logs?limit=100&${query}`, as: who })).body.data;
  expect(numbers(await list('action=thing.done_1'))).toEqual([10, 7, 4, 1]);
  expect(numbers(await list('resource=other&action=thing.done_1'))).toEqual([10, 4]);
  const own = await list(`user_id=${member}`);
  expect(numbers(own)).toEqual([11, 9, 7, 5, 3, 1]);
  expect(own[0]).toMatchObject({ user_name: 'Siti Rahma', ip_address: '203.0.113.7', sealed: false });
  const { created_at } = own[2];
  expect(numbers(await list(`from=${created_at}`))).toEqual([11, 10, 9, 8, 7]);
  expect(numbers(await list(`to=${created_at}`))).toEqual([7, 6, 5, 4, 3, 2, 1, 0]);
  await sealTenant(rig.env, who.tenantId);
  const wrong = await rig.call({ url: '/api/audit-logs?limit=10&cursor=xyz&from=gestern', as: who });
  expect(wrong.status).toBe(422);
});

test('FR-AUDIT-001: filters by outcome, in the list and in the export', async () => {
  const who = await rig.person({ permissions: ALL });
  const outcomes = ['success', 'denied', 'failure', 'denied'] as const;
  for (const [i, outcome] of outcomes.entries()) {
    rig.clock.advance(1_000);
    await inTenant(rig.env, who.tenantId, cause(member), (tx) =>
      audit(tx, { action: `thing.done_${i % 2}`, resource: 'thing', outcome, details: { i } }),
    );
  }
  const list = async (query: string) =>
    (await rig.call({ url: `/api/audit-logs?limit=100&${query}`, as: who })).body.data;
  expect(numbers(await list('outcome=denied'))).toEqual([3, 1]);
  expect(numbers(await list('outcome=failure'))).toEqual([2]);
  expect(numbers(await list('outcome=success&action=thing.done_0'))).toEqual([0]);
  const file = await download('/api/audit-logs/export?format=ndjson&outcome=denied', who);
  const rows = file.text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(numbers(rows)).toEqual([3, 1]);
  const odd = await rig.call({ url: '/api/audit-logs?limit=10&outcome=perhaps', as: who });
  expect([odd.status, Object.keys(odd.body.errors)]).toEqual([422, ['outcome']]);
});

test('FR-AUDIT-001: who has left is shown under the name that the trail kept', async () => {
  const who = await rig.person({ permissions: ALL });
  const gone = newId();
  await inTenant(rig.env, who.tenantId, cause(gone), (tx) =>
    audit(tx, { action: 'thing.done', resource: 'thing' }),
  );
  await inTenant(rig.env, who.tenantId, cause(), (tx) =>
    audit(tx, {
      action: 'user.deleted',
      resource: 'user',
      resourceId: gone,
      personal: { full_name: 'Budi Santoso' },
    }),
  );
  const { body } = await rig.call({ url: `/api/audit-logs?limit=10&user_id=${gone}`, as: who });
  expect(body.data[0].user_name).toBe('Budi Santoso');
});

test('FR-AUDIT-001: without the permission 403, and the denial stands in the trail', async () => {
  const reader = await rig.person({ permissions: new Set(['audit:read']) });
  for (const path of ['export?format=csv', 'verify', `verify/${newId()}`])
    expect((await rig.call({ url: `/api/audit-logs/${path}`, as: reader })).status, path).toBe(403);
  const { body } = await rig.call({ url: '/api/audit-logs?limit=10&action=access.denied', as: reader });
  expect(body.data).toHaveLength(3);
  expect(body.data[0]).toMatchObject({ outcome: 'denied', user_id: reader.userId });
  const nobody = await rig.person();
  expect((await rig.call({ url: '/api/audit-logs?limit=10', as: nobody })).status).toBe(403);
});

test('FR-AUDIT-001: another tenant’s rows, files and jobs are out of reach', async () => {
  const here = await rig.person({ permissions: ALL });
  const there = await rig.person({ permissions: ALL });
  await fill(rig.env, there.tenantId, 3);
  const list = await rig.call({ url: '/api/audit-logs?limit=10', as: here });
  expect(list.body.data).toEqual([]);
  const file = await download('/api/audit-logs/export?format=ndjson', here);
  expect(file.text).not.toContain('thing.done');
  const begun = await inTenant(rig.env, there.tenantId, cause(), (tx) =>
    requestVerification(tx, { from: null, to: null }, 1),
  );
  const id = 'jobId' in begun ? begun.jobId : '';
  expect((await rig.call({ url: `/api/audit-logs/verify/${id}`, as: here })).status).toBe(404);
  expect((await rig.call({ url: `/api/audit-logs/verify/${id}`, as: there })).status).toBe(200);
});

test('FR-AUDIT-001: the export is whole, safe to open in a spreadsheet, and itself recorded', async () => {
  const who = await rig.person({ permissions: ALL });
  await fill(rig.env, who.tenantId, 4);
  await inTenant(rig.env, who.tenantId, { ...cause(), userAgent: '=HYPERLINK("http://x")' }, (tx) =>
    audit(tx, { action: 'thing.odd', resource: 'thing', resourceId: '+1,"2"', details: { text: 'a\nb' } }),
  );
  const csv = await download('/api/audit-logs/export?format=csv', who);
  expect(csv.headers['content-type']).toContain('text/csv');
  expect(csv.headers['content-disposition']).toContain('audit-logs.csv');
  const lines = csv.text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(7);
  expect(lines[0]).toMatch(/^id,created_at,user_id,user_name/);
  expect(csv.text).toContain(`"'+1,""2"""`);
  expect(csv.text).toContain(`"'=HYPERLINK(""http://x"")"`);
  const ndjson = await download('/api/audit-logs/export?format=ndjson&resource=thing', who);
  const rows = ndjson.text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rows.map((row) => row.action)).toEqual(['thing.odd', 'thing.done_0', 'thing.done_1']);
  const log = await rig.call({ url: '/api/audit-logs?limit=10&action=audit_log.exported', as: who });
  expect(log.body.data.map((row: { details: unknown }) => row.details)).toEqual([
    { format: 'ndjson', filters: { resource: 'thing' } },
    { format: 'csv', filters: {} },
  ]);
});

test('FR-AUDIT-001: an export longer than a page has every row once', async () => {
  const who = await rig.person({ permissions: ALL });
  await inTenant(rig.env, who.tenantId, cause(), async (tx) => {
    await Promise.all(
      Array.from({ length: 2_300 }, (_, i) =>
        audit(tx, { action: 'thing.done', resource: 'thing', details: { i } }),
      ),
    );
  });
  const file = await download('/api/audit-logs/export?format=ndjson&action=thing.done', who);
  const ids = file.text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).id as string);
  expect(ids).toHaveLength(2_300);
  expect(new Set(ids).size).toBe(2_300);
});

test('FR-AUDIT-001: verify answers at once, and is itself recorded', async () => {
  const who = await rig.person({ permissions: ALL });
  await fill(rig.env, who.tenantId, 5);
  const { status, body } = await rig.call({ url: '/api/audit-logs/verify', as: who });
  expect(status).toBe(200);
  expect(body.data).toEqual({ valid: true, checked: 5, first_bad: null, sealed_until: null });
  await rig.asOwner(
    `update platform.audit_logs set details = '{}' where tenant_id = $1 and action = 'thing.done_2'`,
    [who.tenantId],
  );
  const after = await rig.call({ url: '/api/audit-logs/verify', as: who });
  expect(after.body.data).toMatchObject({ valid: false, first_bad: { kind: 'altered' } });
  const log = await rig.call({ url: '/api/audit-logs?limit=10&action=audit_log.verified', as: who });
  expect(log.body.data.map((row: { details: { valid: boolean } }) => row.details.valid)).toEqual([
    false,
    true,
  ]);
});

test('FR-AUDIT-001: a long range is verified by a job that tells its progress and result', async () => {
  const who = admin;
  await fill(rig.env, who.tenantId, 6);
  const begun = await inTenant(rig.env, who.tenantId, cause(who.userId), (tx) =>
    requestVerification(tx, { from: null, to: null }, 5),
  );
  const id = 'jobId' in begun ? begun.jobId : '';
  const jobs = await rig.asOwner(
    `select payload from graphile_worker._private_jobs where payload ->> 'verification_id' = $1`,
    [id],
  );
  expect(jobs).toHaveLength(1);
  const look = async () => (await rig.call({ url: `/api/audit-logs/verify/${id}`, as: who })).body.data;
  expect(await look()).toMatchObject({ id, state: 'queued', rows_total: 6, result: null });
  await runVerification(rig.env, who.tenantId, id);
  expect(await look()).toMatchObject({
    state: 'done',
    rows_checked: 7,
    result: { valid: true, checked: 7, first_bad: null },
  });
  await runVerification(rig.env, who.tenantId, id);
  expect(await look()).toMatchObject({ state: 'done' });
});

test('FR-AUDIT-001: verify answers 202 where the range is too long to wait for', async () => {
  const who = await rig.person({ permissions: ALL });
  await rig.asOwner(
    `insert into platform.audit_seals (tenant_id, sequence, month, position_from, position_to, rows, digest, head, sealed_at, first_at, last_at)
      values ($1, 1, '2026-01-01', 0, 1, 100001, '\\x00', '\\x00', now(), now(), now())`,
    [who.tenantId],
  );
  const { status, body } = await rig.call({ url: '/api/audit-logs/verify', as: who });
  expect(status).toBe(202);
  const job = await rig.call({ url: `/api/audit-logs/verify/${body.data.job_id}`, as: who });
  expect(job.body.data).toMatchObject({ state: 'queued', rows_total: 100_001 });
  const past = await rig.call({ url: '/api/audit-logs/verify?to=2020-01-01T00:00:00Z', as: who });
  expect(past.status).toBe(200);
});

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** Rows that a plan's leaves touched, and the kinds of leaves that had any. */
function leaves(node: PlanNode): { rows: number; kinds: string[] } {
  if (node.Plans?.length)
    return node.Plans.map(leaves).reduce((a, b) => ({
      rows: a.rows + b.rows,
      kinds: [...a.kinds, ...b.kinds],
    }));
  const rows = (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
  return { rows, kinds: rows > 0 ? [node['Node Type']] : [] };
}

test('FR-AUDIT-001: any page, with any filter, reads about as many rows as it shows, from an index', async () => {
  const who = await rig.person({ permissions: ALL });
  // Two thousand failures stand together, as they do where somebody guesses passwords.
  await rig.asOwner(
    `insert into platform.audit_logs (tenant_id, id, created_at, user_id, action, resource, outcome, request_id, commitment, mac, position)
      select case when i % 4 = 0 then $1 else $1 + 1 end, gen_random_uuid(), date_trunc('milliseconds', now()) - (i || ' seconds')::interval,
        ('00000000-0000-7000-8000-0000000000' || lpad((i / 4 % 50)::text, 2, '0'))::uuid, 'thing.done_' || i / 4 % 20,
        'thing_' || i / 4 % 10, case when i / 4 % 40 = 3 then 'denied' when i / 4 between 9000 and 11000 then 'failure' else 'success' end, 'r', '\\x00', '\\x00', i
      from generate_series(1, 80000) i`,
    [who.tenantId],
  );
  await rig.asOwner('analyze platform.audit_logs');
  const filters = [
    {},
    { user_id: '00000000-0000-7000-8000-000000000007' },
    { action: 'thing.done_7' },
    { resource: 'thing_7' },
    { outcome: 'success' as const },
    { outcome: 'denied' as const },
    { outcome: 'failure' as const },
    { from: new Date(Date.now() - 86_400_000).toISOString() },
  ];
  for (const filter of filters) {
    const deep = new Date(Date.now() - 40_000_000).toISOString();
    for (const cursor of [
      null,
      { values: [deep, newId()], back: false },
      { values: [deep, newId()], back: true },
    ]) {
      const touched = await inTenant(rig.env, who.tenantId, cause(), async (tx) => {
        const rows = await findAuditRows(tx, filter, { limit: 21, cursor }, async () => new Map());
        const { sql, parameters } = compile(selectRows(tx, filter, 21, cursor));
        const [plan] = await tx.all<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>({
          compile: () => ({ sql: `explain (analyze, format json) ${sql}`, parameters }),
        } as never);
        return {
          ...leaves((plan as { 'QUERY PLAN': [{ Plan: PlanNode }] })['QUERY PLAN'][0].Plan),
          shown: rows.length,
        };
      });
      const label = JSON.stringify({ filter, cursor });
      expect(touched.shown, label).toBe(21);
      expect(touched.rows, label).toBeLessThanOrEqual(210);
      expect(touched.kinds, label).not.toContain('Seq Scan');
    }
  }
});

/** What the leaves of a statement's plan touch, as the superuser runs it. */
async function touchedBy(sql: string, values: unknown[] = []): Promise<{ rows: number; kinds: string[] }> {
  const [row] = await rig.asOwner<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
    `explain (analyze, format json) ${sql}`,
    values,
  );
  return leaves((row as { 'QUERY PLAN': [{ Plan: PlanNode }] })['QUERY PLAN'][0].Plan);
}

test('FR-AUDIT-001: tenants with unsealed rows, and a page to seal, are found without reading the sealed ones', async () => {
  const finder = await touchedBy(
    'select distinct tenant_id from platform.audit_logs where position >= 79000 and position < 79100',
  );
  expect(finder.rows).toBeLessThanOrEqual(110);
  expect(finder.kinds).not.toContain('Seq Scan');
  const [tenant] = await rig.asOwner<{ id: number }>(
    'select tenant_id as id from platform.audit_logs where position = 40000',
  );
  const page = await touchedBy(
    `select l.position::text as position from platform.audit_logs l
      where tenant_id = $1 and position < 90000 and (position, id) > (40000, $2) order by l.position, id limit 500`,
    [tenant?.id, newId()],
  );
  expect(page.rows).toBeLessThanOrEqual(600);
  expect(page.kinds).not.toContain('Seq Scan');
});

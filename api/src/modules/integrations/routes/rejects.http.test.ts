import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createIntegrationsWorld,
  type IntegrationsWorld,
  type TestIntegration,
} from '../../../../test/support/integrations-world.ts';
import type { TestUser } from '../../../../test/support/world.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import { newId } from '../../../platform/clock/ids.ts';
import { readRecord } from '../connectors/index.ts';
import { applyPage } from '../operations/apply-page.ts';
import { workOnReplay } from '../operations/replay-rejects.ts';
import { pageOfRejects } from '../operations/show-rejects.ts';
import { deactivate } from '../operations/status.ts';

let world: IntegrationsWorld;
let reader: TestUser;
let at: TestIntegration;

beforeAll(async () => {
  world = await createIntegrationsWorld();
  reader = await world.user(world.home, { roles: ['READER'] });
});
afterAll(() => world.close());
beforeEach(async () => {
  for (const table of ['health_worker_words', 'health_workers', 'integration_rejects'])
    await world.asOwner(`delete from integrations.${table} where tenant_id = $1`, [world.home.id]);
  at = await world.integration({ connector: 'regnakes' });
});

const registration = (id: number, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  nik: `317400000000000${id}`,
  name: `Siti ${id}`,
  birth_place: 'Gowa',
  birth_date: '1990-01-31',
  profession: 'Bidan',
  str_number: `123400000000000${id}`,
  str_issued_on: '2020-01-01',
  str_valid_until: null,
  updated_at: '2026-11-01T00:00:00.000Z',
  ...more,
});
const sync = (...payloads: readonly unknown[]) =>
  world.asWorker((tx) =>
    applyPage(
      tx,
      { id: at.id, connector: 'regnakes' },
      newId(),
      payloads.map((payload) => readRecord('regnakes', payload, tx.now)),
    ),
  );
const path = (rest = '') => `/api/integrations/${at.code}/rejects${rest}`;
const list = async (query = '') =>
  (await world.call({ url: path(`?limit=50${query}`), as: world.admin })).body.data;
const send = (rest: string, body: unknown, as: TestUser = world.admin) =>
  world.call({ method: 'POST', url: path(rest), as, body });
const workers = () =>
  world.asOwner(
    'select id, name, nik_last4, str_number, links from integrations.health_workers where tenant_id = $1 order by id',
    [world.home.id],
  );
/** Somebody else has the STR of this record: it waits. */
async function ambiguous() {
  await sync(registration(1));
  await sync(registration(2, { str_number: registration(1).str_number, name: 'Sri' }));
  const [reject] = await list();
  const [known] = await workers();
  return { reject, known };
}
const again = (day: number, more = {}) =>
  sync(
    registration(2, {
      str_number: registration(1).str_number,
      name: 'Sri',
      updated_at: `2026-11-${String(day).padStart(2, '0')}T00:00:00.000Z`,
      ...more,
    }),
  );

describe('records that were set aside', () => {
  it('are shown with all their reasons in words, and without whole NIKs', async () => {
    const counts = await sync(
      registration(1),
      registration(2, { profession: 'Dukun', str_valid_until: '2019-01-01' }),
      registration(3, { nik: '317' }),
    );
    expect(counts).toMatchObject({ created: 1, rejected: 2 });
    const [third, second] = await list();
    expect(second).toMatchObject({ kind: 'invalid', status: 'open', candidates: [] });
    expect(second.reasons.map(({ code }: { code: string }) => code)).toEqual([
      'PROFESSION_UNKNOWN',
      'STR_EXPIRES_BEFORE_ISSUE',
    ]);
    expect(second.payload).toMatchObject({ nik: '••••••••••••0002', name: 'Siti 2' });
    expect(third).toMatchObject({
      payload: { nik: '317' },
      reasons: [{ field: 'nik', code: 'NIK_FORM', message: 'NIK bukan 16 angka.' }],
    });
    expect(await list('&kind=ambiguous')).toEqual([]);
  });

  it('close by themselves once they come good', async () => {
    await sync(registration(1, { nik: '317' }));
    await sync(registration(1));
    expect(await list()).toEqual([]);
    expect(await list('&status=accepted')).toMatchObject([{ resolved_by: null, worker_id: null }]);
  });

  it('come once more when asked to: what is good by now is taken over, the rest stays', async () => {
    await sync(registration(1, { profession: 'Dukun' }), registration(2, { nik: '317' }));
    // As if the list of professions had been longer the whole time.
    await world.asWorker(async (tx) => {
      const payload = JSON.stringify(registration(1));
      const rows = await tx.all<{ id: string; profession: boolean }>(
        sql`select id, reasons @> '[{"code": "PROFESSION_UNKNOWN"}]' as profession from integrations.integration_rejects`,
      );
      const { id } = rows.find(({ profession }) => profession) ?? { id: '' };
      const sealed = tx.env.keys.encrypt(payload, `integrations.integration_rejects.payload:${id}`);
      await tx.run(
        sql`update integrations.integration_rejects set payload_sealed = ${sealed} where id = ${id}`,
      );
    });
    const answer = await send('/replay', {});
    expect([answer.status, answer.body.data]).toEqual([202, { count: 2 }]);
    const jobs = await world.asOwner<{ payload: { integration_id: string; ids?: string } }>(
      `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = 'integrations.replay'`,
    );
    expect(jobs.map(({ payload }) => payload.integration_id)).toContain(at.id);
    const job = { integrationId: at.id, ids: null };
    await workOnReplay(world.worker, world.home.id, job, new AbortController().signal);
    expect(await workers()).toMatchObject([{ name: 'Siti 1' }]);
    expect(await list()).toMatchObject([{ reasons: [{ code: 'NIK_FORM' }] }]);
  });

  it('INT-8 wait while the integration is off', async () => {
    const { reject, known } = await ambiguous();
    await world.asAdmin((tx) =>
      deactivate(tx, world.admin.id, at.code, {
        reason: 'Pemeliharaan',
        category: 'maintenance',
        catch_up: 'cursor',
      }),
    );
    expect((await send('/replay', {})).body.code).toBe('REJECTS_WAIT');
    const merge = { action: 'merge', worker_id: known?.id };
    expect((await send(`/${reject.id}/resolve`, merge)).body.code).toBe('REJECTS_WAIT');
    const job = { integrationId: at.id, ids: [reject.id] };
    await workOnReplay(world.worker, world.home.id, job, new AbortController().signal);
    expect(await list()).toHaveLength(1);
    expect((await send(`/${reject.id}/resolve`, { action: 'dismiss' })).status).toBe(200);
  });
});

describe('a record that may mean several people', () => {
  it('waits with its candidates and is merged with nobody', async () => {
    const { reject, known } = await ambiguous();
    expect(reject).toMatchObject({
      kind: 'ambiguous',
      reasons: [{ code: 'AMBIGUOUS' }],
      candidates: [{ id: known?.id, name: 'Siti 1', nik_masked: '••••••••••••0001' }],
    });
    expect(await workers()).toMatchObject([{ name: 'Siti 1' }]);
  });

  it('merged by a person, its later records are about the same one without asking', async () => {
    const { reject, known } = await ambiguous();
    const answer = await send(`/${reject.id}/resolve`, { action: 'merge', worker_id: known?.id });
    expect(answer.status, answer.text).toBe(200);
    expect(await workers()).toMatchObject([
      { id: known?.id, name: 'Sri', nik_last4: '0001', links: { regnakes: { matched: 'person' } } },
    ]);
    expect(await again(2, { profession: 'Ners' })).toMatchObject({ updated: 1, rejected: 0 });
    expect(await list()).toEqual([]);
    expect(await list('&status=accepted')).toMatchObject([
      { resolved_by: 'Rina Wijaya', worker_id: known?.id },
    ]);
    const trail = await world.asOwner(
      `select user_id, details from platform.audit_logs where tenant_id = $1 and action = 'integration.reject_resolved'
       and details ->> 'code' = $2`,
      [world.home.id, at.code],
    );
    expect(trail).toMatchObject([
      { user_id: world.admin.id, details: { decision: 'merge', worker_id: known?.id } },
    ]);
  });

  it('made somebody new, later records find them by NIK', async () => {
    const { reject } = await ambiguous();
    expect((await send(`/${reject.id}/resolve`, { action: 'create' })).status).toBe(200);
    expect(await workers()).toMatchObject([{ name: 'Siti 1' }, { name: 'Sri', nik_last4: '0002' }]);
    expect(await again(2)).toMatchObject({ unchanged: 1, rejected: 0 });
    const again404 = await send(`/${reject.id}/resolve`, { action: 'create' });
    expect([again404.status, again404.body.code]).toEqual([409, 'REJECT_RESOLVED']);
  });

  it('dismissed, it stays so until it comes otherwise', async () => {
    const { reject } = await ambiguous();
    expect((await send(`/${reject.id}/resolve`, { action: 'dismiss' })).status).toBe(200);
    expect(await again(1)).toMatchObject({ rejected: 1 });
    expect(await list()).toEqual([]);
    expect(await again(2)).toMatchObject({ rejected: 1 });
    expect(await list()).toHaveLength(1);
  });

  it('only a candidate can be chosen, and only an ambiguous record is about anybody', async () => {
    const { reject, known } = await ambiguous();
    for (const body of [{ action: 'merge' }, { action: 'merge', worker_id: newId() }, { action: 'x' }])
      expect((await send(`/${reject.id}/resolve`, body)).status, JSON.stringify(body)).toBe(422);
    await sync(registration(3, { nik: '317' }));
    const [invalid] = await list('&kind=invalid');
    for (const body of [{ action: 'merge', worker_id: known?.id }, { action: 'create' }])
      expect((await send(`/${invalid.id}/resolve`, body)).status).toBe(422);
    expect((await send(`/${newId()}/resolve`, { action: 'dismiss' })).status).toBe(404);
  });
});

it('INT-10 a READER sees no rejected record and decides nothing', async () => {
  const { reject } = await ambiguous();
  expect((await world.call({ url: path('?limit=1'), as: reader })).status).toBe(403);
  expect((await send('/replay', {}, reader)).status).toBe(403);
  expect((await send(`/${reject.id}/resolve`, { action: 'dismiss' }, reader)).status).toBe(403);
});

it('INT-10 an operator who may see rejected records but no health workers sees nothing of whom they are about', async () => {
  await ambiguous();
  const operator = {
    permissions: new Set(['integrations:read', 'integrations:rejects', 'integrations:run']),
  } as unknown as Actor;
  const page = await world.asAdmin((tx) => pageOfRejects(tx, operator, at.code, { limit: 10 }, 'id'));
  const text = JSON.stringify(page);
  expect(text).toMatch(/"id":2/);
  expect(text).toMatch(/"name":"•••"/);
  expect(text).not.toMatch(/Siti|Sri|Gowa|1990-01-31|1234000000000001|0001|0002/);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type IntegrationsScene,
  integrationsScene,
  off,
} from '../../../../test/support/integrations-scene.ts';
import type { TestUser } from '../../../../test/support/world.ts';
import { setModuleStatus } from '../../tenancy/index.ts';

let scene: IntegrationsScene;
beforeAll(async () => {
  scene = await integrationsScene();
});
afterAll(() => scene.close());

const change = (as: TestUser | null, code: string, body: object, headers?: Record<string, string>) =>
  scene.ask(as, 'PATCH', `/integrations/${code}/status`, body, headers);
const logsOf = async (code: string, as = scene.admin) =>
  (await scene.get(as, `/integrations/${code}/status-logs?limit=50`)).data;

describe('INT-2 switching off', () => {
  it('INT-2, INT-19 takes a reason, a category and a return, and stands in the timeline and the trail', async () => {
    const code = await scene.add({ schedule: '*/10 * * * *' });
    const given = off({ until: '2026-11-23T00:00:00Z', catch_up: 'last', version: 1 });
    const answer = await change(scene.admin, code, given, { 'x-request-id': 'uji-int-2' });
    expect([answer.status, answer.body.data]).toMatchObject([
      200,
      {
        status: 'inactive',
        status_version: 2,
        health: 'off',
        inactive: {
          reason: 'Pemeliharaan pusat data',
          category: 'maintenance',
          until: '2026-11-23T00:00:00.000Z',
          by: 'Orang ADMIN',
          catch_up: 'last',
          skipped: 0,
        },
      },
    ]);
    const [log, ...rest] = await logsOf(code);
    expect([log, rest]).toMatchObject([
      { from: 'active', to: 'inactive', user: 'Orang ADMIN', by_system: false, category: 'maintenance' },
      [],
    ]);
    expect((await logsOf(code, scene.reader))[0]).toMatchObject({ user: null, reason: given.reason });
    const trail = await scene.get(scene.admin, '/audit-logs?limit=5&action=integration.deactivated');
    expect(trail.data[0]).toMatchObject({
      user_id: scene.admin.id,
      ip_address: '127.0.0.1',
      request_id: 'uji-int-2',
      details: { code, from: 'active', to: 'inactive', reason: given.reason },
    });
    const on = await change(scene.superuser, code, { status: 'active', reason: 'Sudah pulih' });
    expect(on.body.data).toMatchObject({ status: 'active', inactive: null, running: { trigger: 'resume' } });
    expect((await logsOf(code)).map((one: { to: string }) => one.to)).toEqual(['active', 'inactive']);
  });

  it.each<[string, object, readonly string[]]>([
    ['without a reason', { reason: undefined }, ['reason']],
    ['with only spaces for a reason', { reason: ' \t ' }, ['reason']],
    ['with too long a reason', { reason: 'x'.repeat(501) }, ['reason']],
    ['without a category', { category: undefined }, ['category']],
    ['with an unknown category', { category: 'libur' }, ['category']],
    ['until a moment that has passed', { until: '2026-11-21T03:00:00Z' }, ['until']],
    ['until no moment', { until: 'besok' }, ['until']],
    ['for years', { until: '2028-01-01T00:00:00Z' }, ['until']],
    ['with an unknown catch-up', { catch_up: 'semua' }, ['catch_up']],
    ['into an unknown status', { status: 'disabled' }, ['status']],
    ['without anything', { reason: undefined, category: undefined }, ['reason', 'category']],
  ])('INT-2 %s is refused in both languages, and nothing is stored', async (_how, over, names) => {
    const code = await scene.add();
    for (const language of ['id', 'en']) {
      const answer = await change(scene.admin, code, off(over), { 'accept-language': language });
      expect([answer.status, Object.keys(answer.body.errors ?? {})]).toEqual([422, names]);
      expect(answer.body.errors[names[0] ?? ''][0]).toMatch(/ /);
    }
    expect((await scene.get(scene.admin, `/integrations/${code}`)).data.status).toBe('active');
    expect(await logsOf(code)).toEqual([]);
  });

  it('of an unknown code is 404, of any form', async () => {
    for (const code of ['tidak-ada', 'TIDAK', 'a'.repeat(100)])
      expect([code, (await change(scene.admin, code, off())).status]).toEqual([code, 404]);
    const on = await change(scene.admin, await scene.add(), { status: 'active', category: 'other' });
    expect(on.body.errors).toHaveProperty('category');
  });
});

describe('INT-6 a run by hand while it is off', () => {
  const runs = async (code: string) =>
    (await scene.get(scene.admin, `/integrations/${code}/runs?limit=50&trigger=manual`)).data;
  const start = (code: string, key?: string) =>
    scene.ask(scene.admin, 'POST', `/integrations/${code}/runs`, {}, key ? { 'idempotency-key': key } : {});

  it('INT-6 answers 409 and keeps a skipped row that goes back to the change of status', async () => {
    const code = await scene.add();
    await change(scene.admin, code, off());
    const answer = await start(code);
    expect([answer.status, answer.body.code]).toEqual([409, 'INTEGRATION_INACTIVE']);
    const [log] = await logsOf(code);
    expect(await runs(code)).toMatchObject([
      {
        status: 'skipped',
        skip_reason: 'inactive',
        status_log_id: log.id,
        due_at: null,
        requested_by: 'Orang ADMIN',
      },
    ]);
  });

  it('INT-6 the same request again under its Idempotency-Key answers alike and leaves no second row', async () => {
    const code = await scene.add();
    await change(scene.admin, code, off());
    const [first, again] = [await start(code, 'satu'), await start(code, 'satu')];
    expect([again.status, again.text]).toEqual([409, first.text]);
    expect(await runs(code)).toHaveLength(1);
    expect((await start(code, 'dua')).status).toBe(409);
    expect(await runs(code)).toHaveLength(2);
  });

  it('INT-6 one that is refused while another goes on is kept too, and a run ends only once by hand', async () => {
    const code = await scene.add();
    const { run_id } = (await start(code, 'a')).body.data;
    expect((await start(code, 'a')).body.data.run_id).toBe(run_id);
    const busy = await start(code);
    expect([busy.status, busy.body.code]).toEqual([409, 'INTEGRATION_BUSY']);
    const cancel = () => scene.ask(scene.superuser, 'POST', `/integrations/${code}/runs/${run_id}/cancel`);
    expect((await cancel()).status).toBe(200);
    expect((await cancel()).body.code).toBe('RUN_ENDED');
    expect((await runs(code)).map((run: { status: string }) => run.status)).toEqual(['skipped', 'cancelled']);
    // Who stopped it: for who may do so too.
    const byOf = async (as: TestUser) =>
      (await scene.get(as, `/integrations/${code}`)).data.recent.map(
        (run: { cancelled_by: string | null }) => run.cancelled_by,
      );
    expect((await runs(code))[1]).toMatchObject({
      requested_by: 'Orang ADMIN',
      cancelled_by: 'Orang SUPERUSER',
    });
    expect([await byOf(scene.admin), await byOf(scene.reader)]).toEqual([
      [null, 'Orang SUPERUSER'],
      [null, null],
    ]);
    const other = await scene.add();
    const across = await scene.ask(scene.admin, 'POST', `/integrations/${other}/runs/${run_id}/cancel`);
    expect(across.status).toBe(404);
  });
});

describe('INT-7 open dashboards', () => {
  it('INT-7 hear of a new status within two seconds, those who may see integrations and nobody else', async () => {
    const code = await scene.add();
    await scene.world.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = scene.world.app.server.address() as { port: number };
    const elsewhere = await scene.world.tenant({ type: 'instansi', modules: ['integrations'] });
    const stranger = await scene.world.user(elsewhere, { roles: ['ADMIN'] });
    const nobody = await scene.world.user(scene.at, { roles: ['GURU'] });
    const open = async (as: TestUser) => {
      const stop = new AbortController();
      const answer = await fetch(`http://127.0.0.1:${port}/api/events`, {
        headers: { authorization: `Bearer ${as.token}` },
        signal: stop.signal,
      });
      let text = '';
      const reading = (async () => {
        for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>)
          text += Buffer.from(part).toString();
      })().catch(() => undefined);
      const close = () => {
        stop.abort();
        return reading;
      };
      return { text: () => text, close };
    };
    const streams = await Promise.all([scene.reader, scene.admin, stranger, nobody].map(open));
    const began = Date.now();
    await change(scene.admin, code, off());
    const heard = () => streams.map(({ text }) => text().includes(`"code":"${code}"`));
    while (heard().slice(0, 2).includes(false) && Date.now() - began < 2_000)
      await new Promise((done) => setTimeout(done, 10));
    expect(Date.now() - began).toBeLessThan(2_000);
    expect(heard()).toEqual([true, true, false, false]);
    expect(streams[0]?.text()).toContain('event: integration.changed\n');
    await Promise.all(streams.map(({ close }) => close()));
  });
});

describe('INT-10 who may', () => {
  it('INT-10 only administrators and superusers change a status; each refusal is said and in the trail', async () => {
    const code = await scene.add();
    const roles = scene.world.modules.flatMap((module) => module.roles.map((role) => role.name));
    const may = new Set(['SUPER_ADMIN', 'ADMIN', 'SUPERUSER']);
    for (const role of roles) {
      const user = await scene.world.user(scene.at, { roles: [role] });
      const answer = await change(user, code, off());
      expect([role, answer.status]).toEqual([role, may.has(role) ? 200 : 403]);
      if (may.has(role)) await change(scene.admin, code, { status: 'active' });
      else {
        expect(answer.body.message).toContain('integrations:status');
        const [denied] = await scene.world.asOwner<{ outcome: string; details: object }>(
          `select outcome, details from platform.audit_logs where user_id = $1 and action = 'access.denied'`,
          [user.id],
        );
        expect(denied).toMatchObject({
          outcome: 'denied',
          details: {
            permission: 'integrations:status',
            route: '/api/integrations/:code/status',
            target: code,
          },
        });
      }
    }
    expect(roles.length).toBeGreaterThan(10);
  });

  it('INT-10 a reader sees integrations, and nothing of people', async () => {
    const code = await scene.add();
    for (const path of [
      '/integrations?limit=5',
      `/integrations/${code}`,
      `/integrations/${code}/runs?limit=5`,
      `/integrations/${code}/status-logs?limit=5`,
      `/integrations/${code}/gap`,
      `/integrations/${code}/occurrences`,
    ])
      expect([path, (await scene.ask(scene.reader, 'GET', path)).status]).toEqual([path, 200]);
    for (const [method, path] of [
      ['GET', '/health-workers/sources'],
      ['GET', '/audit-logs?limit=5'],
      ['POST', '/integrations'],
      ['PATCH', `/integrations/${code}`],
      ['POST', `/integrations/${code}/runs`],
      ['POST', `/integrations/${code}/test`],
    ] as const)
      expect([
        path,
        (await scene.ask(scene.reader, method, path, method === 'GET' ? undefined : {})).status,
      ]).toEqual([path, 403]);
  });
});

describe('INT-11 nothing without a token of this institution', () => {
  it('INT-11 no token, a forged one, another institution’s, and a module that is off', async () => {
    const code = await scene.add();
    expect((await change(null, code, off())).status).toBe(401);
    const [head = '', claims = ''] = scene.admin.token.split('.');
    for (const token of ['x.y.z', `${head}.${claims}.${'A'.repeat(43)}`])
      expect((await change({ ...scene.admin, token }, code, off())).status).toBe(401);
    const other = await scene.world.tenant({ type: 'instansi', modules: ['integrations'] });
    const stranger = await scene.world.user(other, { roles: ['SUPER_ADMIN'] });
    expect((await change(stranger, code, off())).status).toBe(404);
    const named = await change(stranger, code, off(), { 'x-tenant-id': String(scene.at.id) });
    expect([named.status, named.body.code]).toEqual([403, 'TENANT_MISMATCH']);
    const without = await scene.world.tenant({ type: 'instansi' });
    const idle = await scene.world.user(without, { roles: ['SUPER_ADMIN'] });
    expect((await change(idle, code, off())).body.code).toBe('MODULE_INACTIVE');
    await scene.world.inTenant(other.id, (tx) => setModuleStatus(tx, 'integrations', 'nonaktif'));
    expect((await scene.ask(stranger, 'GET', '/integrations?limit=5')).body.code).toBe('MODULE_INACTIVE');
    expect((await scene.get(scene.admin, `/integrations/${code}`)).data.status).toBe('active');
  });
});

describe('INT-15 two administrators at once', () => {
  it('INT-15 the second gets 409 with what the first did, and one change stands in the log', async () => {
    for (let i = 0; i < 5; i++) {
      const code = await scene.add();
      const answers = await Promise.all([
        change(scene.admin, code, off({ reason: 'Gangguan A', version: 1 })),
        change(scene.superuser, code, off({ reason: 'Gangguan B', category: 'outage', version: 1 })),
      ]);
      const statuses = answers.map(({ status }) => status);
      expect([...statuses].sort()).toEqual([200, 409]);
      const won = statuses.indexOf(200);
      const lost = answers[1 - won];
      expect(lost?.body).toMatchObject({
        code: 'INTEGRATION_STATUS_CHANGED',
        data: {
          status: 'inactive',
          by: won === 0 ? 'Orang ADMIN' : 'Orang SUPERUSER',
          reason: won === 0 ? 'Gangguan A' : 'Gangguan B',
        },
      });
      expect(await logsOf(code)).toHaveLength(1);
    }
  });

  it('INT-15 a status that was seen before somebody changed it twice is 409 too', async () => {
    const code = await scene.add();
    await change(scene.admin, code, off());
    await change(scene.admin, code, { status: 'active' });
    const late = await change(scene.superuser, code, off({ version: 1 }));
    expect([late.status, late.body.data]).toMatchObject([409, { status: 'active', status_version: 3 }]);
    expect((await change(scene.superuser, code, off({ version: 3 }))).status).toBe(200);
  });
});

describe('INT-9, INT-18 what was missed, and how old what is shown is', () => {
  it('INT-9 the gap report counts what was skipped and asks the other side how much waits', async () => {
    const start = new Date('2026-11-21T03:00:30Z');
    scene.world.clock.set(start);
    const code = await scene.add({ schedule: '*/2 * * * *' });
    await change(scene.admin, code, off({ catch_up: 'cursor' }));
    scene.world.clock.set(new Date('2026-11-21T03:12:30Z'));
    // Whoever tries out a schedule settles what is due.
    await scene.ask(scene.admin, 'PATCH', `/integrations/${code}`, { schedule: '*/5 * * * *' });
    const gap = (await scene.get(scene.reader, `/integrations/${code}/gap`)).data;
    expect(gap).toMatchObject({
      since: expect.stringMatching(/^2026-11-21T03:00:3/),
      from_cursor: null,
      runs_skipped: [{ reason: 'inactive', count: 6 }],
      first_skipped_at: '2026-11-21T03:02:00.000Z',
      last_skipped_at: '2026-11-21T03:12:00.000Z',
      waiting: 40,
      waiting_error: null,
      catch_up: 'cursor',
    });
    expect((await scene.get(scene.admin, `/integrations/${code}`)).data.inactive.skipped).toBe(6);
    scene.simulator.faults({ system: 'regnakes', kind: 'unauthorized' });
    const refused = (await scene.get(scene.reader, `/integrations/${code}/gap`)).data;
    scene.simulator.clearFaults();
    expect(refused).toMatchObject({ waiting: null, waiting_error: 'TOKEN_REFUSED' });
    scene.world.clock.set(start);
  });

  it('INT-18 pages of health workers learn which sources are off, and when each last succeeded', async () => {
    const [on, away] = [await scene.add(), await scene.add()];
    await change(scene.admin, away, off());
    await scene.world.asOwner(
      `update integrations.integrations set last_success_at = '2026-11-20T20:00:00Z' where tenant_id = $1 and code = $2`,
      [scene.at.id, on],
    );
    const { data } = await scene.get(scene.superuser, '/health-workers/sources');
    const of = (code: string) => data.find((row: { code: string }) => row.code === code);
    expect(of(on)).toMatchObject({
      status: 'active',
      inactive_since: null,
      last_success_at: '2026-11-20T20:00:00.000Z',
      health: 'ok',
    });
    expect(of(away)).toMatchObject({ status: 'inactive', health: 'off', last_success_at: null });
    expect(of(away).inactive_since).not.toBeNull();
  });
});

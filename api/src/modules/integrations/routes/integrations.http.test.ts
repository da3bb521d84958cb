import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntegrationsScene, integrationsScene } from '../../../../test/support/integrations-scene.ts';

let scene: IntegrationsScene;
const lines: string[] = [];
beforeAll(async () => {
  scene = await integrationsScene({ logTo: { write: (line) => lines.push(line) } });
});
afterAll(() => scene.close());

const post = (path: string, body: object) => scene.ask(scene.admin, 'POST', path, body);
const patch = (path: string, body: object) => scene.ask(scene.admin, 'PATCH', path, body);
const fresh = (over: object = {}) => ({
  code: 'hub',
  name: 'HubSDMK',
  connector: 'hubsdmk',
  base_url: `${scene.simulator.url}/hubsdmk`,
  credentials: { client_id: 'demo-client', client_secret: 'demo-secret' },
  schedule: '0 */6 * * *',
  ...over,
});
const countAll = async () =>
  (
    await scene.world.asOwner<{ n: number }>(
      'select count(*)::int as n from integrations.integrations where tenant_id = $1',
      [scene.at.id],
    )
  )[0]?.n;

describe('INT-1 the list of integrations', () => {
  it('INT-1 names each with its status, last run, next run and health, by code, in pages', async () => {
    const codes = [await scene.add(), await scene.add(), await scene.add()];
    const first = await scene.get(scene.reader, '/integrations?limit=2');
    expect(first.data.map((row: { code: string }) => row.code)).toEqual(codes.slice(0, 2));
    expect(first.data[0]).toMatchObject({
      code: codes[0],
      name: 'RegNakes',
      connector: 'regnakes',
      has_credentials: true,
      time_zone: 'Asia/Makassar',
      batch_size: 500,
      status: 'active',
      status_version: 1,
      health: 'never',
      inactive: null,
      // 2 o'clock in Makassar.
      next_due_at: '2026-11-21T18:00:00.000Z',
      last_run_at: null,
      last_success_at: null,
      running: null,
      recent: [],
      open_rejects: 0,
    });
    const next = await scene.get(
      scene.reader,
      `/integrations?limit=2&cursor=${first.meta.pagination.next_cursor}`,
    );
    expect(next.data[0].code).toBe(codes[2]);
    expect((await scene.ask(scene.reader, 'GET', '/integrations')).body.errors).toHaveProperty('limit');
  });

  it('INT-1 shows the run that goes on and the last twenty, and names of colleagues to who may switch', async () => {
    const code = await scene.add();
    const asked = await post(`/integrations/${code}/runs`, {});
    expect([asked.status, Object.keys(asked.body.data)]).toEqual([202, ['run_id']]);
    const shown = (await scene.get(scene.admin, `/integrations/${code}`)).data;
    expect(shown.running).toMatchObject({
      id: asked.body.data.run_id,
      trigger: 'manual',
      status: 'queued',
      requested_by: 'Orang ADMIN',
    });
    expect(shown.recent).toEqual([shown.running]);
    const read = (await scene.get(scene.reader, `/integrations/${code}`)).data;
    expect([read.running.id, read.running.requested_by]).toEqual([shown.running.id, null]);
    for (let i = 0; i < 21; i++) await post(`/integrations/${code}/runs`, {});
    const after = (await scene.get(scene.admin, `/integrations/${code}`)).data;
    expect(after.recent).toHaveLength(20);
    expect(after.recent[0]).toMatchObject({ status: 'skipped', skip_reason: 'overlap' });
    const runs = `/integrations/${code}/runs?limit=10`;
    const page = await scene.get(scene.reader, runs);
    const second = await scene.get(scene.reader, `${runs}&cursor=${page.meta.pagination.next_cursor}`);
    const third = await scene.get(scene.reader, `${runs}&cursor=${second.meta.pagination.next_cursor}`);
    const ids = [page, second, third].flatMap(({ data }) => data.map((run: { id: string }) => run.id));
    expect([ids.length, new Set(ids).size, ids.at(-1)]).toEqual([22, 22, shown.running.id]);
    expect((await scene.get(scene.reader, `${runs}&status=queued`)).data).toHaveLength(1);
    expect((await scene.get(scene.reader, `${runs}&trigger=schedule`)).data).toEqual([]);
  });
});

describe('creating', () => {
  it('keeps credentials encrypted, gives them back nowhere, and the trail knows only that there are some', async () => {
    const made = await post('/integrations', fresh());
    expect([made.status, made.body.data.code, made.body.data.has_credentials]).toEqual([201, 'hub', true]);
    const [row] = await scene.world.asOwner<{ id: string; sealed: Buffer }>(
      `select id, credentials_sealed as sealed from integrations.integrations where tenant_id = $1 and code = 'hub'`,
      [scene.at.id],
    );
    expect(row?.sealed.includes('demo-secret')).toBe(false);
    const trail = await scene.world.asOwner<{ action: string; details: object }>(
      'select action, details from platform.audit_logs where tenant_id = $1 and resource_id = $2',
      [scene.at.id, row?.id],
    );
    expect(trail).toMatchObject([
      { action: 'integration.created', details: { code: 'hub', with_credentials: true } },
    ]);
    const everything = [
      made.text,
      JSON.stringify(trail),
      (await scene.ask(scene.boss, 'GET', '/integrations/hub')).text,
    ];
    for (const text of everything) expect(text).not.toContain('demo-secret');
    expect(lines.join('\n')).not.toContain('demo-secret');
    const job = await scene.world.asOwner<{ run_at: Date }>(
      `select run_at from graphile_worker._private_jobs where key = $1`,
      [`${scene.at.id}:due:${row?.id}`],
    );
    expect(job.map(({ run_at }) => run_at.toISOString())).toEqual(['2026-11-21T04:00:00.000Z']);
    expect((await post('/integrations', fresh())).body.errors).toEqual({ code: [expect.any(String)] });
  });

  it.each<[string, object, readonly string[]]>([
    ['a code with capitals', { code: 'Reg' }, ['code']],
    ['a code that an address needs', { code: 'schedule' }, ['code']],
    ['no name', { name: '   ' }, ['name']],
    ['an unknown connector', { connector: 'sap' }, ['connector']],
    ['a base URL that is no URL', { base_url: 'regnakes dot id' }, ['base_url']],
    ['a base URL of another kind', { base_url: 'ftp://regnakes.example/v1' }, ['base_url']],
    ['a base URL with user info', { base_url: 'https://siti:rahasia@regnakes.example' }, ['base_url']],
    ['a base URL into the own network', { base_url: 'http://10.0.0.7/v1' }, ['base_url']],
    ['a base URL to the machine itself', { base_url: 'http://127.0.0.1:5432/' }, ['base_url']],
    ['the metadata address', { base_url: 'http://169.254.169.254/latest' }, ['base_url']],
    ['a schedule that is no cron', { schedule: 'tiap pagi' }, ['schedule']],
    ['a schedule that never fires', { schedule: '0 0 30 2 *' }, ['schedule']],
    ['a schedule each second', { schedule: '* * * * * *' }, ['schedule']],
    ['an unknown time zone', { time_zone: 'Asia/Palopo' }, ['time_zone']],
    [
      'credentials of another connector',
      { credentials: { api_key: 'k' } },
      ['credentials.client_id', 'credentials.client_secret', 'credentials.api_key'],
    ],
    ['too large a page', { batch_size: 5001 }, ['batch_size']],
    ['an unknown field', { cursor: 'x' }, ['cursor']],
    [
      'all at once',
      { schedule: 'x', base_url: 'http://127.0.0.1/', credentials: {} },
      ['schedule', 'credentials.client_id', 'credentials.client_secret', 'base_url'],
    ],
  ])('with %s is refused in both languages, and nothing is stored', async (_what, over, names) => {
    const before = await countAll();
    const said = new Set<string>();
    for (const language of ['id', 'en']) {
      const answer = await scene.ask(scene.admin, 'POST', '/integrations', fresh({ code: 'baru', ...over }), {
        'accept-language': language,
      });
      expect([answer.status, Object.keys(answer.body.errors ?? {}).sort()]).toEqual([422, [...names].sort()]);
      const words: string = answer.body.errors[names[0] ?? ''][0];
      expect(words).toMatch(/ /);
      said.add(words);
    }
    expect(said.size).toBe(2);
    expect(await countAll()).toBe(before);
  });
});

describe('settings', () => {
  it('change by version; what is due is settled under the old schedule, and the next one follows the new', async () => {
    const code = await scene.add({ schedule: '*/5 * * * *' });
    const moment = new Date('2026-11-21T03:00:30Z');
    scene.world.clock.set(new Date('2026-11-21T03:12:00Z'));
    const changed = await patch(`/integrations/${code}`, {
      schedule: '30 * * * *',
      name: 'Konsil',
      version: 1,
    });
    scene.world.clock.set(moment);
    expect(changed.body.data).toMatchObject({
      name: 'Konsil',
      schedule: '30 * * * *',
      next_due_at: '2026-11-21T03:30:00.000Z',
      version: 2,
    });
    const runs = (await scene.get(scene.admin, `/integrations/${code}/runs?limit=10&trigger=schedule`)).data;
    expect(runs.map((run: { due_at: string; status: string }) => [run.due_at, run.status])).toEqual([
      ['2026-11-21T03:10:00.000Z', 'queued'],
      ['2026-11-21T03:05:00.000Z', 'skipped'],
    ]);
    expect((await patch(`/integrations/${code}`, { name: 'Lain', version: 1 })).body.code).toBe(
      'VERSION_CONFLICT',
    );
    expect((await patch(`/integrations/${code}`, { name: 'Konsil' })).body.data.version).toBe(2);
    expect((await patch(`/integrations/${code}`, { code: 'lain' })).status).toBe(422);
  });

  it('send credentials to no other system than they were given for', async () => {
    const code = await scene.add();
    const elsewhere = `http://localhost:${scene.simulator.port}/regnakes`;
    for (const [method, path] of [
      ['PATCH', `/integrations/${code}`],
      ['POST', `/integrations/${code}/test`],
    ] as const) {
      const inner = await scene.ask(scene.admin, method, path, { base_url: 'http://192.168.1.1/' });
      expect([inner.status, Object.keys(inner.body.errors)]).toEqual([422, ['base_url']]);
      const moved = await scene.ask(scene.admin, method, path, { base_url: 'https://203.0.114.9/regnakes' });
      expect([moved.status, Object.keys(moved.body.errors)]).toEqual([422, ['credentials']]);
    }
    expect(elsewhere).not.toContain('127.0.0.1');
    const requests = scene.simulator.stats();
    expect(JSON.stringify(requests)).not.toContain('localhost');
    const kept = await patch(`/integrations/${code}`, { base_url: `${scene.simulator.url}/regnakes/` });
    expect(kept.status).toBe(200);
  });
});

describe('the connection test', () => {
  const test = (code: string, body: object = {}) => post(`/integrations/${code}/test`, body);

  it('answers well with what is stored, and what is wrong with credentials that fail, and stores neither', async () => {
    const code = await scene.add();
    expect((await test(code)).body.data).toMatchObject({ ok: true, error: null });
    const wrong = await test(code, { credentials: { api_key: 'salah' } });
    expect([wrong.status, wrong.body.data]).toMatchObject([200, { ok: false, error: 'TOKEN_REFUSED' }]);
    expect((await test(code)).body.data.ok).toBe(true);
    expect((await scene.get(scene.admin, `/integrations/${code}`)).data.version).toBe(1);
    const none = await scene.add({ credentials: undefined });
    expect((await test(none)).body.data).toMatchObject({ ok: false });
    expect((await test(none, { credentials: { client_id: 'x' } })).status).toBe(422);
    expect((await test('tidak-ada')).status).toBe(404);
    expect(lines.join('\n')).not.toMatch(/salah|demo-regnakes-key/);
  });
});

describe('credentials that were sealed with another key', () => {
  it('INT-9 leave the gap report and the connection test an answer that says so, and given once more they work', async () => {
    const code = await scene.add();
    await scene.world.asOwner(
      'update integrations.integrations set credentials_sealed = $1 where tenant_id = $2 and code = $3',
      [Buffer.alloc(64, 7), scene.at.id, code],
    );
    const gap = await scene.ask(scene.admin, 'GET', `/integrations/${code}/gap`);
    expect([gap.status, gap.body.data]).toMatchObject([
      200,
      { waiting: null, waiting_error: 'CREDENTIALS_UNREADABLE', runs_skipped: [] },
    ]);
    const test = () => post(`/integrations/${code}/test`, {});
    expect((await test()).body.data).toMatchObject({ ok: false, error: 'CREDENTIALS_UNREADABLE' });
    await patch(`/integrations/${code}`, { credentials: { api_key: 'demo-regnakes-key' } });
    expect((await test()).body.data).toMatchObject({ ok: true });
    expect((await scene.get(scene.admin, `/integrations/${code}/gap`)).data.waiting).toBeGreaterThan(0);
  });
});

describe('schedules', () => {
  const next = (query: string) => scene.ask(scene.reader, 'GET', `/integrations/schedule?${query}`);

  it('show their next five moments while they are written, in the zone that is meant', async () => {
    scene.world.clock.set(new Date('2026-11-21T03:00:30Z'));
    const answer = await next(`schedule=${encodeURIComponent('0 2 * * *')}`);
    expect(answer.body.data.next).toEqual([21, 22, 23, 24, 25].map((day) => `2026-11-${day}T18:00:00.000Z`));
    const jakarta = await next(`schedule=${encodeURIComponent('0 2 * * *')}&time_zone=Asia/Jakarta`);
    expect(jakarta.body.data.next[0]).toBe('2026-11-21T19:00:00.000Z');
    expect((await next('schedule=besok')).body.errors).toHaveProperty('schedule');
    expect((await next('schedule=0 0 * * *&time_zone=Mars/Base')).body.errors).toHaveProperty('time_zone');
  });

  it('INT-2 say which runs an inactive time would skip', async () => {
    scene.world.clock.set(new Date('2026-11-21T03:00:30Z'));
    const code = await scene.add({ schedule: '*/10 * * * *' });
    const ask = (until: string) =>
      scene.ask(scene.reader, 'GET', `/integrations/${code}/occurrences${until && `?until=${until}`}`);
    const hour = (await ask('2026-11-21T04:00:30Z')).body.data;
    expect(hour).toMatchObject({ count: 6, more: false });
    expect(hour.first[0]).toBe('2026-11-21T03:10:00.000Z');
    expect((await ask('')).body.data).toMatchObject({ count: 10, more: true });
    expect((await ask('2027-11-01T00:00:00Z')).body.data).toMatchObject({ count: 500, more: true });
    expect((await ask('2026-11-21T03:00:00Z')).body.errors).toHaveProperty('until');
  });
});

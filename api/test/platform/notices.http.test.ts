import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { invalidate } from '../../src/platform/cache/hub.ts';
import { systemCause, withoutTenant } from '../../src/platform/db/tx.ts';
import { eventStreams, publish } from '../../src/platform/notices/events.ts';
import { notify } from '../../src/platform/notices/notify.ts';
import { createRig, type Person, type Rig, testModule, until } from './harness.ts';

const words = (id: string, en: string) => ({ id, en });
const lending = testModule({
  code: 'trial',
  switchable: false,
  notices: [
    {
      kind: 'trial.approved',
      title: words('Peminjaman {alat} disetujui', 'Loan of {alat} approved'),
      body: words('Ambil {alat} sebelum {jam}.', 'Fetch {alat} before {jam}.'),
      inApp: true,
      email: true,
    },
    {
      kind: 'trial.quiet',
      title: words('Sunyi', 'Quiet'),
      body: words('-', '-'),
      inApp: false,
      email: false,
    },
  ],
  people: {
    names: async () => new Map(),
    contacts: async (_tx, ids) =>
      new Map(
        ids.map((id) => [id, { email: `${id}@contoh.id`, locale: 'en' as const, tenantName: 'Akbid Sehat' }]),
      ),
    holders: async () => [],
  },
});
const hidden = testModule({
  code: 'praktikum',
  switchable: true,
  notices: [
    {
      kind: 'praktikum.kuis',
      title: words('Kuis', 'Quiz'),
      body: words('-', '-'),
      inApp: true,
      email: false,
    },
  ],
});

let one: Rig;
let two: Rig;
let siti: Person;
let budi: Person;

beforeAll(async () => {
  one = await createRig({ modules: [lending, hidden] });
  two = await createRig({ modules: [lending, hidden], clock: one.clock });
  siti = await one.person();
  budi = await one.person({ tenantId: siti.tenantId });
});
afterAll(async () => {
  await one.close();
  await two.close();
});

const tell = (to: string | readonly string[], kind = 'trial.approved', link = '/peminjaman/1') =>
  one.inTenant(siti.tenantId, (tx) => notify(tx, to, kind, { alat: 'tensimeter', jam: '16:00' }, link));
const list = (as: Person, more = '', language = 'id') =>
  one.call({ url: `/api/notices?limit=10${more}`, as, headers: { 'accept-language': language } });
const mailsTo = (person: Person) =>
  one.asOwner<{ subject: string }>('select subject from platform.mails where recipient = $1', [
    `${person.userId}@contoh.id`,
  ]);

test('PLT-20: a notice reaches its reader in the app, in the language asked for, and by mail in their own', async () => {
  await tell([siti.userId, siti.userId]);
  const { body } = await list(siti);
  expect(body.data).toHaveLength(1);
  expect(body.data[0]).toMatchObject({
    kind: 'trial.approved',
    title: 'Peminjaman tensimeter disetujui',
    body: 'Ambil tensimeter sebelum 16:00.',
    link: '/peminjaman/1',
    read_at: null,
  });
  expect((await list(siti, '', 'en')).body.data[0].title).toBe('Loan of tensimeter approved');
  expect(await mailsTo(siti)).toEqual([{ subject: 'Loan of tensimeter approved' }]);
  expect((await list(budi)).body.data).toEqual([]);
});

test('PLT-20: read marks are the reader’s own; another’s notice is not found', async () => {
  await tell(siti.userId);
  const id = (await list(siti)).body.data[0].id;
  const mark = (as: Person, notice: string) =>
    one.call({ method: 'POST', url: `/api/notices/${notice}/read`, as });
  expect((await mark(budi, id)).status).toBe(404);
  expect((await mark(await one.person(), id)).status).toBe(404);
  expect((await mark(siti, id)).body.data).toBeNull();
  expect((await list(siti, '&unread=true')).body.data).toHaveLength(1);
  const all = await one.call({ method: 'POST', url: '/api/notices/read-all', as: siti });
  expect(all.body.data).toEqual({ marked: 1 });
  expect((await list(siti, '&unread=true')).body.data).toEqual([]);
});

test('PLT-20: preferences hold per kind and channel; kinds of modules that are off are not shown', async () => {
  const call = (method: 'GET' | 'PUT', body?: unknown) =>
    one.call({ method, url: '/api/notices/preferences', as: budi, ...(body ? { body } : {}) });
  expect((await call('GET')).body.data).toEqual({
    'trial.approved': { in_app: true, email: true },
    'trial.quiet': { in_app: false, email: false },
  });
  const changed = await call('PUT', { 'trial.approved': { in_app: true, email: false } });
  expect(changed.body.data['trial.approved']).toEqual({ in_app: true, email: false });
  await tell(budi.userId);
  await tell(budi.userId, 'trial.quiet');
  expect(await mailsTo(budi)).toEqual([]);
  expect((await list(budi)).body.data).toHaveLength(1);
  await call('PUT', {
    'trial.approved': { in_app: false, email: false },
    'trial.quiet': { in_app: true, email: false },
  });
  await tell(budi.userId);
  await tell(budi.userId, 'trial.quiet');
  expect((await list(budi)).body.data.map((row: { kind: string }) => row.kind)).toEqual([
    'trial.quiet',
    'trial.approved',
  ]);
  const unknown = await call('PUT', { 'praktikum.kuis': { in_app: true, email: true } });
  expect([unknown.status, Object.keys(unknown.body.errors)]).toEqual([422, ['praktikum.kuis']]);
});

test('PLT-20: a notice of an unknown kind, or with a link out of the application, is a programming error', async () => {
  await expect(tell(siti.userId, 'trial.unknown')).rejects.toThrow('no module declares');
  for (const link of ['https://lain.example', '//lain.example', 'javascript:alert(1)'])
    await expect(tell(siti.userId, 'trial.approved', link)).rejects.toThrow(RangeError);
});

test('PLT-20: lists go forth and back by cursor', async () => {
  const reader = await one.person({ tenantId: siti.tenantId });
  for (let i = 0; i < 5; i++) await tell(reader.userId);
  const page = async (cursor?: string) =>
    (await one.call({ url: `/api/notices?limit=2${cursor ? `&cursor=${cursor}` : ''}`, as: reader })).body;
  const first = await page();
  const second = await page(first.meta.pagination.next_cursor);
  const third = await page(second.meta.pagination.next_cursor);
  expect([first.data.length, second.data.length, third.data.length]).toEqual([2, 2, 1]);
  expect(third.meta.pagination.has_next).toBe(false);
  expect((await page(second.meta.pagination.prev_cursor)).data).toEqual(first.data);
  expect((await one.call({ url: '/api/notices?limit=2&cursor=bm9uc2Vuc2U', as: reader })).status).toBe(422);
  expect((await one.call({ url: '/api/notices', as: reader })).body.errors).toHaveProperty('limit');
});

test('PLT-20, PLT-11: an event reaches, across instances, whom it is for and nobody else', async () => {
  const officer = await two.person({ tenantId: siti.tenantId, permissions: new Set(['loans:approve']) });
  const mine = await two.person({ tenantId: siti.tenantId, userId: siti.userId });
  const stranger = await two.person({ permissions: new Set(['loans:approve']) });
  const [a, b, c] = await Promise.all([listen(two, mine), listen(two, officer), listen(two, stranger)]);
  const send = (audience: Parameters<typeof publish>[1], n: number) =>
    one.inTenant(siti.tenantId, (tx) => publish(tx, audience, 'loan', { n }));
  await send({ userIds: [siti.userId] }, 1);
  await send({ permission: 'loans:approve' }, 2);
  await send({ tenant: true }, 3);
  await until(() => a.text().includes('"n":3') && b.text().includes('"n":3'), 1_000);
  const seen = (text: string) => [...text.matchAll(/event: loan\ndata: {"n":(\d)}/g)].map((hit) => hit[1]);
  expect([seen(a.text()), seen(b.text()), seen(c.text())]).toEqual([['1', '3'], ['2', '3'], []]);
  expect(a.headers.get('content-type')).toContain('text/event-stream');
  expect(a.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(a.headers.get('cache-control')).toBe('no-store');
  await expect(
    one.inTenant(siti.tenantId, async (tx) => {
      await publish(tx, { tenant: true }, 'loan', { n: 4 });
      throw new Error('rolled back');
    }),
  ).rejects.toThrow();
  await tell(siti.userId);
  await until(() => a.text().includes('event: notice'));
  expect(a.text()).not.toContain('"n":4');
  for (const stream of [a, b, c]) stream.close();
});

test('PLT-20: a stream begins with a greeting, and after a break tells the page to fetch again', async () => {
  const reader = await two.person();
  const fresh = await listen(two, reader);
  await until(() => fresh.text().includes('event: hello\ndata: {"resync":false}'));
  const again = await listen(two, reader, { 'last-event-id': 'whatever 💥'.slice(0, 8) });
  await until(() => again.text().includes('"resync":true'));
  expect(again.text()).toMatch(/^retry: \d{4}\n/);
  fresh.close();
  again.close();
});

test('PLT-20, FR-AUTH-004: a stream ends within a second when its reader’s session, roles or tenant change', async () => {
  const keys = (person: Person) => [
    ['user', `user:${person.userId}`],
    ['policy', `tenant:${person.tenantId}`],
    ['tenant', `tenant:${person.tenantId}`],
  ];
  const bystander = await listen(two, await two.person());
  for (const which of [0, 1, 2]) {
    const reader = await two.person();
    const stream = await listen(two, reader);
    const [topic = '', key = ''] = keys(reader)[which] ?? [];
    await withoutTenant(one.env, systemCause, (tx) => invalidate(tx, topic, key));
    await until(() => stream.ended(), 1_000, `the end after ${topic}`);
  }
  expect(bystander.ended()).toBe(false);
  bystander.close();
});

test('PLT-20: nobody holds more than 20 streams; without a session there is none', async () => {
  const reader = await two.person();
  const streams: Awaited<ReturnType<typeof listen>>[] = [];
  for (let i = 0; i < 22; i++) streams.push(await listen(two, reader));
  await until(() => streams.filter((stream) => stream.ended()).length === 2);
  expect(streams.slice(0, 2).every((stream) => stream.ended())).toBe(true);
  for (const stream of streams) stream.close();
  expect((await one.call({ url: '/api/events' })).status).toBe(401);
});

test('PLT-10: an open stream does not hold up the end of the server', async () => {
  const three = await createRig();
  const stream = await listen(three, await three.person());
  const started = performance.now();
  await three.close();
  expect(performance.now() - started).toBeLessThan(2_000);
  await until(() => stream.ended());
});

test('PLT-10: neither vanished pages nor connections that have asked for nothing hold up the end of the server', async () => {
  const three = await createRig();
  const reader = await three.person();
  const streams: Awaited<ReturnType<typeof listen>>[] = [];
  for (let i = 0; i < 20; i++) streams.push(await listen(three, reader));
  const { port } = three.app.server.address() as AddressInfo;
  const mute = connect(port, '127.0.0.1');
  await once(mute, 'connect');
  const muteEnded = once(mute, 'close');
  for (const stream of streams) stream.close();
  await until(() => eventStreams(three.env).size === 0, 2_000, 'the end of streams without a page');
  const started = performance.now();
  await three.close();
  expect(performance.now() - started).toBeLessThan(2_000);
  await muteEnded;
});

test('PLT-20: what is too much for an event, or no name of one, is a programming error', async () => {
  const send = (event: string, data: Record<string, string>) =>
    one.inTenant(siti.tenantId, (tx) => publish(tx, { tenant: true }, event, data));
  await expect(send('loan', { text: 'x'.repeat(3_000) })).rejects.toThrow(RangeError);
  await expect(send('loan\ndata: forged', {})).rejects.toThrow(RangeError);
  const many = Array.from({ length: 450 }, () => siti.userId);
  await one.inTenant(siti.tenantId, (tx) => publish(tx, { userIds: many }, 'loan', { n: 9 }));
});

async function listen(rig: Rig, as: Person, headers: Record<string, string> = {}) {
  if (!rig.app.server.listening) await rig.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = rig.app.server.address() as AddressInfo;
  const abort = new AbortController();
  const answer = await fetch(`http://127.0.0.1:${port}/api/events`, {
    headers: { authorization: `Bearer ${as.token}`, ...headers },
    signal: abort.signal,
  });
  let text = '';
  let ended = false;
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const chunk of answer.body ?? [])
      text += decoder.decode(chunk as Uint8Array, { stream: true });
  };
  read()
    .catch(() => undefined)
    .finally(() => {
      ended = true;
    });
  return { headers: answer.headers, text: () => text, ended: () => ended, close: () => abort.abort() };
}

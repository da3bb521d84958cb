import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTenant, systemCause } from '../../src/platform/db/tx.ts';
import type { Env } from '../../src/platform/env.ts';
import { eraseMailsTo, MAIL_ATTEMPTS, sendMail } from '../../src/platform/mail/outbox.ts';
import { maskAddress, outboxSchedule, sendMailJob } from '../../src/platform/mail/send.ts';
import { writeLetter } from '../../src/platform/mail/template.ts';
import { createRig, type Person, type Rig, until } from './harness.ts';

interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}
interface PostOffice {
  readonly url: string;
  readonly received: Received[];
  /** What the server says to the next recipients: an SMTP code each; then it accepts. */
  readonly refuse: number[];
  close(): Promise<void>;
}

let post: PostOffice;
let api: Rig;
let worker: Rig;
let person: Person;
const lines: string[] = [];

beforeAll(async () => {
  post = await openPostOffice();
  const config = { SMTP_URL: post.url };
  api = await createRig({ config });
  worker = await createRig({
    config,
    role: 'balai_worker',
    clock: api.clock,
    logTo: { write: (line) => void lines.push(line) },
  });
  person = await api.person();
});
afterAll(async () => {
  await worker.close();
  await api.close();
  await post.close();
});

const letter = {
  to: 'siti.aminah@contoh.id',
  subject: 'Atur ulang kata sandi',
  text: 'Buka https://balai.example/reset/rahasia-sekali',
  html: '<p>Buka tautan</p>',
  kind: 'password_reset',
};
interface MailRow {
  readonly [key: string]: unknown;
  readonly status: string;
  readonly attempts: number;
  readonly last_error: string | null;
  readonly body: Buffer | null;
}
const rowOf = async (id: string) =>
  (await api.asOwner<MailRow>('select * from platform.mails where id = $1', [id]))[0];
const queued = async () =>
  (
    await api.asOwner<{ payload: { mail_id: string } }>('select payload from graphile_worker._private_jobs')
  ).map((row) => row.payload.mail_id);
/** One turn of the job, as the queue would run it. */
const turn = (env: Env, id: string) =>
  sendMailJob.work?.(env, person.tenantId, { mail_id: id } as never, new AbortController().signal) ??
  Promise.resolve();

test('PLT-12: a mail goes into the outbox and the queue in one transaction, or into neither', async () => {
  let lost = '';
  await expect(
    api.inTenant(person.tenantId, async (tx) => {
      lost = await sendMail(tx, letter);
      throw new Error('rolled back');
    }),
  ).rejects.toThrow('rolled back');
  expect(await rowOf(lost)).toBeUndefined();
  expect(await queued()).toEqual([]);
  const id = await api.inTenant(person.tenantId, (tx) => sendMail(tx, letter));
  expect(await queued()).toEqual([id]);
  const row = await rowOf(id);
  expect(row).toMatchObject({ status: 'waiting', attempts: 0, kind: 'password_reset', demo: false });
  expect(String(row?.body)).not.toContain('rahasia-sekali');
});

test('PLT-12: the worker sends it in a real SMTP conversation, once, and forgets its body', async () => {
  const id = (await queued())[0] ?? '';
  await turn(worker.env, id);
  await turn(worker.env, id);
  expect(post.received).toHaveLength(1);
  expect(post.received[0]).toMatchObject({ from: 'no-reply@balai.example', to: [letter.to] });
  expect(post.received[0]?.raw).toContain(`Message-ID: <${id}@localhost>`);
  expect(post.received[0]?.raw).toContain('rahasia-sekali');
  expect(post.received[0]?.raw).toContain('text/html');
  expect(await rowOf(id)).toMatchObject({ status: 'sent', attempts: 1, body: null });
});

test('PLT-12: a passing failure is tried again, with no address in table or log; a refused mail is given up', async () => {
  const id = await api.inTenant(person.tenantId, (tx) => sendMail(tx, letter));
  post.refuse.push(451);
  await expect(turn(worker.env, id)).rejects.toThrow(/^EENVELOPE 451/);
  expect(await rowOf(id)).toMatchObject({
    status: 'waiting',
    attempts: 1,
    last_error: expect.stringMatching(/451/),
  });
  await turn(worker.env, id);
  expect(await rowOf(id)).toMatchObject({ status: 'sent', attempts: 2, last_error: null });
  const bad = await api.inTenant(person.tenantId, (tx) => sendMail(tx, letter));
  post.refuse.push(550);
  await turn(worker.env, bad);
  expect(await rowOf(bad)).toMatchObject({ status: 'failed', body: null });
  const tired = await api.inTenant(person.tenantId, (tx) => sendMail(tx, letter));
  await api.asOwner('update platform.mails set attempts = $2 where id = $1', [tired, MAIL_ATTEMPTS - 1]);
  post.refuse.push(421);
  await turn(worker.env, tired);
  expect(await rowOf(tired)).toMatchObject({ status: 'failed', attempts: MAIL_ATTEMPTS });
  const said = lines.join('') + JSON.stringify(await api.asOwner('select last_error from platform.mails'));
  expect(said).toContain('s***@c***.id');
  expect(said).not.toContain('siti.aminah');
});

test('PLT-12: a line break in a subject or an address begins no header of its own', async () => {
  const id = await api.inTenant(person.tenantId, (tx) =>
    sendMail(tx, {
      ...letter,
      subject: 'Halo\r\nBcc: lain@contoh.id',
      to: 'a@contoh.id\r\nBcc: b@contoh.id',
    }),
  );
  await turn(worker.env, id).catch(() => undefined);
  const last = post.received.at(-1);
  expect(last?.to.some((to) => to.includes('lain@') || to === 'b@contoh.id')).toBe(false);
  expect(last?.raw).not.toMatch(/^Bcc:/im);
});

test('PLT-12: mails written before there was SMTP wait, and are found once there is', async () => {
  const without = await createRig({ clock: api.clock });
  const other = await without.person();
  const id = await without.inTenant(other.tenantId, (tx) => sendMail(tx, letter));
  expect(await queued()).not.toContain(id);
  await turn(without.env, id);
  expect(await rowOf(id)).toMatchObject({ status: 'waiting', attempts: 0 });
  await outboxSchedule.run(worker.env);
  expect(await queued()).not.toContain(id);
  api.clock.advance(700_000);
  await outboxSchedule.run(worker.env);
  await outboxSchedule.run(worker.env);
  expect((await queued()).filter((queuedId) => queuedId === id)).toHaveLength(1);
  await without.close();
});

test('PLT-12: the demo without SMTP shows its mailbox; anywhere else there is none', async () => {
  const demo = await createRig({ config: { BALAI_DEMO: 'true' }, clock: api.clock });
  const [one, two] = [await demo.person(), await demo.person()];
  const ids: string[] = [];
  for (const at of [one, two, one])
    ids.unshift(
      await demo.inTenant(at.tenantId, (tx) => sendMail(tx, { ...letter, subject: `Surel ${ids.length}` })),
    );
  const first = await demo.call({ url: '/api/mailbox?limit=2' });
  expect(first.status).toBe(200);
  expect(first.body.data.map((mail: { id: string }) => mail.id)).toEqual(ids.slice(0, 2));
  expect(first.body.data[0]).toMatchObject({
    to: letter.to,
    subject: 'Surel 2',
    text: letter.text,
    html: letter.html,
  });
  const second = await demo.call({
    url: `/api/mailbox?limit=2&cursor=${first.body.meta.pagination.next_cursor}`,
  });
  expect(second.body.data.map((mail: { id: string }) => mail.id)).toEqual(ids.slice(2));
  const back = await demo.call({
    url: `/api/mailbox?limit=2&cursor=${second.body.meta.pagination.prev_cursor}`,
  });
  expect(back.body.data.map((mail: { id: string }) => mail.id)).toEqual(ids.slice(0, 2));
  await demo.close();
  expect((await api.call({ url: '/api/mailbox?limit=2' })).status).toBe(404);
  const quiet = await createRig();
  expect((await quiet.call({ url: '/api/mailbox?limit=2' })).status).toBe(404);
  await quiet.close();
});

test('PLT-12: one tenant sees no mail of another, and erasing an address takes all of its mails', async () => {
  const other = await api.person();
  const count = (tenantId: number) =>
    inTenant(api.env, tenantId, systemCause, (tx) => eraseMailsTo(tx, letter.to));
  expect(await count(other.tenantId)).toBe(0);
  expect(await count(person.tenantId)).toBeGreaterThan(2);
  await until(async () => (await count(person.tenantId)) === 0);
});

test('PLT-12: letters carry the institution’s name, in both languages, and no markup of a stranger', () => {
  const base = { tenantName: 'Akbid <Sehat>', heading: 'Halo & selamat', paragraphs: ['<script>x</script>'] };
  const id = writeLetter({
    ...base,
    locale: 'id',
    button: { label: 'Buka', url: 'https://b.example/?a=1&b="2"' },
  });
  expect(id.html).toContain('<html lang="id">');
  expect(id.html).toContain('Akbid &lt;Sehat&gt;');
  expect(id.html).not.toContain('<script>');
  expect(id.html).toContain('href="https://b.example/?a=1&amp;b=&quot;2&quot;"');
  expect(id.text).toContain('atas nama Akbid <Sehat>');
  expect(writeLetter({ ...base, locale: 'en' }).text).toContain('on behalf of Akbid <Sehat>');
  expect(maskAddress('siti@contoh.co.id')).toBe('s***@c***.id');
});

async function openPostOffice(): Promise<PostOffice> {
  const received: Received[] = [];
  const refuse: number[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(address, _session, done) {
      const code = refuse.shift();
      done(code ? Object.assign(new Error(`no, ${address.address}`), { responseCode: code }) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map((to) => to.address),
          raw: Buffer.concat(chunks).toString('utf8'),
        });
        done();
      });
    },
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuse,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

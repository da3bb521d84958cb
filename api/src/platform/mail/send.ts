import { createTransport, type Transporter } from 'nodemailer';
import { Type } from 'typebox';
import { inTenant, systemCause, withoutTenant } from '../db/tx.ts';
import type { Env } from '../env.ts';
import { job, type ScheduleDeclaration } from '../jobs/declare.ts';
import {
  enqueueMail,
  findNeverTried,
  findWaiting,
  MAIL_ATTEMPTS,
  markFailed,
  markSent,
  SEND_MAIL,
  type WaitingMail,
} from './outbox.ts';

const transports = new WeakMap<Env, Transporter>();
const SECOND = 1_000;

/**
 * Sends one mail of the outbox. Between the server's OK and our note of it a crash sends it again: its Message-ID stays
 * the same, so that mail programs show it once.
 */
export const sendMailJob = job({
  task: SEND_MAIL,
  payload: Type.Object({ mail_id: Type.String({ format: 'uuid' }) }, { additionalProperties: false }),
  maxAttempts: MAIL_ATTEMPTS,
  always: true,
  async work(env, tenantId, { mail_id: id }) {
    // No SMTP (any more): it waits, and `outboxSchedule` finds it once there is one.
    if (env.config.SMTP_URL === undefined) return;
    const mail = await inTenant(env, tenantId, systemCause, (tx) => findWaiting(tx, id));
    if (!mail) return;
    try {
      await deliver(env, env.config.SMTP_URL, id, mail);
    } catch (error) {
      const reason = reasonOf(error);
      const final = reason.permanent || mail.attempts + 1 >= MAIL_ATTEMPTS;
      await inTenant(env, tenantId, systemCause, (tx) => markFailed(tx, id, reason.text, final));
      env.log.warn(
        { mail: id, to: maskAddress(mail.recipient), reason: reason.text, final },
        'mail not sent',
      );
      if (final) return;
      throw new Error(reason.text);
    }
    await inTenant(env, tenantId, systemCause, (tx) => markSent(tx, id));
    env.log.info({ mail: id, to: maskAddress(mail.recipient) }, 'mail sent');
  },
});

async function deliver(env: Env, url: string, id: string, mail: WaitingMail): Promise<void> {
  let transport = transports.get(env);
  if (!transport) {
    transport = createTransport(url, {
      connectionTimeout: 10 * SECOND,
      greetingTimeout: 10 * SECOND,
      socketTimeout: 30 * SECOND,
    } as never);
    transports.set(env, transport);
  }
  await transport.sendMail({
    from: env.config.MAIL_FROM,
    to: { name: '', address: mail.recipient },
    subject: mail.subject,
    text: mail.text,
    ...(mail.html ? { html: mail.html } : {}),
    date: mail.createdAt,
    messageId: `<${id}@${new URL(env.config.PUBLIC_URL).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    // A mail is text of ours: nothing in it may make the server read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** The server's answer repeats the address; code and number are enough. 5xx about the mail itself is final. */
function reasonOf(error: unknown): { text: string; permanent: boolean } {
  const { code, responseCode, command } = error as { code?: string; responseCode?: number; command?: string };
  const text = [code ?? 'ESMTP', responseCode, command].filter((part) => part !== undefined).join(' ');
  const aboutTheMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  return { text, permanent: aboutTheMail && responseCode !== undefined && responseCode >= 500 };
}

/** `siti.aminah@contoh.id` → `s***@c***.id`. */
export function maskAddress(address: string): string {
  const [name = '', domain = ''] = address.split('@');
  const end = domain.lastIndexOf('.');
  return `${name.slice(0, 1)}***@${domain.slice(0, 1)}***${end > 0 ? domain.slice(end) : ''}`;
}

/** Mails from before there was an SMTP server, and those whose job was lost: each is put into the queue again. */
export const outboxSchedule: ScheduleDeclaration = {
  name: 'platform.send_forgotten_mails',
  everySeconds: 300,
  async run(env) {
    if (env.config.SMTP_URL === undefined) return;
    const before = new Date(env.clock.now().getTime() - 600 * SECOND);
    const found = await withoutTenant(env, systemCause, (tx) => findNeverTried(tx, before));
    for (const { tenant_id, id } of found)
      await inTenant(env, tenant_id, systemCause, (tx) => enqueueMail(tx, id));
  },
};

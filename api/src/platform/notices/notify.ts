import { newId } from '../clock/ids.ts';
import type { Tx } from '../db/tx.ts';
import { sendMail } from '../mail/outbox.ts';
import { writeLetter } from '../mail/template.ts';
import type { NoticeKind } from '../module.ts';
import type { Contact } from '../people.ts';
import { fill, type Locale, type Params } from '../problem/problem.ts';
import { publish } from './events.ts';
import { insertNotices, listPreferences } from './repository.ts';

const buttons: Readonly<Record<Locale, string>> = { id: 'Buka di Balai', en: 'Open in Balai' };

/**
 * Tells people something, in the running transaction: in the app, by mail, or both, as each has chosen.
 * @param kind declared by a module in `notices`
 * @param params for the words of the kind; no more of a person than the reader may see
 * @param link path in the web application, for example `/peminjaman/…`
 */
export async function notify(
  tx: Tx,
  userIds: string | readonly string[],
  kind: string,
  params: Params = {},
  link?: string,
): Promise<void> {
  const declared = tx.env.notices.kinds.get(kind);
  if (!declared) throw new Error(`no module declares the notice ${kind}`);
  if (link !== undefined && !/^\/(?!\/)/.test(link))
    throw new RangeError('a notice links into the application only');
  const readers = [...new Set(typeof userIds === 'string' ? [userIds] : userIds)];
  const chosen = await listPreferences(tx, readers, kind);
  const wants = (userId: string) => chosen.get(userId) ?? { in_app: declared.inApp, email: declared.email };
  const inApp = readers.filter((userId) => wants(userId).in_app);
  if (inApp.length > 0) {
    const rows = inApp.map((user_id) => ({
      id: newId(tx.now.getTime()),
      user_id,
      kind,
      params,
      link: link ?? null,
    }));
    await insertNotices(tx, rows);
    await publish(tx, { userIds: inApp }, 'notice', { kind });
  }
  const byMail = readers.filter((userId) => wants(userId).email);
  if (byMail.length > 0) await mailTo(tx, byMail, declared, params, link);
}

async function mailTo(
  tx: Tx,
  userIds: readonly string[],
  kind: NoticeKind,
  params: Params,
  link: string | undefined,
): Promise<void> {
  const contacts = await tx.env.people.contacts(tx, userIds);
  for (const contact of contacts.values()) {
    if (contact.email === null) continue;
    const subject = fill(kind.title[contact.locale], params);
    const letter = letterOf(contact, subject, fill(kind.body[contact.locale], params), tx, link);
    await sendMail(tx, { to: contact.email, subject, ...letter, kind: kind.kind });
  }
}

function letterOf(contact: Contact, heading: string, body: string, tx: Tx, link: string | undefined) {
  const { locale, tenantName } = contact;
  const button = link ? { label: buttons[locale], url: `${tx.env.config.PUBLIC_URL}${link}` } : undefined;
  return writeLetter({ locale, tenantName, heading, paragraphs: [body], ...(button ? { button } : {}) });
}

import { randomBytes } from 'node:crypto';
import type { Tx } from '../../../../platform/db/tx.ts';
import { sendMail } from '../../../../platform/mail/outbox.ts';
import { writeLetter } from '../../../../platform/mail/template.ts';
import { loadTenant } from '../../../tenancy/index.ts';
import { insertPasswordTokens, voidTokens } from '../../repository/tokens.ts';
import type { LockedUser } from '../../repository/users.ts';
import { isInvited } from '../../rules/user-status.ts';
import { hashToken } from '../sessions/refresh-token.ts';

const VALID_MS = 7 * 86_400_000;

export interface Invited {
  readonly id: string;
  readonly email: string;
  readonly fullName: string;
  readonly locale: 'id' | 'en';
  /** true: the address is a person's who has an account elsewhere and is asked to join. */
  readonly joins: boolean;
}

export type Invitable = Pick<
  LockedUser,
  'id' | 'email' | 'full_name' | 'locale' | 'status' | 'has_password' | 'stands_for'
>;

/**
 * Sends an invitation to a user whom it is time to invite: whoever has an address and no password of their own, once the
 * account is active. While it waits for approval no mail leaves; approval sends it. Links sent before serve no more.
 * @returns whether one was sent
 */
export async function inviteWhenActive(tx: Tx, user: Invitable): Promise<boolean> {
  const { email } = user;
  if (!isInvited(user) || email === null) return false;
  await voidTokens(tx, [user.id]);
  await sendInvitations(tx, [
    { id: user.id, email, fullName: user.full_name, locale: user.locale, joins: user.stands_for !== null },
  ]);
  return true;
}

/** Sends each of them a link with which to set a password, or to join with the account that they have. */
export async function sendInvitations(tx: Tx, invited: readonly Invited[]): Promise<void> {
  if (invited.length === 0) return;
  const tenant = (await loadTenant(tx))?.name ?? 'Balai';
  const tokens = invited.map(() => `${tx.tenantId}.${randomBytes(32).toString('base64url')}`);
  await insertPasswordTokens(
    tx,
    invited.map((person, i) => ({
      userId: person.id,
      hash: hashToken(tokens[i] as string),
      purpose: person.joins ? 'join' : 'invitation',
      expiresAt: new Date(tx.now.getTime() + VALID_MS),
    })),
  );
  // Statements of one connection are sent without waiting for each other.
  await Promise.all(
    invited.map((person, i) =>
      sendMail(tx, {
        to: person.email,
        kind: 'invitation',
        ...letter(tx, tenant, person, tokens[i] as string),
      }),
    ),
  );
}

function letter(tx: Tx, tenantName: string, { fullName, locale, joins }: Invited, token: string) {
  const url = `${tx.env.config.PUBLIC_URL}/${joins ? 'join' : 'reset-password'}?token=${token}`;
  const words = locale === 'en' ? english(tenantName, fullName) : indonesian(tenantName, fullName);
  const { ask, label } = joins ? words.join : words.begin;
  return {
    subject: words.subject,
    ...writeLetter({
      locale,
      tenantName,
      heading: words.subject,
      paragraphs: [words.greeting, ask, words.validity],
      button: { label, url },
    }),
  };
}

function indonesian(tenant: string, name: string) {
  return {
    subject: `Undangan bergabung dengan ${tenant}`,
    greeting: `Yth. ${name},`,
    begin: {
      ask: `Akun Anda di ${tenant} sudah dibuat. Atur kata sandi untuk mulai memakainya.`,
      label: 'Atur kata sandi',
    },
    join: {
      ask: `${tenant} mengundang Anda. Terima undangan ini untuk masuk dengan akun Balai yang sudah Anda miliki.`,
      label: 'Terima undangan',
    },
    validity:
      'Tautan ini berlaku 7 hari dan hanya sekali. Bila Anda tidak mengenal lembaga ini, abaikan surel ini.',
  };
}

function english(tenant: string, name: string) {
  return {
    subject: `Invitation to join ${tenant}`,
    greeting: `Dear ${name},`,
    begin: {
      ask: `Your account at ${tenant} is ready. Set a password to begin using it.`,
      label: 'Set a password',
    },
    join: {
      ask: `${tenant} invites you. Accept to sign in there with the Balai account that you already have.`,
      label: 'Accept the invitation',
    },
    validity:
      'The link is valid for 7 days and works once. If you do not know this institution, ignore this mail.',
  };
}

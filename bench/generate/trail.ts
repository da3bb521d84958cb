import { createHash } from 'node:crypto';
import { type AuditRow, commitTo, macOf, type PersonalPart } from '../../api/src/platform/audit/write.ts';
import type { Keyring } from '../../api/src/platform/crypto/keyring.ts';
import { createRandom, type Random } from './random.ts';

export interface MadeAuditRow extends AuditRow, PersonalPart {
  readonly created_at: Date;
  readonly salt: Buffer;
  readonly mac: Buffer;
}

export interface TrailOptions {
  readonly seed: string;
  readonly count: number;
  readonly tenantId: number;
  readonly keys: Keyring;
  readonly userIds: readonly [string, ...(readonly string[])];
  /** The person of whom every fifth row tells. */
  readonly subject: string;
  readonly start: Date;
  readonly end: Date;
}

const AGENTS: [string, ...string[]] = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Linux; Android 15; SM-A556E) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148',
];

/** Rows of a trail, oldest first, each with the commitment and the MAC that the product would give it. */
export function* makeTrail(options: TrailOptions): Generator<MadeAuditRow> {
  const { seed, count, tenantId, keys, start, end } = options;
  const random = createRandom(`${seed}:trail:${tenantId}`);
  const step = (end.getTime() - start.getTime()) / count;
  for (let i = 0; i < count; i++) {
    const ms = Math.floor(start.getTime() + i * step);
    const userId = i % 5 === 0 ? options.subject : random.pick(options.userIds);
    const { personal, ...kind } = kindOf(random, userId, ms);
    const part: PersonalPart = {
      ip_address: `10.${random.int(4)}.${random.int(256)}.${random.int(256)}`,
      user_agent: random.pick(AGENTS),
      personal,
    };
    const salt = createHash('sha256').update(`${seed}:salt:${tenantId}:${i}`).digest().subarray(0, 16);
    const row: AuditRow & { readonly created_at: Date } = {
      tenant_id: tenantId,
      id: random.id(ms),
      created_at: new Date(ms),
      user_id: userId,
      impersonator_id: null,
      ...kind,
      request_id: random.id(ms),
      commitment: commitTo(part, salt),
    };
    yield { ...row, ...part, salt, mac: macOf(keys, row) };
  }
}

type Kind = Pick<AuditRow, 'action' | 'resource' | 'resource_id' | 'outcome' | 'details'> & {
  personal: unknown;
};

function kindOf(random: Random, userId: string, ms: number): Kind {
  const at = random.int(100);
  const done = { outcome: 'success', personal: null } as const;
  if (at < 40)
    return {
      ...done,
      action: 'auth.login_success',
      resource: 'session',
      resource_id: random.id(ms),
      details: { web: at < 30 },
    };
  if (at < 45)
    return {
      action: 'auth.login_attempt',
      resource: 'session',
      resource_id: null,
      outcome: 'failure',
      details: { reason: 'INVALID_CREDENTIALS' },
      personal: { username: `orang.${random.int(1000)}@bench.example` },
    };
  if (at < 60)
    return { ...done, action: 'user.nik_read', resource: 'user', resource_id: userId, details: null };
  if (at < 75)
    return {
      ...done,
      action: 'user.updated',
      resource: 'user',
      resource_id: userId,
      details: { fields: ['full_name', 'phone'] },
      personal: { full_name: 'Siti Aminah', phone: '+6281234567890' },
    };
  if (at < 80)
    return {
      action: 'access.denied',
      resource: 'identity',
      resource_id: null,
      outcome: 'denied',
      details: { permission: 'users:write', method: 'POST', route: '/api/users' },
      personal: null,
    };
  return {
    ...done,
    action: 'claim.status_changed',
    resource: 'claim',
    resource_id: random.id(ms),
    details: { from: 'SUBMITTED', to: 'APPROVED', amount: 10_000 * random.int(1000) },
  };
}

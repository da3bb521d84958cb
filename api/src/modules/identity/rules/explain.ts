// Aturan IDN-23: Setiap lapisan memutuskan sendiri; satu penolakan cukup untuk menolak, dan setiap lapisan menyebut alasannya.
// Sumber: FR-RBAC-001, FR-ABAC-001, FR-ABAC-002
import type { Restrictable } from '../../../kernel/reach.ts';
import type { UserStatus, userTypes } from '../../../kernel/user-type.ts';
import { accessHoursText, withinHours } from './access-hours.ts';
import { explainReach, reachWords } from './explain-reach.ts';
import type { ValueType } from './shipped-definitions.ts';

export type LayerName = 'tenant' | 'module' | 'user' | 'role' | 'restriction' | 'field';
export interface Layer {
  readonly layer: LayerName;
  readonly verdict: 'pass' | 'deny' | 'skip';
  readonly reason: string;
}

export interface ExplainFacts {
  readonly permission: string;
  /** What it is about: a field (`users.nik`), or values (`CLIENT_CODE=C123&MAX_CLAIM_AMOUNT=6000000`). */
  readonly resource: string | null;
  readonly tenant: {
    readonly id: number;
    readonly name: string;
    readonly isActive: boolean;
    readonly timeZone: string;
  };
  readonly module: { readonly code: string; readonly state: 'ground' | 'active' | 'read_only' | 'off' };
  readonly user: {
    readonly fullName: string;
    readonly userType: (typeof userTypes)[number];
    readonly status: UserStatus;
    readonly mustChangePassword: boolean;
  };
  /** The user's roles, and whether each holds the permission. */
  readonly roles: readonly { readonly id: string; readonly name: string; readonly holds: boolean }[];
  /** Names of all roles of the tenant that hold it. */
  readonly holders: readonly string[];
  readonly held: ReadonlySet<string>;
  readonly restrictions: Readonly<Record<string, unknown>>;
  readonly valueTypes: ReadonlyMap<string, ValueType>;
  /** What the permission is about, where a module declares how restrictions narrow it. */
  readonly restrictable?: Restrictable | undefined;
  readonly now: Date;
}

type Say = (word: ExplainWord, params?: Readonly<Record<string, string | number>>) => string;

/** The field of users that a permission of its own uncovers; other modules declare theirs. */
const nikOfUsers = { field: 'users.nik', permission: 'users:read_nik' };

/**
 * Why somebody may or may not, layer by layer in the order in which a request meets them.
 */
export function explain(
  facts: ExplainFacts,
  locale: 'id' | 'en',
): { readonly allowed: boolean; readonly layers: readonly Layer[] } {
  const say: Say = (word, params = {}) => fillIn(explainWords[word][locale], params);
  const layers = [
    tenantLayer(facts, say),
    moduleLayer(facts, say),
    userLayer(facts, say),
    roleLayer(facts, say),
    restrictionLayer(facts, say, locale),
    fieldLayer(facts, say),
  ];
  return { allowed: layers.every((layer) => layer.verdict !== 'deny'), layers };
}

function fillIn(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

function tenantLayer({ tenant }: ExplainFacts, say: Say): Layer {
  const params = { tenant: tenant.name };
  return tenant.isActive
    ? { layer: 'tenant', verdict: 'pass', reason: say('tenantOn', params) }
    : { layer: 'tenant', verdict: 'deny', reason: say('tenantOff', params) };
}

function moduleLayer({ module }: ExplainFacts, say: Say): Layer {
  const params = { module: module.code };
  switch (module.state) {
    case 'ground':
      return { layer: 'module', verdict: 'skip', reason: say('moduleNone', params) };
    case 'active':
      return { layer: 'module', verdict: 'pass', reason: say('moduleOn', params) };
    case 'read_only':
      return { layer: 'module', verdict: 'pass', reason: say('moduleReadOnly', params) };
    case 'off':
      return { layer: 'module', verdict: 'deny', reason: say('moduleOff', params) };
  }
}

function userLayer({ user }: ExplainFacts, say: Say): Layer {
  const params = { user: user.fullName, userType: user.userType };
  if (user.status !== 'ACTIVE')
    return { layer: 'user', verdict: 'deny', reason: say(`user${user.status}`, params) };
  return user.mustChangePassword
    ? { layer: 'user', verdict: 'deny', reason: say('userMustChange', params) }
    : { layer: 'user', verdict: 'pass', reason: say('userOk', params) };
}

function roleLayer({ roles, holders, permission, tenant }: ExplainFacts, say: Say): Layer {
  const names = (list: readonly string[]) => (list.length > 0 ? list.join(', ') : say('nobody'));
  const holding = roles.filter((role) => role.holds).map((role) => role.name);
  const all = roles.map((role) => role.name);
  if (holding.length === 0)
    return {
      layer: 'role',
      verdict: 'deny',
      reason: say('roleLacks', { roles: names(all), permission, holders: names(holders) }),
    };
  const lines = holding
    .map((name) => `p, ${name}, ${tenant.id}, ${permission.replace(':', ', ')}`)
    .join(' · ');
  return { layer: 'role', verdict: 'pass', reason: say('roleHolds', { roles: names(holding), lines }) };
}

function restrictionLayer(facts: ExplainFacts, say: Say, locale: 'id' | 'en'): Layer {
  const { ACCESS_HOURS: hours, ...rest } = facts.restrictions;
  const said: { denies: boolean; text: string }[] = [];
  if (hours !== undefined) {
    const inside = withinHours(hours, facts.now, facts.tenant.timeZone);
    const value = accessHoursText(hours, facts.tenant.timeZone, locale);
    said.push({ denies: !inside, text: say(inside ? 'hoursInside' : 'hoursOutside', { value }) });
  }
  const names = Object.keys(rest).sort();
  const bypasses = facts.user.userType === 'CORE' && facts.roles.some((role) => role.name === 'TPA_ADMIN');
  if (names.length > 0 && bypasses)
    said.push({ denies: false, text: say('restrictionBypass', { names: names.join(', ') }) });
  else
    said.push(
      ...(facts.restrictable ? declared(facts, facts.restrictable, locale) : undeclared(facts, names, say)),
    );
  if (said.length === 0) return { layer: 'restriction', verdict: 'skip', reason: say('restrictionNone') };
  const denying = said.filter((item) => item.denies);
  const told = denying.length > 0 ? denying : said;
  return {
    layer: 'restriction',
    verdict: denying.length > 0 ? 'deny' : 'pass',
    reason: told.map((item) => item.text).join(' '),
  };
}

function declared(facts: ExplainFacts, resource: Restrictable, locale: 'id' | 'en') {
  const { user, roles, restrictions, permission } = facts;
  const who = { userType: user.userType, roleNames: roles.map((role) => role.name), restrictions };
  return explainReach(who, resource, permission, askedValues(facts.resource), locale).map(
    ({ denies, word, params }) => ({ denies, text: fillIn(reachWords[word][locale], params) }),
  );
}

function undeclared(
  { restrictions, valueTypes, resource }: ExplainFacts,
  names: readonly string[],
  say: Say,
) {
  const asked = askedValues(resource);
  return names.map((name) => attribute(name, restrictions[name], valueTypes.get(name), asked.get(name), say));
}

/** One restriction by itself, and against the value that was asked about. */
function attribute(
  name: string,
  value: unknown,
  type: ValueType | undefined,
  asked: string | undefined,
  say: Say,
): { denies: boolean; text: string } {
  if (type === 'MONETARY') {
    const params = { name, value: String(value), given: asked ?? '' };
    const over = asked !== undefined && !(Number(asked) <= Number(value));
    return { denies: over, text: say(over ? 'restrictionOver' : 'restrictionLimit', params) };
  }
  const values = (Array.isArray(value) ? value : [value]).map(String);
  const params = { name, value: values.join(', '), given: asked ?? '' };
  const outside = asked !== undefined && !values.includes(asked);
  return { denies: outside, text: say(outside ? 'restrictionOutside' : 'restrictionNarrows', params) };
}

function askedValues(resource: string | null): ReadonlyMap<string, string> {
  const pairs = (resource ?? '').split('&').map((part) => /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(part));
  return new Map(pairs.flatMap((pair) => (pair ? [[pair[1] ?? '', pair[2] ?? '']] : [])));
}

function fieldLayer({ permission, resource, held, restrictable }: ExplainFacts, say: Say): Layer {
  const field = permission.startsWith('users:') ? nikOfUsers : restrictable?.masked;
  if (!field) return { layer: 'field', verdict: 'skip', reason: say('fieldNone') };
  if (held.has(field.permission)) return { layer: 'field', verdict: 'pass', reason: say('fieldSeen', field) };
  return {
    layer: 'field',
    // Masked is not refused, unless the question was about that very field.
    verdict: resource === field.field ? 'deny' : 'pass',
    reason: say('fieldMasked', field),
  };
}

/** What each layer may say, in both languages; `{name}` is filled in. */
const explainWords = {
  tenantOn: { id: 'Lembaga {tenant} aktif.', en: 'The institution {tenant} is active.' },
  tenantOff: {
    id: 'Lembaga {tenant} sedang dinonaktifkan: semua permintaannya ditolak.',
    en: 'The institution {tenant} is switched off: every request is refused.',
  },
  moduleNone: {
    id: '"{module}" adalah bagian dasar dan tidak dapat dimatikan.',
    en: '"{module}" belongs to the ground floor and cannot be switched off.',
  },
  moduleOn: { id: 'Modul "{module}" aktif.', en: 'The module "{module}" is active.' },
  moduleReadOnly: {
    id: 'Modul "{module}" hanya dapat dibaca sampai tagihan dilunasi.',
    en: 'The module "{module}" is read-only until the invoice is paid.',
  },
  moduleOff: {
    id: 'Modul "{module}" tidak aktif di lembaga ini.',
    en: 'The module "{module}" is not active in this institution.',
  },
  userOk: { id: '{user} ({userType}) berstatus aktif.', en: '{user} ({userType}) is active.' },
  userPENDING_APPROVAL: { id: '{user} menunggu persetujuan.', en: '{user} is waiting for approval.' },
  userINACTIVE: { id: 'Akun {user} tidak aktif.', en: 'The account of {user} is inactive.' },
  userSUSPENDED: { id: 'Akun {user} ditangguhkan.', en: 'The account of {user} is suspended.' },
  userMustChange: {
    id: '{user} harus mengganti kata sandi sekali pakai terlebih dahulu.',
    en: '{user} must replace a one-time password first.',
  },
  roleHolds: {
    id: 'Izin ini dipegang lewat {roles}. Baris kebijakan: {lines}',
    en: 'The permission is held through {roles}. Policy: {lines}',
  },
  roleLacks: {
    id: 'Perannya ({roles}) tidak memegang "{permission}". Yang memegangnya: {holders}.',
    en: 'Its roles ({roles}) do not hold "{permission}". Held by: {holders}.',
  },
  nobody: { id: 'tidak ada', en: 'none' },
  restrictionNone: { id: 'Tidak ada pembatasan.', en: 'No restriction is set.' },
  restrictionBypass: {
    id: 'TPA_ADMIN tidak dibatasi atribut ({names}).',
    en: 'TPA_ADMIN is not narrowed by attributes ({names}).',
  },
  restrictionNarrows: reachWords.narrows,
  restrictionLimit: reachWords.limit,
  restrictionOutside: reachWords.outside,
  restrictionOver: reachWords.over,
  hoursInside: {
    id: 'Sekarang di dalam jam akses: {value}.',
    en: 'It is now within the access hours: {value}.',
  },
  hoursOutside: {
    id: 'Sekarang di luar jam akses: {value}.',
    en: 'It is now outside the access hours: {value}.',
  },
  fieldNone: { id: 'Tidak ada kolom yang disamarkan.', en: 'No field is masked.' },
  fieldSeen: {
    id: 'Kolom {field} terlihat utuh ({permission}).',
    en: 'The field {field} is seen in full ({permission}).',
  },
  fieldMasked: {
    id: 'Kolom {field} disamarkan: perlu "{permission}".',
    en: 'The field {field} is masked: it needs "{permission}".',
  },
} as const;

type ExplainWord = keyof typeof explainWords;

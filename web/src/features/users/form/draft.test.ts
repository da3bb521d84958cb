import { describe, expect, it } from 'vitest';
import type { Definition, UserDetail } from '../../../api/identity.ts';
import {
  emptyUser,
  fieldFaults,
  isUnchanged,
  missingRestriction,
  newUserPayload,
  savePlan,
  userChanges,
  userDraft,
} from './draft.ts';

const definition = (
  name: string,
  value_type: Definition['value_type'],
  types: Definition['allowed_user_types'],
) => ({
  id: name,
  name,
  value_type,
  validation_rule: {},
  allowed_user_types: types,
  description_id: name,
  description_en: name,
  built_in: true,
  in_use_count: 1,
});
const definitions: Definition[] = [
  definition('CLIENT_CODE', 'STRING', ['CORE', 'CLIENT']),
  definition('PROVIDER_CODE', 'STRING', ['PROVIDER']),
  definition('MAX_CLAIM_AMOUNT', 'MONETARY', ['CORE', 'PROVIDER']),
];
const user: UserDetail = {
  id: 'u1',
  username: 'sri@tpa.example',
  email: 'sri@tpa.example',
  full_name: 'Sri Wahyuni',
  phone: '+6281234567890',
  user_type: 'CORE',
  status: 'ACTIVE',
  nik_masked: '••••••••••••8901',
  roles: [
    { id: 'r-core', name: 'TPA_ADMIN' },
    { id: 'r-all', name: 'READER' },
  ],
  restrictions: { CLIENT_CODE: ['C123', 'C789'], MAX_CLAIM_AMOUNT: 5_000_000 },
  created_at: '2026-11-01T00:00:00Z',
  last_login_at: null,
  is_home: true,
  locale: 'id',
  updated_at: '2026-11-01T00:00:00Z',
  home_tenant_id: 6,
  mfa_enabled: false,
  version: 1,
};
const roles = [
  { id: 'r-core', allowed_user_types: ['CORE' as const] },
  { id: 'r-all', allowed_user_types: ['CORE' as const, 'PROVIDER' as const] },
  { id: 'r-provider', allowed_user_types: ['PROVIDER' as const] },
];
const draft = userDraft(user, definitions);

describe('a user while they are edited', () => {
  it('FR-USER-001 an untouched draft changes nothing', () => {
    expect(isUnchanged(userChanges(user, draft))).toBe(true);
    expect(savePlan(user, userChanges(user, draft), { roles, definitions })).toEqual([]);
  });

  it('FR-USER-001 sends only what differs; an emptied field becomes null', () => {
    const changes = userChanges(user, {
      ...draft,
      full_name: ' Sri W. ',
      phone: '',
      nik: '3174012345678901',
    });
    expect(changes.fields).toEqual({ full_name: 'Sri W.', phone: null, nik: '3174012345678901' });
    expect(changes.role_ids).toBeNull();
    expect(changes.restrictions).toBeNull();
  });

  it('FR-USER-004 keeps values of each kind', () => {
    const changed = {
      ...draft.restrictions,
      MAX_CLAIM_AMOUNT: { type: 'MONETARY' as const, digits: '1000' },
    };
    expect(userChanges(user, { ...draft, restrictions: changed }).restrictions).toEqual({
      CLIENT_CODE: ['C123', 'C789'],
      MAX_CLAIM_AMOUNT: 1000,
    });
  });

  it('FR-USER-002 a new type loses first what it may not have, and gets last what only it may have', () => {
    const next = {
      ...draft,
      user_type: 'PROVIDER' as const,
      role_ids: ['r-all', 'r-provider'],
      restrictions: { PROVIDER_CODE: { type: 'STRING' as const, values: ['P001'] } },
    };
    expect(savePlan(user, userChanges(user, next), { roles, definitions })).toEqual([
      { kind: 'roles', role_ids: ['r-all'] },
      { kind: 'restrictions', body: { MAX_CLAIM_AMOUNT: 5_000_000 } },
      { kind: 'fields', body: { user_type: 'PROVIDER' } },
      { kind: 'roles', role_ids: ['r-all', 'r-provider'] },
      { kind: 'restrictions', body: { PROVIDER_CODE: 'P001' } },
    ]);
  });
});

describe('a new user', () => {
  it('FR-USER-001 leaves out what is empty; without a password there is an invitation', () => {
    const filled = { ...emptyUser, full_name: 'Budi', username: 'budi', password: 'left over' };
    expect(newUserPayload(filled)).toEqual({
      username: 'budi',
      full_name: 'Budi',
      user_type: 'CORE',
      locale: 'id',
    });
    expect(
      newUserPayload({ ...filled, entry: 'password', password: 'a long password', status: 'ACTIVE' }),
    ).toMatchObject({ password: 'a long password', status: 'ACTIVE' });
  });

  it('FR-USER-001 is checked field by field', () => {
    const good = { ...emptyUser, full_name: 'Budi', username: 'budi' };
    expect(fieldFaults(good)).toEqual({});
    expect(fieldFaults({ ...emptyUser, entry: 'password' })).toEqual({
      full_name: 'missing',
      username: 'username',
      password: 'password',
    });
    expect(fieldFaults({ ...good, email: 'budi@', phone: '0812', nik: '123' })).toEqual({
      email: 'email',
      phone: 'phone',
      nik: 'nik',
    });
    expect(fieldFaults({ ...good, username: 'a@b.example', email: 'c@d.example' })).toEqual({
      username: 'foreignEmail',
    });
  });

  it('FR-ABAC-001 says which restriction a type needs to see anything', () => {
    expect(missingRestriction('CLIENT', [], ['insurance'])).toEqual(['CLIENT_CODE']);
    expect(missingRestriction('CLIENT', ['CLIENT_CODE'], ['insurance'])).toBeNull();
    expect(missingRestriction('MEMBER', ['POLICY_NUMBER'], ['insurance'])).toBeNull();
    expect(missingRestriction('CLIENT', [], ['praktikum'])).toBeNull();
    expect(missingRestriction('CORE', [], ['insurance'])).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import {
  type ClientDraft,
  clientChanges,
  clientFaults,
  type MemberDraft,
  memberChanges,
  memberFaults,
  newClient,
  newMember,
  newPolicy,
  type PolicyDraft,
  policyFaults,
} from './draft.ts';

const client: ClientDraft = { code: 'c789', name: ' PT Sumber ', email: '', phone: '', status: 'ACTIVE' };
const policy: PolicyDraft = {
  number: 'pol123',
  client_code: 'C789',
  start_on: '2026-01-01',
  end_on: '2026-12-31',
  annual_limit: '50.000.000',
  status: 'ACTIVE',
};
const member: MemberDraft = {
  number: 'm00001',
  nik: '3174 0123 4567 8901',
  name: 'Siti Aminah',
  birth_date: '1990-05-02',
  policy_number: 'POL123',
  status: 'ACTIVE',
};
const today = '2026-11-21';

describe('the forms of insurance', () => {
  it('FR-USER-004 sends codes, amounts and NIK in the form that the API takes', () => {
    expect(newClient(client)).toEqual({
      code: 'C789',
      name: 'PT Sumber',
      email: null,
      phone: null,
      status: 'ACTIVE',
    });
    expect(newPolicy(policy)).toMatchObject({ number: 'POL123', annual_limit: 50_000_000 });
    expect(newMember(member)).toMatchObject({ number: 'M00001', nik: '3174012345678901' });
  });

  it('INS-5 finds nothing wrong in what is right', () => {
    expect([clientFaults(client), policyFaults(policy), memberFaults(member, today)]).toEqual([{}, {}, {}]);
  });

  it.each([
    [{ code: 'C78' }, { code: 'code' }],
    [{ name: ' ' }, { name: 'name' }],
    [{ email: 'hrd@' }, { email: 'email' }],
    [{ phone: '12' }, { phone: 'phone' }],
  ] as [Partial<ClientDraft>, object][])('INS-5 names what is wrong with a client: %o', (change, faults) => {
    expect(clientFaults({ ...client, ...change })).toEqual(faults);
  });

  it.each([
    [{ annual_limit: '-5' }, { annual_limit: 'limit' }],
    [{ annual_limit: '1,5' }, { annual_limit: 'limit' }],
    [{ annual_limit: '0' }, { annual_limit: 'limit' }],
    [{ annual_limit: '1000000000000001' }, { annual_limit: 'limit' }],
    [{ end_on: '2025-12-31' }, { end_on: 'order' }],
    [{ end_on: '2026-01-01' }, {}],
    [{ client_code: '' }, { client_code: 'client' }],
  ] as [Partial<PolicyDraft>, object][])('INS-5 names what is wrong with a policy: %o', (change, faults) => {
    expect(policyFaults({ ...policy, ...change })).toEqual(faults);
  });

  it.each([
    [{ nik: '317401234567890' }, { nik: 'nik' }],
    [{ birth_date: '2026-11-22' }, { birth_date: 'future' }],
    [{ birth_date: today }, {}],
    [{ number: 'M1' }, { number: 'member' }],
  ] as [Partial<MemberDraft>, object][])('INS-5 names what is wrong with a member: %o', (change, faults) => {
    expect(memberFaults({ ...member, ...change }, today)).toEqual(faults);
  });

  it('PLT-19 sends only what was changed, with the version that was seen; an empty NIK stays as it is', () => {
    const stored = { ...newClient(client), id: '1', version: 3, created_at: '', updated_at: '' };
    const seen = { ...stored, email: null, phone: null, status: 'ACTIVE' as const };
    expect(clientChanges(seen, { ...client, code: 'C789', name: 'PT Baru' })).toEqual({
      name: 'PT Baru',
      version: 3,
    });
    expect(clientChanges(seen, { ...client, code: 'C789' })).toBeNull();
    const known = {
      ...newMember(member),
      id: '2',
      nik_masked: '************8901',
      client_code: 'C789',
      status: 'ACTIVE' as const,
      version: 1,
      created_at: '',
      updated_at: '',
    };
    expect(memberChanges(known, { ...member, nik: '' })).toBeNull();
    expect(memberChanges(known, member)).toEqual({ nik: '3174012345678901', version: 1 });
  });
});

import { describe, expect, it } from 'vitest';
import { networkError } from '../../../api/errors.ts';
import type { UserRow } from '../../../api/identity.ts';
import { approveAll } from './approveAll.ts';

const user = (id: string): UserRow => ({
  id,
  username: id,
  email: null,
  full_name: id,
  phone: null,
  user_type: 'CORE',
  status: 'PENDING_APPROVAL',
  nik_masked: null,
  roles: [],
  restrictions: {},
  created_at: '2026-11-21T00:00:00Z',
  last_login_at: null,
  is_home: true,
});

describe('approving many', () => {
  it('FR-USER-003 goes on past a refusal and names it', async () => {
    const steps: number[] = [];
    const approve = async (id: string): Promise<void> => {
      if (id === 'b') throw new Error('refused');
    };
    const result = await approveAll(['a', 'b', 'c'].map(user), approve, (done) => steps.push(done));
    expect(result.approved).toEqual(['a', 'c']);
    expect(result.refused.map((each) => each.user.id)).toEqual(['b']);
    expect(steps).toEqual([1, 2, 3]);
  });

  it('stops when nothing answers any more', async () => {
    const asked: string[] = [];
    const approve = async (id: string): Promise<void> => {
      asked.push(id);
      if (id === 'b') throw networkError();
    };
    const result = await approveAll(['a', 'b', 'c'].map(user), approve, () => undefined);
    expect(asked).toEqual(['a', 'b']);
    expect(result.approved).toEqual(['a']);
  });
});

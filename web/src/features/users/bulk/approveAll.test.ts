import { describe, expect, it } from 'vitest';
import { ApiError, networkError } from '../../../api/errors.ts';
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

const world = (approve: (id: string) => Promise<void>) => ({
  approve,
  onStep: (): void => undefined,
  isStopped: () => false,
  sleep: async (): Promise<void> => undefined,
});
const abc = ['a', 'b', 'c'].map(user);

describe('approving many', () => {
  it('FR-USER-003 goes on past a refusal and names it', async () => {
    const steps: number[] = [];
    const approve = async (id: string): Promise<void> => {
      if (id === 'b') throw new Error('refused');
    };
    const result = await approveAll(abc, { ...world(approve), onStep: (done) => steps.push(done) });
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
    const result = await approveAll(abc, world(approve));
    expect(asked).toEqual(['a', 'b']);
    expect(result.approved).toEqual(['a']);
  });

  it('stops when the reader says so', async () => {
    let done = 0;
    const approve = async (): Promise<void> => {
      done += 1;
    };
    const result = await approveAll(abc, { ...world(approve), isStopped: () => done === 2 });
    expect(result).toEqual({ approved: ['a', 'b'], refused: [] });
  });

  it('waits as long as the API asks, then goes on', async () => {
    const slept: number[] = [];
    let tries = 0;
    const busy = new ApiError({
      status: 429,
      code: 'TOO_MANY_REQUESTS',
      message: '',
      fields: {},
      requestId: null,
      retryAfter: 3,
      data: null,
    });
    const approve = async (): Promise<void> => {
      tries += 1;
      if (tries === 1) throw busy;
    };
    const sleep = async (ms: number): Promise<void> => void slept.push(ms);
    const result = await approveAll(abc, { ...world(approve), sleep });
    expect(result.approved).toEqual(['a', 'b', 'c']);
    expect(slept).toEqual([3000]);
  });
});

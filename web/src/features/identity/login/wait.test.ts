import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../api/errors.ts';
import { waitAfter } from './wait.ts';

const refused = (code: string, retryAfter: number | null, status = 429): ApiError =>
  new ApiError({ status, code, message: '', fields: {}, requestId: null, retryAfter, data: null });

describe('a login that was told to wait', () => {
  it('tries again by itself when the server is full, never before Retry-After, spread by chance', () => {
    expect(waitAfter(refused('LOGIN_BUSY', 4), 0)).toEqual({ seconds: 4, automatic: true });
    expect(waitAfter(refused('LOGIN_BUSY', 4), 0.99)).toEqual({ seconds: 7, automatic: true });
    expect(waitAfter(refused('LOGIN_BUSY', null), 0)).toEqual({ seconds: 1, automatic: true });
  });
  it('waits for the person after too many attempts', () => {
    expect(waitAfter(refused('TOO_MANY_ATTEMPTS', 30), 0.5)).toEqual({ seconds: 30, automatic: false });
  });
  it('is not confused by other errors', () => {
    expect(waitAfter(refused('INVALID_CREDENTIALS', null, 401), 0)).toBeNull();
    expect(waitAfter(new Error('x'), 0)).toBeNull();
  });
});

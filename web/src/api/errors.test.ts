import { describe, expect, it } from 'vitest';
import { retryAfterOf, toApiError } from './errors.ts';

const answer = (status: number, headers: Record<string, string> = {}): Response =>
  new Response(null, { status, headers });

describe('errors of the API', () => {
  it('PLT-3 are read from the envelope', () => {
    const body = {
      success: false,
      code: 'VALIDATION_FAILED',
      message: 'Periksa isian.',
      errors: { phone: ['Tulis +62…'] },
      meta: { request_id: 'req-1' },
    };
    const error = toApiError(body, answer(422));
    expect(error).toMatchObject({ status: 422, code: 'VALIDATION_FAILED', requestId: 'req-1' });
    expect(error.fields).toEqual({ phone: ['Tulis +62…'] });
  });

  it('keep the request id of an answer that is no envelope', () => {
    const error = toApiError('<html>', answer(502, { 'x-request-id': 'req-2' }));
    expect(error).toMatchObject({ status: 502, code: 'UNREADABLE', requestId: 'req-2', fields: {} });
  });

  it('PLT-4 Retry-After is understood as seconds and as a date', () => {
    expect(retryAfterOf(new Headers({ 'retry-after': '7' }))).toBe(7);
    const now = Date.parse('2026-11-21T03:00:00Z');
    expect(retryAfterOf(new Headers({ 'retry-after': 'Sat, 21 Nov 2026 03:00:30 GMT' }), now)).toBe(30);
    expect(retryAfterOf(new Headers())).toBeNull();
  });
});

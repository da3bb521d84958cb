import { describe, expect, it } from 'vitest';
import { ApiError } from '../api/errors.ts';
import { wordsElsewhere } from './fieldErrors.ts';

const refused = (fields: Record<string, string[]>) =>
  new ApiError({
    status: 422,
    code: 'VALIDATION_FAILED',
    message: 'Ada isian yang perlu diperbaiki.',
    fields,
    requestId: null,
    retryAfter: null,
    data: null,
  });

describe('what a form says of a refusal', () => {
  it('PLT-3 a fault of a field without an input is said at the button', () => {
    const error = refused({ amount: ['Terlalu besar.'], member_number: ['Peserta tidak aktif.'] });
    expect(wordsElsewhere(error, ['amount', 'icd10'])).toEqual(['Peserta tidak aktif.']);
    expect(wordsElsewhere(error, ['amount', 'member_number'])).toEqual([]);
    expect(wordsElsewhere(new Error('x'), [])).toEqual([]);
  });
});

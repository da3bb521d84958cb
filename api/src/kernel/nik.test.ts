import { describe, expect, it } from 'vitest';
import { isNik, maskNik } from './nik.ts';

describe('FR-AUTH-002 TC-005 NIK', () => {
  it.each(['3174012345678901', '0000000000000000'])('%s is one', (text) => expect(isNik(text)).toBe(true));
  it.each([
    '',
    '317401234567890',
    '31740123456789012',
    '317401234567890a',
    ' 3174012345678901',
    '3174012345678901\n',
    '٣١٧٤٠١٢٣٤٥٦٧٨٩٠١',
  ])('%j is none', (text) => expect(isNik(text)).toBe(false));
  it('shows its last four digits only', () => expect(maskNik('8901')).toBe('••••••••••••8901'));
});

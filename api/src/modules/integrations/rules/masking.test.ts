import { expect, it } from 'vitest';
import { maskPayload } from './masking.ts';

it('a NIK is masked wherever it stands, and nothing else', () => {
  const nik = '3174012345678901';
  expect(
    maskPayload({
      nik,
      str_number: '1234567890123456',
      short: '317401234567890',
      long: '31740123456789012',
      text: `NIK ${nik}, Palopo`,
      [nik]: 1,
      list: [nik, 3, null, true],
      identifier: [{ system: 'https://fhir.kemkes.go.id/id/nik', value: nik }],
      number: 3174012345678901,
    }),
  ).toEqual({
    nik: '••••••••••••8901',
    str_number: '1234567890123456',
    short: '317401234567890',
    long: '31740123456789012',
    text: 'NIK ••••••••••••8901, Palopo',
    '••••••••••••8901': 1,
    list: ['••••••••••••8901', 3, null, true],
    identifier: [{ system: 'https://fhir.kemkes.go.id/id/nik', value: '••••••••••••8901' }],
    number: '••••••••••••8901',
  });
});

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

it.each([
  ['3174 0123 4567 8901', '••••••••••••8901'],
  ['31.74.01.234567.8901', '••••••••••••8901'],
  ['NIK: 317401-234567-8901!', 'NIK: ••••••••••••8901!'],
  ['3174 - 0123 - 4567 - 8901', '••••••••••••8901'],
  ['3174\u00a00123\u200b4567\u20138901', '••••••••••••8901'],
  ['3,174,012,345,678,901', '••••••••••••8901'],
  ['3.174012345678901E+15', '••••••••••••••••'],
  ['3174/0123/4567/8901', '••••••••••••8901'],
])('a NIK that is written otherwise is masked as well: %s', (text, masked) => {
  expect(maskPayload({ text, [text]: text, list: [text] })).toEqual({
    text: masked,
    [masked]: masked,
    list: [masked],
  });
});

it('a NIK that stands where the STR belongs is masked; moments, coordinates and short numbers are not', () => {
  const nik = '3174012345678901';
  expect(maskPayload({ nik, str_number: '3174 0123 4567 8901' })).toEqual({
    nik: '••••••••••••8901',
    str_number: '••••••••••••8901',
  });
  const rest = {
    at: '2026-11-21T03:00:30.000Z',
    day: '2026-11-21',
    phone: '0812-3456-7890',
    place: -5.147665,
    many: 12345678901234,
  };
  expect(maskPayload(rest)).toEqual(rest);
});

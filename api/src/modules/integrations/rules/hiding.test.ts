import { expect, it } from 'vitest';
import { hidePeople } from './hiding.ts';

it('INT-10 who may not see people sees of a rejected record what is there, and nothing of whom it is about', () => {
  const registration = {
    id: 7,
    nik: '3174012345678901',
    name: 'Siti Aminah',
    birth_place: 'Gowa',
    birth_date: '1990-01-31',
    profession: 'Siti Aminah',
    str_number: '1234567890123456',
    str_valid_until: null,
    updated_at: '2026-11-01T00:00:00.000Z',
    active: false,
    note: '',
    'Siti Aminah': 1,
    facility: { code: 'RS1', name: 'RS Aminah' },
  };
  expect(hidePeople(registration)).toEqual({
    id: 7,
    nik: '•••',
    name: '•••',
    birth_place: '•••',
    birth_date: '•••',
    profession: '•••',
    str_number: '•••',
    str_valid_until: null,
    updated_at: '2026-11-01T00:00:00.000Z',
    active: false,
    note: '',
    '•••': '•••',
    facility: { code: 'RS1', name: '•••' },
  });
});

it('INT-10 what stands in the wrong place is hidden too, and a page that nobody understands whole', () => {
  expect(
    hidePeople({ id: '3174012345678901', updated_at: 'Siti Aminah', str_valid_until: 'lahir 1990' }),
  ).toEqual({
    id: '•••',
    updated_at: '•••',
    str_valid_until: '•••',
  });
  expect(hidePeople({ raw: '{"name":"Siti"}', cut: true })).toEqual({ raw: '•••', cut: true });
  expect(hidePeople({ name: [{ given: ['Siti'], family: 'Aminah' }], birthDate: '1990-01-31' })).toEqual({
    name: [{ given: ['•••'], family: '•••' }],
    birthDate: '•••',
  });
  expect(hidePeople('Siti')).toBe('•••');
});

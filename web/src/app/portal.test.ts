import { expect, it } from 'vitest';
import users from '../i18n/words/users.id.ts';
import { typeWordsOf } from './portal.ts';

it('FR-USER-002 only an insurance administrator and the vendor have clients; a school has users and members', () => {
  expect(users.type[typeWordsOf('tpa')].CLIENT).toBe('Klien');
  expect(users.type[typeWordsOf('vendor')].CLIENT).toBe('Klien');
  for (const type of ['sekolah', 'akademi', 'instansi', 'koperasi'] as const)
    expect(users.type[typeWordsOf(type)]).toEqual({
      CORE: 'Staf inti',
      CLIENT: 'Pengguna',
      PROVIDER: 'Mitra',
      MEMBER: 'Anggota',
    });
});

import { expect, it } from 'vitest';
import { carriesLink } from './registration-name.ts';

it.each([
  ['Koperasi Makmur Jaya, Tbk.', false],
  ['SMK "Bakti" 2/3', false],
  ['Toko Budi.com', false],
  ['Hadiah! https://jahat.example', true],
  ['Klik WWW.jahat.example', true],
  ['jahat.example/hadiah', true],
  ['Dua\nbaris', true],
  ['Terbalik \u202Emoc', true],
])('TEN-9 a registration by the name %j carries a link: %s', (name, carries) => {
  expect(carriesLink(name)).toBe(carries);
});

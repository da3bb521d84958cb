import { expect, it } from 'vitest';
import { linksOf } from './links.ts';

it('finds addresses, and leaves the full stop', () => {
  expect(
    linksOf('Buka http://localhost:3000/reset-password?token=a.b-c. Salam').map((part) => part.text),
  ).toEqual(['Buka ', 'http://localhost:3000/reset-password?token=a.b-c', '. Salam']);
});

it('leaves other schemes as text', () => {
  expect(linksOf('javascript:alert(1)')).toEqual([{ kind: 'text', text: 'javascript:alert(1)', at: 0 }]);
});

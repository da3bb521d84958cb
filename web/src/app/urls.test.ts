import { describe, expect, it } from 'vitest';
import { safeNext, urls } from './urls.ts';

describe('where login leads', () => {
  it('PLT-17 is never another site', () => {
    for (const bad of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      undefined,
    ]) {
      expect(safeNext(bad)).toBe('/');
    }
  });
  it('is the page that was asked for', () => {
    expect(safeNext('/users?q=budi')).toBe('/users?q=budi');
    expect(safeNext('/login?next=/login')).toBe('/');
  });
  it('is carried in the address', () => {
    expect(urls.login({ next: '/users?q=a b', why: 'ended' })).toBe(
      '/login?next=%2Fusers%3Fq%3Da+b&why=ended',
    );
    expect(urls.login()).toBe('/login');
  });
});

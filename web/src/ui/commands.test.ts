import { describe, expect, it } from 'vitest';
import { type Command, matching } from './commands.ts';

const command = (label: string, words?: string): Command => ({
  id: label,
  label,
  group: 'g',
  ...(words ? { words } : {}),
  run: () => undefined,
});
const commands = [
  command('Riwayat audit', 'log'),
  command('Pengguna'),
  command('Pengaturan pengguna'),
  command('Café'),
];
const labels = (text: string): string[] => matching(commands, text).map((each) => each.label);

describe('the command palette', () => {
  it('PLT-19 finds by the beginnings of words, in any order, without accents', () => {
    expect(labels('aud ri')).toEqual(['Riwayat audit']);
    expect(labels('log')).toEqual(['Riwayat audit']);
    expect(labels('CAFE')).toEqual(['Café']);
    expect(labels('guna')).toEqual([]);
  });
  it('PLT-19 lists all before anything is typed, and the better match first', () => {
    expect(labels('')).toHaveLength(4);
    expect(labels('pengguna')[0]).toBe('Pengguna');
  });
  it('PLT-19 answers among 2,000 commands well under 100 ms', () => {
    const many = Array.from({ length: 2000 }, (_, index) => command(`Halaman nomor ${index}`, 'kata lain'));
    const start = process.threadCpuUsage();
    expect(matching(many, 'hal 1999')).toHaveLength(1);
    const { user, system } = process.threadCpuUsage(start);
    expect((user + system) / 1_000).toBeLessThan(100);
  });
});

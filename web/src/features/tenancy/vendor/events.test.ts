import { expect, it } from 'vitest';
import { detailsOf, eventKey } from './events.ts';

const formats = { rupiah: (amount: number) => `Rp ${amount}`, date: (day: string) => `hari ${day}` };

it('an event that is not known yet is a change', () => {
  expect(eventKey({ event: 'paid' })).toBe('paid');
  expect(eventKey({ event: 'renamed' })).toBe('other');
});

it('says amounts, days and reasons of an event, and nothing technical', () => {
  const details = { total: 500, due_on: '2026-11-21', reason: 'Salah rekening', subscription_id: 'x' };
  expect(detailsOf({ details }, formats)).toEqual([
    { key: 'total', text: 'Rp 500' },
    { key: 'due_on', text: 'hari 2026-11-21' },
    { key: 'reason', text: 'Salah rekening' },
  ]);
});

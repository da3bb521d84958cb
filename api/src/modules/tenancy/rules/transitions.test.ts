import { describe, expect, test } from 'vitest';
import { invoiceTransitions, mayBecome, paymentTransitions, subscriptionTransitions } from './transitions.ts';

function pairs(table: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.entries(table).flatMap(([from, targets]) => targets.map((to) => `${from} → ${to}`));
}

describe('TEN-14 every transition stands in a table', () => {
  test('of invoices', () => {
    expect(pairs(invoiceTransitions).sort()).toEqual(
      [
        'draft → unpaid',
        'draft → void',
        'unpaid → awaiting_verification',
        'unpaid → overdue',
        'unpaid → void',
        'awaiting_verification → paid',
        'awaiting_verification → unpaid',
        'awaiting_verification → overdue',
        'overdue → awaiting_verification',
        'overdue → void',
      ].sort(),
    );
  });
  test('of payments and subscriptions: what has ended stays ended', () => {
    expect(pairs(paymentTransitions)).toEqual(['pending → verified', 'pending → rejected']);
    expect(subscriptionTransitions.cancelled).toEqual([]);
    for (const targets of Object.values(subscriptionTransitions)) expect(targets).not.toContain('trial');
  });
  test('the same again is no change, what is not in the table is refused', () => {
    expect(mayBecome(invoiceTransitions, 'paid', 'paid')).toBe('same');
    expect(mayBecome(invoiceTransitions, 'paid', 'void')).toBe('no');
    expect(mayBecome(invoiceTransitions, 'unpaid', 'paid')).toBe('no');
    expect(mayBecome(invoiceTransitions, 'unpaid', 'void')).toBe('yes');
  });
});

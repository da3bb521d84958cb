import { describe, expect, test } from 'vitest';
import { events, get, newBook, open, pay, plan, start } from '../../../../test/support/billing-book.ts';
import { changeInvoice } from './book.ts';
import { runCalendar } from './calendar.ts';
import { settle } from './payment.ts';
import { refusePlan } from './plan-begins.ts';
import { cancel, changePlan, foresee, keep, refuseChange } from './plan-changes.ts';

const DAY = '2026-03-01';
const small = plan(1);
const large = plan(2, { price: 250_000, modules: ['insurance', 'praktikum'] });
const addon = plan(3, { kind: 'addon', price: 40_000, modules: ['praktikum'] });
const yearly = plan(4, { price: 1_000_000, period: 'yearly' });
const withTrial = plan(5, { trialDays: 10 });

function paidBook() {
  const book = newBook([small, large, addon, yearly, withTrial]);
  const { id } = start(book, 1, DAY);
  for (const invoice of open(book)) pay(book, invoice, DAY);
  return { book, id };
}

describe('TEN-13 plans change', () => {
  test('upgrade: the difference for the days that remain, and the plan begins with its payment', () => {
    const { book, id } = paidBook();
    runCalendar(book, '2026-03-11');
    expect(foresee(book, get(book, id), large, '2026-03-11')).toEqual({
      effect: 'upgrade',
      effectiveOn: null,
      subtotal: 101_612,
      tax: 11_177,
      total: 112_789,
    });
    changePlan(book, get(book, id), large, '2026-03-11');
    runCalendar(book, '2026-03-17');
    expect(get(book, id)).toMatchObject({ planId: 1, nextPlanId: 2 });
    const [invoice] = open(book);
    expect(invoice).toMatchObject({ reason: 'upgrade', dueOn: '2026-03-18' });
    if (invoice) pay(book, invoice, '2026-03-17');
    runCalendar(book, '2026-03-18');
    expect(get(book, id)).toMatchObject({ planId: 2, nextPlanId: null, paidUntil: '2026-04-01' });
    expect(open(book)).toMatchObject([{ reason: 'renewal', subtotal: 250_000 }]);
  });

  test('an upgrade that nobody pays is forgotten, and the renewal is for the old plan', () => {
    const { book, id } = paidBook();
    changePlan(book, get(book, id), large, '2026-03-15');
    runCalendar(book, '2026-03-20');
    expect(open(book).map((invoice) => invoice.reason)).toEqual(['upgrade']);
    runCalendar(book, '2026-03-22');
    expect(open(book)).toMatchObject([{ reason: 'renewal', subtotal: 100_000 }]);
    expect(events(book, id)).toContain('upgrade_forgotten');
    expect(get(book, id).nextPlanId).toBeNull();
  });

  test('downgrade: at the end of the paid days; a renewal that was asked for is asked anew', () => {
    const { book, id } = paidBook();
    runCalendar(book, '2026-03-20');
    expect(open(book)).toHaveLength(1);
    const { change } = changePlan(book, get(book, id), yearly, '2026-03-20');
    expect(change).toMatchObject({ effect: 'downgrade', effectiveOn: '2026-04-01', subtotal: 1_000_000 });
    runCalendar(book, '2026-03-20');
    const [renewal] = open(book);
    expect(renewal).toMatchObject({ subtotal: 1_000_000, lines: [{ planId: 4, periodUntil: '2027-04-01' }] });
    if (renewal) pay(book, renewal, '2026-03-21');
    expect(get(book, id).planId).toBe(1);
    expect(refuseChange(book, get(book, id), large, '2026-03-22')).toEqual({ code: 'NEXT_PLAN_PAID' });
    runCalendar(book, '2026-04-01');
    expect(get(book, id)).toMatchObject({ planId: 4, nextPlanOn: null, paidUntil: '2027-04-01' });
  });

  test('before the first payment a plan changes at once and its first invoice is asked anew', () => {
    const book = newBook([withTrial, large]);
    const { id } = start(book, 5, DAY);
    expect(changePlan(book, get(book, id), large, '2026-03-03').change.effect).toBe('at_once');
    runCalendar(book, '2026-03-03');
    expect(get(book, id)).toMatchObject({ planId: 2, status: 'trial', trialUntil: '2026-03-11' });
    expect(open(book)).toMatchObject([{ reason: 'first', subtotal: 250_000, dueOn: '2026-03-11' }]);
  });

  test('a plan that covers an add-on ends it with its paid days', () => {
    const { book, id } = paidBook();
    const extra = start(book, 3, DAY);
    for (const invoice of open(book)) pay(book, invoice, DAY);
    changePlan(book, get(book, id), large, DAY);
    const [invoice] = open(book);
    if (invoice) pay(book, invoice, DAY);
    expect(get(book, extra.id)).toMatchObject({ cancelAtEnd: true, status: 'active' });
    runCalendar(book, '2026-04-01');
    expect(get(book, extra.id)).toMatchObject({ status: 'cancelled', endedOn: '2026-04-01' });
    expect(refusePlan(book, addon)).toMatchObject({ code: 'MODULE_IN_PLAN', module: 'praktikum' });
  });

  test('what is refused: other kinds, the same plan, debts, proofs that wait', () => {
    const { book, id } = paidBook();
    const subscription = get(book, id);
    expect(refuseChange(book, subscription, small, DAY)).toMatchObject({ code: 'PLAN_HELD' });
    expect(refuseChange(book, subscription, addon, DAY)).toEqual({ code: 'WRONG_PLAN_KIND' });
    expect(refusePlan(book, large)).toMatchObject({ code: 'PRIMARY_TAKEN' });
    expect(refusePlan(book, { ...addon, isActive: false })).toMatchObject({ code: 'PLAN_INACTIVE' });
    runCalendar(book, '2026-04-02');
    expect(refuseChange(book, get(book, id), large, '2026-04-02')).toMatchObject({ code: 'PAY_FIRST' });
    expect(refusePlan(book, addon)).toMatchObject({ code: 'PAY_FIRST' });
    const [renewal] = open(book);
    if (renewal) changeInvoice(book, renewal.id, { status: 'awaiting_verification', dueOn: '2026-05-01' });
    expect(refuseChange(book, { ...get(book, id), paidUntil: '2026-05-01' }, large, '2026-04-02')).toEqual({
      code: 'PAYMENT_WAITS',
    });
  });

  test('cancel ends with the paid days, keep takes it back, a debt ends at once and stays owed', () => {
    const { book, id } = paidBook();
    runCalendar(book, '2026-03-20');
    expect(cancel(book, get(book, id), '2026-03-20', 'tenant', false)).toBe('2026-04-01');
    runCalendar(book, '2026-03-21');
    expect(open(book)).toEqual([]);
    keep(book, get(book, id), '2026-03-22');
    runCalendar(book, '2026-03-22');
    expect(open(book)).toHaveLength(1);
    runCalendar(book, '2026-04-03');
    expect(cancel(book, get(book, id), '2026-04-03', 'tenant', false)).toBe('2026-04-03');
    expect(get(book, id)).toMatchObject({ status: 'cancelled', endReason: 'tenant' });
    const [owed] = open(book);
    expect(owed?.status).toBe('overdue');
    if (owed) settle(book, owed, '2026-04-04');
    expect(get(book, id)).toMatchObject({ status: 'cancelled', paidUntil: '2026-04-01' });
  });
});

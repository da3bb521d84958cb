import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { get, newBook, open, pay, plan, start } from '../../../../test/support/billing-book.ts';
import type { Book } from './book.ts';
import { periodDays } from './book.ts';
import { runCalendar } from './calendar.ts';
import { addDays, daysBetween } from './days.ts';
import { moduleStates } from './module-states.ts';
import { cancel, changePlan, refuseChange } from './plan-changes.ts';

const START = '2026-01-31';
const codes = ['insurance', 'praktikum', 'kedisiplinan'];

const plans = [
  plan(1, { modules: ['insurance'], trialDays: 10 }),
  plan(2, { kind: 'addon', modules: ['praktikum'], price: 50_000 }),
  plan(3, { kind: 'addon', modules: ['kedisiplinan'], price: 300_000, period: 'yearly', trialDays: 20 }),
];

/** What happens on a day: open invoices are paid, the oldest or the newest one. */
const deed = fc.record({ after: fc.integer({ min: 0, max: 40 }), newest: fc.boolean() });
const deeds = fc.array(deed, { maxLength: 14 });
const someTerms = fc
  .record({
    invoiceDays: fc.integer({ min: 1, max: 27 }),
    graceDays: fc.integer({ min: 0, max: 60 }),
    readOnly: fc.integer({ min: 0, max: 60 }),
  })
  .map(({ invoiceDays, graceDays, readOnly }) => ({
    invoiceDays,
    graceDays,
    readOnlyDays: Math.min(readOnly, graceDays),
  }));

/** Days on which each subscription was open, and days paid for, counted apart from the rules. */
function count(given: Book, ids: readonly string[]) {
  const used = new Map(ids.map((id) => [id, 0]));
  return {
    used: (id: string) => used.get(id) ?? 0,
    day(today: string) {
      const states = moduleStates(given, today);
      ids.forEach((id, index) => {
        if (states.get(codes[index] ?? '') !== 'off') used.set(id, (used.get(id) ?? 0) + 1);
      });
    },
    paid: (id: string) =>
      [...given.invoices.values()]
        .filter((invoice) => invoice.status === 'paid')
        .reduce((sum, invoice) => sum + periodDays(invoice, get(given, id)), 0),
  };
}

describe('TEN-13 whatever is paid, early, late, or in another order', () => {
  test('no paid day is shut and no unpaid day is open beyond the grace', () => {
    fc.assert(
      fc.property(someTerms, deeds, fc.integer({ min: 1, max: 3 }), (terms, all, many) => {
        const book = newBook(plans, terms);
        const ids = plans.slice(0, many).map((one) => start(book, one.id, START).id);
        const counted = count(book, ids);
        const waiting = [...all];
        let next = waiting.shift();
        let since = 0;
        for (let today = START; today < '2026-09-01'; today = addDays(today, 1), since++) {
          runCalendar(book, today);
          while (next && since >= next.after) {
            const invoice = open(book).at(next.newest ? -1 : 0);
            if (invoice) pay(book, invoice, today);
            since = 0;
            next = waiting.shift();
          }
          for (const id of ids) {
            const subscription = get(book, id);
            const free = subscription.trialUntil ? daysBetween(START, subscription.trialUntil) : 0;
            const left = free + counted.paid(id) - counted.used(id);
            // Never more on credit than the grace.
            expect(left).toBeGreaterThanOrEqual(-terms.graceDays);
            const overdue = open(book).some(
              (one) => one.dueOn <= today && one.lines.some((line) => line.subscriptionId === id),
            );
            if (left > 0 && !overdue) expect(subscription.status).not.toBe('suspended');
            if (subscription.status === 'active')
              expect(daysBetween(today, subscription.paidUntil ?? '')).toBe(left);
          }
          counted.day(today);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('run twice, or a week late, the end is the same', () => {
    const seen = (book: Book) => ({
      subscriptions: [...book.subscriptions.values()].map(({ id, checkOn, warnedOn, ...rest }) => rest),
      invoices: [...book.invoices.values()]
        .map(({ status, reason, dueOn, total, lines }) => ({
          status,
          reason,
          dueOn,
          total,
          periods: lines.map((line) => `${line.planId} ${line.periodFrom} ${line.periodUntil}`).sort(),
        }))
        .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
    });
    fc.assert(
      fc.property(someTerms, deeds, fc.boolean(), (terms, all, lateAddons) => {
        const run = (eachDay: boolean) => {
          const book = newBook(plans, terms);
          start(book, 1, START);
          if (!lateAddons) start(book, 2, START);
          let today = START;
          for (const { after, newest } of all) {
            const until = addDays(today, after);
            if (eachDay)
              for (; today < until; today = addDays(today, 1)) {
                runCalendar(book, today);
                runCalendar(book, today);
              }
            today = until;
            runCalendar(book, today);
            const sorted = open(book).sort((a, b) => a.dueOn.localeCompare(b.dueOn));
            const invoice = sorted.at(newest ? -1 : 0);
            if (invoice) pay(book, invoice, today);
          }
          return seen(book);
        };
        expect(run(false)).toEqual(run(true));
      }),
      { numRuns: 60 },
    );
  });

  test('each period is asked for once, and sums are those of their lines', () => {
    const wishes = fc.array(
      fc.record({
        after: fc.integer({ min: 0, max: 25 }),
        what: fc.constantFrom('pay', 'up', 'down', 'stop', 'wait'),
      }),
      { maxLength: 20 },
    );
    const ladder = [
      plan(1, { price: 100_000 }),
      plan(2, { price: 250_000, modules: ['insurance', 'praktikum'] }),
      plan(3, { price: 1_000_000, period: 'yearly', modules: codes }),
    ];
    fc.assert(
      fc.property(wishes, (all) => {
        const book = newBook(ladder);
        const { id } = start(book, 1, START);
        let today = START;
        for (const { after, what } of all) {
          today = addDays(today, after);
          runCalendar(book, today);
          const subscription = get(book, id);
          const [invoice] = open(book);
          const wanted = ladder[subscription.planId - 1 + (what === 'up' ? 1 : -1)];
          if (what === 'pay' && invoice) pay(book, invoice, today);
          else if (what === 'stop' && subscription.endedOn === null)
            cancel(book, subscription, today, 'tenant', false);
          else if (
            wanted &&
            subscription.endedOn === null &&
            !refuseChange(book, subscription, wanted, today)
          )
            changePlan(book, subscription, wanted, today);
          runCalendar(book, today);
        }
        const live = [...book.invoices.values()].filter((invoice) => invoice.status !== 'void');
        const periods = live
          .flatMap((invoice) => invoice.lines)
          .flatMap((line) =>
            line.periodFrom && line.periodUntil ? [[line.periodFrom, line.periodUntil]] : [],
          )
          .sort();
        periods.forEach(([from = ''], index) => {
          expect(from >= (periods[index - 1]?.[1] ?? '')).toBe(true);
        });
        for (const invoice of book.invoices.values()) {
          const subtotal = invoice.lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0);
          expect([invoice.subtotal, invoice.total]).toEqual([subtotal, subtotal + invoice.tax]);
        }
      }),
      { numRuns: 150 },
    );
  });
});

import { describe, expect, test } from 'vitest';
import { events, get, newBook, open, pay, plan, start } from '../../../../test/support/billing-book.ts';
import { openPeriods } from './book.ts';
import { runCalendar } from './calendar.ts';
import { addDays } from './days.ts';
import { askEarly, lineOf } from './invoicing.ts';
import { moduleStates } from './module-states.ts';
import { shiftDays } from './shifting.ts';
import { deadlines, standing, worst } from './standing.ts';
import { mayVoid, voidOne } from './voiding.ts';

const DAY = '2026-03-01';

describe('TEN-13 the calendar of one subscription', () => {
  test('a trial: open until it ends, shut without grace, open again from the day of payment', () => {
    const book = newBook([plan(1, { trialDays: 14 })]);
    const { id } = start(book, 1, DAY);
    const [invoice] = open(book);
    expect(invoice).toMatchObject({ reason: 'first', dueOn: '2026-03-15', status: 'unpaid', total: 111_000 });
    expect(moduleStates(book, DAY).get('insurance')).toBe('ok');
    runCalendar(book, '2026-03-12');
    expect(events(book)).toContain('reminded');
    runCalendar(book, '2026-03-15');
    expect(get(book, id)).toMatchObject({ status: 'suspended', suspendedOn: '2026-03-15' });
    expect(moduleStates(book, '2026-03-15').get('insurance')).toBe('off');
    expect(open(book)).toMatchObject([{ status: 'overdue' }]);
    if (invoice) pay(book, invoice, '2026-03-20');
    expect(get(book, id)).toMatchObject({
      status: 'active',
      paidFrom: '2026-03-20',
      paidUntil: '2026-04-20',
    });
  });

  test('without a trial: shut until the first payment, whose day begins the period', () => {
    const book = newBook([plan(1)]);
    const { id } = start(book, 1, DAY);
    expect(get(book, id).status).toBe('suspended');
    const [invoice] = open(book);
    expect(invoice?.dueOn).toBe('2026-03-15');
    if (invoice) pay(book, invoice, '2026-03-11');
    expect(get(book, id)).toMatchObject({
      status: 'active',
      paidFrom: '2026-03-11',
      paidUntil: '2026-04-11',
    });
  });

  test('invoice → reminder → overdue → told → read-only → shut, and shut days come back', () => {
    const book = newBook([plan(1)]);
    const { id } = start(book, 1, DAY);
    const [first] = open(book);
    if (first) pay(book, first, DAY);
    expect(get(book, id).paidUntil).toBe('2026-04-01');
    const on: Record<string, string> = {};
    for (let day = DAY; day < '2026-05-01'; day = addDays(day, 1)) {
      const before = book.happened.length;
      runCalendar(book, day);
      for (const one of book.happened.slice(before)) on[one.event] ??= day;
      const state = moduleStates(book, day).get('insurance');
      expect(state).toBe(day < '2026-04-08' ? 'ok' : day < '2026-04-15' ? 'read_only' : 'off');
    }
    expect(on).toEqual({
      issued: '2026-03-18',
      reminded: '2026-03-29',
      overdue: '2026-04-01',
      past_due: '2026-04-01',
      read_only_soon: '2026-04-05',
      suspended: '2026-04-15',
    });
    expect(open(book)).toHaveLength(1);
    const [renewal] = open(book);
    if (renewal) pay(book, renewal, '2026-05-01');
    // 30 days paid, 14 used on credit: 16 remain.
    expect(get(book, id)).toMatchObject({ status: 'active', paidUntil: '2026-05-17' });
  });

  test('two invoices overdue: paying one restores nothing, in whatever order', () => {
    for (const order of [0, 1]) {
      const book = newBook([plan(1)], { graceDays: 40, readOnlyDays: 0 });
      const { id } = start(book, 1, DAY);
      for (const invoice of open(book)) pay(book, invoice, DAY);
      for (let day = DAY; day < '2026-06-01'; day = addDays(day, 1)) runCalendar(book, day);
      expect(get(book, id)).toMatchObject({ status: 'suspended', suspendedOn: '2026-05-11' });
      const both = open(book);
      expect(both.map((invoice) => invoice.dueOn)).toEqual(['2026-04-01', '2026-05-01']);
      const [a, b] = order === 0 ? both : [...both].reverse();
      if (a) pay(book, a, '2026-06-01');
      expect(get(book, id).status).toBe('suspended');
      if (b) pay(book, b, '2026-06-02');
      // 61 days paid from 1 April, 40 of them used: 21 remain.
      expect(get(book, id)).toMatchObject({ status: 'active', paidUntil: '2026-06-23' });
    }
  });

  test('the debt of an add-on leaves the primary plan open; they share an invoice when due together', () => {
    const book = newBook([
      plan(1),
      plan(2, { kind: 'addon', modules: ['praktikum'] }),
      plan(3, { kind: 'addon', modules: ['kedisiplinan'] }),
    ]);
    const primary = start(book, 1, DAY);
    for (const invoice of open(book)) pay(book, invoice, DAY);
    const addon = start(book, 2, '2026-03-10');
    for (const invoice of open(book)) pay(book, invoice, '2026-03-10');
    start(book, 3, '2026-03-10');
    for (const invoice of open(book)) pay(book, invoice, '2026-03-10');
    runCalendar(book, '2026-03-27');
    expect(open(book).map((invoice) => invoice.lines.length)).toEqual([1, 2]);
    const [renewal] = openPeriods(book, primary);
    if (renewal) pay(book, renewal, '2026-03-27');
    runCalendar(book, '2026-04-25');
    expect([get(book, primary.id).status, get(book, addon.id).status]).toEqual(['active', 'suspended']);
    expect(Object.fromEntries(moduleStates(book, '2026-04-25'))).toEqual({
      insurance: 'ok',
      praktikum: 'off',
      kedisiplinan: 'off',
    });
    expect(worst(['active', 'suspended'])).toBe('suspended');
    expect(worst([])).toBe('none');
  });

  test('a plan without a price goes on by itself and is never asked for', () => {
    const book = newBook([plan(1, { price: 0 })]);
    const { id } = start(book, 1, DAY);
    runCalendar(book, '2026-07-15');
    expect(open(book)).toEqual([]);
    expect(get(book, id)).toMatchObject({ status: 'active', paidUntil: '2026-08-01' });
  });

  test('the next period can be paid early, once, and its days follow those that are paid', () => {
    const book = newBook([plan(1), plan(2, { price: 0 })]);
    const { id } = start(book, 1, DAY);
    for (const invoice of open(book)) pay(book, invoice, DAY);
    const early = askEarly(book, get(book, id), '2026-03-02');
    expect(early).toMatchObject({ reason: 'renewal', dueOn: '2026-04-01' });
    expect(askEarly(book, get(book, id), '2026-03-02')?.id).toBe(early?.id);
    runCalendar(book, '2026-03-20');
    expect(open(book)).toHaveLength(1);
    if (early) pay(book, early, '2026-03-20');
    expect(get(book, id).paidUntil).toBe('2026-05-01');
    expect(askEarly(book, { ...get(book, id), cancelAtEnd: true }, '2026-03-20')).toBeNull();
    expect(askEarly(book, { ...get(book, id), planId: 2 }, '2026-03-20')).toBeNull();
  });

  test('a voided period is asked for anew; a pause moves everything and changes nothing', () => {
    const book = newBook([plan(1)]);
    const { id } = start(book, 1, DAY);
    for (const invoice of open(book)) pay(book, invoice, DAY);
    runCalendar(book, '2026-03-20');
    const [renewal] = open(book);
    if (renewal && mayVoid(renewal)) voidOne(book, renewal, 'salah');
    runCalendar(book, '2026-03-20');
    expect(open(book)).toMatchObject([{ dueOn: '2026-04-01' }]);
    expect(lineOf(book, get(book, id), '2026-04-01')).toMatchObject({ periodUntil: '2026-05-01' });
    runCalendar(book, '2026-04-09');
    const before = standing(book, get(book, id), '2026-04-09');
    const limits = deadlines(book, get(book, id));
    shiftDays(book, 30, '2026-05-09');
    expect(standing(book, get(book, id), '2026-05-09')).toEqual(before);
    expect(deadlines(book, get(book, id))?.shutOn).toBe(addDays(limits?.shutOn ?? '', 30));
    const told = book.happened.length;
    runCalendar(book, '2026-05-09');
    expect(book.happened.length).toBe(told);
  });
});

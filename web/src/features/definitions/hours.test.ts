import { describe, expect, it } from 'vitest';
import { daysText, hoursFault, kindOf, officeHours, toggleDay } from './hours.ts';

const names = ['', 'Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab', 'Min'];
const name = (day: number): string => names[day] ?? '';

describe('range of hours', () => {
  it('FR-ABAC-001 ticks and unticks days in the order of the week', () => {
    const friday = toggleDay({ ...officeHours(), days: [7, 1] }, 5);
    expect(friday.days).toEqual([1, 5, 7]);
    expect(toggleDay(friday, 1).days).toEqual([5, 7]);
  });

  it('FR-ABAC-001 tells apart within a day, past midnight and a whole day', () => {
    expect(kindOf({ start: '08:00', end: '17:00', days: [1] })).toBe('within');
    expect(kindOf({ start: '22:00', end: '06:00', days: [1] })).toBe('overnight');
    expect(kindOf({ start: '00:00', end: '00:00', days: [1] })).toBe('whole-day');
  });

  it('says what is missing', () => {
    expect(hoursFault(officeHours())).toBeNull();
    expect(hoursFault({ ...officeHours(), start: '' })).toBe('start');
    expect(hoursFault({ ...officeHours(), end: '24:00' })).toBe('end');
    expect(hoursFault({ ...officeHours(), days: [] })).toBe('days');
  });

  it.each([
    [[1, 2, 3, 4, 5], 'Sen–Jum'],
    [[5, 1, 3, 2, 7], 'Sen–Rab, Jum, Min'],
    [[6, 7], 'Sab, Min'],
    [[], ''],
  ])('writes the days %j as %s', (days, text) => {
    expect(daysText(days, name)).toBe(text);
  });
});

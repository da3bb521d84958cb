import { describe, expect, it } from 'vitest';
import { type Standing, settle, whyNotNow } from './due.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour));
const fine: Standing = {
  status: 'active',
  inactiveLog: null,
  tenantOn: true,
  moduleOn: true,
  busy: false,
  retryAt: null,
  circuitOpen: false,
};
const off = { id: 'log-1', at: at(2), from: 'active', to: 'inactive' } as const;
const on = { id: 'log-2', at: at(4), from: 'inactive', to: 'active' } as const;

describe('INT-5: what becomes of an occurrence', () => {
  it('the newest is run, those before it were missed', () => {
    expect(settle([at(1), at(2), at(3)], [], fine)).toEqual([
      { dueAt: at(1), skip: { reason: 'app_down', statusLogId: null } },
      { dueAt: at(2), skip: { reason: 'app_down', statusLogId: null } },
      { dueAt: at(3), skip: null },
    ]);
  });

  it('none is run while more of them are due than are given', () => {
    expect(settle([at(1), at(2)], [], fine, false).map(({ skip }) => skip?.reason)).toEqual([
      'app_down',
      'app_down',
    ]);
  });

  it('those that came while it was off go back to the change that switched it off, at its very moment too', () => {
    const settled = settle([at(1), at(2), at(3), at(4), at(5)], [off, on], fine);
    expect(settled.map(({ skip }) => skip && [skip.reason, skip.statusLogId])).toEqual([
      ['app_down', null],
      ['inactive', 'log-1'],
      ['inactive', 'log-1'],
      ['app_down', null],
      null,
    ]);
  });

  it('before the first change that is known it stood as that change found it', () => {
    expect(settle([at(1), at(5)], [on], fine)[0]?.skip?.reason).toBe('inactive');
  });

  it.each<[string, Partial<Standing>, string | null]>([
    ['a tenant that is off', { tenantOn: false, moduleOn: false, busy: true }, 'tenant_off'],
    ['a module that is off', { moduleOn: false, busy: true }, 'module_off'],
    ['an integration that is off', { status: 'inactive', moduleOn: false, busy: true }, 'inactive'],
    ['a run that is going on', { busy: true, circuitOpen: true, retryAt: at(9) }, 'overlap'],
    ['an open circuit before its time', { circuitOpen: true, retryAt: at(9) }, 'circuit_open'],
    ['an open circuit whose time has come', { circuitOpen: true }, null],
    ['a try again that waits while the circuit is closed', { retryAt: at(9) }, null],
    ['nothing', {}, null],
  ])('%s keeps the newest out as it should', (_what, standing, reason) => {
    expect(whyNotNow({ ...fine, ...standing })).toBe(reason);
    const [settled] = settle([at(1)], [], { ...fine, ...standing, inactiveLog: null });
    expect(settled?.skip?.reason ?? null).toBe(reason);
  });
});

import type { ModuleRow } from './queries.ts';

export type ModuleState = 'on' | 'off' | 'read_only' | 'shut' | 'not_in_plan';

/** What the module is to its users: what the plan lets, then what the administrator wants. */
export function moduleState({ billing, choice }: Pick<ModuleRow, 'billing' | 'choice'>): ModuleState {
  if (billing === 'not_in_plan') return 'not_in_plan';
  if (billing === 'off') return 'shut';
  if (choice === 'nonaktif') return 'off';
  return billing === 'read_only' ? 'read_only' : 'on';
}

import type { ActorTenant, ModuleState } from '../../src/platform/access/actor.ts';
import type { Module } from '../../src/platform/module.ts';

/** A module for tests: whatever is not said is empty. */
export function testModule(given: Partial<Module>): Module {
  return {
    code: 'trial',
    switchable: false,
    permissions: [],
    matrix: {},
    roles: [],
    errors: { status: {}, words: {}, fieldWords: {} },
    notices: [],
    routes: () => undefined,
    jobs: [],
    schedules: [],
    ...given,
  };
}

export function tenantOf(
  id: number,
  given: { isActive?: boolean; modules?: readonly string[] } = {},
): ActorTenant {
  return {
    id,
    name: 'Lembaga Uji',
    domain: `t${id}.example`,
    type: 'koperasi',
    timeZone: 'Asia/Jakarta',
    isActive: given.isActive ?? true,
    modules: new Map((given.modules ?? []).map((code): [string, ModuleState] => [code, 'active'])),
  };
}

import type { Module } from '../../platform/module.ts';

/** What integrations gives to the composition roots. */
export const integrations: Module = {
  code: 'integrations',
  switchable: true,
  permissions: [],
  matrix: {},
  roles: [],
  errors: { status: {}, words: {}, fieldWords: {} },
  notices: [],
  routes: () => undefined,
  jobs: [],
  schedules: [],
};

import type { Module } from '../../platform/module.ts';

/** What insurance gives to the composition roots. */
export const insurance: Module = {
  code: 'insurance',
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

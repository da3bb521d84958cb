import type { Module } from '../../platform/module.ts';

/** What kedisiplinan gives to the composition roots. */
export const kedisiplinan: Module = {
  code: 'kedisiplinan',
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

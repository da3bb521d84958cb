import type { Module } from '../../platform/module.ts';

/** What praktikum gives to the composition roots. */
export const praktikum: Module = {
  code: 'praktikum',
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

import type { Module } from '../../platform/module.ts';
import { errors } from './errors.ts';
import { matrix, permissions } from './permissions.ts';

/** What kedisiplinan gives to the composition roots. */
export const kedisiplinan: Module = {
  code: 'kedisiplinan',
  switchable: true,
  permissions,
  matrix,
  roles: [],
  errors,
  notices: [],
  routes: () => undefined,
  jobs: [],
  schedules: [],
};

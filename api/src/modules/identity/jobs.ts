import { Type } from 'typebox';
import { job } from '../../platform/jobs/declare.ts';
import { FORGET_IMPORT, forgetImport, IMPORT_USERS } from './operations/users/imports.ts';
import { runImport } from './operations/users/run-import.ts';

const payload = Type.Object({ import_id: Type.String({ format: 'uuid' }) }, { additionalProperties: false });

export const jobs = [
  job({
    task: IMPORT_USERS,
    payload,
    work: (env, tenantId, { import_id: id }, signal) => runImport(env, tenantId, id, signal),
  }),
  job({
    task: FORGET_IMPORT,
    payload,
    work: (env, tenantId, { import_id: id }) => forgetImport(env, tenantId, id),
  }),
];

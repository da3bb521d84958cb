import { Type } from 'typebox';
import { forgetImport } from '../../platform/imports/requests.ts';
import { giveUpImport } from '../../platform/imports/run.ts';
import { job } from '../../platform/jobs/declare.ts';
import { importMembers } from './operations/import-members.ts';
import { importsOfMembers } from './operations/member-imports.ts';

const payload = Type.Object({ import_id: Type.String({ format: 'uuid' }) }, { additionalProperties: false });

export const jobs = [
  job({
    task: importsOfMembers.runTask,
    payload,
    work: (env, tenantId, { import_id: id }, signal) => importMembers(env, tenantId, id, signal),
    giveUp: (env, tenantId, { import_id: id }) => giveUpImport(env, tenantId, importsOfMembers, id),
  }),
  job({
    task: importsOfMembers.forgetTask,
    payload,
    work: (env, tenantId, { import_id: id }) => forgetImport(env, tenantId, importsOfMembers.store, id),
  }),
];

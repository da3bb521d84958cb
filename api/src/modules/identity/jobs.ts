import { Type } from 'typebox';
import { forgetImport } from '../../platform/imports/requests.ts';
import { giveUpImport } from '../../platform/imports/run.ts';
import { job, type ScheduleDeclaration } from '../../platform/jobs/declare.ts';
import { SEND_RESET_LINK, sendResetLink } from './operations/passwords/forgot.ts';
import { sweep } from './operations/sweep.ts';
import { importsOfUsers } from './operations/users/imports.ts';
import { runImport } from './operations/users/run-import.ts';

const payload = Type.Object({ import_id: Type.String({ format: 'uuid' }) }, { additionalProperties: false });

export const jobs = [
  job({
    task: SEND_RESET_LINK,
    payload: Type.Object({ name: Type.String({ maxLength: 2_000 }) }, { additionalProperties: false }),
    work: (env, _tenantId, { name }) => sendResetLink(env, name),
  }),
  job({
    task: importsOfUsers.runTask,
    payload,
    work: (env, tenantId, { import_id: id }, signal) => runImport(env, tenantId, id, signal),
    giveUp: (env, tenantId, { import_id: id }) => giveUpImport(env, tenantId, importsOfUsers, id),
  }),
  job({
    task: importsOfUsers.forgetTask,
    payload,
    work: (env, tenantId, { import_id: id }) => forgetImport(env, tenantId, importsOfUsers.store, id),
  }),
];

/** Throws away what ended a month ago. */
export const sweepSchedule: ScheduleDeclaration = { name: 'identity.sweep', everySeconds: 3_600, run: sweep };

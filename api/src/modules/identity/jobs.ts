import { Type } from 'typebox';
import { systemCause, withoutTenant } from '../../platform/db/tx.ts';
import { job, type ScheduleDeclaration } from '../../platform/jobs/declare.ts';
import { SEND_RESET_LINK, sendResetLink } from './operations/passwords/forgot.ts';
import { FORGET_IMPORT, forgetImport, IMPORT_USERS } from './operations/users/imports.ts';
import { runImport } from './operations/users/run-import.ts';
import { sweepOld } from './repository/sessions.ts';

const payload = Type.Object({ import_id: Type.String({ format: 'uuid' }) }, { additionalProperties: false });

export const jobs = [
  job({
    task: SEND_RESET_LINK,
    payload: Type.Object({ name: Type.String({ maxLength: 2_000 }) }, { additionalProperties: false }),
    work: (env, _tenantId, { name }) => sendResetLink(env, name),
  }),
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

const KEPT_DAYS = 30;
const BATCH = 5_000;

/** Throws away sessions and links that ended a month ago, and counters of failures that have been forgotten. */
export const sweepSchedule: ScheduleDeclaration = {
  name: 'identity.sweep',
  everySeconds: 3_600,
  async run(env) {
    const before = new Date(env.clock.now().getTime() - KEPT_DAYS * 86_400_000);
    while (await withoutTenant(env, systemCause, (tx) => sweepOld(tx, before, BATCH))) {
      // Batch by batch: one large deletion would hold its locks for long.
    }
  },
};

import { monthsSchedule } from './audit/months.ts';
import { matrix, permissions } from './audit/permissions.ts';
import { addAuditRoutes } from './audit/routes.ts';
import { sealSchedule } from './audit/seal.ts';
import { verifyJob } from './audit/verifications.ts';
import { importFieldWords, importStatus, importWords } from './imports/import-errors.ts';
import { sweepSchedule } from './jobs/sweep.ts';
import { addMailboxRoutes } from './mail/routes.ts';
import { outboxSchedule, sendMailJob } from './mail/send.ts';
import type { Module } from './module.ts';
import { addNoticeRoutes } from './notices/routes.ts';
import { platformErrors } from './problem/platform-errors.ts';

/** What the platform itself gives to the roots: it stands in the list of modules, but no tenant switches it off. */
export const platformModule: Module = {
  code: 'platform',
  switchable: false,
  permissions,
  matrix,
  roles: [],
  errors: {
    status: { ...platformErrors.status, ...importStatus },
    words: { ...platformErrors.words, ...importWords },
    fieldWords: { ...platformErrors.fieldWords, ...importFieldWords },
  },
  notices: [],
  routes(router, env) {
    addNoticeRoutes(router, env);
    addMailboxRoutes(router, env);
    addAuditRoutes(router, env, env.people.names);
  },
  jobs: [sendMailJob, verifyJob],
  schedules: [outboxSchedule, sweepSchedule, sealSchedule, monthsSchedule],
};

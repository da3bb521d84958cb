import type { Module } from '../../platform/module.ts';
import { openConnector } from './connectors/index.ts';
import { errors } from './errors.ts';
import { reminderSchedule, sweepSchedule, syncJobs } from './jobs.ts';
import { showMetrics } from './metrics.ts';
import { integrationNotices } from './notices.ts';
import { applyPage } from './operations/apply-page.ts';
import { preparePage } from './operations/prepare-records.ts';
import { matrix, permissions } from './permissions.ts';
import { addHealthWorkerRoutes } from './routes/health-workers.ts';
import { addIntegrationRoutes } from './routes/integrations.ts';
import { addRejectRoutes } from './routes/rejects.ts';
import { addRunRoutes } from './routes/runs.ts';
import { addStatusRoutes } from './routes/status.ts';

/** What integrations gives to the composition roots. */
export const integrations: Module = {
  code: 'integrations',
  switchable: true,
  permissions,
  matrix,
  roles: [],
  errors,
  notices: integrationNotices,
  metrics: showMetrics,
  routes(router) {
    addIntegrationRoutes(router);
    addStatusRoutes(router);
    addRunRoutes(router);
    addRejectRoutes(router);
    addHealthWorkerRoutes(router);
  },
  jobs: syncJobs({ open: openConnector, prepare: preparePage, apply: applyPage }),
  schedules: [sweepSchedule, reminderSchedule],
};

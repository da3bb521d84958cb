import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** The figures that a process shows at /metrics. */
export interface Metrics {
  readonly registry: Registry;
  readonly requests: Histogram<'method' | 'route' | 'status'>;
  readonly logins: Counter<'outcome'>;
  readonly hashQueue: Gauge;
  readonly jobs: Counter<'task' | 'outcome'>;
  readonly queueJobs: Gauge<'state'>;
  readonly queueAge: Gauge;
  readonly listener: Gauge;
  readonly auditSealLag: Gauge;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: 'balai_http_request_seconds',
      help: 'Duration of requests by route.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5],
      registers,
    }),
    logins: new Counter({
      name: 'balai_logins_total',
      help: 'Logins by outcome.',
      labelNames: ['outcome'],
      registers,
    }),
    hashQueue: new Gauge({
      name: 'balai_password_hash_queue',
      help: 'Password checks waiting or running.',
      registers,
    }),
    jobs: new Counter({
      name: 'balai_jobs_total',
      help: 'Jobs by outcome.',
      labelNames: ['task', 'outcome'],
      registers,
    }),
    queueJobs: new Gauge({
      name: 'balai_queue_jobs',
      help: 'Jobs in the queue: due and waiting, running, dead (no further try).',
      labelNames: ['state'],
      registers,
    }),
    queueAge: new Gauge({
      name: 'balai_queue_oldest_seconds',
      help: 'How long the oldest due job has been waiting.',
      registers,
    }),
    listener: new Gauge({
      name: 'balai_listener_up',
      help: '1 while cache invalidations are heard.',
      registers,
    }),
    auditSealLag: new Gauge({
      name: 'balai_audit_seal_age_seconds',
      help: 'Age of the oldest unsealed audit row.',
      registers,
    }),
  };
}

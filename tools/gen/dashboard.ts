interface Panel {
  readonly title: string;
  readonly unit: string;
  readonly queries: Readonly<Record<string, string>>;
  /** Where a line says that it is too much. */
  readonly limit?: number;
  /** The words and colours of a state over time, by its value. */
  readonly states?: Readonly<Record<string, { readonly text: string; readonly color: string }>>;
}

const eachIntegration = '{{tenant}} {{integration}}';

const integrationPanels: readonly Panel[] = [
  {
    title: 'Integrations: active or inactive',
    unit: 'short',
    queries: { [eachIntegration]: 'max by (tenant, integration) (balai_integration_active)' },
    states: { '0': { text: 'inactive', color: 'orange' }, '1': { text: 'active', color: 'green' } },
  },
  {
    title: 'Integrations: days off',
    unit: 'd',
    limit: 3,
    queries: { [eachIntegration]: 'balai:integration_off_seconds / 86400' },
  },
  {
    title: 'Integrations: runs ended, by status',
    unit: 'short',
    queries: {
      '{{tenant}} {{integration}} {{status}}':
        'sum by (tenant, integration, status) (increase(balai_integration_runs_total[$__rate_interval]))',
    },
  },
  {
    title: 'Integrations: records per second, by outcome',
    unit: 'short',
    queries: {
      '{{tenant}} {{integration}} {{outcome}}':
        'sum by (tenant, integration, outcome) (rate(balai_integration_records_total[$__rate_interval]))',
    },
  },
  {
    title: 'Integrations: duration of runs (p95)',
    unit: 's',
    queries: {
      '{{integration}}':
        'histogram_quantile(0.95, sum by (le, integration) (rate(balai_integration_run_seconds_bucket[1h])))',
    },
  },
  {
    title: 'Integrations: age of the last success',
    unit: 's',
    queries: {
      [eachIntegration]: 'time() - max by (tenant, integration) (balai_integration_last_success_seconds)',
    },
  },
  {
    title: 'Integrations: failed runs in a row',
    unit: 'short',
    limit: 5,
    queries: { [eachIntegration]: 'max by (tenant, integration) (balai_integration_failures)' },
  },
  {
    title: 'Integrations: changes of status that could not be saved',
    unit: 'short',
    queries: { failed: 'sum(increase(balai_integration_status_save_failures_total[$__rate_interval]))' },
  },
  {
    title: 'Kedisiplinan: decided with defaults, and evaluations that failed',
    unit: 'short',
    queries: {
      defaults: 'sum(increase(balai_kedisiplinan_settings_fallback_total[$__rate_interval]))',
      failed: 'sum(increase(balai_kedisiplinan_evaluation_failures_total[$__rate_interval]))',
    },
  },
];

const panels: readonly Panel[] = [
  {
    title: 'Requests per second',
    unit: 'reqps',
    queries: { '{{status}}': 'sum by (status) (rate(balai_http_request_seconds_count[$__rate_interval]))' },
  },
  {
    title: 'Duration of requests',
    unit: 's',
    limit: 2,
    queries: Object.fromEntries(
      ['0.5', '0.95', '0.99'].map((part) => [
        `p${Number(part) * 100}`,
        `histogram_quantile(${part}, sum by (le) (rate(balai_http_request_seconds_bucket[$__rate_interval])))`,
      ]),
    ),
  },
  {
    title: 'Slowest routes (p95)',
    unit: 's',
    limit: 2,
    queries: {
      '{{method}} {{route}}':
        'topk(10, histogram_quantile(0.95, sum by (le, method, route) (rate(balai_http_request_seconds_bucket[$__rate_interval]))))',
    },
  },
  {
    title: 'Failing requests',
    unit: 'reqps',
    queries: {
      '{{method}} {{route}}':
        'sum by (method, route) (rate(balai_http_request_seconds_count{status=~"5.."}[$__rate_interval]))',
    },
  },
  {
    title: 'Logins per second',
    unit: 'ops',
    queries: { '{{outcome}}': 'sum by (outcome) (rate(balai_logins_total[$__rate_interval]))' },
  },
  {
    title: 'Password checks waiting or running',
    unit: 'short',
    limit: 8,
    queries: { '{{instance}}': 'balai_password_hash_queue' },
  },
  {
    title: 'Jobs in the queue',
    unit: 'short',
    queries: { '{{state}}': 'max by (state) (balai_queue_jobs)' },
  },
  {
    title: 'Waiting: oldest due job, oldest unsealed audit row',
    unit: 's',
    limit: 120,
    queries: { job: 'max(balai_queue_oldest_seconds)', 'audit row': 'max(balai_audit_seal_age_seconds)' },
  },
  { title: 'Invalidations are heard', unit: 'bool_yes_no', queries: { '{{instance}}': 'balai_listener_up' } },
  {
    title: 'Memory',
    unit: 'bytes',
    queries: { '{{instance}}': 'process_resident_memory_bytes{job="balai"}' },
  },
  {
    title: 'Event loop: p99 of its delay',
    unit: 's',
    limit: 0.1,
    queries: { '{{instance}}': 'nodejs_eventloop_lag_p99_seconds{job="balai"}' },
  },
  ...integrationPanels,
];

/** The dashboard that Grafana loads: two panels a row. */
export function renderDashboard(): string {
  const dashboard = {
    uid: 'balai',
    title: 'Balai',
    tags: ['balai'],
    schemaVersion: 41,
    editable: false,
    refresh: '30s',
    time: { from: 'now-6h', to: 'now' },
    timezone: 'browser',
    panels: panels.map(panel),
  };
  return `${JSON.stringify(dashboard, null, 2)}\n`;
}

function panel({ title, unit, queries, limit, states }: Panel, index: number): object {
  return {
    id: index + 1,
    title,
    type: states ? 'state-timeline' : 'timeseries',
    datasource: { type: 'prometheus', uid: 'prometheus' },
    gridPos: { x: (index % 2) * 12, y: Math.floor(index / 2) * 8, w: 12, h: 8 },
    targets: Object.entries(queries).map(([legendFormat, expr], at) => ({
      refId: String.fromCharCode(65 + at),
      expr,
      legendFormat,
    })),
    fieldConfig: {
      defaults: {
        unit,
        min: 0,
        ...(states ? { mappings: [{ type: 'value', options: states }] } : {}),
        ...(limit === undefined ? {} : line(limit)),
      },
      overrides: [],
    },
  };
}

/** Drawn across the panel, red from there on. */
function line(limit: number): object {
  return {
    custom: { thresholdsStyle: { mode: 'line' } },
    thresholds: {
      mode: 'absolute',
      steps: [
        { color: 'green', value: null },
        { color: 'red', value: limit },
      ],
    },
  };
}

interface Panel {
  readonly title: string;
  readonly unit: string;
  readonly queries: Readonly<Record<string, string>>;
  /** Where a line says that it is too much. */
  readonly limit?: number;
}

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

function panel({ title, unit, queries, limit }: Panel, index: number): object {
  return {
    id: index + 1,
    title,
    type: 'timeseries',
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
        ...(limit === undefined
          ? {}
          : {
              custom: { thresholdsStyle: { mode: 'line' } },
              thresholds: {
                mode: 'absolute',
                steps: [
                  { color: 'green', value: null },
                  { color: 'red', value: limit },
                ],
              },
            }),
      },
      overrides: [],
    },
  };
}

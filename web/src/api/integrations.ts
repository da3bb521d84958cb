// The shapes of integrations: what is connected, its runs, its changes of status, and where health workers come from.
import type { Answer, Body, Filters, Query, Row } from './shapes.ts';

export type Integration = Answer<'/api/integrations/{code}', 'get'>;
export type IntegrationRow = Row<'/api/integrations'>;
export type Run = Row<'/api/integrations/{code}/runs'>;
export type StatusLog = Row<'/api/integrations/{code}/status-logs'>;
export type Gap = Answer<'/api/integrations/{code}/gap', 'get'>;
export type Occurrences = Answer<'/api/integrations/{code}/occurrences', 'get'>;
export type RejectRow = Row<'/api/integrations/{code}/rejects'>;
export type ConnectionAnswer = Answer<'/api/integrations/{code}/test', 'post'>;

export type NewIntegration = Body<'/api/integrations', 'post'>;
export type ChangedIntegration = Body<'/api/integrations/{code}', 'patch'>;
export type ChangedStatus = Body<'/api/integrations/{code}/status', 'patch'>;
export type ConnectionTest = Body<'/api/integrations/{code}/test', 'post'>;

export type Resolution = Body<'/api/integrations/{code}/rejects/{id}/resolve', 'post'>;

export type RunFilters = Omit<Query<'/api/integrations/{code}/runs', 'get'>, 'limit' | 'cursor'>;

export type RejectFilters = Omit<Query<'/api/integrations/{code}/rejects', 'get'>, 'limit' | 'cursor'>;

export type WorkerRow = Row<'/api/health-workers'>;
export type Worker = Answer<'/api/health-workers/{id}', 'get'>;
export type WorkerFilters = Filters<'/api/health-workers'>;
export type Source = Answer<'/api/health-workers/sources', 'get'>[number];

export type Status = Integration['status'];
export type Health = Integration['health'];
export type ConnectorName = Integration['connector'];
export type Category = NonNullable<Integration['inactive']>['category'];
export type CatchUp = NonNullable<Integration['inactive']>['catch_up'];
export type RunStatus = Run['status'];
export type Trigger = Run['trigger'];
export type SkipReason = NonNullable<Run['skip_reason']>;

export const connectors = ['regnakes', 'hubsdmk', 'satusehat'] as const satisfies readonly ConnectorName[];
export const categories = [
  'outage',
  'maintenance',
  'unavailable',
  'other',
] as const satisfies readonly Category[];
export const catchUps = ['cursor', 'last', 'none'] as const satisfies readonly CatchUp[];
export const runStatuses = [
  'queued',
  'running',
  'succeeded',
  'failed',
  'skipped',
  'cancelled',
] as const satisfies readonly RunStatus[];
export const triggers = ['schedule', 'manual', 'resume'] as const satisfies readonly Trigger[];

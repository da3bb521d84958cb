import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { address } from '../../api/address.ts';
import { api, unwrap, unwrapPage } from '../../api/client.ts';
import type { AuditOutcome, AuditQuery, VerificationJob } from '../../api/identity.ts';
import { momentOf } from './details.ts';
import { periodOf } from './period.ts';

const SHOWN = 50;
const MOST = 100;
const POLL_MS = 1000;
const LAG_MS = 60_000;

/** Parameters of the address that narrow the trail. */
export const auditParams = ['from', 'to', 'user_id', 'action', 'resource', 'resource_id', 'outcome'] as const;
type Values = Readonly<Partial<Record<(typeof auditParams)[number], string>>>;

export const outcomes = ['success', 'denied', 'failure'] as const satisfies readonly AuditOutcome[];

/** What the address asks of the API; days are days of the tenant, and what the API would refuse is left out. */
export function auditQueryOf({ from, to, ...rest }: Values, zone: string): AuditQuery {
  const { user_id, action, resource, resource_id } = rest;
  const outcome = outcomes.find((each) => each === rest.outcome);
  return {
    ...periodOf(from, to, zone),
    ...(user_id === undefined ? {} : { user_id }),
    ...(action === undefined ? {} : { action }),
    ...(resource === undefined ? {} : { resource }),
    ...(resource_id === undefined ? {} : { resource_id }),
    ...(outcome === undefined ? {} : { outcome }),
  };
}

export const auditListQuery = (query: AuditQuery, cursor: string | undefined) =>
  queryOptions({
    queryKey: ['audit', 'list', query, cursor ?? null],
    queryFn: () =>
      unwrapPage(
        api.GET('/api/audit-logs', {
          params: { query: { limit: SHOWN, ...query, ...(cursor === undefined ? {} : { cursor }) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** One entry that the list does not hold, such as one of a link: asked by the moment in its id. */
export const auditEntryQuery = (id: string) =>
  queryOptions({
    queryKey: ['audit', 'one', id],
    queryFn: async () => {
      const at = momentOf(id);
      if (at === null) return null;
      // Ids never run behind: an entry's own moment is that of its id, or a little before it.
      const from = new Date(Date.parse(at) - LAG_MS).toISOString();
      const query = { limit: MOST, from, to: at };
      const { rows } = await unwrapPage(api.GET('/api/audit-logs', { params: { query } }));
      return rows.find((row) => row.id === id) ?? null;
    },
  });

const isEnded = (job: VerificationJob | undefined): boolean =>
  job?.state === 'done' || job?.state === 'failed';

/** How far a long verification is; asked again until it has ended. */
export const verificationQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['audit', 'verify', jobId],
    queryFn: () =>
      unwrap(api.GET('/api/audit-logs/verify/{job_id}', { params: { path: { job_id: jobId } } })),
    refetchInterval: (query) => (isEnded(query.state.data) || query.state.error ? false : POLL_MS),
  });

export function auditExportPath(format: 'csv' | 'ndjson', query: AuditQuery): string {
  return address('get', '/api/audit-logs/export', { query: { format, ...query } });
}

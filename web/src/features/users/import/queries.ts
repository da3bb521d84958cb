import { queryOptions } from '@tanstack/react-query';
import { address } from '../../../api/address.ts';
import { api, send, unwrap } from '../../../api/client.ts';
import type { ImportJob } from '../../../api/identity.ts';
import type { Answer } from '../../../api/shapes.ts';

const POLL_MS = 1000;

export const isRunning = (job: ImportJob): boolean => job.state === 'queued' || job.state === 'running';

/** How far an import is; asked again while it runs, also by the event of its end. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['users', 'import', id],
    queryFn: () => unwrap(api.GET('/api/users/imports/{job_id}', { params: { path: { job_id: id } } })),
    refetchInterval: (query) => (query.state.data && !isRunning(query.state.data) ? false : POLL_MS),
    // Left and come back to, it must not show where it stood.
    staleTime: 0,
  });

/** Hands the file over to be checked; answers the id of the dry run. */
export async function uploadDryRun(file: File, key: string): Promise<string> {
  const body = new FormData();
  body.append('file', file);
  const response = await send(address('post', '/api/users/import', { query: { dry_run: true } }), {
    method: 'POST',
    body,
    headers: { 'Idempotency-Key': key },
  });
  const answer = (await response.json()) as { data: Answer<'/api/users/import', 'post'> };
  return answer.data.job_id;
}

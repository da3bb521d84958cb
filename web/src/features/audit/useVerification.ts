import { useMutation, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.ts';
import { isApiError } from '../../api/errors.ts';
import type { Verification, VerificationJob } from '../../api/identity.ts';
import { useMe } from '../../app/session.ts';
import { useUrlState } from '../../ui/useUrlState.ts';
import { periodOf } from './period.ts';
import { verificationQuery } from './queries.ts';

export interface Verifying {
  begin: () => void;
  close: () => void;
  /** Whether there is anything to show. */
  shown: boolean;
  running: boolean;
  job: VerificationJob | undefined;
  failed: boolean;
  /** The address names a verification that is not kept here. */
  gone: boolean;
  result: Verification | undefined;
  error: unknown;
}

/**
 * Verifies the chosen days. A long verification goes on by itself: its number is in the address, so that one can come
 * back to it.
 */
export function useVerification(): Verifying {
  const me = useMe();
  const { values, set } = useUrlState('from', 'to', 'verify');
  const { from, to, verify: jobId } = values;
  const begin = useMutation({
    mutationFn: () =>
      unwrap(
        api.GET('/api/audit-logs/verify', { params: { query: periodOf(from, to, me.tenant.time_zone) } }),
      ),
    onSuccess: (answer) => set({ verify: 'job_id' in answer ? answer.job_id : undefined }),
  });
  const job = useQuery({ ...verificationQuery(jobId ?? ''), enabled: jobId !== undefined });
  const followed = jobId === undefined ? undefined : job.data;
  const jobError = jobId === undefined ? null : job.error;
  const gone = isApiError(jobError) && (jobError.status === 404 || jobError.status === 422);
  const going =
    jobId !== undefined && !jobError && followed?.state !== 'done' && followed?.state !== 'failed';
  const answered = begin.data && 'valid' in begin.data ? begin.data : undefined;
  return {
    begin: () => {
      set({ verify: undefined });
      begin.mutate();
    },
    close: () => {
      begin.reset();
      set({ verify: undefined });
    },
    shown: !begin.isIdle || jobId !== undefined,
    running: begin.isPending || going,
    job: followed,
    failed: followed?.state === 'failed',
    gone,
    result: jobId === undefined ? answered : (followed?.result ?? undefined),
    error: begin.error ?? (gone ? null : jobError),
  };
}

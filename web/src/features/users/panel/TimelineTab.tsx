import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrapPage } from '../../../api/client.ts';
import { useMay } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { Button, LinkButton } from '../../../ui/Button.tsx';
import { Row, Stack } from '../../../ui/layout.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { EmptyState, ErrorState } from '../../../ui/State.tsx';
import { AuditTimeline } from '../../audit/AuditTimeline.tsx';

const SHOWN = 20;

/** What was done to and by this person, newest first, with old and new values. */
export function TimelineTab({ id }: { id: string }) {
  const { t } = useTranslation('users');
  const may = useMay();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['users', 'timeline', id],
    queryFn: ({ pageParam }) =>
      unwrapPage(
        api.GET('/api/users/{id}/timeline', {
          params: {
            path: { id },
            query: { limit: SHOWN, ...(pageParam === null ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last.page.has_next ? last.page.next_cursor : null),
  });
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} />;
  if (rows.length === 0)
    return <EmptyState title={t('panel.noHistory')}>{t('panel.noHistoryHint')}</EmptyState>;
  return (
    <Stack>
      <AuditTimeline rows={rows} label={t('panel.history')} />
      <Row>
        {hasNextPage && (
          <Button tone="secondary" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('panel.older')}
          </Button>
        )}
        {may('audit:read') && (
          <LinkButton href={urls.audit({ user_id: id })}>{t('panel.allDone')}</LinkButton>
        )}
      </Row>
    </Stack>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrapPage } from '../../../../api/client.ts';
import type { TenantDetail } from '../../../../api/vendor.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Row, Stack } from '../../../../ui/layout.tsx';
import { Skeleton } from '../../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../../ui/State.tsx';
import { EventTimeline } from '../EventTimeline.tsx';

const SHOWN = 30;

/** What happened to the institution's subscriptions, invoices and payments. */
export function HistoryTab({ tenant }: { tenant: TenantDetail }) {
  const { t } = useTranslation('vendor');
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['vendor', 'events', tenant.id],
    queryFn: ({ pageParam }) =>
      unwrapPage(
        api.GET('/api/billing/events', {
          params: {
            query: {
              limit: SHOWN,
              tenant_id: tenant.id,
              ...(pageParam === null ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last.page.has_next ? last.page.next_cursor : null),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  return (
    <Stack>
      <EventTimeline events={data.pages.flatMap((each) => each.rows)} label={t('tenants.tab.history')} />
      {hasNextPage && (
        <Row>
          <Button tone="secondary" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('more')}
          </Button>
        </Row>
      )}
    </Stack>
  );
}

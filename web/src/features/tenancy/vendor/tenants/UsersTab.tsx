import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrapPage } from '../../../../api/client.ts';
import type { TenantDetail, TenantMember } from '../../../../api/vendor.ts';
import { useMay } from '../../../../app/session.ts';
import { useFormats } from '../../../../i18n/useFormats.ts';
import { Banner } from '../../../../ui/Banner.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { Row, Stack } from '../../../../ui/layout.tsx';
import { Skeleton } from '../../../../ui/Skeleton.tsx';
import { EmptyState, ErrorState } from '../../../../ui/State.tsx';
import css from '../vendor.module.css';
import { SupportDialog } from './SupportDialog.tsx';

const SHOWN = 50;

function useMembers(id: number) {
  return useInfiniteQuery({
    queryKey: ['vendor', 'tenants', 'users', id],
    queryFn: ({ pageParam }) =>
      unwrapPage(
        api.GET('/api/tenants/{id}/users', {
          params: {
            path: { id },
            query: { limit: SHOWN, ...(pageParam === null ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last.page.has_next ? last.page.next_cursor : null),
  });
}

/** Who belongs to the institution; with its consent, the vendor's people may act as one of them. */
export function UsersTab({ tenant }: { tenant: TenantDetail }) {
  const { t } = useTranslation('vendor');
  const may = useMay();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useMembers(tenant.id);
  const [helped, setHelped] = useState<TenantMember | null>(null);
  const consented = tenant.support_until !== null && Date.parse(tenant.support_until) > Date.now();
  const members = data?.pages.flatMap((each) => each.rows) ?? [];
  const supports = may('tenants:support') && tenant.type !== 'vendor';
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  return (
    <Stack gap={12}>
      {supports && <Consent until={consented ? tenant.support_until : null} />}
      {members.length === 0 && (
        <EmptyState title={t('tenants.usersNone')}>{t('tenants.usersNoneHint')}</EmptyState>
      )}
      <ul className={css.rows} aria-label={t('tenants.tab.users')}>
        {members.map((member) => (
          <li key={member.id}>
            <span className={css.rowWords}>
              <span className={css.rowTitle}>{member.user_full_name}</span>
              <span className={css.small}>{member.user_email ?? t('tenants.noEmail')}</span>
            </span>
            {supports && consented && (
              <Button
                tone="secondary"
                aria-label={t('support.actAs', { name: member.user_full_name })}
                onClick={() => setHelped(member)}
              >
                {t('support.act')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Row>
          <Button tone="secondary" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('more')}
          </Button>
        </Row>
      )}
      {helped && <SupportDialog tenant={tenant} member={helped} onClose={() => setHelped(null)} />}
    </Stack>
  );
}

function Consent({ until }: { until: string | null }) {
  const { t } = useTranslation('vendor');
  const { dateTime } = useFormats();
  if (until === null)
    return (
      <Banner tone="info" title={t('support.notAllowed')}>
        {t('support.notAllowedHint')}
      </Banner>
    );
  return <Banner tone="good">{t('support.allowedUntil', { until: dateTime(until) })}</Banner>;
}

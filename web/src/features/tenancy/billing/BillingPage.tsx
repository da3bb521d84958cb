import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../app/session.ts';
import { Card } from '../../../ui/Card.tsx';
import { Page, Stack } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { EmptyState, ErrorState } from '../../../ui/State.tsx';
import { Tabs } from '../../../ui/Tabs.tsx';
import { InvoicesTab } from './InvoicesTab.tsx';
import { OpenInvoices } from './OpenInvoices.tsx';
import { overviewQuery } from './queries.ts';
import { StandingCard } from './StandingCard.tsx';
import { Subscriptions } from './Subscriptions.tsx';

/** How the institution stands with Balai: what it has, what it owes, what it has paid. */
export function BillingPage() {
  const { t } = useTranslation('billing');
  const me = useMe();
  if (me.tenant.type === 'vendor')
    return (
      <Page>
        <PageHeader title={t('title')} description={t('description')} />
        <Card>
          <EmptyState title={t('vendor')}>{t('vendorHint')}</EmptyState>
        </Card>
      </Page>
    );
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} />
      <Tabs
        label={t('tabs.label')}
        tabs={[
          { id: 'overview', label: t('tabs.overview'), content: () => <OverviewTab /> },
          { id: 'invoices', label: t('tabs.invoices'), content: () => <InvoicesTab /> },
        ]}
      />
    </Page>
  );
}

function OverviewTab() {
  const { data, error, refetch } = useQuery(overviewQuery);
  if (!data)
    return (
      <Card>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={8} />}
      </Card>
    );
  return (
    <Stack gap={20}>
      <StandingCard overview={data} />
      {data.open_invoices.length > 0 && <OpenInvoices invoices={data.open_invoices} />}
      <Subscriptions subscriptions={data.subscriptions} />
    </Stack>
  );
}

import { IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Dashboard } from '../../../../api/vendor.ts';
import { useMay, useMe } from '../../../../app/session.ts';
import { urls } from '../../../../app/urls.ts';
import { useFormats } from '../../../../i18n/useFormats.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Card } from '../../../../ui/Card.tsx';
import { Bars } from '../../../../ui/charts/Bars.tsx';
import { Columns } from '../../../../ui/charts/Columns.tsx';
import { Tile } from '../../../../ui/charts/Tile.tsx';
import { Page } from '../../../../ui/layout.tsx';
import { PageHeader } from '../../../../ui/PageHeader.tsx';
import { Skeleton } from '../../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../../ui/State.tsx';
import { dashboardQuery } from '../queries.ts';
import { standingTones, useStandingWords } from '../words.ts';
import css from './dashboard.module.css';
import { OldestDebts } from './OldestDebts.tsx';

/** The rest stands on the page of plans. */
const SHOWN_PLANS = 8;

/** Where Balai's own people begin: money, institutions, what waits for somebody. */
export function DashboardPage() {
  const { t } = useTranslation('vendor');
  const me = useMe();
  const { time } = useFormats();
  const { data, error, refetch, isFetching, dataUpdatedAt } = useQuery(dashboardQuery);
  return (
    <Page wide>
      <PageHeader
        title={t('dashboard.greeting', { name: me.full_name })}
        description={data ? t('dashboard.asOf', { time: time(dataUpdatedAt) }) : t('dashboard.what')}
        actions={
          <Button
            tone="secondary"
            icon={<IconRefresh size={18} aria-hidden />}
            loading={isFetching}
            onClick={() => void refetch()}
          >
            {t('dashboard.refresh')}
          </Button>
        }
      />
      {!data && error && (
        <Card>
          <ErrorState error={error} onRetry={() => void refetch()} />
        </Card>
      )}
      {!data && !error && (
        <Card>
          <Skeleton lines={12} height={20} />
        </Card>
      )}
      {data && <Figures data={data} />}
    </Page>
  );
}

function Figures({ data }: { data: Dashboard }) {
  return (
    <>
      <Tiles data={data} />
      <div className={css.wide}>
        <Revenue data={data} />
        <OldestDebts data={data} />
      </div>
      <div className={css.thirds}>
        <Standings data={data} />
        <Types data={data} />
        <Modules data={data} />
      </div>
      <div className={css.wide}>
        <Newcomers data={data} />
        <Plans data={data} />
      </div>
    </>
  );
}

function Tiles({ data }: { data: Dashboard }) {
  const { t } = useTranslation('vendor');
  const may = useMay();
  const { rupiah, number } = useFormats();
  const active = data.tenants.by_type.reduce((sum, each) => sum + each.active, 0);
  return (
    <div className={css.tiles}>
      <Tile label={t('dashboard.mrr')} value={rupiah(data.mrr)} note={t('dashboard.mrrNote')} />
      <Tile
        label={t('dashboard.activeTenants')}
        value={number(active)}
        note={t('dashboard.ofAll', { count: data.tenants.total })}
        {...(may('tenants:read') ? { href: urls.vendorTenants() } : {})}
      />
      <Tile
        label={t('dashboard.overdue')}
        value={rupiah(data.overdue.total)}
        note={t('dashboard.overdueNote', { count: data.overdue.count })}
        tone={data.overdue.count > 0 ? 'bad' : undefined}
        {...(may('billing:manage') ? { href: urls.vendorInvoices({ status: 'overdue' }) } : {})}
      />
      <Tile
        label={t('dashboard.awaiting')}
        value={number(data.awaiting.count)}
        note={data.awaiting.count > 0 ? t('dashboard.awaitingNote') : t('dashboard.awaitingNone')}
        tone={data.awaiting.count > 0 ? 'warn' : undefined}
        {...(may('payments:verify') ? { href: urls.vendorPayments() } : {})}
      />
    </div>
  );
}

function Revenue({ data }: { data: Dashboard }) {
  const { t } = useTranslation('vendor');
  const { rupiah } = useFormats();
  return (
    <Card title={t('dashboard.revenue')} description={t('dashboard.revenueWhat')}>
      <Columns
        label={t('dashboard.revenue')}
        monthLabel={t('dashboard.month')}
        none={t('dashboard.revenueNone')}
        points={data.revenue_per_month.map(({ month, total }) => ({ month, value: total }))}
        words={rupiah}
        money
      />
    </Card>
  );
}

function Newcomers({ data }: { data: Dashboard }) {
  const { t } = useTranslation('vendor');
  const { number } = useFormats();
  return (
    <Card title={t('dashboard.newTenants')} description={t('dashboard.newTenantsWhat')}>
      <Columns
        label={t('dashboard.newTenants')}
        monthLabel={t('dashboard.month')}
        none={t('dashboard.newTenantsNone')}
        points={data.new_per_month.map(({ month, count }) => ({ month, value: count }))}
        words={number}
      />
    </Card>
  );
}

function Standings({ data }: { data: Dashboard }) {
  const { t } = useTranslation('vendor');
  const words = useStandingWords();
  const shown = ['active', 'trial', 'past_due', 'suspended', 'cancelled'] as const;
  return (
    <Card title={t('dashboard.subscriptions')}>
      <Bars
        none={t('dashboard.subscriptionsNone')}
        rows={shown.map((status) => ({
          id: status,
          label: words[status],
          parts: [{ value: data.subscriptions[status], tone: standingTones[status] }],
        }))}
      />
    </Card>
  );
}

function Types({ data }: { data: Dashboard }) {
  const { t } = useTranslation('vendor');
  const { t: common } = useTranslation();
  return (
    <Card title={t('dashboard.types')}>
      <Bars
        none={t('tenants.none')}
        legend={[
          { tone: 'brand', label: t('dashboard.on') },
          { tone: 'grey', label: t('dashboard.off') },
        ]}
        rows={data.tenants.by_type.map(({ type, active, inactive }) => ({
          id: type,
          label: common(`tenantType.${type}`),
          parts: [
            { value: active, tone: 'brand', word: t('dashboard.on') },
            { value: inactive, tone: 'grey', word: t('dashboard.off') },
          ],
        }))}
      />
    </Card>
  );
}

function Modules({ data }: { data: Dashboard }) {
  const { t } = useTranslation('vendor');
  return (
    <Card title={t('dashboard.modules')} description={t('dashboard.modulesWhat')}>
      <Bars
        none={t('dashboard.modulesNone')}
        rows={data.modules.map(({ code, name, active }) => ({
          id: code,
          label: name,
          parts: [{ value: active, tone: 'brand' }],
        }))}
      />
    </Card>
  );
}

function Plans({ data }: { data: Dashboard }) {
  const { t } = useTranslation('vendor');
  const used = data.plans
    .filter((plan) => plan.count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, SHOWN_PLANS);
  return (
    <Card title={t('dashboard.plans')} description={t('dashboard.plansWhat')}>
      <Bars
        none={t('dashboard.plansNone')}
        rows={used.map(({ id, name, count }) => ({
          id: String(id),
          label: name,
          parts: [{ value: count, tone: 'brand' }],
        }))}
      />
    </Card>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../../api/errors.ts';
import type { TenantDetail } from '../../../../api/vendor.ts';
import { useMay } from '../../../../app/session.ts';
import { useFormats } from '../../../../i18n/useFormats.ts';
import { Banner } from '../../../../ui/Banner.tsx';
import { Chip } from '../../../../ui/Chip.tsx';
import { Muted, Stack } from '../../../../ui/layout.tsx';
import { SidePanel } from '../../../../ui/SidePanel.tsx';
import { Skeleton } from '../../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../../ui/State.tsx';
import { type Tab, Tabs } from '../../../../ui/Tabs.tsx';
import { tenantQuery } from '../queries.ts';
import css from '../vendor.module.css';
import { BillingTab } from './BillingTab.tsx';
import { HistoryTab } from './HistoryTab.tsx';
import { ModulesTab } from './ModulesTab.tsx';
import { ProfileTab } from './ProfileTab.tsx';
import { TenantActions } from './TenantActions.tsx';
import { UsersTab } from './UsersTab.tsx';

/** One institution beside the list; which one is in the address. */
export function TenantPanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('vendor');
  const number = Number(id);
  const { data, error, refetch } = useQuery({
    ...tenantQuery(number),
    enabled: id !== undefined && Number.isSafeInteger(number) && number > 0,
  });
  const tenant = id === undefined ? undefined : data;
  const known = Number.isSafeInteger(number) && number > 0;
  const gone = !known || (isApiError(error) && error.status === 404);
  return (
    <SidePanel open={id !== undefined} onClose={onClose} title={tenant?.name ?? t('tenants.one')} width={640}>
      {!tenant && gone && <Muted>{t('tenants.gone')}</Muted>}
      {!tenant && !error && !gone && <Skeleton lines={8} />}
      {!tenant && error && !gone && <ErrorState error={error} onRetry={() => void refetch()} />}
      {tenant && <Body key={tenant.id} tenant={tenant} />}
    </SidePanel>
  );
}

function Body({ tenant }: { tenant: TenantDetail }) {
  const { t } = useTranslation('vendor');
  const { t: common } = useTranslation();
  const may = useMay();
  const tabs: [Tab, ...Tab[]] = [
    { id: 'profile', label: t('tenants.tab.profile'), content: () => <ProfileTab tenant={tenant} /> },
    { id: 'modules', label: t('tenants.tab.modules'), content: () => <ModulesTab tenant={tenant} /> },
    { id: 'users', label: t('tenants.tab.users'), content: () => <UsersTab tenant={tenant} /> },
    ...(may('billing:manage')
      ? [
          { id: 'billing', label: t('tenants.tab.billing'), content: () => <BillingTab tenant={tenant} /> },
          { id: 'history', label: t('tenants.tab.history'), content: () => <HistoryTab tenant={tenant} /> },
        ]
      : []),
  ];
  return (
    <Stack gap={16}>
      <div className={css.chips}>
        <Chip tone={tenant.is_active ? 'good' : 'bad'}>
          {tenant.is_active ? t('tenants.on') : t('tenants.off')}
        </Chip>
        <Chip>{common(`tenantType.${tenant.type}`)}</Chip>
        <Chip>{tenant.domain}</Chip>
      </div>
      <OffNote tenant={tenant} />
      <TenantActions tenant={tenant} />
      <Tabs label={t('tenants.one')} tabs={tabs} />
    </Stack>
  );
}

/** Since when and why nobody of it can come in. */
function OffNote({ tenant }: { tenant: TenantDetail }) {
  const { t } = useTranslation('vendor');
  const { date } = useFormats();
  if (tenant.is_active) return null;
  const since = tenant.deactivated_on === null ? '' : date(tenant.deactivated_on);
  const reason = tenant.deactivation_reason as keyof typeof reasons | null;
  const reasons = {
    fraud: t('reason.fraud'),
    non_payment: t('reason.non_payment'),
    offboarding: t('reason.offboarding'),
    legal: t('reason.legal'),
    other: t('reason.other'),
  };
  return (
    <Banner
      tone="warn"
      title={
        reason === null ? t('tenants.pausedSince', { date: since }) : t('tenants.offSince', { date: since })
      }
    >
      {reason === null ? t('tenants.pausedWhat') : t('tenants.offWhat', { reason: reasons[reason] })}
    </Banner>
  );
}

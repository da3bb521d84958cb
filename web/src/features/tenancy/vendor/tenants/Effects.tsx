import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TenantDetail } from '../../../../api/vendor.ts';
import { useFormats } from '../../../../i18n/useFormats.ts';
import { Stack } from '../../../../ui/layout.tsx';
import { invoiceListQuery, subscriptionsOfQuery } from '../billingQueries.ts';
import css from '../vendor.module.css';

/** What happens on the moment that an institution is switched off. */
export function Effects({ tenant }: { tenant: TenantDetail }) {
  const { t } = useTranslation('vendor');
  const { list, rupiah } = useFormats();
  const { data: subscriptions } = useQuery(subscriptionsOfQuery(tenant.id));
  const { data: unpaid } = useQuery(invoiceListQuery({ tenant_id: tenant.id, status: 'unpaid' }));
  const plans = (subscriptions?.rows ?? [])
    .filter((row) => row.ended_on === null)
    .map((row) => row.plan.name);
  const invoices = (unpaid?.rows ?? []).map((row) => `${row.number ?? ''} (${rupiah(row.total)})`);
  return (
    <Stack gap={8}>
      <p>{t('deactivate.what', { name: tenant.name })}</p>
      <ul className={css.effects}>
        <li>{t('deactivate.effect.users')}</li>
        <li>
          {t('deactivate.effect.subscriptions')}
          {plans.length > 0 && <div className={css.small}>{list(plans)}</div>}
        </li>
        <li>
          {t('deactivate.effect.invoices')}
          {invoices.length > 0 && <div className={css.small}>{list(invoices)}</div>}
        </li>
        <li>{t('deactivate.effect.mail')}</li>
        <li>{t('deactivate.effect.data')}</li>
      </ul>
    </Stack>
  );
}

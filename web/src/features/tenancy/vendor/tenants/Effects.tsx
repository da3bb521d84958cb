import { useTranslation } from 'react-i18next';
import type { TenantDetail } from '../../../../api/vendor.ts';
import { Stack } from '../../../../ui/layout.tsx';
import css from '../vendor.module.css';

/** What happens on the moment that an institution is switched off. */
export function Effects({ tenant }: { tenant: TenantDetail }) {
  const { t } = useTranslation('vendor');
  return (
    <Stack gap={8}>
      <p>{t('deactivate.what', { name: tenant.name })}</p>
      <ul className={css.effects}>
        <li>{t('deactivate.effect.users')}</li>
        <li>{t('deactivate.effect.subscriptions')}</li>
        <li>{t('deactivate.effect.invoices')}</li>
        <li>{t('deactivate.effect.mail')}</li>
        <li>{t('deactivate.effect.data')}</li>
      </ul>
    </Stack>
  );
}

import { useTranslation } from 'react-i18next';
import type { TenantDetail } from '../../../../api/vendor.ts';
import { useFormats } from '../../../../i18n/useFormats.ts';
import { KeyValue } from '../../../../ui/KeyValue.tsx';

/** Who the institution is, as its own administrators and the vendor have written it. */
export function ProfileTab({ tenant }: { tenant: TenantDetail }) {
  const { t } = useTranslation('vendor');
  const { t: common } = useTranslation();
  const { dateTime } = useFormats();
  return (
    <KeyValue
      pairs={[
        { label: t('tenants.number'), value: String(tenant.id) },
        { label: t('tenants.column.domain'), value: tenant.domain },
        { label: t('tenants.field.legal_name'), value: tenant.legal_name },
        { label: t('tenants.field.tax_number'), value: tenant.tax_number },
        { label: t('tenants.field.address'), value: tenant.address },
        { label: t('tenants.field.contact_email'), value: tenant.contact_email },
        { label: t('tenants.field.contact_phone'), value: tenant.contact_phone },
        { label: t('tenants.timeZone'), value: tenant.time_zone },
        { label: t('tenants.language'), value: common(`language.${tenant.locale}`) },
        { label: t('tenants.column.created'), value: dateTime(tenant.created_at) },
        { label: t('tenants.updated'), value: dateTime(tenant.updated_at) },
      ]}
    />
  );
}

import { IconBuilding, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TenantChoice } from '../../../api/types.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import css from './login.module.css';
import { PublicLayout } from './PublicLayout.tsx';
import type { Login } from './useLogin.ts';

/** One account, several institutions. */
export function TenantStep({ login, tenants }: { login: Login; tenants: readonly TenantChoice[] }) {
  const { t } = useTranslation('auth');
  return (
    <PublicLayout
      title={t('tenant.title')}
      description={t('tenant.description')}
      footer={
        <Button tone="quiet" onClick={login.startOver}>
          {t('mfa.startOver')}
        </Button>
      }
    >
      <ul className={css.tenants}>
        {tenants.map((tenant) => (
          <li key={tenant.id}>
            <button type="button" className={css.tenant} onClick={() => login.attempt({}, tenant.id)}>
              <span className={css.tenantIcon}>
                <IconBuilding size={20} stroke={1.75} aria-hidden />
              </span>
              <span className={css.tenantWords}>
                <span className={css.tenantName}>
                  <span className="visually-hidden">{t('tenant.enter')} </span>
                  {tenant.name}
                </span>
                <span className={css.tenantDomain}>{tenant.domain}</span>
              </span>
              <IconChevronRight size={18} aria-hidden className={css.chevron} />
            </button>
          </li>
        ))}
      </ul>
      <FormError error={login.error} />
    </PublicLayout>
  );
}

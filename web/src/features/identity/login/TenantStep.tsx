import { IconBuilding, IconChevronRight, IconSearch } from '@tabler/icons-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TenantChoice } from '../../../api/types.ts';
import { lastTenant } from '../../../app/lastTenant.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { Muted, Stack } from '../../../ui/layout.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { choicesOf, isSearched } from './choices.ts';
import css from './login.module.css';
import { PublicLayout } from './PublicLayout.tsx';
import type { Login } from './useLogin.ts';

/** One account, several institutions: the one last chosen in this browser is one key away. */
export function TenantStep({ login, tenants }: { login: Login; tenants: readonly TenantChoice[] }) {
  const { t } = useTranslation('auth');
  const [last] = useState(lastTenant);
  const [search, setSearch] = useState('');
  const offered = choicesOf(tenants, last, search);
  const enter = ({ id }: TenantChoice): void => login.attempt({}, id);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const [only, another] = offered;
    if (only && !another) enter(only);
  };
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
      <Stack>
        {isSearched(tenants) && (
          <form onSubmit={submit}>
            <TextField
              label={t('tenant.search')}
              description={t('tenant.searchHint')}
              type="search"
              leftSection={<IconSearch size={18} aria-hidden />}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
              autoFocus={tenants.every(({ id }) => id !== last)}
            />
          </form>
        )}
        <ul className={css.tenants}>
          {offered.map((tenant) => (
            <Choice key={tenant.id} tenant={tenant} last={tenant.id === last} onEnter={() => enter(tenant)} />
          ))}
        </ul>
        <div role="status">{offered.length === 0 && <Muted>{t('tenant.none')}</Muted>}</div>
        <FormError error={login.error} />
      </Stack>
    </PublicLayout>
  );
}

interface ChoiceProps {
  tenant: TenantChoice;
  last: boolean;
  onEnter: () => void;
}

function Choice({ tenant, last, onEnter }: ChoiceProps) {
  const { t } = useTranslation('auth');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Whoever is typing a search keeps the field.
    if (last && !(document.activeElement instanceof HTMLInputElement)) button.current?.focus();
  }, [last]);
  return (
    <li>
      <button
        ref={button}
        type="button"
        className={css.tenant}
        data-last={last || undefined}
        onClick={onEnter}
      >
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
        {last && <Chip tone="info">{t('tenant.last')}</Chip>}
        <IconChevronRight size={18} aria-hidden className={css.chevron} />
      </button>
    </li>
  );
}

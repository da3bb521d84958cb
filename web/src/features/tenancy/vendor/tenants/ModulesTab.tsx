import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TenantDetail, TenantModule } from '../../../../api/vendor.ts';
import { useFormats } from '../../../../i18n/useFormats.ts';
import { Chip, type ChipTone } from '../../../../ui/Chip.tsx';
import { Muted, Stack } from '../../../../ui/layout.tsx';
import { Skeleton } from '../../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../../ui/State.tsx';
import { tenantModulesQuery } from '../queries.ts';
import css from '../vendor.module.css';

const tones: Readonly<Record<TenantModule['billing'], ChipTone>> = {
  ok: 'good',
  read_only: 'warn',
  off: 'bad',
  not_in_plan: 'grey',
};

/** The modules as the institution has them: what billing lets and what its administrators want. */
export function ModulesTab({ tenant }: { tenant: TenantDetail }) {
  const { t } = useTranslation('vendor');
  const { list } = useFormats();
  const { data, error, refetch } = useQuery(tenantModulesQuery(tenant.id));
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} />;
  const stateOf = (row: TenantModule): { tone: ChipTone; word: string } =>
    row.billing === 'ok' && row.choice === 'nonaktif'
      ? { tone: 'grey', word: t('tenants.module.unwanted') }
      : { tone: tones[row.billing], word: t(`tenants.module.${row.billing}`) };
  return (
    <Stack gap={12}>
      <Muted>{t('tenants.modulesWhat')}</Muted>
      <ul className={css.rows}>
        {data.map((row) => (
          <li key={row.module_id}>
            <span className={css.rowWords}>
              <span className={css.rowTitle}>{row.name}</span>
              <span className={css.small}>
                {row.plans.length === 0
                  ? t('tenants.module.noPlan')
                  : t('tenants.module.inPlans', { plans: list(row.plans.map((plan) => plan.name)) })}
              </span>
            </span>
            <Chip tone={stateOf(row).tone}>{stateOf(row).word}</Chip>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

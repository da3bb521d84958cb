import { useTranslation } from 'react-i18next';
import type { TenantRow } from '../../../../api/vendor.ts';
import { useFormats } from '../../../../i18n/useFormats.ts';
import { StatusChip } from '../../../../ui/Chip.tsx';
import type { Column } from '../../../../ui/table/columns.ts';
import css from '../vendor.module.css';
import { standingOf, standingTones, useStandingWords } from '../words.ts';

export function useTenantColumns(): Column<TenantRow>[] {
  const { t } = useTranslation('vendor');
  const { t: common } = useTranslation();
  const { rupiah, number, dateShort } = useFormats();
  const words = useStandingWords();
  return [
    {
      id: 'name',
      label: t('tenants.column.name'),
      card: 'title',
      minWidth: 220,
      cell: (row) => row.name,
    },
    {
      id: 'standing',
      label: t('tenants.column.standing'),
      card: 'status',
      cell: (row) =>
        // Who runs Balai subscribes to nothing.
        row.type === 'vendor' ? null : (
          <StatusChip status={standingOf(row)} tones={standingTones} words={words} />
        ),
    },
    { id: 'domain', label: t('tenants.column.domain'), card: 'meta', cell: (row) => row.domain },
    { id: 'type', label: t('tenants.column.type'), cell: (row) => common(`tenantType.${row.type}`) },
    {
      id: 'plan',
      label: t('tenants.column.plan'),
      cell: (row) => row.plan?.name ?? <span className={css.muted}>{t('tenants.noPlan')}</span>,
    },
    {
      id: 'users',
      label: t('tenants.column.users'),
      align: 'right',
      cell: (row) => number(row.user_count),
    },
    {
      id: 'overdue',
      label: t('tenants.column.overdue'),
      align: 'right',
      card: 'value',
      cell: (row) =>
        row.overdue_total > 0 ? <span className={css.debt}>{rupiah(row.overdue_total)}</span> : '–',
    },
    {
      id: 'created',
      label: t('tenants.column.created'),
      hidden: true,
      cell: (row) => <span className={css.oneLine}>{dateShort(row.created_at)}</span>,
    },
  ];
}

import { useTranslation } from 'react-i18next';
import type { ClaimRow, ClientRow, MemberRow, PolicyRow } from '../../../api/insurance.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { StatusChip } from '../../../ui/Chip.tsx';
import type { Column } from '../../../ui/table/columns.ts';
import css from '../insurance.module.css';
import { LimitBar } from '../LimitBar.tsx';
import { claimTones, recordTones, useClaimWords, useRecordWords } from '../words.ts';

export function useClientColumns(): Column<ClientRow>[] {
  const { t } = useTranslation('insurance');
  const { dateShort } = useFormats();
  const words = useRecordWords();
  return [
    { id: 'name', label: t('field.clientName'), card: 'title', minWidth: 240, cell: (row) => row.name },
    { id: 'code', label: t('field.code'), card: 'meta', cell: (row) => row.code },
    {
      id: 'status',
      label: t('field.status'),
      card: 'status',
      cell: (row) => <StatusChip status={row.status} tones={recordTones} words={words} />,
    },
    { id: 'email', label: t('field.email'), cell: (row) => row.email ?? '–' },
    { id: 'phone', label: t('field.phone'), cell: (row) => row.phone ?? '–' },
    {
      id: 'created',
      label: t('field.created'),
      hidden: true,
      cell: (row) => <span className={css.oneLine}>{dateShort(row.created_at)}</span>,
    },
  ];
}

export function usePolicyColumns(): Column<PolicyRow>[] {
  const { t } = useTranslation('insurance');
  const { rupiah, dateShort } = useFormats();
  const words = useRecordWords();
  const money = (amount: number) => <span className={css.oneLine}>{rupiah(amount)}</span>;
  return [
    { id: 'number', label: t('field.policy'), card: 'title', minWidth: 120, cell: (row) => row.number },
    {
      id: 'status',
      label: t('field.status'),
      card: 'status',
      cell: (row) => <StatusChip status={row.status} tones={recordTones} words={words} />,
    },
    {
      id: 'client',
      label: t('field.client'),
      card: 'meta',
      minWidth: 180,
      cell: (row) => {
        const client = `${row.client_code} · ${row.client_name ?? ''}`;
        return (
          <span className={css.twoLines} title={client}>
            {client}
          </span>
        );
      },
    },
    {
      id: 'period',
      label: t('field.period'),
      cell: (row) => (
        <span className={css.oneLine}>
          {dateShort(row.start_on)} – {dateShort(row.end_on)}
        </span>
      ),
    },
    { id: 'limit', label: t('field.limit'), align: 'right', cell: (row) => money(row.annual_limit) },
    {
      id: 'use',
      label: t('field.use'),
      minWidth: 140,
      cell: (row) => <LimitBar limit={row.annual_limit} used={row.used} short />,
    },
    {
      id: 'remaining',
      label: t('field.remaining'),
      align: 'right',
      card: 'value',
      cell: (row) => money(row.remaining),
    },
  ];
}

export function useMemberColumns(): Column<MemberRow>[] {
  const { t } = useTranslation('insurance');
  const { dateShort } = useFormats();
  const words = useRecordWords();
  return [
    { id: 'name', label: t('field.name'), card: 'title', minWidth: 220, cell: (row) => row.name },
    { id: 'number', label: t('field.memberNumber'), card: 'meta', cell: (row) => row.number },
    {
      id: 'status',
      label: t('field.status'),
      card: 'status',
      cell: (row) => <StatusChip status={row.status} tones={recordTones} words={words} />,
    },
    { id: 'policy', label: t('field.policy'), card: 'value', cell: (row) => row.policy_number },
    { id: 'client', label: t('field.client'), cell: (row) => row.client_code },
    {
      id: 'birth',
      label: t('field.birthDate'),
      cell: (row) => <span className={css.oneLine}>{dateShort(row.birth_date)}</span>,
    },
    {
      id: 'nik',
      label: t('field.nik'),
      hidden: true,
      cell: (row) => <span className={css.oneLine}>{row.nik_masked ?? '–'}</span>,
    },
  ];
}

export function useClaimColumns(): Column<ClaimRow>[] {
  const { t } = useTranslation('insurance');
  const { rupiah, dateShort } = useFormats();
  const words = useClaimWords();
  return [
    { id: 'number', label: t('field.claimNumber'), card: 'title', minWidth: 100, cell: (row) => row.number },
    {
      id: 'status',
      label: t('field.status'),
      card: 'status',
      cell: (row) => <StatusChip status={row.status} tones={claimTones} words={words} />,
    },
    {
      id: 'member',
      label: t('field.member'),
      card: 'meta',
      minWidth: 220,
      cell: (row) => `${row.member_name} · ${row.member_number}`,
    },
    {
      id: 'date',
      label: t('short.date'),
      cell: (row) => <span className={css.oneLine}>{dateShort(row.date)}</span>,
    },
    { id: 'icd10', label: t('short.icd10'), cell: (row) => row.icd10 },
    { id: 'provider', label: t('short.provider'), cell: (row) => row.provider_code },
    { id: 'policy', label: t('field.policy'), hidden: true, cell: (row) => row.policy_number },
    { id: 'client', label: t('field.client'), hidden: true, cell: (row) => row.client_code },
    {
      id: 'amount',
      label: t('field.amount'),
      align: 'right',
      card: 'value',
      cell: (row) => <span className={css.oneLine}>{rupiah(row.amount)}</span>,
    },
  ];
}

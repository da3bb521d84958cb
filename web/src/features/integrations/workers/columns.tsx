import { useTranslation } from 'react-i18next';
import type { WorkerRow } from '../../../api/integrations.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { StatusChip } from '../../../ui/Chip.tsx';
import type { Column } from '../../../ui/table/columns.ts';
import css from '../integrations.module.css';
import { strTones, useStrWords } from './words.ts';

export function useWorkerColumns(): Column<WorkerRow>[] {
  const { t } = useTranslation('healthWorkers');
  const { dateShort } = useFormats();
  const words = useStrWords();
  const day = (at: string | null) =>
    at === null ? '–' : <span className={css.oneLine}>{dateShort(at)}</span>;
  return [
    { id: 'name', label: t('field.name'), card: 'title', minWidth: 220, cell: (row) => row.name },
    {
      id: 'profession',
      label: t('field.profession'),
      card: 'meta',
      minWidth: 130,
      cell: (row) => row.profession ?? '–',
    },
    {
      id: 'str_state',
      label: t('filter.str'),
      card: 'status',
      cell: (row) => <StatusChip status={row.str_state} tones={strTones} words={words} />,
    },
    {
      id: 'str_valid_until',
      label: t('field.str_valid_until'),
      card: 'value',
      cell: (row) => (row.str_state === 'life' ? t('forLife') : day(row.str_valid_until)),
    },
    {
      id: 'facility',
      label: t('field.facility_name'),
      minWidth: 200,
      cell: (row) => row.facility_name ?? '–',
    },
    { id: 'position', label: t('field.position'), hidden: true, cell: (row) => row.position ?? '–' },
    {
      id: 'employment_status',
      label: t('field.employment_status'),
      cell: (row) => row.employment_status ?? '–',
    },
    { id: 'str_number', label: t('field.str_number'), hidden: true, cell: (row) => row.str_number ?? '–' },
    {
      id: 'nik',
      label: t('field.nik'),
      hidden: true,
      cell: (row) => <span className={css.oneLine}>{row.nik_masked ?? '–'}</span>,
    },
    { id: 'birth_date', label: t('field.birth_date'), hidden: true, cell: (row) => day(row.birth_date) },
  ];
}

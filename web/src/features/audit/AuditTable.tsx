import { useTranslation } from 'react-i18next';
import type { AuditRow } from '../../api/identity.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Chip, StatusChip } from '../../ui/Chip.tsx';
import type { Column } from '../../ui/table/columns.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { type AuditViewProps, Nothing } from './AuditList.tsx';
import { objectNameOf } from './details.ts';
import { outcomeTones, useAuditWords } from './useAuditWords.ts';

/** The trail as a dense table. */
export function AuditTable({ query, openId, filtered, onOpen, onClear }: AuditViewProps) {
  const { t } = useTranslation('audit');
  const { dateTime } = useFormats();
  const words = useAuditWords();
  const columns: Column<AuditRow>[] = [
    { id: 'at', label: t('column.at'), card: 'value', width: 170, cell: (row) => dateTime(row.created_at) },
    { id: 'action', label: t('column.action'), card: 'title', cell: (row) => words.action(row.action) },
    { id: 'who', label: t('column.who'), card: 'meta', width: 190, cell: (row) => words.who(row) },
    {
      id: 'resource',
      label: t('column.resource'),
      cell: (row) => [words.resource(row.resource), objectNameOf(row)].filter(Boolean).join(' · '),
    },
    {
      id: 'outcome',
      label: t('column.outcome'),
      card: 'status',
      cell: (row) => <StatusChip status={row.outcome} tones={outcomeTones} words={words.outcomes} />,
    },
    { id: 'ip', label: t('column.ip'), cell: (row) => row.ip_address ?? '' },
    {
      id: 'sealed',
      label: t('sealed'),
      hidden: true,
      cell: (row) => (
        <Chip tone={row.sealed ? 'info' : 'grey'}>{t(row.sealed ? 'sealed' : 'notSealed')}</Chip>
      ),
    },
    { id: 'object', label: t('column.resourceId'), hidden: true, cell: (row) => row.resource_id ?? '' },
    { id: 'request', label: t('column.request'), hidden: true, cell: (row) => row.request_id },
  ];
  return (
    <DataTable
      id="audit"
      label={t('title')}
      columns={columns}
      rowId={(row) => row.id}
      query={query}
      filtered={filtered}
      onClearFilters={onClear}
      onOpen={(row) => onOpen(row.id)}
      openId={openId}
      filters={<AuditFilters />}
      empty={<Nothing filtered={filtered} onClear={onClear} />}
    />
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Integration, RejectRow } from '../../../api/integrations.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Card } from '../../../ui/Card.tsx';
import { StatusChip } from '../../../ui/Chip.tsx';
import { FilterBar } from '../../../ui/FilterBar.tsx';
import { Select } from '../../../ui/Select.tsx';
import { EmptyState } from '../../../ui/State.tsx';
import type { Column } from '../../../ui/table/columns.ts';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import { useUrlState } from '../../../ui/useUrlState.ts';
import { rejectFiltersOf, rejectKinds, rejectStatuses } from '../filters.ts';
import css from '../integrations.module.css';
import { numberOf } from './payload.ts';
import { rejectListQuery } from './queries.ts';
import { Reasons } from './Reasons.tsx';
import { RejectPanel } from './RejectPanel.tsx';
import { ReplayAll } from './ReplayAll.tsx';
import { kindTones, rejectTones, useRejectWords } from './words.ts';

const idOf = (row: RejectRow): string => row.id;

/** Records that could not be taken, each with all its reasons. */
export function RejectsTab({ integration }: { integration: Integration }) {
  const { t, i18n } = useTranslation('integrationForms');
  const { code, status } = integration;
  const { values, set } = useUrlState('status', 'kind', 'cursor', 'open');
  const filters = rejectFiltersOf(values);
  const query = useQuery(rejectListQuery(code, filters, i18n.language, values.cursor));
  const columns = useColumns();
  const words = useRejectWords();
  return (
    <Card flush>
      <DataTable
        id="integration-rejects"
        label={t('rejects.title')}
        columns={columns}
        rowId={idOf}
        query={query}
        filtered={values.status !== undefined || values.kind !== undefined}
        onClearFilters={() => set({ status: undefined, kind: undefined, cursor: undefined })}
        onOpen={(row) => set({ open: row.id }, 'push')}
        openId={values.open}
        actions={<ReplayAll integration={integration} />}
        filters={
          <FilterBar
            filters={[
              {
                kind: 'own',
                params: ['status'],
                render: (_, change) => (
                  <Select
                    label={t('rejects.status')}
                    options={rejectStatuses.map((value) => ({ value, label: words.status[value] }))}
                    value={filters.status ?? 'open'}
                    onChange={(value) =>
                      change({ status: value === null || value === 'open' ? undefined : value })
                    }
                  />
                ),
              },
              {
                kind: 'select',
                param: 'kind',
                label: t('rejects.kind'),
                options: rejectKinds.map((value) => ({ value, label: words.kind[value] })),
              },
            ]}
          />
        }
        empty={<EmptyState title={t('rejects.none')}>{t('rejects.noneHint')}</EmptyState>}
      />
      <RejectPanel
        reject={query.data?.rows.find((row) => row.id === values.open)}
        code={code}
        status={status}
        onClose={() => set({ open: undefined })}
      />
    </Card>
  );
}

function useColumns(): Column<RejectRow>[] {
  const { t } = useTranslation('integrationForms');
  const { dateTime } = useFormats();
  const words = useRejectWords();
  return [
    {
      id: 'seen',
      label: t('rejects.seen'),
      card: 'title',
      minWidth: 150,
      cell: (row) => <span className={css.oneLine}>{dateTime(row.updated_at)}</span>,
    },
    {
      id: 'kind',
      label: t('rejects.kind'),
      card: 'status',
      cell: (row) => <StatusChip status={row.kind} tones={kindTones} words={words.kind} />,
    },
    {
      id: 'number',
      label: t('rejects.number'),
      card: 'value',
      cell: (row) => <span className={css.oneLine}>{numberOf(row.payload) ?? '–'}</span>,
    },
    {
      id: 'reasons',
      label: t('rejects.reasons'),
      card: 'meta',
      minWidth: 280,
      cell: (row) => <Reasons reasons={row.reasons} />,
    },
    {
      id: 'status',
      label: t('rejects.status'),
      cell: (row) => <StatusChip status={row.status} tones={rejectTones} words={words.status} />,
    },
  ];
}

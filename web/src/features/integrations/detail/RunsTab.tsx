import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Run, runStatuses, triggers } from '../../../api/integrations.ts';
import { Card } from '../../../ui/Card.tsx';
import { FilterBar } from '../../../ui/FilterBar.tsx';
import { EmptyState } from '../../../ui/State.tsx';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import { useUrlState } from '../../../ui/useUrlState.ts';
import { runFiltersOf } from '../filters.ts';
import { runListQuery } from '../queries.ts';
import { useIntegrationWords } from '../words.ts';
import { RunPanel } from './RunPanel.tsx';
import { useRunColumns } from './runColumns.tsx';

const idOf = (run: Run): string => run.id;

/** Every run and every skipped occurrence, newest first. */
export function RunsTab({ code }: { code: string }) {
  const { t } = useTranslation('integrations');
  const words = useIntegrationWords();
  const { values, set } = useUrlState('status', 'trigger', 'cursor', 'open');
  const filters = runFiltersOf(values);
  const query = useQuery(runListQuery(code, filters, values.cursor));
  const columns = useRunColumns();
  return (
    <Card flush>
      <DataTable
        id="integration-runs"
        label={t('tabs.runs')}
        columns={columns}
        rowId={idOf}
        query={query}
        filtered={Object.keys(filters).length > 0}
        onClearFilters={() => set({ status: undefined, trigger: undefined, cursor: undefined })}
        onOpen={(run) => set({ open: run.id }, 'push')}
        openId={values.open}
        filters={
          <FilterBar
            filters={[
              {
                kind: 'select',
                param: 'status',
                label: t('runs.status'),
                options: runStatuses.map((value) => ({ value, label: words.run[value] })),
              },
              {
                kind: 'select',
                param: 'trigger',
                label: t('runs.trigger'),
                options: triggers.map((value) => ({ value, label: words.trigger[value] })),
              },
            ]}
          />
        }
        empty={<EmptyState title={t('runs.none')}>{t('runs.noneHint')}</EmptyState>}
      />
      <RunPanel
        run={query.data?.rows.find((run) => run.id === values.open)}
        code={code}
        onClose={() => set({ open: undefined })}
      />
    </Card>
  );
}

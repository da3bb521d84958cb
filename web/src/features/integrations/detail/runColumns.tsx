import { useTranslation } from 'react-i18next';
import type { Run } from '../../../api/integrations.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { StatusChip } from '../../../ui/Chip.tsx';
import type { Column } from '../../../ui/table/columns.ts';
import { durationOf, durationParts } from '../duration.ts';
import css from '../integrations.module.css';
import { runTones, useIntegrationWords } from '../words.ts';

/** How long a run took, in words; a dash for one that never began. */
export function useDuration(): (run: Pick<Run, 'started_at' | 'finished_at'>) => string {
  const { t } = useTranslation('integrations');
  const { number } = useFormats();
  return (run) => {
    const ms = durationOf(run, Date.now());
    if (ms === null) return '–';
    const { unit, value } = durationParts(ms);
    return t(`runs.${unit}`, { value: number(value) });
  };
}

export const momentOfRun = (run: Pick<Run, 'due_at' | 'started_at' | 'created_at'>): string =>
  run.due_at ?? run.started_at ?? run.created_at;

export function useRunColumns(): Column<Run>[] {
  const { t } = useTranslation('integrations');
  const { dateTime, number } = useFormats();
  const words = useIntegrationWords();
  const duration = useDuration();
  const count = (id: 'created' | 'updated' | 'rejected' | 'unchanged'): Column<Run> => ({
    id,
    label: t(`runs.${id}`),
    align: 'right',
    ...(id === 'unchanged' ? { hidden: true } : {}),
    cell: (run) => (run.status === 'skipped' ? '–' : number(run[id])),
  });
  return [
    {
      id: 'at',
      label: t('runs.started'),
      card: 'title',
      minWidth: 150,
      cell: (run) => <span className={css.oneLine}>{dateTime(momentOfRun(run))}</span>,
    },
    {
      id: 'status',
      label: t('runs.status'),
      card: 'status',
      cell: (run) => <StatusChip status={run.status} tones={runTones} words={words.run} />,
    },
    { id: 'trigger', label: t('runs.trigger'), cell: (run) => words.trigger[run.trigger] },
    {
      id: 'why',
      label: t('runs.why'),
      card: 'meta',
      minWidth: 200,
      cell: (run) => words.why(run) ?? <WhatItRead run={run} />,
    },
    {
      id: 'duration',
      label: t('runs.duration'),
      align: 'right',
      card: 'value',
      cell: (run) => <span className={css.oneLine}>{duration(run)}</span>,
    },
    {
      id: 'read',
      label: t('runs.read'),
      align: 'right',
      cell: (run) => (run.status === 'skipped' ? '–' : number(run.read)),
    },
    count('created'),
    count('updated'),
    count('unchanged'),
    count('rejected'),
  ];
}

/** What a run that went well read, on the card of a phone; the table has a column of its own for it. */
function WhatItRead({ run }: { run: Run }) {
  const { t } = useTranslation('integrations');
  return (
    <>
      <span className={css.onTable}>–</span>
      <span className={css.onCard}>{t('run.read', { count: run.read })}</span>
    </>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { HistoryRow } from '../../../api/rulesSettings.ts';
import { useToday } from '../../../app/useToday.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { DateRange } from '../../../ui/DateRange.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { EmptyState, ErrorState, NoMatch } from '../../../ui/State.tsx';
import { Timeline } from '../../../ui/Timeline.tsx';
import { useUrlState } from '../../../ui/useUrlState.ts';
import { ChangesTable } from './ChangesTable.tsx';
import { bySave, type Save } from './history.ts';
import { type Days, historyQuery } from './queries.ts';
import css from './settings.module.css';

/** Who changed which value and when, the latest first; what was saved together stands together. */
export function HistoryTab() {
  const { t } = useTranslation('kedisiplinanSettings');
  const today = useToday();
  const { values, set } = useUrlState('from', 'to');
  const { from, to } = values;
  const month = { from: `${today.slice(0, 7)}-01`, to: today };
  const isMonth = from === month.from && to === month.to;
  const clear = () => set({ from: undefined, to: undefined });
  return (
    <Card>
      <div className={css.bar}>
        <DateRange
          label={t('history.filter')}
          from={from}
          to={to}
          onChange={(first, last) => set({ from: first, to: last })}
        />
        <Button
          tone={isMonth ? 'primary' : 'secondary'}
          aria-pressed={isMonth}
          onClick={() => (isMonth ? clear() : set(month))}
        >
          {t('history.thisMonth')}
        </Button>
      </div>
      {!(from && to && from > to) && (
        <Changes days={{ ...(from ? { from } : {}), ...(to ? { to } : {}) }} onClear={clear} />
      )}
    </Card>
  );
}

function Changes({ days, onClear }: { days: Days; onClear: () => void }) {
  const { t } = useTranslation('kedisiplinanSettings');
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    historyQuery(days),
  );
  if (!data)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={8} />;
  const rows: HistoryRow[] = data.pages.flatMap((page) => page.rows);
  if (rows.length === 0)
    return days.from || days.to ? (
      <NoMatch onClear={onClear} />
    ) : (
      <EmptyState title={t('history.none')}>{t('history.noneText')}</EmptyState>
    );
  return (
    <>
      <SaveTimeline saves={bySave(rows)} />
      {hasNextPage && (
        <div>
          <Button tone="secondary" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('history.more')}
          </Button>
        </div>
      )}
    </>
  );
}

function SaveTimeline({ saves }: { saves: readonly Save[] }) {
  const { t } = useTranslation('kedisiplinanSettings');
  return (
    <Timeline
      label={t('history.timeline')}
      entries={saves.map(({ version, kind, at, by, notes, changes }) => ({
        id: String(version),
        at,
        title: `${t('version', { version })} · ${t(kind === 'reset' ? 'history.reset' : 'history.saved', { count: changes.length })}`,
        by: t('history.by', { name: by }),
        children: (
          <>
            {notes !== null && <p>{t('history.notes', { notes })}</p>}
            <ChangesTable changes={changes} label={t('history.table', { version })} wide />
          </>
        ),
      }))}
    />
  );
}

import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditRow } from '../../api/identity.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip, StatusChip } from '../../ui/Chip.tsx';
import { useMediaQuery } from '../../ui/media.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { EmptyState, ErrorState, NoMatch } from '../../ui/State.tsx';
import type { TableQuery } from '../../ui/table/DataTable.tsx';
import { Pager } from '../../ui/table/Pager.tsx';
import { useRowKeys } from '../../ui/table/useRowKeys.ts';
import { useUrlState } from '../../ui/useUrlState.ts';
import css from './audit.module.css';
import { groupByDay, objectNameOf } from './details.ts';
import { outcomeTones, useAuditWords } from './useAuditWords.ts';

export interface AuditViewProps {
  query: TableQuery<AuditRow>;
  openId: string | undefined;
  filtered: boolean;
  onOpen: (id: string) => void;
  onClear: () => void;
}

/** The trail by day, one line for each entry. */
export function AuditList({ query, openId, filtered, onOpen, onClear }: AuditViewProps) {
  const { t: common } = useTranslation();
  const { date } = useFormats();
  const phone = useMediaQuery('(max-width: 48em)');
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  if (query.data === undefined) {
    if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    return (
      <div className={css.waiting}>
        <Skeleton lines={8} height={20} />
      </div>
    );
  }
  const { rows, page } = query.data;
  if (rows.length === 0) return <Nothing filtered={filtered} onClear={onClear} />;
  return (
    <div ref={list} aria-busy={query.isFetching}>
      {groupByDay(rows, date).map(({ day, rows: entries }) => (
        <section key={day} aria-label={day}>
          <h2 className={css.day}>{day}</h2>
          <ul>
            {entries.map((row) => (
              <Entry key={row.id} row={row} open={openId === row.id} onOpen={() => onOpen(row.id)} />
            ))}
          </ul>
        </section>
      ))}
      <Pager page={page} note={phone ? null : common('table.keys')} />
    </div>
  );
}

/** None yet, none that match, or none further: each with its next step. */
export function Nothing({ filtered, onClear }: Pick<AuditViewProps, 'filtered' | 'onClear'>) {
  const { t } = useTranslation('audit');
  const { values, set } = useUrlState('cursor');
  if (values.cursor !== undefined) {
    const back = (
      <Button tone="secondary" onClick={() => set({ cursor: undefined })}>
        {t('firstPage')}
      </Button>
    );
    return (
      <EmptyState title={t('noMore')} action={back}>
        {t('noMoreHint')}
      </EmptyState>
    );
  }
  if (filtered) return <NoMatch onClear={onClear} />;
  return <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>;
}

function Entry({ row, open, onOpen }: { row: AuditRow; open: boolean; onOpen: () => void }) {
  const { t } = useTranslation('audit');
  const { time } = useFormats();
  const words = useAuditWords();
  const object = objectNameOf(row);
  return (
    <li className={css.entry} data-open={open || undefined}>
      <button type="button" className={css.line} data-row-open onClick={onOpen}>
        <time className={css.time} dateTime={row.created_at}>
          {time(row.created_at)}
        </time>
        <span className={css.what}>
          {words.action(row.action)}
          {object && <span className={css.object}>{object}</span>}
        </span>
        <span className={css.who}>{words.who(row)}</span>
        <span className={css.marks}>
          {row.actor_id !== null && <Chip tone="warn">{t('impersonated')}</Chip>}
          {row.outcome !== 'success' && (
            <StatusChip status={row.outcome} tones={outcomeTones} words={words.outcomes} />
          )}
        </span>
      </button>
    </li>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { TindakLanjutQuery, TindakLanjutRow } from '../../../api/followUps.ts';
import type { TindakLanjutStatus } from '../../../api/kedisiplinan.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Muted } from '../../../ui/layout.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../ui/State.tsx';
import { useUrlState } from '../../../ui/useUrlState.ts';
import { useAlasan } from '../records/useAlasan.ts';
import { suratTones, useKedisiplinanWords } from '../words.ts';
import { mainTrigger } from './filters.ts';
import css from './followups.module.css';
import { columnQuery } from './queries.ts';

interface Props {
  status: TindakLanjutStatus;
  filters: TindakLanjutQuery;
  count: number | undefined;
  /** The only one in sight: what it is called stands above it already. */
  alone?: boolean;
}

/** The follow-ups of one status. */
export function Column({ status, filters, count, alone = false }: Props) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const { number } = useFormats();
  const words = useKedisiplinanWords();
  const id = useId();
  const query = useInfiniteQuery(columnQuery(filters, status));
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const rows = data?.pages.flatMap((page) => page.rows);
  return (
    <section className={css.column} aria-labelledby={id} data-alone={alone || undefined}>
      <h2 id={id} className={alone ? 'visually-hidden' : css.columnTitle}>
        {words.tindakLanjut[status]}
        {count !== undefined && <span className={css.count}>{number(count)}</span>}
      </h2>
      {rows === undefined && !error && <Skeleton lines={5} />}
      {rows === undefined && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {rows?.length === 0 && <Muted>{t('board.columnNone')}</Muted>}
      {rows !== undefined && rows.length > 0 && (
        <ul className={css.cards}>
          {rows.map((row) => (
            <li key={row.id}>
              <FollowUpCard row={row} />
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button tone="secondary" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('board.more')}
        </Button>
      )}
    </section>
  );
}

/** Who, which letter, why, and since when; opens the whole of it. */
function FollowUpCard({ row }: { row: TindakLanjutRow }) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const { relative, dateTime } = useFormats();
  const words = useKedisiplinanWords();
  const alasan = useAlasan();
  const { values, set } = useUrlState('open');
  const { id, siswa, surat, updated_at, usul_tarik, ditarik, bawaan } = row;
  const why = mainTrigger(row);
  return (
    <button
      type="button"
      className={css.card}
      aria-current={values.open === id || undefined}
      onClick={() => set({ open: id }, 'push')}
    >
      <span className={css.name}>{siswa.nama}</span>
      <span className={css.quiet}>{siswa.kelas.nama}</span>
      <span className={css.chips}>
        <Chip tone={surat === null ? 'grey' : suratTones[surat]}>{words.surat(surat)}</Chip>
        {usul_tarik !== null && !ditarik && <Chip tone="warn">{t('board.withdraw')}</Chip>}
        {ditarik && <Chip>{t('board.withdrawn')}</Chip>}
        {bawaan && <Chip>{t('board.defaults')}</Chip>}
      </span>
      {why !== undefined && <span className={css.reason}>{alasan(why)}</span>}
      <time className={css.quiet} dateTime={updated_at} title={dateTime(updated_at)}>
        {relative(updated_at)}
      </time>
    </button>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinimasaRow, TindakLanjutStatus } from '../../../api/kedisiplinan.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Muted, Row, Stack } from '../../../ui/layout.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../ui/State.tsx';
import { Timeline, type TimelineEntry } from '../../../ui/Timeline.tsx';
import { linimasaQuery } from '../queries.ts';
import css from '../records/records.module.css';
import { suratTones, useKedisiplinanWords } from '../words.ts';

/** All that happened to a student, newest first: violations, steps of follow-ups, letters. */
export function Linimasa({ id }: { id: string }) {
  const { t } = useTranslation('kedisiplinanMasters');
  const query = useInfiniteQuery(linimasaQuery(id));
  const entryOf = useEntry();
  if (query.data === undefined)
    return query.error ? (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <Skeleton lines={4} />
    );
  const rows = query.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <Muted>{t('timeline.none')}</Muted>;
  return (
    <Stack gap={12}>
      <Timeline label={t('siswa.timeline')} entries={rows.map(entryOf)} />
      {query.hasNextPage && (
        <Row>
          <Button
            tone="secondary"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('timeline.more')}
          </Button>
        </Row>
      )}
    </Stack>
  );
}

function useEntry(): (row: LinimasaRow) => TimelineEntry {
  const violation = useViolation();
  const step = useStep();
  const letter = useLetter();
  return (row) => ({ id: row.id, at: row.at, title: null, ...violation(row), ...step(row), ...letter(row) });
}

type Part = { title: ReactNode; by?: ReactNode; children?: ReactNode };

function useViolation(): (row: LinimasaRow) => Part | null {
  const { t } = useTranslation('kedisiplinanMasters');
  const { date } = useFormats();
  const { points } = useKedisiplinanWords();
  return ({ pelanggaran }) => {
    if (pelanggaran === null) return null;
    const { jenis, poin, tanggal, keterangan, pencatat, dibatalkan, alasan_batal } = pelanggaran;
    return {
      title: (
        <span className={dibatalkan ? css.struck : undefined}>
          {jenis} · {points(poin)}
        </span>
      ),
      by: pencatat.nama,
      children: (
        <>
          {t('timeline.happened', { date: date(tanggal) })}
          {keterangan !== null && <div>{keterangan}</div>}
          {dibatalkan && <div>{t('timeline.cancelled', { reason: alasan_batal ?? '–' })}</div>}
        </>
      ),
    };
  };
}

function useStep(): (row: LinimasaRow) => Part | null {
  const { t } = useTranslation('kedisiplinanMasters');
  const words = useKedisiplinanWords();
  const steps: Readonly<Record<string, string>> = {
    dibuat: t('step.dibuat'),
    dinaikkan: t('step.dinaikkan'),
    ditambah: t('step.ditambah'),
    disetujui: t('step.disetujui'),
    ditolak: t('step.ditolak'),
    ditangani: t('step.ditangani'),
    selesai: t('step.selesai'),
    usul_tarik: t('step.usul_tarik'),
    ditarik: t('step.ditarik'),
  };
  return ({ langkah }) => {
    if (langkah === null) return null;
    const { surat_ke, surat_dari, ke, catatan, oleh } = langkah;
    const surat = surat_ke ?? surat_dari;
    const status = words.tindakLanjut[ke as TindakLanjutStatus] ?? ke;
    return {
      title: (
        <span className={css.chips}>
          <Chip tone={surat === null ? 'grey' : suratTones[surat]}>{words.surat(surat)}</Chip>
          {steps[langkah.langkah] ?? langkah.langkah}
        </span>
      ),
      by: oleh?.nama ?? t('timeline.byItself'),
      children: (
        <>
          {t('timeline.state', { status })}
          {catatan !== null && <div>{catatan}</div>}
        </>
      ),
    };
  };
}

function useLetter(): (row: LinimasaRow) => Part | null {
  const { t } = useTranslation('kedisiplinanMasters');
  const { date } = useFormats();
  return ({ surat }) =>
    surat === null
      ? null
      : {
          title: t('timeline.letter', { level: String(surat.surat), nomor: surat.nomor }),
          children: t('timeline.dated', { date: date(surat.tanggal) }),
        };
}

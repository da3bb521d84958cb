import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TindakLanjutCounts } from '../../../api/followUps.ts';
import { useMay } from '../../../app/session.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Card } from '../../../ui/Card.tsx';
import { type Filter, FilterBar } from '../../../ui/FilterBar.tsx';
import { Page } from '../../../ui/layout.tsx';
import { useMediaQuery } from '../../../ui/media.ts';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { EmptyState, NoMatch } from '../../../ui/State.tsx';
import { useUrlState } from '../../../ui/useUrlState.ts';
import { SiswaPicker } from '../pickers.tsx';
import { everyKelasQuery } from '../queries.ts';
import { useKedisiplinanWords } from '../words.ts';
import { Column } from './Column.tsx';
import {
  allStatuses,
  columnsOf,
  followUpParams,
  followUpQueryOf,
  type Part,
  partOf,
  statusOf,
} from './filters.ts';
import css from './followups.module.css';
import { FollowUpPanel } from './panel/FollowUpPanel.tsx';
import { followUpCountsQuery } from './queries.ts';

const sumOf = (counts: TindakLanjutCounts, part: Part): number =>
  columnsOf[part].reduce((sum, status) => sum + counts[status], 0);

/** The follow-ups of the school by how they stand: columns where there is room, one at a time on a phone. */
export function FollowUpsPage() {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const { values, set } = useUrlState('open', 'status', ...followUpParams);
  const filters = followUpQueryOf(values);
  const { data: counts } = useQuery(followUpCountsQuery(filters));
  const narrowed = Object.keys(filters).length > 0;
  const nothing = counts !== undefined && sumOf(counts, 'open') + sumOf(counts, 'ended') === 0;
  const clear = (): void => set(Object.fromEntries(followUpParams.map((name) => [name, undefined])));
  return (
    <Page wide>
      <PageHeader title={t('board.title')} description={t('board.description')} />
      <FilterBar filters={useBoardFilters()} />
      {nothing ? (
        <Card>
          {narrowed ? (
            <NoMatch onClear={clear} />
          ) : (
            <EmptyState title={t('board.none')}>{t('board.noneHint')}</EmptyState>
          )}
        </Card>
      ) : (
        <Board filters={filters} counts={counts} />
      )}
      <FollowUpPanel id={values.open} onClose={() => set({ open: undefined })} />
    </Page>
  );
}

interface BoardProps {
  filters: ReturnType<typeof followUpQueryOf>;
  counts: TindakLanjutCounts | undefined;
}

function Board({ filters, counts }: BoardProps) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const { number } = useFormats();
  const words = useKedisiplinanWords();
  const phone = useMediaQuery('(max-width: 48em)');
  const may = useMay();
  const { values, set } = useUrlState('status');
  const asked = statusOf(values.status);
  const first = may('tindak_lanjut:approve') ? 'menunggu_persetujuan' : 'baru';
  const counted = (label: string, count: number | undefined): string =>
    count === undefined ? label : t('board.counted', { label, shown: number(count) });
  if (phone) {
    const status = asked ?? first;
    return (
      <>
        <Segments
          label={t('board.status')}
          value={status}
          options={allStatuses.map((value) => ({
            value,
            label: counted(words.tindakLanjut[value], counts?.[value]),
          }))}
          onChange={(value) => set({ status: value === first ? undefined : value })}
        />
        <Column key={status} status={status} filters={filters} count={counts?.[status]} alone />
      </>
    );
  }
  const part = partOf(asked);
  return (
    <>
      <Segments
        label={t('board.parts')}
        value={part}
        options={(['open', 'ended'] as const).map((value) => ({
          value,
          label: counted(t(`board.${value}`), counts && sumOf(counts, value)),
        }))}
        onChange={(value) => set({ status: value === 'open' ? undefined : columnsOf.ended[0] })}
      />
      <div className={css.board} data-part={part}>
        {columnsOf[part].map((status) => (
          <Column key={status} status={status} filters={filters} count={counts?.[status]} />
        ))}
      </div>
    </>
  );
}

function useBoardFilters(): Filter[] {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const words = useKedisiplinanWords();
  const may = useMay();
  const kelas = useQuery({ ...everyKelasQuery, enabled: may('kelas:read') }).data ?? [];
  const siswa: Filter = {
    kind: 'own',
    params: ['siswa_id'],
    render: (values, change) => (
      <SiswaPicker
        label={t('board.siswa')}
        value={values.siswa_id ?? null}
        onChange={(id) => change({ siswa_id: id ?? undefined })}
      />
    ),
  };
  return [
    ...(may('siswa:read') ? [siswa] : []),
    {
      kind: 'select',
      param: 'kelas_id',
      label: t('board.kelas'),
      searchable: true,
      options: kelas.map(({ id, nama }) => ({ value: id, label: nama })),
    },
    {
      kind: 'select',
      param: 'surat',
      label: t('board.surat'),
      options: ([1, 2, 3] as const).map((level) => ({ value: String(level), label: words.surat(level) })),
    },
  ];
}

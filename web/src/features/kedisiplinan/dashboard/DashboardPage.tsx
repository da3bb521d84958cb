import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import type { DisciplineDashboard } from '../../../api/followUps.ts';
import { useMay } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { useToday } from '../../../app/useToday.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Tile } from '../../../ui/charts/Tile.tsx';
import { DateRange } from '../../../ui/DateRange.tsx';
import { Page, Row } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { EmptyState, ErrorState } from '../../../ui/State.tsx';
import { useUrlState } from '../../../ui/useUrlState.ts';
import css from './dashboard.module.css';
import { Counts, Months, TopSiswa } from './Figures.tsx';
import { everyMonth, schoolYearOf } from './months.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const dashboardQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['kedisiplinan', 'dashboard', from, to],
    queryFn: () => unwrap(api.GET('/api/kedisiplinan/dashboard', { params: { query: { from, to } } })),
    placeholderData: keepPreviousData,
    // While one of the two days is still being chosen there is nothing to ask.
    enabled: from <= to,
  });

/** The days in the address; without them, this school year. */
function usePeriod() {
  const { values, set } = useUrlState('from', 'to', 'as');
  const today = useToday();
  const day = (text: string | undefined, otherwise: string): string =>
    text !== undefined && DAY.test(text) ? text : otherwise;
  const to = day(values.to, today);
  const from = day(values.from, schoolYearOf(to));
  return { from, to, as: values.as === 'tables' ? ('tables' as const) : ('charts' as const), set };
}

/** What happens at the school: how much, when, in which classes, of which kinds. */
export function DashboardPage() {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const { from, to, as, set } = usePeriod();
  const { data, error, refetch } = useQuery(dashboardQuery(from, to));
  return (
    <Page wide>
      <PageHeader title={t('dashboard.title')} description={t('dashboard.description')} />
      <Row gap={16} align="flex-end" justify="space-between">
        <DateRange
          label={t('dashboard.period')}
          from={from}
          to={to}
          onChange={(first, last) => set({ from: first, to: last })}
        />
        <div>
          <Segments
            label={t('dashboard.as')}
            value={as}
            options={(['charts', 'tables'] as const).map((value) => ({
              value,
              label: t(`dashboard.${value}`),
            }))}
            onChange={(value) => set({ as: value === 'charts' ? undefined : value })}
          />
        </div>
      </Row>
      {data === undefined && (
        <Card>
          {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={12} />}
        </Card>
      )}
      {data && <Figures data={data} from={from} to={to} tables={as === 'tables'} />}
    </Page>
  );
}

interface FiguresProps {
  data: DisciplineDashboard;
  from: string;
  to: string;
  tables: boolean;
}

function Figures({ data, from, to, tables }: FiguresProps) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const may = useMay();
  const { by_month, by_kelas, by_jenis, top_siswa, totals } = data;
  return (
    <>
      <Tiles totals={totals} />
      {totals.pelanggaran === 0 ? (
        <Card>
          <EmptyState
            title={t('dashboard.none')}
            action={
              may('pelanggaran:record') && (
                <LinkButton href={urls.recordPelanggaran()}>{t('start.record')}</LinkButton>
              )
            }
          >
            {t('dashboard.noneHint')}
          </EmptyState>
        </Card>
      ) : (
        <>
          <Months rows={everyMonth(by_month, from, to)} tables={tables} />
          <div className={css.halves}>
            <Counts
              title={t('dashboard.byKelas')}
              head={t('dashboard.kelas')}
              rows={by_kelas.map(({ kelas, ...counted }) => ({
                id: kelas.id,
                label: kelas.nama,
                ...counted,
              }))}
              tables={tables}
            />
            <Counts
              title={t('dashboard.byJenis')}
              head={t('dashboard.jenis')}
              rows={by_jenis.map(({ jenis, ...counted }) => ({
                id: jenis.id,
                label: jenis.nama,
                ...counted,
              }))}
              tables={tables}
            />
          </div>
        </>
      )}
      <TopSiswa rows={top_siswa} />
    </>
  );
}

function Tiles({ totals }: { totals: DisciplineDashboard['totals'] }) {
  const { t, i18n } = useTranslation('kedisiplinanFollowUps');
  const { number } = useFormats();
  const may = useMay();
  const { pelanggaran, poin, siswa, surat_1, surat_2, surat_3, terbuka, menunggu } = totals;
  const average = new Intl.NumberFormat(i18n.language === 'en' ? 'en-GB' : 'id-ID', {
    maximumFractionDigits: 1,
  }).format(pelanggaran === 0 ? 0 : poin / pelanggaran);
  return (
    <div className={css.tiles}>
      <Tile
        label={t('dashboard.violations')}
        value={number(pelanggaran)}
        note={t('dashboard.violationsNote', { count: siswa })}
        {...(may('pelanggaran:read') ? { href: urls.pelanggaran() } : {})}
      />
      <Tile
        label={t('dashboard.points')}
        value={number(poin)}
        note={t('dashboard.pointsNote', { average })}
      />
      <Tile
        label={t('dashboard.letters')}
        value={[surat_1, surat_2, surat_3].map(number).join(' · ')}
        note={t('dashboard.lettersNote')}
      />
      <Tile
        label={t('dashboard.open')}
        value={number(terbuka)}
        note={t('dashboard.openNote', { count: menunggu })}
        tone={menunggu > 0 ? 'warn' : undefined}
        {...(may('tindak_lanjut:read') ? { href: urls.tindakLanjut() } : {})}
      />
    </div>
  );
}

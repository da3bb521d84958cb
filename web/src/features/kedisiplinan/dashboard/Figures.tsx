import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisciplineDashboard } from '../../../api/followUps.ts';
import { useMay } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Card } from '../../../ui/Card.tsx';
import { Bars } from '../../../ui/charts/Bars.tsx';
import { Columns } from '../../../ui/charts/Columns.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Muted } from '../../../ui/layout.tsx';
import css from './dashboard.module.css';

interface Row {
  id: string;
  label: ReactNode;
  pelanggaran: number;
  poin: number;
}

interface TableProps {
  caption: string;
  /** What a row is. */
  head: string;
  rows: readonly Row[];
}

/** The numbers themselves. */
function Numbers({ caption, head, rows }: TableProps) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const { number } = useFormats();
  return (
    <div className={css.scroll}>
      <table className={css.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" data-number>
              {t('dashboard.violations')}
            </th>
            <th scope="col" data-number>
              {t('dashboard.points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, pelanggaran, poin }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td data-number>{number(pelanggaran)}</td>
              <td data-number>{number(poin)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface MonthsProps {
  rows: readonly { bulan: string; pelanggaran: number; poin: number }[];
  tables: boolean;
}

export function Months({ rows, tables }: MonthsProps) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const { month, number } = useFormats();
  const title = t('dashboard.byMonth');
  return (
    <Card title={title} description={t('dashboard.byMonthHint')}>
      {tables ? (
        <Numbers
          caption={title}
          head={t('dashboard.month')}
          rows={rows.map(({ bulan, ...counted }) => ({ id: bulan, label: month(`${bulan}-01`), ...counted }))}
        />
      ) : (
        <Columns
          label={t('dashboard.violations')}
          monthLabel={t('dashboard.month')}
          none={t('dashboard.none')}
          points={rows.map(({ bulan, pelanggaran }) => ({ month: bulan, value: pelanggaran }))}
          words={number}
        />
      )}
    </Card>
  );
}

interface CountsProps {
  title: string;
  head: string;
  rows: readonly (Row & { label: string })[];
  tables: boolean;
}

export function Counts({ title, head, rows, tables }: CountsProps) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  return (
    <Card title={title} description={t('dashboard.most')}>
      {tables ? (
        <Numbers caption={title} head={head} rows={rows} />
      ) : (
        <Bars
          none={t('dashboard.none')}
          rows={rows.map(({ id, label, pelanggaran }) => ({
            id,
            label,
            parts: [{ value: pelanggaran, tone: 'brand' }],
          }))}
        />
      )}
    </Card>
  );
}

export function TopSiswa({ rows }: { rows: DisciplineDashboard['top_siswa'] }) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const { number } = useFormats();
  const may = useMay();
  return (
    <Card title={t('dashboard.top')} description={t('dashboard.topHint')}>
      {rows.length === 0 ? (
        <Muted>{t('dashboard.noneTop')}</Muted>
      ) : (
        <div className={css.scroll}>
          <table className={css.table}>
            <caption className="visually-hidden">{t('dashboard.top')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('dashboard.siswa')}</th>
                <th scope="col">{t('dashboard.kelas')}</th>
                <th scope="col" data-number>
                  {t('dashboard.points')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ siswa, total_poin }) => (
                <tr key={siswa.id}>
                  <th scope="row">
                    {may('siswa:read') ? (
                      <Link href={urls.siswa({ open: siswa.id })}>{siswa.nama}</Link>
                    ) : (
                      siswa.nama
                    )}
                  </th>
                  <td>{siswa.kelas.nama}</td>
                  <td data-number>{number(total_poin)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

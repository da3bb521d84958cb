import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KelasRow } from '../../../api/kedisiplinan.ts';
import { useMay } from '../../../app/session.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Filter } from '../../../ui/FilterBar.tsx';
import type { Column } from '../../../ui/table/columns.ts';
import { useUrlState } from '../../../ui/useUrlState.ts';
import { ListPage } from '../ListPage.tsx';
import { everyKelasQuery, kelasCountQuery, kelasListQuery } from '../queries.ts';
import css from '../records/records.module.css';
import { KelasDialog } from './KelasDialog.tsx';
import { KelasPanel } from './KelasPanel.tsx';
import { kelasQueryOf } from './kelas.ts';

const params = ['q', 'tingkat'] as const;

/** Classes with their teacher and how many are in them. */
export function KelasPage() {
  const { t } = useTranslation('kedisiplinanMasters');
  const { number } = useFormats();
  const { values } = useUrlState(...params, 'cursor');
  const wanted = kelasQueryOf(values);
  const query = useQuery(kelasListQuery(wanted, values.cursor));
  const total = useQuery(kelasCountQuery(wanted));
  const columns: Column<KelasRow>[] = [
    {
      id: 'nama',
      label: t('field.kelas'),
      card: 'title',
      minWidth: 120,
      cell: (row) => <span className={css.oneLine}>{row.nama}</span>,
    },
    { id: 'tingkat', label: t('field.tingkat'), cell: (row) => row.tingkat },
    { id: 'jurusan', label: t('field.jurusan'), minWidth: 180, cell: (row) => row.jurusan ?? '–' },
    {
      id: 'wali',
      label: t('field.waliKelas'),
      card: 'meta',
      minWidth: 180,
      cell: (row) => row.wali_kelas?.nama ?? t('kelas.noWali'),
    },
    {
      id: 'jumlah',
      label: t('field.jumlah'),
      align: 'right',
      card: 'value',
      cell: (row) => number(row.jumlah_siswa),
    },
  ];
  return (
    <ListPage
      id="kelas"
      words={{
        title: t('kelas.title'),
        description: t('kelas.description'),
        none: t('kelas.none'),
        noneHint: t('kelas.noneHint'),
      }}
      columns={columns}
      query={query}
      total={total.data?.count}
      params={params}
      narrowed={Object.keys(wanted).length > 0}
      filters={useKelasFilters()}
      create={<Create />}
      panel={(id, close) => <KelasPanel id={id} onClose={close} />}
    />
  );
}

function useKelasFilters(): Filter[] {
  const { t } = useTranslation('kedisiplinanMasters');
  const levels = [...new Set((useQuery(everyKelasQuery).data ?? []).map(({ tingkat }) => tingkat))];
  return [
    { kind: 'search', param: 'q', label: t('kelas.search') },
    {
      kind: 'select',
      param: 'tingkat',
      label: t('field.tingkat'),
      options: levels.sort((a, b) => a - b).map((level) => ({ value: String(level), label: String(level) })),
    },
  ];
}

function Create() {
  const { t } = useTranslation('kedisiplinanMasters');
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!may('kelas:write')) return null;
  return (
    <>
      <Button icon={<IconPlus size={18} aria-hidden />} onClick={() => setOpen(true)}>
        {t('kelas.create')}
      </Button>
      {open && <KelasDialog onClose={() => setOpen(false)} />}
    </>
  );
}

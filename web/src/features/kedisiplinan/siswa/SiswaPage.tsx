import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { siswaStatuses } from '../../../../../api/src/modules/kedisiplinan/rules/siswa-status.ts';
import { address } from '../../../api/address.ts';
import type { SiswaRow } from '../../../api/kedisiplinan.ts';
import { useMay } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { Chip, StatusChip } from '../../../ui/Chip.tsx';
import type { Filter } from '../../../ui/FilterBar.tsx';
import { Select } from '../../../ui/Select.tsx';
import type { Column } from '../../../ui/table/columns.ts';
import { useUrlState } from '../../../ui/useUrlState.ts';
import { ListPage } from '../ListPage.tsx';
import { everyKelasQuery, siswaCountQuery, siswaListQuery } from '../queries.ts';
import css from '../records/records.module.css';
import { siswaTones, suratTones, useKedisiplinanWords } from '../words.ts';
import { isNarrowed, siswaParams, siswaQueryOf } from './filters.ts';
import { SiswaPanel } from './SiswaPanel.tsx';

/** The students whom one reaches, with their points. */
export function SiswaPage() {
  const { t } = useTranslation('kedisiplinanMasters');
  const { values } = useUrlState(...siswaParams, 'sort', 'cursor');
  const wanted = siswaQueryOf(values);
  const query = useQuery(siswaListQuery(wanted, values.cursor));
  const total = useQuery(siswaCountQuery(wanted));
  return (
    <ListPage
      id="siswa"
      words={{
        title: t('siswa.title'),
        description: t('siswa.description'),
        none: t('siswa.none'),
        noneHint: t('siswa.noneHint'),
      }}
      columns={useSiswaColumns()}
      query={query}
      total={total.data?.count}
      params={siswaParams}
      narrowed={isNarrowed(wanted)}
      filters={useSiswaFilters()}
      create={<Ways />}
      file={{
        name: t('siswa.file'),
        path: (format) => address('get', '/api/kedisiplinan/siswa/export', { query: { format, ...wanted } }),
      }}
      panel={(id, close) => <SiswaPanel id={id} onClose={close} />}
    />
  );
}

function Ways() {
  const { t } = useTranslation('kedisiplinanMasters');
  const may = useMay();
  return (
    <>
      {may('siswa:import') && (
        <LinkButton href={urls.importSiswa()} icon={<IconFileImport size={18} aria-hidden />}>
          {t('siswa.import')}
        </LinkButton>
      )}
      {may('siswa:write') && (
        <LinkButton href={urls.newSiswa()} tone="primary" icon={<IconPlus size={18} aria-hidden />}>
          {t('siswa.create')}
        </LinkButton>
      )}
    </>
  );
}

function useSiswaColumns(): Column<SiswaRow>[] {
  const { t } = useTranslation('kedisiplinanMasters');
  const { number } = useFormats();
  const words = useKedisiplinanWords();
  const letter = ({ surat_terbuka: open }: SiswaRow) =>
    open === null ? (
      <span className={css.none}>–</span>
    ) : (
      <Chip tone={open.surat === null ? 'grey' : suratTones[open.surat]}>{words.surat(open.surat)}</Chip>
    );
  return [
    { id: 'nama', label: t('field.nama'), card: 'title', minWidth: 200, cell: (row) => row.nama },
    { id: 'nis', label: t('field.nis'), cell: (row) => row.nis },
    {
      id: 'kelas',
      label: t('field.kelas'),
      card: 'meta',
      cell: (row) => <span className={css.oneLine}>{row.kelas.nama}</span>,
    },
    { id: 'surat', label: t('field.surat'), card: 'status', cell: letter },
    {
      id: 'status',
      label: t('field.status'),
      cell: (row) => <StatusChip status={row.status} tones={siswaTones} words={words.siswa} />,
    },
    { id: 'wali', label: t('field.wali'), hidden: true, cell: (row) => row.wali_murid.nama },
    { id: 'telepon', label: t('field.telepon'), hidden: true, cell: (row) => row.wali_murid.telepon ?? '–' },
    {
      id: 'atribut',
      label: t('field.atribut'),
      hidden: true,
      align: 'right',
      cell: (row) => number(row.jumlah_atribut),
    },
    {
      id: 'alfa',
      label: t('field.alfa'),
      hidden: true,
      align: 'right',
      cell: (row) => number(row.jumlah_alfa),
    },
    {
      id: 'poin',
      label: t('field.poin'),
      align: 'right',
      card: 'value',
      cell: (row) => <span className={css.oneLine}>{words.points(row.total_poin)}</span>,
    },
  ];
}

function useSiswaFilters(): Filter[] {
  const { t } = useTranslation('kedisiplinanMasters');
  const words = useKedisiplinanWords();
  const kelas = useQuery(everyKelasQuery).data ?? [];
  return [
    { kind: 'search', param: 'q', label: t('siswa.search'), placeholder: t('siswa.searchHint') },
    {
      kind: 'select',
      param: 'kelas_id',
      label: t('field.kelas'),
      searchable: true,
      options: kelas.map(({ id, nama }) => ({ value: id, label: nama })),
    },
    {
      kind: 'select',
      param: 'status',
      label: t('field.status'),
      options: siswaStatuses.map((value) => ({ value, label: words.siswa[value] })),
    },
    {
      kind: 'own',
      params: ['sort'],
      render: ({ sort }, change) => (
        <Select
          label={t('siswa.order')}
          options={[
            { value: 'nama', label: t('siswa.byName') },
            { value: 'poin', label: t('siswa.byPoints') },
          ]}
          value={sort === 'poin' ? 'poin' : 'nama'}
          onChange={(order) => change({ sort: order === 'poin' ? 'poin' : undefined })}
        />
      ),
    },
  ];
}

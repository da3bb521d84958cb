import { IconPencilPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { address } from '../../../../api/address.ts';
import type { PelanggaranRow } from '../../../../api/kedisiplinan.ts';
import { useMay, useMe } from '../../../../app/session.ts';
import { urls } from '../../../../app/urls.ts';
import { useFormats } from '../../../../i18n/useFormats.ts';
import { LinkButton } from '../../../../ui/Button.tsx';
import { Chip, StatusChip } from '../../../../ui/Chip.tsx';
import type { Filter } from '../../../../ui/FilterBar.tsx';
import type { Column } from '../../../../ui/table/columns.ts';
import { useUrlState } from '../../../../ui/useUrlState.ts';
import { ListPage } from '../../ListPage.tsx';
import { SiswaPicker } from '../../pickers.tsx';
import {
  everyJenisQuery,
  everyKelasQuery,
  pelanggaranCountQuery,
  pelanggaranListQuery,
} from '../../queries.ts';
import { kategoriTones, useKedisiplinanWords } from '../../words.ts';
import css from '../records.module.css';
import { pelanggaranParams, pelanggaranQueryOf } from './filters.ts';
import { PelanggaranPanel } from './PelanggaranPanel.tsx';

/** What was recorded, latest day first. */
export function PelanggaranPage() {
  const { t } = useTranslation('kedisiplinanRecords');
  const { values } = useUrlState(...pelanggaranParams, 'cursor');
  const wanted = pelanggaranQueryOf(values);
  const query = useQuery(pelanggaranListQuery(wanted, values.cursor));
  const total = useQuery(pelanggaranCountQuery(wanted));
  return (
    <ListPage
      id="pelanggaran"
      words={{
        title: t('list.title'),
        description: t('list.description'),
        none: t('list.none'),
        noneHint: t('list.noneHint'),
      }}
      columns={usePelanggaranColumns()}
      query={query}
      total={total.data?.count}
      params={pelanggaranParams}
      narrowed={Object.keys(wanted).length > 0}
      filters={usePelanggaranFilters()}
      create={<RecordLink />}
      file={{
        name: t('list.file'),
        path: (format) =>
          address('get', '/api/kedisiplinan/pelanggaran/export', { query: { format, ...wanted } }),
      }}
      panel={(id, close) => <PelanggaranPanel id={id} onClose={close} />}
    />
  );
}

function RecordLink() {
  const { t } = useTranslation('kedisiplinanRecords');
  const may = useMay();
  if (!may('pelanggaran:record')) return null;
  return (
    <LinkButton
      href={urls.recordPelanggaran()}
      tone="primary"
      icon={<IconPencilPlus size={18} aria-hidden />}
    >
      {t('record.title')}
    </LinkButton>
  );
}

function usePelanggaranColumns(): Column<PelanggaranRow>[] {
  const { t } = useTranslation('kedisiplinanRecords');
  const { dateShort, number } = useFormats();
  const words = useKedisiplinanWords();
  return [
    {
      id: 'siswa',
      label: t('field.siswa'),
      card: 'title',
      minWidth: 180,
      cell: (row) => <span className={row.dibatalkan ? css.struck : undefined}>{row.siswa.nama}</span>,
    },
    {
      id: 'kelas',
      label: t('field.kelas'),
      cell: (row) => <span className={css.oneLine}>{row.siswa.kelas.nama}</span>,
    },
    {
      id: 'jenis',
      label: t('field.jenis'),
      card: 'meta',
      minWidth: 220,
      cell: (row) => <span className={row.dibatalkan ? css.struck : undefined}>{row.jenis.nama}</span>,
    },
    {
      id: 'kategori',
      label: t('field.kategori'),
      card: 'status',
      cell: (row) =>
        row.dibatalkan ? (
          <Chip>{t('cancelled')}</Chip>
        ) : (
          <StatusChip status={row.jenis.kategori} tones={kategoriTones} words={words.kategori} />
        ),
    },
    {
      id: 'poin',
      label: t('field.poin'),
      align: 'right',
      cell: (row) => <span className={row.dibatalkan ? css.struck : undefined}>{number(row.poin)}</span>,
    },
    {
      id: 'tanggal',
      label: t('field.tanggal'),
      card: 'value',
      cell: (row) => <span className={css.oneLine}>{dateShort(row.tanggal)}</span>,
    },
    { id: 'pencatat', label: t('field.pencatat'), minWidth: 160, cell: (row) => row.pencatat.nama ?? '–' },
    { id: 'bukti', label: t('field.bukti'), align: 'right', cell: (row) => row.bukti.length || '–' },
  ];
}

function usePelanggaranFilters(): Filter[] {
  const { t } = useTranslation('kedisiplinanRecords');
  const me = useMe();
  const kelas = useQuery(everyKelasQuery).data ?? [];
  const jenis = useQuery(everyJenisQuery).data ?? [];
  return [
    {
      kind: 'own',
      params: ['siswa_id'],
      render: (values, change) => (
        <SiswaPicker
          label={t('field.siswa')}
          value={values.siswa_id ?? null}
          onChange={(id) => change({ siswa_id: id ?? undefined })}
        />
      ),
    },
    {
      kind: 'select',
      param: 'kelas_id',
      label: t('field.kelas'),
      searchable: true,
      options: kelas.map(({ id, nama }) => ({ value: id, label: nama })),
    },
    {
      kind: 'select',
      param: 'jenis_id',
      label: t('field.jenis'),
      searchable: true,
      wide: true,
      options: jenis.map(({ id, nama }) => ({ value: id, label: nama })),
    },
    {
      kind: 'select',
      param: 'pencatat_id',
      label: t('field.pencatat'),
      options: [{ value: me.id, label: t('list.mine') }],
    },
    {
      kind: 'select',
      param: 'dibatalkan',
      label: t('field.status'),
      options: [
        { value: 'false', label: t('standing') },
        { value: 'true', label: t('cancelled') },
      ],
    },
    { kind: 'dates', from: 'from', to: 'to', label: t('field.tanggal') },
  ];
}

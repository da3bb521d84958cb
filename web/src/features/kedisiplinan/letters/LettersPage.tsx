import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SuratDetail, SuratQuery, SuratRow } from '../../../api/followUps.ts';
import { RecordPanel } from '../../../app/RecordPanel.tsx';
import { useMay } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { Chip, StatusChip } from '../../../ui/Chip.tsx';
import type { Filter } from '../../../ui/FilterBar.tsx';
import { KeyValue } from '../../../ui/KeyValue.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Heading, Muted, Stack } from '../../../ui/layout.tsx';
import { Timeline } from '../../../ui/Timeline.tsx';
import type { Column } from '../../../ui/table/columns.ts';
import { useUrlState } from '../../../ui/useUrlState.ts';
import { followUpQueryOf } from '../followups/filters.ts';
import { ListPage } from '../ListPage.tsx';
import { SiswaPicker } from '../pickers.tsx';
import { suratTones, useKedisiplinanWords } from '../words.ts';
import css from './letters.module.css';
import { PrintButton, useNoPrint } from './PrintButton.tsx';
import { suratCountQuery, suratListQuery, suratQuery } from './queries.ts';
import { suratStatusTones, useHour, useSuratStatus } from './words.ts';

const params = ['siswa_id', 'surat'] as const;

/** Letters to guardians, the newest first. */
export function LettersPage() {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const { values } = useUrlState(...params, 'cursor');
  const wanted: SuratQuery = followUpQueryOf(values);
  const query = useQuery(suratListQuery(wanted, values.cursor));
  const total = useQuery(suratCountQuery(wanted));
  return (
    <ListPage
      id="surat"
      words={{
        title: t('letters.title'),
        description: t('letters.description'),
        none: t('letters.none'),
        noneHint: t('letters.noneHint'),
      }}
      columns={useSuratColumns()}
      query={query}
      total={total.data?.count}
      params={params}
      narrowed={Object.keys(wanted).length > 0}
      filters={useSuratFilters()}
      create={<LinkButton href={urls.tindakLanjut()}>{t('letters.toBoard')}</LinkButton>}
      panel={(id, close) => <LetterPanel id={id} onClose={close} />}
    />
  );
}

function useSuratColumns(): Column<SuratRow>[] {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const { dateShort, number } = useFormats();
  const words = useKedisiplinanWords();
  const status = useSuratStatus();
  const hour = useHour();
  const oneLine = (text: string) => <span className={css.oneLine}>{text}</span>;
  return [
    { id: 'siswa', label: t('field.siswa'), card: 'title', minWidth: 180, cell: (row) => row.siswa.nama },
    { id: 'kelas', label: t('check.kelas'), cell: (row) => oneLine(row.siswa.kelas) },
    { id: 'nomor', label: t('field.nomor'), card: 'meta', cell: (row) => oneLine(row.nomor) },
    {
      id: 'surat',
      label: t('field.surat'),
      cell: (row) => <Chip tone={suratTones[row.surat]}>{words.surat(row.surat)}</Chip>,
    },
    {
      id: 'status',
      label: t('field.status'),
      card: 'status',
      cell: (row) => <StatusChip status={row.status} tones={suratStatusTones} words={status} />,
    },
    {
      id: 'tanggal',
      label: t('field.tanggal'),
      card: 'value',
      cell: (row) => oneLine(dateShort(row.tanggal)),
    },
    {
      id: 'pertemuan',
      label: t('field.pertemuan'),
      cell: (row) => oneLine(`${dateShort(row.pertemuan_tanggal)}, ${hour(row.pertemuan_jam)}`),
    },
    { id: 'cetak', label: t('field.cetak'), align: 'right', cell: (row) => number(row.jumlah_cetak) },
  ];
}

function useSuratFilters(): Filter[] {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const words = useKedisiplinanWords();
  const may = useMay();
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
      param: 'surat',
      label: t('board.surat'),
      options: ([1, 2, 3] as const).map((level) => ({ value: String(level), label: words.surat(level) })),
    },
  ];
}

/** One letter beside the list, with its prints. */
function LetterPanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  return (
    <RecordPanel
      id={id}
      onClose={onClose}
      query={suratQuery(id ?? '')}
      kind={t('letters.one')}
      titleOf={(surat) => surat.nomor}
    >
      {(surat) => <Body key={surat.id} surat={surat} />}
    </RecordPanel>
  );
}

function Body({ surat }: { surat: SuratDetail }) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const { date } = useFormats();
  const words = useKedisiplinanWords();
  const status = useSuratStatus();
  const hour = useHour();
  const may = useMay();
  const blocked = useNoPrint()(surat);
  return (
    <Stack gap={20}>
      <div className={css.head}>
        <Chip tone={suratTones[surat.surat]}>{words.surat(surat.surat)}</Chip>
        <StatusChip status={surat.status} tones={suratStatusTones} words={status} />
      </div>
      <div className={css.actions}>
        <PrintButton surat={surat} />
        {may('tindak_lanjut:read') && (
          <Link href={urls.tindakLanjut({ open: surat.tindak_lanjut_id })}>{t('letter.toFollowUp')}</Link>
        )}
        {surat.status !== 'menunggu' && (
          <a href={surat.alamat_periksa} target="_blank" rel="noreferrer">
            {t('letter.check')}
          </a>
        )}
      </div>
      {blocked !== null && may('surat:issue') && <Muted>{blocked}</Muted>}
      <KeyValue
        pairs={[
          { label: t('field.siswa'), value: `${surat.siswa.nama} · ${surat.siswa.kelas}` },
          { label: t('field.nis'), value: surat.siswa.nis },
          { label: t('field.tanggal'), value: date(surat.tanggal) },
          {
            label: t('field.pertemuan'),
            value: `${date(surat.pertemuan_tanggal)}, ${hour(surat.pertemuan_jam)}`,
          },
          { label: t('field.tempat'), value: surat.pertemuan_tempat },
          { label: t('field.perihal'), value: surat.perihal },
          { label: t('field.lampiran'), value: surat.lampiran },
          { label: t('field.keperluan'), value: surat.keperluan },
          { label: t('field.dibuat'), value: surat.dibuat_oleh.nama },
        ]}
      />
      <section>
        <Heading level={3}>{t('letter.prints')}</Heading>
        <Prints surat={surat} />
      </section>
    </Stack>
  );
}

function Prints({ surat: { cetak } }: { surat: SuratDetail }) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  if (cetak.length === 0) return <Muted>{t('letter.printNone')}</Muted>;
  const entries = cetak.map(({ id, pada, oleh, ip_address, user_agent }) => ({
    id,
    at: pada,
    title: oleh.nama ?? '–',
    ...(ip_address === null ? {} : { by: t('letter.from', { address: ip_address }) }),
    ...(user_agent === null ? {} : { children: <span className={css.quiet}>{user_agent}</span> }),
  }));
  return <Timeline entries={entries} label={t('letter.prints')} />;
}

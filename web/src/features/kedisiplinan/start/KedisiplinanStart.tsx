import { IconPencilPlus } from '@tabler/icons-react';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageOf } from '../../../api/client.ts';
import type { TindakLanjutRow } from '../../../api/followUps.ts';
import { useMay, useMe } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Chip, StatusChip } from '../../../ui/Chip.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Muted, Stack } from '../../../ui/layout.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../ui/State.tsx';
import { mainTrigger } from '../followups/filters.ts';
import { followUpCountsQuery, followUpsQuery } from '../followups/queries.ts';
import { pelanggaranListQuery, siswaListQuery } from '../queries.ts';
import { useAlasan } from '../records/useAlasan.ts';
import { suratTones, tindakLanjutTones, useKedisiplinanWords } from '../words.ts';
import css from './start.module.css';

const SHOWN = 5;

/** The start of a school: what waits for a decision, what is open, the way to record, and one's own class. */
export function KedisiplinanStart() {
  const may = useMay();
  const approves = may('tindak_lanjut:approve');
  return (
    <Stack gap={20}>
      {approves && may('tindak_lanjut:read') && <Waiting />}
      {may('pelanggaran:record') && !may('pelanggaran:correct') && <Mine />}
      {may('siswa:read') && !may('siswa:read_all') && <OwnKelas />}
      {may('tindak_lanjut:read') && <Open />}
    </Stack>
  );
}

interface RowsProps<Row> {
  query: UseQueryResult<PageOf<Row>>;
  none: string;
  keyOf: (row: Row) => string;
  children: (row: Row) => ReactNode;
}

/** Rows that are links, or what there is to say instead. */
function Rows<Row>({ query: { data, error, refetch }, none, keyOf, children }: RowsProps<Row>) {
  if (data === undefined)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={4} />;
  if (data.rows.length === 0) return <Muted>{none}</Muted>;
  return (
    <ul className={css.rows}>
      {data.rows.map((row) => (
        <li key={keyOf(row)}>{children(row)}</li>
      ))}
    </ul>
  );
}

type FollowUps = ReturnType<typeof useFollowUps>;
const useFollowUps = (filters: Parameters<typeof followUpsQuery>[0]) =>
  useQuery(followUpsQuery(filters, SHOWN));

function FollowUpRows({ query, none }: { query: FollowUps; none: string }) {
  const words = useKedisiplinanWords();
  const alasan = useAlasan();
  const whyOf = (row: TindakLanjutRow): string => {
    const why = mainTrigger(row);
    return why === undefined ? '' : alasan(why);
  };
  return (
    <Rows query={query} none={none} keyOf={(row) => row.id}>
      {(row) => (
        <Link href={urls.tindakLanjut({ open: row.id })} className={css.row}>
          <span className={css.words}>
            <span className={css.name}>{row.siswa.nama}</span>
            <span className={css.quiet}>{[row.siswa.kelas.nama, whyOf(row)].join(' · ')}</span>
          </span>
          <span className={css.chips}>
            <Chip tone={row.surat === null ? 'grey' : suratTones[row.surat]}>{words.surat(row.surat)}</Chip>
            <StatusChip status={row.status} tones={tindakLanjutTones} words={words.tindakLanjut} />
          </span>
        </Link>
      )}
    </Rows>
  );
}

/** For who approves: what nobody else can decide. */
function Waiting() {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const { number } = useFormats();
  const status = 'menunggu_persetujuan' as const;
  const { data: counts } = useQuery(followUpCountsQuery({}));
  const query = useFollowUps({ status });
  return (
    <Card
      title={t('start.waiting')}
      note={counts && number(counts[status])}
      description={t('start.waitingHint')}
      actions={<LinkButton href={urls.tindakLanjut({ status })}>{t('start.allWaiting')}</LinkButton>}
    >
      <FollowUpRows query={query} none={t('start.waitingNone')} />
    </Card>
  );
}

/** What is open, with how much of it stands where. */
function Open() {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const { number } = useFormats();
  const words = useKedisiplinanWords();
  const { data: counts } = useQuery(followUpCountsQuery({}));
  const may = useMay();
  const query = useFollowUps({ open: true });
  const open = ['baru', 'menunggu_persetujuan', 'disetujui', 'ditangani'] as const;
  return (
    <Card
      title={t('start.open')}
      description={t('start.openHint')}
      actions={
        <>
          <LinkButton href={urls.tindakLanjut()}>{t('start.all')}</LinkButton>
          {may('pelanggaran:correct') && may('pelanggaran:record') && <RecordButton />}
        </>
      }
    >
      {counts && (
        <ul className={css.tiles}>
          {open.map((status) => (
            <li key={status}>
              <Link href={urls.tindakLanjut({ status })} className={css.tile}>
                <span className={css.figure}>{number(counts[status])}</span>
                <span className={css.quiet}>{words.tindakLanjut[status]}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <FollowUpRows query={query} none={t('start.openNone')} />
    </Card>
  );
}

function RecordButton() {
  const { t } = useTranslation('kedisiplinanFollowUps');
  return (
    <LinkButton
      href={urls.recordPelanggaran()}
      tone="primary"
      icon={<IconPencilPlus size={18} aria-hidden />}
    >
      {t('start.record')}
    </LinkButton>
  );
}

/** The way to what teachers come for, and what they recorded last. */
function Mine() {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const { dateShort } = useFormats();
  const words = useKedisiplinanWords();
  const me = useMe();
  const query = useQuery(pelanggaranListQuery({ pencatat_id: me.id }, undefined, SHOWN));
  return (
    <Card title={t('start.mine')} description={t('start.mineHint')} actions={<RecordButton />}>
      <Rows query={query} none={t('start.mineNone')} keyOf={(row) => row.id}>
        {({ id, siswa, jenis, tanggal, poin, dibatalkan }) => (
          <Link href={urls.pelanggaran({ open: id })} className={css.row}>
            <span className={css.words}>
              <span className={css.name}>{siswa.nama}</span>
              <span className={css.quiet}>
                {siswa.kelas.nama} · {jenis.nama}
              </span>
            </span>
            <span className={css.end}>
              {dibatalkan === null ? (
                <span className={css.name}>{words.points(poin)}</span>
              ) : (
                <Chip>{t('start.cancelled')}</Chip>
              )}
              <span className={css.quiet}>{dateShort(tanggal)}</span>
            </span>
          </Link>
        )}
      </Rows>
    </Card>
  );
}

/** For a class teacher: the own students, those with the most points first. */
function OwnKelas() {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const words = useKedisiplinanWords();
  const query = useQuery(siswaListQuery({ sort: 'poin', status: 'aktif' }, undefined, SHOWN));
  return (
    <Card
      title={t('start.kelas')}
      description={t('start.kelasHint')}
      actions={<LinkButton href={urls.siswa()}>{t('start.allSiswa')}</LinkButton>}
    >
      <Rows query={query} none={t('start.kelasNone')} keyOf={(row) => row.id}>
        {({ id, nama, nis, kelas, total_poin, surat_terbuka }) => (
          <Link href={urls.siswa({ open: id })} className={css.row}>
            <span className={css.words}>
              <span className={css.name}>{nama}</span>
              <span className={css.quiet}>
                {kelas.nama} · {nis}
              </span>
            </span>
            <span className={css.chips}>
              {surat_terbuka !== null && (
                <Chip tone={surat_terbuka.surat === null ? 'grey' : suratTones[surat_terbuka.surat]}>
                  {words.surat(surat_terbuka.surat)}
                </Chip>
              )}
              <span className={css.name}>{words.points(total_poin)}</span>
            </span>
          </Link>
        )}
      </Rows>
    </Card>
  );
}

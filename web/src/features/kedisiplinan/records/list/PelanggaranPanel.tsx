import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { address } from '../../../../api/address.ts';
import { api, unwrap } from '../../../../api/client.ts';
import type { PelanggaranRow } from '../../../../api/kedisiplinan.ts';
import { RecordPanel } from '../../../../app/RecordPanel.tsx';
import { useMay } from '../../../../app/session.ts';
import { urls } from '../../../../app/urls.ts';
import { useFormats } from '../../../../i18n/useFormats.ts';
import { Banner } from '../../../../ui/Banner.tsx';
import { Button, LinkButton } from '../../../../ui/Button.tsx';
import { Chip, StatusChip } from '../../../../ui/Chip.tsx';
import { KeyValue } from '../../../../ui/KeyValue.tsx';
import { Muted, Row, Stack } from '../../../../ui/layout.tsx';
import { ReasonDialog } from '../../../../ui/ReasonDialog.tsx';
import { showToast } from '../../../../ui/toast.ts';
import { pelanggaranQuery, refreshKedisiplinan } from '../../queries.ts';
import { kategoriTones, useKedisiplinanWords } from '../../words.ts';
import css from '../records.module.css';
import { AddEvidence } from './AddEvidence.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import { correctableUntil } from './filters.ts';

const SHORTEST_REASON = 3;
const LONGEST_REASON = 500;

/** One violation beside the list. */
export function PelanggaranPanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('kedisiplinanRecords');
  return (
    <RecordPanel
      id={id}
      onClose={onClose}
      query={pelanggaranQuery(id ?? '')}
      kind={t('one')}
      titleOf={(row) => row.jenis.nama}
    >
      {(row) => <Body key={row.id} row={row} />}
    </RecordPanel>
  );
}

function Body({ row }: { row: PelanggaranRow }) {
  const { t } = useTranslation('kedisiplinanRecords');
  const { date, dateTime, number } = useFormats();
  const words = useKedisiplinanWords();
  return (
    <Stack gap={20}>
      <div className={css.chips}>
        <StatusChip status={row.jenis.kategori} tones={kategoriTones} words={words.kategori} />
        {row.dibatalkan && <Chip>{t('cancelled')}</Chip>}
      </div>
      {row.dibatalkan && (
        <Banner
          tone="info"
          title={t('panel.cancelledBy', {
            name: row.dibatalkan.oleh.nama ?? '–',
            at: dateTime(row.dibatalkan.pada),
          })}
        >
          {row.dibatalkan.alasan}
        </Banner>
      )}
      <KeyValue
        pairs={[
          { label: t('field.siswa'), value: row.siswa.nama },
          { label: t('field.nis'), value: row.siswa.nis },
          { label: t('field.kelas'), value: row.siswa.kelas.nama },
          { label: t('field.poin'), value: number(row.poin) },
          { label: t('field.tanggal'), value: date(row.tanggal) },
          { label: t('record.note'), value: row.keterangan },
          { label: t('field.pencatat'), value: row.pencatat.nama },
          { label: t('field.recorded'), value: dateTime(row.created_at) },
        ]}
      />
      <Photos row={row} />
      <Ways row={row} />
    </Stack>
  );
}

function Photos({ row }: { row: PelanggaranRow }) {
  const { t } = useTranslation('kedisiplinanRecords');
  if (row.bukti.length === 0 && !row.may_correct) return null;
  const src = (id: string): string => address('get', '/api/kedisiplinan/bukti/{id}', { path: { id } });
  return (
    <Stack gap={8}>
      <h3 className={css.legend}>{t('photo.label')}</h3>
      {row.bukti.length > 0 && (
        <div className={css.evidence}>
          {row.bukti.map(({ id }, index) => (
            <a key={id} href={src(id)} target="_blank" rel="noreferrer">
              <img src={src(id)} alt={t('photo.nth', { number: index + 1 })} loading="lazy" />
            </a>
          ))}
        </div>
      )}
      {row.may_correct && <AddEvidence row={row} />}
    </Stack>
  );
}

function Ways({ row }: { row: PelanggaranRow }) {
  const { t } = useTranslation('kedisiplinanRecords');
  const { dateTime } = useFormats();
  const may = useMay();
  const [asking, setAsking] = useState<'correct' | 'cancel' | null>(null);
  const close = (): void => setAsking(null);
  return (
    <Stack gap={10}>
      <Row>
        {row.may_correct && (
          <>
            <Button tone="secondary" onClick={() => setAsking('correct')}>
              {t('correct.action')}
            </Button>
            <Button tone="secondary" onClick={() => setAsking('cancel')}>
              {t('cancel.action')}
            </Button>
          </>
        )}
        {may('siswa:read') && (
          <LinkButton href={urls.siswa({ open: row.siswa.id })}>{t('panel.siswa')}</LinkButton>
        )}
      </Row>
      {row.may_correct && !may('pelanggaran:correct') && (
        <Muted>{t('correct.until', { at: dateTime(correctableUntil(row.created_at)) })}</Muted>
      )}
      {asking === 'correct' && <CorrectDialog row={row} onClose={close} />}
      {asking === 'cancel' && <CancelDialog row={row} onClose={close} />}
    </Stack>
  );
}

function CancelDialog({ row, onClose }: { row: PelanggaranRow; onClose: () => void }) {
  const { t } = useTranslation('kedisiplinanRecords');
  const work = useMutation({
    mutationFn: (alasan: string) =>
      unwrap(
        api.POST('/api/kedisiplinan/pelanggaran/{id}/cancel', {
          params: { path: { id: row.id } },
          body: { alasan, version: row.version },
        }),
      ),
    onSuccess: async ({ usul_tarik }) => {
      showToast(
        usul_tarik.length === 0 ? t('cancel.done') : t('cancel.doneProposed', { count: usul_tarik.length }),
      );
      onClose();
      await refreshKedisiplinan();
    },
  });
  return (
    <ReasonDialog
      title={t('cancel.title', { jenis: row.jenis.nama, siswa: row.siswa.nama })}
      what={t('cancel.what')}
      label={t('cancel.reason')}
      hint={t('cancel.hint')}
      action={t('cancel.action')}
      tone="danger"
      shortest={SHORTEST_REASON}
      tooShort={t('cancel.tooShort')}
      longest={LONGEST_REASON}
      work={work}
      onClose={onClose}
    />
  );
}

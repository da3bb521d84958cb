import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, done } from '../../../api/client.ts';
import type { JenisRow } from '../../../api/kedisiplinan.ts';
import { DeleteNamed } from '../../../app/DeleteNamed.tsx';
import { queryClient } from '../../../app/queries.ts';
import { RecordPanel } from '../../../app/RecordPanel.tsx';
import { useMay } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Button, LinkButton } from '../../../ui/Button.tsx';
import { Chip, StatusChip } from '../../../ui/Chip.tsx';
import { KeyValue } from '../../../ui/KeyValue.tsx';
import { Muted, Row, Stack } from '../../../ui/layout.tsx';
import { jenisQuery, refreshKedisiplinan } from '../queries.ts';
import css from '../records/records.module.css';
import { kategoriTones, useKedisiplinanWords } from '../words.ts';
import { JenisDialog } from './JenisDialog.tsx';

/** One kind of violation beside the catalogue. */
export function JenisPanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('kedisiplinanMasters');
  return (
    <RecordPanel
      id={id}
      onClose={onClose}
      query={jenisQuery(id ?? '')}
      kind={t('jenis.one')}
      titleOf={(row) => row.nama}
    >
      {(row) => <Body key={row.id} row={row} onClose={onClose} />}
    </RecordPanel>
  );
}

function Body({ row, onClose }: { row: JenisRow; onClose: () => void }) {
  const { t } = useTranslation('kedisiplinanMasters');
  const { number } = useFormats();
  const words = useKedisiplinanWords();
  const may = useMay();
  const [editing, setEditing] = useState(false);
  const kelompok = row.frekuensi_kelompok ?? 'none';
  return (
    <Stack gap={20}>
      <div className={css.chips}>
        <StatusChip status={row.kategori} tones={kategoriTones} words={words.kategori} />
        <Chip tone={row.aktif ? 'good' : 'grey'}>{row.aktif ? t('jenis.used') : t('jenis.unused')}</Chip>
      </div>
      <KeyValue
        pairs={[
          { label: t('field.poin'), value: number(row.poin) },
          { label: t('field.kelompok'), value: t(`kelompok.${kelompok}`) },
        ]}
      />
      <Muted>{t(`kelompok.${kelompok}Hint`)}</Muted>
      <Row>
        {may('jenis_pelanggaran:write') && (
          <Button tone="secondary" onClick={() => setEditing(true)}>
            {t('edit')}
          </Button>
        )}
        {may('pelanggaran:read') && (
          <LinkButton href={urls.pelanggaran({ jenis_id: row.id })}>{t('jenis.records')}</LinkButton>
        )}
      </Row>
      {may('jenis_pelanggaran:write') && (
        <Row>
          <DeleteNamed
            name={row.nama}
            blocked={false}
            words={{
              action: t('jenis.delete'),
              ask: t('jenis.deleteAsk', { name: row.nama }),
              what: t('jenis.deleteWhat'),
              done: t('jenis.deleted', { name: row.nama }),
            }}
            remove={() =>
              done(
                api.DELETE('/api/kedisiplinan/jenis-pelanggaran/{id}', { params: { path: { id: row.id } } }),
              )
            }
            onGone={async () => {
              onClose();
              queryClient.removeQueries({ queryKey: ['kedisiplinan', 'jenis', 'one', row.id] });
              await refreshKedisiplinan();
            }}
          />
        </Row>
      )}
      {editing && <JenisDialog stored={row} onClose={() => setEditing(false)} />}
    </Stack>
  );
}

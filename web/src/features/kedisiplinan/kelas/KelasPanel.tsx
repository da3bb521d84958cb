import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, done } from '../../../api/client.ts';
import type { KelasRow } from '../../../api/kedisiplinan.ts';
import { DeleteNamed } from '../../../app/DeleteNamed.tsx';
import { queryClient } from '../../../app/queries.ts';
import { RecordPanel } from '../../../app/RecordPanel.tsx';
import { useMay } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Button, LinkButton } from '../../../ui/Button.tsx';
import { KeyValue } from '../../../ui/KeyValue.tsx';
import { Row, Stack } from '../../../ui/layout.tsx';
import { kelasQuery, refreshKedisiplinan } from '../queries.ts';
import { KelasDialog } from './KelasDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';

/** One class beside the list. */
export function KelasPanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('kedisiplinanMasters');
  return (
    <RecordPanel
      id={id}
      onClose={onClose}
      query={kelasQuery(id ?? '')}
      kind={t('field.kelas')}
      titleOf={(row) => row.nama}
    >
      {(row) => <Body key={row.id} row={row} onClose={onClose} />}
    </RecordPanel>
  );
}

function Body({ row, onClose }: { row: KelasRow; onClose: () => void }) {
  const { t } = useTranslation('kedisiplinanMasters');
  const { number } = useFormats();
  const may = useMay();
  const [asking, setAsking] = useState<'edit' | 'move' | null>(null);
  const close = (): void => setAsking(null);
  return (
    <Stack gap={20}>
      <KeyValue
        pairs={[
          { label: t('field.tingkat'), value: row.tingkat },
          { label: t('field.jurusan'), value: row.jurusan },
          { label: t('field.waliKelas'), value: row.wali_kelas?.nama },
          { label: t('field.jumlah'), value: number(row.jumlah_siswa) },
        ]}
      />
      <Row>
        {may('siswa:read') && (
          <LinkButton href={urls.siswa({ kelas_id: row.id })}>{t('kelas.students')}</LinkButton>
        )}
        {may('siswa:write') && (
          <Button
            tone="secondary"
            blocked={row.jumlah_siswa === 0 && t('move.nobody')}
            onClick={() => setAsking('move')}
          >
            {t('move.action')}
          </Button>
        )}
        {may('kelas:write') && (
          <Button tone="secondary" onClick={() => setAsking('edit')}>
            {t('edit')}
          </Button>
        )}
      </Row>
      {may('kelas:write') && <Remove row={row} onClose={onClose} />}
      {asking === 'edit' && <KelasDialog stored={row} onClose={close} />}
      {asking === 'move' && <MoveDialog from={row} onClose={close} />}
    </Stack>
  );
}

function Remove({ row, onClose }: { row: KelasRow; onClose: () => void }) {
  const { t } = useTranslation('kedisiplinanMasters');
  return (
    <Row>
      <DeleteNamed
        name={row.nama}
        blocked={row.jumlah_siswa > 0 && t('kelas.notEmpty')}
        words={{
          action: t('kelas.delete'),
          ask: t('kelas.deleteAsk', { name: row.nama }),
          what: t('kelas.deleteWhat'),
          done: t('kelas.deleted', { name: row.nama }),
        }}
        remove={() => done(api.DELETE('/api/kedisiplinan/kelas/{id}', { params: { path: { id: row.id } } }))}
        onGone={async () => {
          onClose();
          queryClient.removeQueries({ queryKey: ['kedisiplinan', 'kelas', 'one', row.id] });
          await refreshKedisiplinan();
        }}
      />
    </Row>
  );
}

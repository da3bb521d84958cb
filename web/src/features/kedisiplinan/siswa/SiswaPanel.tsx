import { IconBrandWhatsapp, IconPencil, IconPencilPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, done } from '../../../api/client.ts';
import type { SiswaRow } from '../../../api/kedisiplinan.ts';
import { DeleteNamed } from '../../../app/DeleteNamed.tsx';
import { queryClient } from '../../../app/queries.ts';
import { RecordPanel } from '../../../app/RecordPanel.tsx';
import { useMay, useMe } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Button, LinkButton } from '../../../ui/Button.tsx';
import { Chip, StatusChip } from '../../../ui/Chip.tsx';
import { KeyValue } from '../../../ui/KeyValue.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Heading, Row, Stack } from '../../../ui/layout.tsx';
import { refreshKedisiplinan, siswaQuery } from '../queries.ts';
import css from '../records/records.module.css';
import { siswaTones, suratTones, useKedisiplinanWords } from '../words.ts';
import { greeting, waLink } from './contact.ts';
import { LeaveDialog, ReturnButton } from './LeaveDialog.tsx';
import { Linimasa } from './Linimasa.tsx';

/** One student beside the list: points, guardian, and what happened. */
export function SiswaPanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('kedisiplinanMasters');
  return (
    <RecordPanel
      id={id}
      onClose={onClose}
      query={siswaQuery(id ?? '')}
      kind={t('siswa.one')}
      titleOf={(row) => row.nama}
    >
      {(row) => <Body key={row.id} row={row} onClose={onClose} />}
    </RecordPanel>
  );
}

function Body({ row, onClose }: { row: SiswaRow; onClose: () => void }) {
  const { t } = useTranslation('kedisiplinanMasters');
  const { date, number } = useFormats();
  const words = useKedisiplinanWords();
  const may = useMay();
  const { wali_murid: wali, surat_terbuka: open } = row;
  return (
    <Stack gap={20}>
      <div className={css.chips}>
        <StatusChip status={row.status} tones={siswaTones} words={words.siswa} />
        {open && (
          <Chip tone={open.surat === null ? 'grey' : suratTones[open.surat]}>{words.surat(open.surat)}</Chip>
        )}
        {open && may('tindak_lanjut:read') && (
          <Link href={urls.tindakLanjut({ open: open.id })}>{t('siswa.openLetter')}</Link>
        )}
      </div>
      <Ways row={row} />
      <KeyValue
        pairs={[
          { label: t('field.poin'), value: number(row.total_poin) },
          { label: t('field.atribut'), value: number(row.jumlah_atribut) },
          { label: t('field.alfa'), value: number(row.jumlah_alfa) },
          { label: t('field.nis'), value: row.nis },
          { label: t('field.kelas'), value: row.kelas.nama },
          ...(row.keluar_pada === null ? [] : [{ label: t('field.left'), value: date(row.keluar_pada) }]),
          { label: t('field.wali'), value: wali.nama },
          { label: t('field.telepon'), value: wali.telepon },
          { label: t('field.email'), value: wali.email },
        ]}
      />
      <Stack gap={12}>
        <Heading>{t('siswa.timeline')}</Heading>
        <Linimasa id={row.id} />
      </Stack>
      {may('siswa:write') && <Going row={row} onClose={onClose} />}
    </Stack>
  );
}

function Ways({ row }: { row: SiswaRow }) {
  const { t } = useTranslation('kedisiplinanMasters');
  const may = useMay();
  const me = useMe();
  const { nama, kelas, wali_murid: wali } = row;
  const text = greeting({ wali: wali.nama, siswa: nama, kelas: kelas.nama, sekolah: me.tenant.name });
  const chat = waLink(wali.telepon, text);
  return (
    <Row>
      {may('pelanggaran:record') && row.status === 'aktif' && (
        <LinkButton
          href={urls.recordPelanggaran(row.id)}
          tone="primary"
          icon={<IconPencilPlus size={16} aria-hidden />}
        >
          {t('siswa.record')}
        </LinkButton>
      )}
      {chat !== null && (
        <a className={css.chat} href={chat} target="_blank" rel="noreferrer">
          <IconBrandWhatsapp size={18} aria-hidden />
          {t('siswa.chat')}
        </a>
      )}
      {may('siswa:write') && (
        <LinkButton href={urls.editSiswa(row.id)} icon={<IconPencil size={16} aria-hidden />}>
          {t('edit')}
        </LinkButton>
      )}
      {may('pelanggaran:read') && (
        <LinkButton href={urls.pelanggaran({ siswa_id: row.id })}>{t('siswa.records')}</LinkButton>
      )}
    </Row>
  );
}

function Going({ row, onClose }: { row: SiswaRow; onClose: () => void }) {
  const { t } = useTranslation('kedisiplinanMasters');
  const [leaving, setLeaving] = useState(false);
  return (
    <Row>
      {row.status === 'aktif' ? (
        <Button tone="secondary" onClick={() => setLeaving(true)}>
          {t('leave.action')}
        </Button>
      ) : (
        <ReturnButton row={row} />
      )}
      <DeleteNamed
        name={row.nis}
        blocked={false}
        words={{
          action: t('siswa.delete'),
          ask: t('siswa.deleteAsk', { name: row.nama }),
          what: t('siswa.deleteWhat'),
          done: t('siswa.deleted', { name: row.nama }),
        }}
        remove={() => done(api.DELETE('/api/kedisiplinan/siswa/{id}', { params: { path: { id: row.id } } }))}
        onGone={async () => {
          onClose();
          queryClient.removeQueries({ queryKey: ['kedisiplinan', 'siswa', 'one', row.id] });
          await refreshKedisiplinan();
        }}
      />
      {leaving && <LeaveDialog row={row} onClose={() => setLeaving(false)} />}
    </Row>
  );
}

import { IconBrandWhatsapp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TindakLanjutDetail } from '../../../../api/followUps.ts';
import { RecordPanel } from '../../../../app/RecordPanel.tsx';
import { useMay } from '../../../../app/session.ts';
import { urls } from '../../../../app/urls.ts';
import { useFormats } from '../../../../i18n/useFormats.ts';
import { Banner } from '../../../../ui/Banner.tsx';
import { Chip, StatusChip } from '../../../../ui/Chip.tsx';
import { KeyValue } from '../../../../ui/KeyValue.tsx';
import { Link } from '../../../../ui/Link.tsx';
import { Heading, Muted, Stack } from '../../../../ui/layout.tsx';
import { Letters } from '../../letters/Letters.tsx';
import { useAlasan } from '../../records/useAlasan.ts';
import { suratTones, tindakLanjutTones, useKedisiplinanWords } from '../../words.ts';
import css from '../followups.module.css';
import { followUpQuery } from '../queries.ts';
import { Actions } from './Actions.tsx';
import { Steps } from './Steps.tsx';
import { Why } from './Why.tsx';

/** One follow-up beside the board: whom it is about, why it came, what can be done, and what has been. */
export function FollowUpPanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  return (
    <RecordPanel
      id={id}
      onClose={onClose}
      query={followUpQuery(id ?? '')}
      kind={t('one')}
      titleOf={(followUp) => followUp.siswa.nama}
    >
      {(followUp) => <Body key={followUp.id} followUp={followUp} />}
    </RecordPanel>
  );
}

function Body({ followUp }: { followUp: TindakLanjutDetail }) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const words = useKedisiplinanWords();
  const may = useMay();
  const { surat, status, ditarik } = followUp;
  return (
    <Stack gap={20}>
      <div className={css.chips}>
        <Chip tone={surat === null ? 'grey' : suratTones[surat]}>{words.surat(surat)}</Chip>
        <StatusChip status={status} tones={tindakLanjutTones} words={words.tindakLanjut} />
        {ditarik && <Chip>{t('board.withdrawn')}</Chip>}
      </div>
      <Standing followUp={followUp} />
      <Actions followUp={followUp} />
      <Triggers followUp={followUp} />
      <Guardian followUp={followUp} />
      {may('surat:read') && (
        <section className={css.section}>
          <Heading level={3}>{t('panel.letters')}</Heading>
          <Letters followUp={followUp} />
        </section>
      )}
      <Why followUp={followUp} />
      <section className={css.section}>
        <Heading level={3}>{t('panel.steps')}</Heading>
        <Steps followUp={followUp} />
      </section>
    </Stack>
  );
}

/** What is to know before anything is done with it. */
function Standing({ followUp }: { followUp: TindakLanjutDetail }) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const { dateShort } = useFormats();
  const words = useKedisiplinanWords();
  const { status, usul_tarik, ditarik, alasan, aksi } = followUp;
  const decides = aksi.includes('approve');
  return (
    <>
      {status === 'menunggu_persetujuan' && (
        <Banner tone="warn" title={t(decides ? 'panel.waitsYou' : 'panel.waits')}>
          {t(decides ? 'panel.waitsYouText' : 'panel.waitsText')}
        </Banner>
      )}
      {usul_tarik !== null && !ditarik && (
        <Banner tone="warn" title={t('panel.proposed')}>
          {t(`panel.${usul_tarik.sebab}`, { at: dateShort(usul_tarik.pada) })}{' '}
          {usul_tarik.surat === null
            ? t('panel.nowNone')
            : t('panel.nowSurat', { surat: words.surat(usul_tarik.surat) })}{' '}
          {t('panel.stays')}
        </Banner>
      )}
      {alasan !== null && (
        <Banner tone="info" title={t(ditarik ? 'panel.withdrawn' : 'panel.rejected')}>
          {alasan}
        </Banner>
      )}
    </>
  );
}

function Triggers({ followUp: { pemicu, sanksi } }: { followUp: TindakLanjutDetail }) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const alasan = useAlasan();
  return (
    <section>
      <Heading level={3}>{t('panel.triggers')}</Heading>
      <ul className={css.reasons}>
        {pemicu.map((each) => (
          <li key={`${each.kondisi} ${each.jenis_id ?? ''} ${each.nilai}`}>{alasan(each)}</li>
        ))}
      </ul>
      {sanksi !== null && (
        <p>
          {t('field.sanksi')}: {sanksi}
        </p>
      )}
    </section>
  );
}

function Guardian({ followUp: { siswa, wa_link, status } }: { followUp: TindakLanjutDetail }) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const may = useMay();
  const { nis, kelas, wali_murid } = siswa;
  return (
    <section className={css.section}>
      <KeyValue
        pairs={[
          { label: t('field.nis'), value: nis },
          { label: t('field.kelas'), value: kelas.nama },
          { label: t('field.wali'), value: wali_murid.nama },
          { label: t('field.telepon'), value: wali_murid.telepon },
          { label: t('field.email'), value: wali_murid.email },
        ]}
      />
      <div className={css.actions}>
        {wa_link !== null && (
          <a className={css.external} href={wa_link} target="_blank" rel="noreferrer">
            <IconBrandWhatsapp size={18} aria-hidden />
            {t('panel.whatsapp')}
          </a>
        )}
        {may('siswa:read') && <Link href={urls.siswa({ open: siswa.id })}>{t('panel.toSiswa')}</Link>}
      </div>
      {wali_murid.telepon === null && status !== 'selesai' && <Muted>{t('panel.noPhone')}</Muted>}
    </section>
  );
}

import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CheckedSurat } from '../../../api/followUps.ts';
import { chooseLanguage } from '../../../app/chooseLanguage.ts';
import { Mark } from '../../../app/shell/Mark.tsx';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Button } from '../../../ui/Button.tsx';
import { KeyValue } from '../../../ui/KeyValue.tsx';
import { Muted } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../ui/State.tsx';
import { useKedisiplinanWords } from '../words.ts';
import css from './letters.module.css';
import { checkQuery } from './queries.ts';

/** Whether the letter that a guardian holds is the school's: opened by its QR code, by anybody, without signing in. */
export function VerifyPage() {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const { kode = '' } = useParams({ strict: false }) as { kode?: string };
  const { data, error, refetch } = useQuery(checkQuery(kode));
  return (
    <div className={css.page}>
      <div className={css.top}>
        <span className={css.brand}>
          <Mark size={32} />
          Balai
        </span>
        <OtherLanguage />
      </div>
      <main className={css.sheet}>
        <PageHeader title={t('check.page')} description={t('check.what')} />
        {data === undefined && !error && <Skeleton lines={6} />}
        {data === undefined && error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data === null && <Unknown />}
        {data && <Known surat={data} />}
      </main>
    </div>
  );
}

function OtherLanguage() {
  const { t, i18n } = useTranslation();
  const other = i18n.language === 'en' ? 'id' : 'en';
  return (
    <Button tone="quiet" lang={other} onClick={() => void chooseLanguage(other)}>
      {t(`language.${other}`)}
    </Button>
  );
}

function Unknown() {
  const { t } = useTranslation('kedisiplinanFollowUps');
  return (
    <div className={css.verdict} data-tone="bad" role="status">
      <IconCircleX size={32} aria-hidden />
      <div>
        <h2 className={css.verdictTitle}>{t('check.unknown')}</h2>
        <p>{t('check.unknownText')}</p>
      </div>
    </div>
  );
}

function Known({ surat }: { surat: CheckedSurat }) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const { date } = useFormats();
  const words = useKedisiplinanWords();
  const { sekolah, nomor, tanggal, siswa, kelas } = surat;
  const stands = surat.status === 'berlaku';
  const Icon = stands ? IconCircleCheck : IconAlertTriangle;
  return (
    <>
      <div className={css.verdict} data-tone={stands ? 'good' : 'warn'} role="status">
        <Icon size={32} aria-hidden />
        <div>
          <h2 className={css.verdictTitle}>{t(stands ? 'check.genuine' : 'check.withdrawn')}</h2>
          <p>{t(stands ? 'check.genuineText' : 'check.withdrawnText', { sekolah })}</p>
        </div>
      </div>
      <KeyValue
        pairs={[
          { label: t('check.sekolah'), value: sekolah },
          { label: t('field.nomor'), value: nomor },
          { label: t('field.tanggal'), value: date(tanggal) },
          { label: t('field.surat'), value: words.surat(surat.surat) },
          { label: t('check.initials'), value: siswa },
          { label: t('check.kelas'), value: kelas },
        ]}
      />
      <Muted>{t('check.compare')}</Muted>
    </>
  );
}

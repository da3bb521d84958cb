import { useTranslation } from 'react-i18next';
import type { Hasil } from '../../../api/kedisiplinan.ts';
import { useMay } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { Link } from '../../../ui/Link.tsx';
import { suratTones, useKedisiplinanWords } from '../words.ts';
import css from './records.module.css';
import { useAlasan } from './useAlasan.ts';

interface Props {
  hasil: Hasil;
  /** Not recorded yet: what will follow. */
  ahead?: boolean;
}

/** What follows for one student: points, the letter, and why. */
export function Outcome({ hasil, ahead = false }: Props) {
  const { t } = useTranslation('kedisiplinanRecords');
  const { number } = useFormats();
  const { siswa, poin_laporan, total_poin, tertunda, bawaan } = hasil;
  return (
    <li className={css.outcome}>
      <div className={css.outcomeHead}>
        <div>
          <div className={css.name}>{siswa.nama}</div>
          <div className={css.quiet}>{siswa.kelas.nama}</div>
        </div>
        <div className={css.points}>
          <span>+{number(poin_laporan)}</span>
          <span className={css.quiet}>{t('outcome.total', { total: number(total_poin) })}</span>
        </div>
      </div>
      {tertunda ? (
        <p className={css.quiet}>{t('outcome.later')}</p>
      ) : (
        <Decision hasil={hasil} ahead={ahead} />
      )}
      {bawaan && <p className={css.quiet}>{t('outcome.defaults')}</p>}
    </li>
  );
}

function Decision({ hasil: { keputusan, terbuka }, ahead }: Required<Props>) {
  const { t } = useTranslation('kedisiplinanRecords');
  const words = useKedisiplinanWords();
  const may = useMay();
  const alasan = useAlasan();
  if (keputusan === null) {
    return (
      <p className={css.quiet}>
        {terbuka === null ? t('outcome.none') : t('outcome.stays', { surat: words.surat(terbuka.surat) })}
      </p>
    );
  }
  const { surat, akibat, status, pemicu, tindak_lanjut_id } = keputusan;
  const what = {
    baru: ahead ? t('outcome.willCome') : t('outcome.came'),
    dinaikkan: t('outcome.raised', { surat: words.surat(terbuka?.surat ?? null) }),
    tetap: t('outcome.kept', { surat: words.surat(terbuka?.surat ?? null) }),
  }[akibat];
  return (
    <div className={css.decision}>
      <div className={css.chips}>
        <Chip tone={surat === null ? 'grey' : suratTones[surat]}>{words.surat(surat)}</Chip>
        <span>{what}</span>
        {status === 'menunggu_persetujuan' && akibat !== 'tetap' && <span>{t('outcome.waits')}</span>}
      </div>
      <ul className={css.reasons}>
        {pemicu.map((each) => (
          <li key={`${each.kondisi} ${each.jenis_id ?? ''}`}>{alasan(each)}</li>
        ))}
      </ul>
      {!ahead && tindak_lanjut_id !== undefined && may('tindak_lanjut:read') && (
        <Link href={urls.tindakLanjut({ open: tindak_lanjut_id })}>{t('outcome.open')}</Link>
      )}
    </div>
  );
}

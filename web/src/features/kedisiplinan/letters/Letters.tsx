import { IconFilePlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SuratRow, TindakLanjutDetail } from '../../../api/followUps.ts';
import { useMay } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Muted, Stack } from '../../../ui/layout.tsx';
import { suratTones, useKedisiplinanWords } from '../words.ts';
import { LetterForm } from './LetterForm.tsx';
import css from './letters.module.css';
import { PrintButton, useNoPrint } from './PrintButton.tsx';
import { suratStatusTones, useHour, useSuratStatus } from './words.ts';

const OPEN = ['baru', 'menunggu_persetujuan', 'disetujui', 'ditangani'];

/** The letters of a follow-up, one for each level that it has had, and the way to the one that it asks for now. */
export function Letters({ followUp }: { followUp: TindakLanjutDetail }) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const may = useMay();
  const [making, setMaking] = useState(false);
  const { surat, status, surat_panggilan } = followUp;
  const missing = surat !== null && !surat_panggilan.some((letter) => letter.surat === surat);
  const open = OPEN.includes(status);
  return (
    <Stack gap={12}>
      {surat_panggilan.map((letter) => (
        <Letter key={letter.id} letter={letter} />
      ))}
      {surat === null && surat_panggilan.length === 0 && <Muted>{t('letter.notAsked')}</Muted>}
      {missing && <Muted>{t(open ? 'letter.none' : 'letter.noneEnded')}</Muted>}
      {missing && open && may('surat:issue') && (
        <div>
          <Button
            tone="secondary"
            icon={<IconFilePlus size={18} aria-hidden />}
            onClick={() => setMaking(true)}
          >
            {t('letter.make')}
          </Button>
        </div>
      )}
      {making && <LetterForm followUp={followUp} onClose={() => setMaking(false)} />}
    </Stack>
  );
}

function Letter({ letter }: { letter: SuratRow }) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const { date } = useFormats();
  const words = useKedisiplinanWords();
  const status = useSuratStatus();
  const hour = useHour();
  const may = useMay();
  const blocked = useNoPrint()(letter);
  const { pertemuan_tanggal, pertemuan_jam, pertemuan_tempat, jumlah_cetak } = letter;
  return (
    <article className={css.letter}>
      <div className={css.head}>
        <span className={css.number}>{letter.nomor}</span>
        <Chip tone={suratTones[letter.surat]}>{words.surat(letter.surat)}</Chip>
        <Chip tone={suratStatusTones[letter.status]}>{status[letter.status]}</Chip>
      </div>
      <p>
        {t('letter.meeting', {
          day: date(pertemuan_tanggal),
          hour: hour(pertemuan_jam),
          place: pertemuan_tempat,
        })}
      </p>
      <p className={css.quiet}>
        {jumlah_cetak === 0 ? t('letter.printNone') : t('letter.printCount', { count: jumlah_cetak })}
      </p>
      <div className={css.actions}>
        <PrintButton surat={letter} />
        <Link href={urls.surat({ open: letter.id })}>{t('letter.open')}</Link>
      </div>
      {/* Said where it is seen without pointing at the button: on a phone nothing hovers. */}
      {blocked !== null && may('surat:issue') && <p className={css.quiet}>{blocked}</p>}
    </article>
  );
}

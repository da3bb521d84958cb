import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AksiTindakLanjut, TindakLanjutDetail } from '../../../../api/followUps.ts';
import { Button } from '../../../../ui/Button.tsx';
import css from '../followups.module.css';
import { DecideDialog } from './DecideDialog.tsx';

const tones: Readonly<Record<AksiTindakLanjut, 'primary' | 'secondary' | 'quiet'>> = {
  approve: 'primary',
  reject: 'secondary',
  handle: 'primary',
  finish: 'primary',
  withdraw: 'quiet',
};

/** What the reader may do with it now; nothing where that is nothing. */
export function Actions({ followUp }: { followUp: TindakLanjutDetail }) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const [aksi, setAksi] = useState<AksiTindakLanjut | null>(null);
  if (followUp.aksi.length === 0 && aksi === null) return null;
  const toneOf = (each: AksiTindakLanjut) =>
    each === 'withdraw' && followUp.usul_tarik !== null ? 'secondary' : tones[each];
  return (
    <div className={css.actions}>
      {followUp.aksi.map((each) => (
        <Button key={each} tone={toneOf(each)} onClick={() => setAksi(each)}>
          {t(`aksi.${each}`)}
        </Button>
      ))}
      {aksi !== null && <DecideDialog followUp={followUp} aksi={aksi} onClose={() => setAksi(null)} />}
    </div>
  );
}

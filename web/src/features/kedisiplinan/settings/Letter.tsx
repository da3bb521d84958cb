import { useTranslation } from 'react-i18next';
import { Chip } from '../../../ui/Chip.tsx';
import { suratTones } from '../words.ts';

/** "Surat 2", or that there is none. */
export function Letter({ surat }: { surat: 1 | 2 | 3 | null }) {
  const { t } = useTranslation('kedisiplinanSettings');
  if (surat === null) return <Chip>{t('none')}</Chip>;
  return <Chip tone={suratTones[surat]}>{`Surat ${surat}`}</Chip>;
}

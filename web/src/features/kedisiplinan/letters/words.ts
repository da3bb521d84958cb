import { useTranslation } from 'react-i18next';
import type { SuratRow } from '../../../api/followUps.ts';
import type { ChipTone } from '../../../ui/Chip.tsx';

type Status = SuratRow['status'];

export const suratStatusTones: Readonly<Record<Status, ChipTone>> = {
  menunggu: 'warn',
  berlaku: 'good',
  ditarik: 'grey',
};

/** An hour as it is written in the reader's language: 09.00 in Indonesian, as the letter itself has it. */
export function useHour(): (hour: string) => string {
  const { i18n } = useTranslation();
  return (hour) => (i18n.language === 'en' ? hour : hour.replace(':', '.'));
}

/** Whether a letter counts, in words. */
export function useSuratStatus(): Readonly<Record<Status, string>> {
  const { t } = useTranslation('kedisiplinanFollowUps');
  return { menunggu: t('letter.waitsShort'), berlaku: t('letter.ready'), ditarik: t('letter.pulled') };
}

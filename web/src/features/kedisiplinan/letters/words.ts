import { useTranslation } from 'react-i18next';
import type { SuratRow } from '../../../api/followUps.ts';
import type { ChipTone } from '../../../ui/Chip.tsx';

const SUNDAY = 0;

type Status = SuratRow['status'];

export const suratStatusTones: Readonly<Record<Status, ChipTone>> = {
  menunggu: 'warn',
  berlaku: 'good',
  ditarik: 'grey',
};

/** Which day of the week a date is, and whether schools rest on it; null while no date is written. */
export function useWeekday(): (day: string) => string | null {
  const { t, i18n } = useTranslation('kedisiplinanFollowUps');
  return (day) => {
    const at = new Date(`${day}T00:00:00Z`);
    if (Number.isNaN(at.getTime())) return null;
    const name = at.toLocaleDateString(i18n.language === 'en' ? 'en-GB' : 'id-ID', {
      weekday: 'long',
      timeZone: 'UTC',
    });
    return at.getUTCDay() === SUNDAY ? t('letter.onSunday', { day: name }) : name;
  };
}

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

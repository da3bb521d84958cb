import { useTranslation } from 'react-i18next';
import { rhythmOf } from './schedule.ts';

const two = (value: number): string => String(value).padStart(2, '0');
/** A Sunday: weekdays of cron count from it. */
const SUNDAY = Date.UTC(2026, 10, 1);
const DAY_MS = 86_400_000;

/** A schedule in words where it is a usual one, else as it is written. */
export function useScheduleWords(): (schedule: string) => string {
  const { t, i18n } = useTranslation('integrationForms');
  const english = i18n.language === 'en';
  const clock = (hour: number, minute: number): string => `${two(hour)}${english ? ':' : '.'}${two(minute)}`;
  const dayName = (weekday: number): string =>
    new Intl.DateTimeFormat(english ? 'en-GB' : 'id-ID', { weekday: 'long', timeZone: 'UTC' }).format(
      SUNDAY + weekday * DAY_MS,
    );
  return (schedule) => {
    const rhythm = rhythmOf(schedule);
    switch (rhythm?.kind) {
      case 'minutes':
        return rhythm.every === 1 ? t('every.minute') : t('every.minutes', { count: rhythm.every });
      case 'hours': {
        const { every, minute } = rhythm;
        if (every === 1) return t(minute === 0 ? 'every.hour' : 'every.hourAt', { minute });
        return t(minute === 0 ? 'every.hours' : 'every.hoursAt', { count: every, minute });
      }
      case 'day':
        return t('every.day', { at: clock(rhythm.hour, rhythm.minute) });
      case 'week':
        return t('every.week', { day: dayName(rhythm.weekday), at: clock(rhythm.hour, rhythm.minute) });
      case 'month':
        return t('every.month', { date: rhythm.date, at: clock(rhythm.hour, rhythm.minute) });
      default:
        return schedule;
    }
  };
}

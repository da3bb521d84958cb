import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session.ts';
import { rhythmOf } from './schedule.ts';

export const zoneNames = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;

/** As they are said in Indonesia, and in English of it too. */
const abbreviations: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** A time zone as it is called in Indonesia; by its own name where it has none there. */
export function useZoneWords(): (zone: string) => string {
  const { t } = useTranslation('integrationForms');
  return (zone) => {
    const known = zoneNames.find((name) => name === zone);
    return known === undefined ? zone : t(`form.zones.${known}`);
  };
}

/** A schedule in words, with its zone where that is not the institution's: moments are shown by the latter's clocks. */
export function useZonedScheduleWords(): (of: { schedule: string; time_zone: string }) => string {
  const say = useScheduleWords();
  const own = useMe().tenant.time_zone;
  return ({ schedule, time_zone }) =>
    time_zone === own ? say(schedule) : `${say(schedule)} ${abbreviations[time_zone] ?? `(${time_zone})`}`;
}

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

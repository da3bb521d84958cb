import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ValidationRule, ValueType } from '../../api/identity.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { daysText, type HoursRange, kindOf } from './hours.ts';
import { shapeOf } from './shape.ts';

/** Short names of the weekdays in the reader's language, ISO 1 to 7. */
export function useDayNames(): (day: number, style?: 'short' | 'long') => string {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const names = (weekday: 'short' | 'long') =>
      new Intl.DateTimeFormat(i18n.language, { weekday, timeZone: 'UTC' });
    const formats = { short: names('short'), long: names('long') };
    // The first of January 2024 was a Monday.
    return (day, style = 'short') => formats[style].format(Date.UTC(2024, 0, day));
  }, [i18n.language]);
}

const isRange = (value: unknown): value is HoursRange =>
  typeof value === 'object' && value !== null && 'start' in value && 'days' in value;

/** A stored restriction in words: codes in a row, amounts in rupiah, hours with their days. */
export function useValueText(): (value: unknown, type?: ValueType) => string {
  const { t } = useTranslation('definitions');
  const { rupiah } = useFormats();
  const dayName = useDayNames();
  const one = (value: unknown, type: ValueType | undefined): string => {
    if (isRange(value)) {
      const hours = kindOf(value) === 'whole-day' ? t('hours.wholeDay') : `${value.start}–${value.end}`;
      const zone = value.time_zone ? ` (${value.time_zone})` : '';
      return `${daysText(value.days, dayName)} ${hours}${zone}`;
    }
    if (type === 'MONETARY' && /^\d+$/.test(String(value))) return rupiah(Number(value));
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
  return (value, type) => (Array.isArray(value) ? value : [value]).map((each) => one(each, type)).join('; ');
}

/** A definition's rule in words. */
export function useRuleText(): (type: ValueType, rule: ValidationRule) => string {
  const { t } = useTranslation('definitions');
  const { rupiah } = useFormats();
  const patternText = (pattern: string): string => {
    const shape = shapeOf(pattern);
    if (shape === null) return t('rule.pattern', { pattern });
    const { lead, kind, min, max, example } = shape;
    const count = min === max ? String(min) : t('rule.counts', { min, max });
    const many = t(`rule.${kind}`, { count });
    return t('rule.example', { shape: lead === '' ? many : t('rule.after', { lead, many }), example });
  };
  return (type, rule) => {
    if (type === 'STRING') return patternText(rule.pattern ?? '');
    if (type === 'TIME_RANGE')
      return rule.time_zone ? t('rule.zone', { zone: rule.time_zone }) : t('rule.anyHours');
    const { min, max } = rule;
    if (min !== undefined && max !== undefined)
      return t('rule.between', { min: rupiah(min), max: rupiah(max) });
    if (max !== undefined) return t('rule.most', { max: rupiah(max) });
    return min === undefined ? t('rule.anyAmount') : t('rule.least', { min: rupiah(min) });
  };
}

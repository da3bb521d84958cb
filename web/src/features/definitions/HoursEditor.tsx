import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useContext, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { TimeZoneContext } from '../../i18n/useFormats.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type HoursRange, hoursFault, kindOf, officeHours, toggleDay, weekdays, workdays } from './hours.ts';
import { useDayNames } from './useValueText.ts';
import css from './values.module.css';

interface Props {
  label: string;
  ranges: readonly HoursRange[];
  onChange: (ranges: HoursRange[]) => void;
}

/** Hours and weekdays, one range or several; of several one is enough. */
export function HoursEditor({ label, ranges, onChange }: Props) {
  const { t } = useTranslation('definitions');
  const replace = (at: number, next: HoursRange): void =>
    onChange(ranges.map((range, index) => (index === at ? next : range)));
  return (
    <fieldset className={css.hours}>
      <legend className={css.legend}>{label}</legend>
      {ranges.map((range, index) => (
        <Range
          // biome-ignore lint/suspicious/noArrayIndexKey: ranges have no name but their place
          key={index}
          place={index + 1}
          range={range}
          onChange={(next) => replace(index, next)}
          onRemove={() => onChange(ranges.filter((_, at) => at !== index))}
        />
      ))}
      <Button
        tone="secondary"
        icon={<IconPlus size={16} aria-hidden />}
        onClick={() => onChange([...ranges, officeHours()])}
      >
        {t('hours.add')}
      </Button>
    </fieldset>
  );
}

interface RangeProps {
  place: number;
  range: HoursRange;
  onChange: (range: HoursRange) => void;
  onRemove: () => void;
}

function Range({ place, range, onChange, onRemove }: RangeProps) {
  const { t } = useTranslation('definitions');
  const fault = hoursFault(range);
  return (
    <fieldset className={css.range}>
      <legend className="visually-hidden">{t('hours.range', { place })}</legend>
      <div className={css.times}>
        <TextField
          label={t('hours.start')}
          type="time"
          value={range.start}
          error={fault === 'start' && t('hours.timeMissing')}
          onChange={(event) => onChange({ ...range, start: event.currentTarget.value })}
        />
        <TextField
          label={t('hours.end')}
          type="time"
          value={range.end}
          error={fault === 'end' && t('hours.timeMissing')}
          onChange={(event) => onChange({ ...range, end: event.currentTarget.value })}
        />
        <Zone value={range.time_zone} onChange={(zone) => onChange(withZone(range, zone))} />
        <IconButton label={t('hours.remove', { place })} onClick={onRemove}>
          <IconTrash size={18} aria-hidden />
        </IconButton>
      </div>
      <Days range={range} onChange={onChange} />
      <p className={css.hint} data-bad={fault === 'days' || undefined} role="status">
        {fault === 'days' ? t('hours.daysMissing') : t(`hours.kind.${kindOf(range)}`)}
      </p>
    </fieldset>
  );
}

function withZone({ time_zone: _zone, ...rest }: HoursRange, zone: string | null): HoursRange {
  return zone === null ? rest : { ...rest, time_zone: zone };
}

const ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;

function Zone({ value, onChange }: { value: string | undefined; onChange: (zone: string | null) => void }) {
  const { t } = useTranslation('definitions');
  const own = useContext(TimeZoneContext);
  const zones = value !== undefined && !ZONES.some((zone) => zone === value) ? [...ZONES, value] : ZONES;
  return (
    <Select
      label={t('hours.zone')}
      placeholder={own ?? t('hours.zoneDefault')}
      clearable
      options={zones.map((zone) => ({ value: zone, label: zone }))}
      value={value ?? null}
      onChange={onChange}
    />
  );
}

function Days({ range, onChange }: Pick<RangeProps, 'range' | 'onChange'>) {
  const { t } = useTranslation('definitions');
  const dayName = useDayNames();
  const base = useId();
  return (
    <fieldset className={css.days}>
      <legend className="visually-hidden">{t('hours.days')}</legend>
      {weekdays.map((day) => (
        <label key={day} className={css.day} htmlFor={`${base}-${day}`}>
          <input
            id={`${base}-${day}`}
            type="checkbox"
            className="visually-hidden"
            checked={range.days.includes(day)}
            onChange={() => onChange(toggleDay(range, day))}
            aria-label={dayName(day, 'long')}
          />
          <span aria-hidden>{dayName(day)}</span>
        </label>
      ))}
      <Button tone="quiet" onClick={() => onChange({ ...range, days: [...workdays] })}>
        {t('hours.workdays')}
      </Button>
      <Button tone="quiet" onClick={() => onChange({ ...range, days: [...weekdays] })}>
        {t('hours.everyDay')}
      </Button>
    </fieldset>
  );
}

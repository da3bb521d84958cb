import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './DateRange.module.css';
import { presetOf, presets, rangeOf } from './dateRanges.ts';
import { Select } from './Select.tsx';
import { TextField } from './TextField.tsx';

interface Props {
  label: string;
  /** YYYY-MM-DD, either end may be open. */
  from: string | undefined;
  to: string | undefined;
  onChange: (from: string | undefined, to: string | undefined) => void;
}

/**
 * The usual ranges, or two days of one's own choice. The fields are the browser's own: typed, picked or spoken as the
 * device does it.
 */
export function DateRange({ label, from, to, onChange }: Props) {
  const { t } = useTranslation();
  const wrong = from !== undefined && to !== undefined && from > to;
  const today = new Date();
  const preset = presetOf(from, to, today);
  const [asked, setAsked] = useState(false);
  const none = from === undefined && to === undefined;
  useEffect(() => {
    if (none) setAsked(false);
  }, [none]);
  const own = asked || preset === null;
  const options = ([...presets, 'custom'] as const).map((value) => ({ value, label: t(`dates.${value}`) }));
  const choose = (value: (typeof options)[number]['value']): void => {
    setAsked(value === 'custom');
    if (value !== 'custom') onChange(...rangeOf(value, today));
  };
  return (
    <fieldset className={css.range} data-own={own || undefined}>
      <legend className="visually-hidden">{label}</legend>
      <div className={css.preset}>
        <Select
          label={label}
          options={options}
          value={own ? 'custom' : preset}
          onChange={(value) => value && choose(value)}
        />
      </div>
      {own && (
        <>
          <TextField
            label={t('dates.from')}
            type="date"
            value={from ?? ''}
            onChange={(event) => onChange(event.currentTarget.value || undefined, to)}
          />
          <TextField
            label={t('dates.to')}
            type="date"
            value={to ?? ''}
            error={wrong && t('dates.wrongOrder')}
            onChange={(event) => onChange(from, event.currentTarget.value || undefined)}
          />
        </>
      )}
    </fieldset>
  );
}

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

/** Two days and the usual ranges. The fields are the browser's own: typed, picked or spoken as the device does it. */
export function DateRange({ label, from, to, onChange }: Props) {
  const { t } = useTranslation();
  const wrong = from !== undefined && to !== undefined && from > to;
  const today = new Date();
  const options = presets.map((value) => ({ value, label: t(`dates.${value}`) }));
  return (
    <fieldset className={css.range}>
      <legend className="visually-hidden">{label}</legend>
      <div className={css.preset}>
        <Select
          label={label}
          options={options}
          placeholder={from || to ? '…' : t('dates.any')}
          value={presetOf(from, to, today)}
          onChange={(value) => value && onChange(...rangeOf(value, today))}
        />
      </div>
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
    </fieldset>
  );
}

import { useId } from 'react';
import css from './registration.module.css';
import { codeOf } from './rules.ts';

interface Props {
  label: string;
  length: number;
  value: string;
  onChange: (digits: string) => void;
  error: string | null;
}

/** A box for each digit, over one field: so that pasting, the phone's own filling in and screen readers work. */
export function CodeBoxes({ label, length, value, onChange, error }: Props) {
  const id = useId();
  const places = Array.from({ length }, (_, place) => place);
  return (
    <div className={css.code}>
      <label htmlFor={id} className={css.codeLabel}>
        {label}
      </label>
      <div className={css.boxes} data-error={error !== null || undefined}>
        <input
          id={id}
          className={css.codeInput}
          inputMode="numeric"
          autoComplete="one-time-code"
          aria-invalid={error !== null}
          aria-describedby={`${id}-error`}
          // biome-ignore lint/a11y/noAutofocus: the step asks for nothing else
          autoFocus
          value={value}
          onChange={(event) => onChange(codeOf(event.currentTarget.value))}
        />
        {places.map((place) => (
          <span
            key={place}
            className={css.box}
            aria-hidden
            data-next={place === Math.min(value.length, length - 1) || undefined}
          >
            {value[place]}
          </span>
        ))}
      </div>
      <div id={`${id}-error`} role="alert" className={css.fault}>
        {error}
      </div>
    </div>
  );
}

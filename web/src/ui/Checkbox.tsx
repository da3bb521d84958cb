import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/Switch.layer.css';
import '@mantine/core/styles/Radio.layer.css';
import {
  type CheckboxProps,
  Checkbox as LibraryCheckbox,
  Radio as LibraryRadio,
  Switch as LibrarySwitch,
  type SwitchProps,
} from '@mantine/core';
import type { ReactNode } from 'react';
import css from './Checkbox.module.css';

const inLine = { description: css.description ?? '' };

/** A tick. In a grid where the column is the label, give `aria-label` instead. */
export function Checkbox(props: CheckboxProps & ({ label: ReactNode } | { 'aria-label': string })) {
  return <LibraryCheckbox classNames={inLine} {...props} />;
}

/** On or off, in force at once. */
export function Switch(props: SwitchProps & ({ label: ReactNode } | { 'aria-label': string })) {
  return <LibrarySwitch {...props} />;
}

interface RadioOption<Value extends string> {
  value: Value;
  label: string;
  description?: string;
}

interface RadioGroupProps<Value extends string> {
  label: string;
  name: string;
  options: readonly RadioOption<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  description?: string;
  error?: ReactNode;
}

/** One of a few, all of them visible. */
export function RadioGroup<Value extends string>({ options, onChange, ...rest }: RadioGroupProps<Value>) {
  return (
    <LibraryRadio.Group {...rest} onChange={(value: string) => onChange(value as Value)}>
      <div className={css.options}>
        {options.map((option) => (
          <LibraryRadio
            key={option.value}
            value={option.value}
            label={option.label}
            description={option.description}
            classNames={inLine}
          />
        ))}
      </div>
    </LibraryRadio.Group>
  );
}

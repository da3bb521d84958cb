import '@mantine/core/styles/Input.layer.css';
import { TextInput, type TextInputProps } from '@mantine/core';
import css from './OtpField.module.css';

/** The six digits of an authenticator. One field, so that pasting and the phone's own filling in work. */
export function OtpField(props: TextInputProps & { label: string }) {
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={6}
      pattern="[0-9]*"
      classNames={{ input: css.digits ?? '' }}
      {...props}
    />
  );
}

import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/ActionIcon.layer.css';
import '@mantine/core/styles/PasswordInput.layer.css';
import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A password, with an eye to look at what was typed. */
export function PasswordField(props: PasswordInputProps & { label: string }) {
  const { t } = useTranslation();
  const visibilityToggleButtonProps = { 'aria-label': t('showPassword'), tabIndex: 0 };
  return <PasswordInput visibilityToggleButtonProps={visibilityToggleButtonProps} {...props} />;
}

import { useTranslation } from 'react-i18next';
import { type UseFormReturnType, useForm } from '../../../ui/form.ts';
import { PasswordField } from '../../../ui/PasswordField.tsx';
import { passwordFault } from './rules.ts';

export interface PasswordValues {
  current: string;
  password: string;
  repeat: string;
}

/** A form that sets a password; `askCurrent` where the present one must be given. */
export function usePasswordForm(askCurrent: boolean): UseFormReturnType<PasswordValues> {
  const { t } = useTranslation('auth');
  return useForm<PasswordValues>({
    initialValues: { current: '', password: '', repeat: '' },
    validate: {
      current: (value) => (askCurrent && value === '' ? t('password.required') : null),
      password: (value) => {
        const fault = passwordFault(value);
        return fault === null ? null : t(`password.${fault}`);
      },
      repeat: (value, values) => (value === values.password ? null : t('password.different')),
    },
  });
}

/** The new password, twice. */
export function NewPasswordFields({ form }: { form: UseFormReturnType<PasswordValues> }) {
  const { t } = useTranslation('auth');
  return (
    <>
      <PasswordField
        label={t('password.new')}
        description={t('password.hint')}
        autoComplete="new-password"
        {...form.getInputProps('password')}
      />
      <PasswordField
        label={t('password.repeat')}
        autoComplete="new-password"
        {...form.getInputProps('repeat')}
      />
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { urls } from '../../../app/urls.ts';
import { useForm } from '../../../ui/form.ts';
import { Link } from '../../../ui/Link.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { PasswordField } from '../../../ui/PasswordField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import css from './login.module.css';
import { SubmitOrWait } from './SubmitOrWait.tsx';
import type { Login } from './useLogin.ts';

export function CredentialsStep({ login }: { login: Login }) {
  const { t } = useTranslation('auth');
  const form = useForm({
    initialValues: { username: '', password: '' },
    validate: {
      username: (value) => (value.trim() === '' ? t('login.required.username') : null),
      password: (value) => (value === '' ? t('login.required.password') : null),
    },
  });
  const submit = form.onSubmit(({ username, password }) =>
    login.attempt({ username: username.trim(), password }),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextField
          label={t('login.username')}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('username')}
        />
        <div>
          <PasswordField
            label={t('login.password')}
            name="password"
            autoComplete="current-password"
            {...form.getInputProps('password')}
          />
          <Link href={urls.forgotPassword()} className={css.forgot}>
            {t('login.forgot')}
          </Link>
        </div>
        <SubmitOrWait login={login} label={t('login.submit')} />
      </Stack>
    </form>
  );
}

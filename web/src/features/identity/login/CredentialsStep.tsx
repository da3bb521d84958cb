import { type ChangeEvent, type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { urls } from '../../../app/urls.ts';
import { focusFirstError } from '../../../ui/fieldErrors.ts';
import { Link } from '../../../ui/Link.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { PasswordField } from '../../../ui/PasswordField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import css from './login.module.css';
import { SubmitOrWait } from './SubmitOrWait.tsx';
import type { Login } from './useLogin.ts';

/** Its two fields are kept by hand: the form library would be a tenth of what the login page has to load. */
export function CredentialsStep({ login }: { login: Login }) {
  const { t } = useTranslation('auth');
  const [values, setValues] = useState({ username: '', password: '' });
  const [missing, setMissing] = useState({ username: false, password: false });
  const field = (name: keyof typeof values) => ({
    value: values[name],
    error: missing[name] && t(`login.required.${name}`),
    onChange: (event: ChangeEvent<HTMLInputElement>): void => {
      // A password manager fills both in at once: each builds on what the other left.
      const { value } = event.currentTarget;
      setValues((before) => ({ ...before, [name]: value }));
      setMissing((before) => ({ ...before, [name]: false }));
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const username = values.username.trim();
    const { password } = values;
    setMissing({ username: username === '', password: password === '' });
    if (username === '' || password === '') focusFirstError();
    else login.attempt({ username, password });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextField
          label={t('login.username')}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...field('username')}
        />
        <div>
          <PasswordField
            label={t('login.password')}
            name="password"
            autoComplete="current-password"
            {...field('password')}
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

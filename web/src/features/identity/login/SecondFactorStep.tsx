import { type ChangeEvent, type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { focusFirstError } from '../../../ui/fieldErrors.ts';
import { Stack } from '../../../ui/layout.tsx';
import { OtpField } from '../../../ui/OtpField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { PublicLayout } from './PublicLayout.tsx';
import { SubmitOrWait } from './SubmitOrWait.tsx';
import type { Login } from './useLogin.ts';

/** The code of the authenticator, or one of the recovery codes. */
export function SecondFactorStep({ login }: { login: Login }) {
  const { t } = useTranslation('auth');
  const [recovery, setRecovery] = useState(false);
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const digits = code.replace(/\s/g, '');
    const readable = recovery ? digits !== '' : /^\d{6}$/.test(digits);
    setWrong(!readable);
    if (!readable) focusFirstError();
    else login.attempt(recovery ? { recovery_code: code.trim() } : { otp: digits });
  };
  const change = (): void => {
    setRecovery(!recovery);
    setCode('');
    setWrong(false);
  };
  const field = {
    value: code,
    error: wrong && t(recovery ? 'mfa.recoveryRequired' : 'mfa.otpRequired'),
    onChange: (event: ChangeEvent<HTMLInputElement>): void => {
      setCode(event.currentTarget.value);
      setWrong(false);
    },
  };
  return (
    <PublicLayout
      title={recovery ? t('mfa.recoveryTitle') : t('mfa.title')}
      description={recovery ? t('mfa.recoveryDescription') : t('mfa.description')}
      footer={
        <Button tone="quiet" onClick={login.startOver}>
          {t('mfa.startOver')}
        </Button>
      }
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          {recovery ? (
            <TextField
              label={t('mfa.recovery')}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              autoFocus
              {...field}
            />
          ) : (
            <OtpField label={t('mfa.otp')} autoFocus {...field} />
          )}
          <SubmitOrWait login={login} label={t('mfa.submit')} />
          <Button tone="quiet" fullWidth onClick={change}>
            {recovery ? t('mfa.useOtp') : t('mfa.useRecovery')}
          </Button>
        </Stack>
      </form>
    </PublicLayout>
  );
}

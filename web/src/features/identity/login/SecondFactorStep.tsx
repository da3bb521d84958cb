import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { useForm } from '../../../ui/form.ts';
import { Stack } from '../../../ui/layout.tsx';
import { OtpField } from '../../../ui/OtpField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { PublicLayout } from './PublicLayout.tsx';
import { SubmitOrWait } from './SubmitOrWait.tsx';
import type { Attempt, Login } from './useLogin.ts';

/** The code of the authenticator, or one of the recovery codes. */
export function SecondFactorStep({ login }: { login: Login }) {
  const { t } = useTranslation('auth');
  const [recovery, setRecovery] = useState(false);
  const form = useForm({ initialValues: { otp: '', recovery: '' } });
  const submit = form.onSubmit(({ otp, recovery: code }) => {
    const digits = otp.replace(/\s/g, '');
    if (!recovery && !/^\d{6}$/.test(digits)) return form.setFieldError('otp', t('mfa.otpRequired'));
    if (recovery && code.trim() === '') return form.setFieldError('recovery', t('mfa.recoveryRequired'));
    const more: Partial<Attempt> = recovery ? { recovery_code: code.trim() } : { otp: digits };
    login.attempt(more);
  });
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
              {...form.getInputProps('recovery')}
            />
          ) : (
            <OtpField label={t('mfa.otp')} autoFocus {...form.getInputProps('otp')} />
          )}
          <SubmitOrWait login={login} label={t('mfa.submit')} />
          <Button tone="quiet" fullWidth onClick={() => setRecovery(!recovery)}>
            {recovery ? t('mfa.useOtp') : t('mfa.useRecovery')}
          </Button>
        </Stack>
      </form>
    </PublicLayout>
  );
}

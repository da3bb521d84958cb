import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { renderSVG } from 'uqr';
import { api, unwrap } from '../../../api/client.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { FormActions, Muted, Stack } from '../../../ui/layout.tsx';
import { Modal } from '../../../ui/Modal.tsx';
import { OtpField } from '../../../ui/OtpField.tsx';
import { PasswordField } from '../../../ui/PasswordField.tsx';
import css from './mfa.module.css';
import { RecoveryCodes } from './RecoveryCodes.tsx';

interface Secret {
  secret: string;
  otpauth_url: string;
}

type Step = { name: 'password' } | { name: 'scan'; secret: Secret } | { name: 'codes'; codes: string[] };

interface Props {
  open: boolean;
  onClose: () => void;
}

/** Password, QR code, first code, recovery codes. */
export function MfaEnrol({ open, onClose }: Props) {
  const { t } = useTranslation('account');
  const [step, setStep] = useState<Step>({ name: 'password' });
  const close = (): void => {
    setStep({ name: 'password' });
    onClose();
  };
  const titles = { password: t('mfa.title'), scan: t('mfa.scanTitle'), codes: t('mfa.codesTitle') };
  return (
    // The codes are shown once: no stray key or click may take them away.
    <Modal
      open={open}
      onClose={step.name === 'codes' ? () => undefined : close}
      title={titles[step.name]}
      size="sm"
    >
      {step.name === 'password' && <PasswordStep onDone={(secret) => setStep({ name: 'scan', secret })} />}
      {step.name === 'scan' && (
        <ScanStep secret={step.secret} onDone={(codes) => setStep({ name: 'codes', codes })} />
      )}
      {step.name === 'codes' && <RecoveryCodes codes={step.codes} onDone={close} />}
    </Modal>
  );
}

function PasswordStep({ onDone }: { onDone: (secret: Secret) => void }) {
  const { t } = useTranslation('account');
  const [password, setPassword] = useState('');
  const enrol = useMutation({
    mutationFn: () => unwrap(api.POST('/api/auth/mfa/enrol', { body: { password } })),
    onSuccess: onDone,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    enrol.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <PasswordField
          label={t('mfa.password')}
          description={t('mfa.passwordWhy')}
          autoComplete="current-password"
          data-autofocus
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <FormError error={enrol.error} />
        <FormActions>
          <Button type="submit" loading={enrol.isPending} blocked={password === '' && t('mfa.passwordWhy')}>
            {t('mfa.continue')}
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}

function ScanStep({ secret, onDone }: { secret: Secret; onDone: (codes: string[]) => void }) {
  const { t } = useTranslation('account');
  const { t: auth } = useTranslation('auth');
  const [otp, setOtp] = useState('');
  const confirm = useMutation({
    mutationFn: () => unwrap(api.POST('/api/auth/mfa/confirm', { body: { otp } })),
    onSuccess: ({ recovery_codes }) => onDone(recovery_codes),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    confirm.mutate();
  };
  const svg = renderSVG(secret.otpauth_url, { border: 2 });
  return (
    <form onSubmit={submit}>
      <Stack>
        <Muted>{t('mfa.scan')}</Muted>
        <img className={css.qr} alt={t('mfa.qr')} src={`data:image/svg+xml,${encodeURIComponent(svg)}`} />
        <div>
          <Muted>{t('mfa.secret')}</Muted>
          <code className={css.secret}>{secret.secret.replace(/(.{4})/g, '$1 ').trim()}</code>
        </div>
        <OtpField label={t('mfa.otp')} value={otp} onChange={(event) => setOtp(event.currentTarget.value)} />
        <FormError error={confirm.error} />
        <FormActions>
          <Button
            type="submit"
            loading={confirm.isPending}
            blocked={!/^\d{6}$/.test(otp) && auth('mfa.otpRequired')}
          >
            {t('mfa.confirm')}
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}

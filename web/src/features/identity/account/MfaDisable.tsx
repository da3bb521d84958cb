import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, done } from '../../../api/client.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { applyFieldErrors } from '../../../ui/fieldErrors.ts';
import { useForm } from '../../../ui/form.ts';
import { FormActions, Muted, Stack } from '../../../ui/layout.tsx';
import { Modal } from '../../../ui/Modal.tsx';
import { PasswordField } from '../../../ui/PasswordField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { showToast } from '../../../ui/toast.ts';

interface Props {
  open: boolean;
  onClose: () => void;
}

/** Off again: the password and one more code. */
export function MfaDisable({ open, onClose }: Props) {
  const { t } = useTranslation('account');
  return (
    <Modal open={open} onClose={onClose} title={t('mfa.disableTitle')} size="sm">
      {open && <DisableForm onClose={onClose} />}
    </Modal>
  );
}

function DisableForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('account');
  const { t: auth } = useTranslation('auth');
  const form = useForm({
    initialValues: { password: '', code: '' },
    validate: {
      password: (value) => (value === '' ? auth('password.required') : null),
      code: (value) => (value.trim() === '' ? auth('mfa.otpRequired') : null),
    },
  });
  const disable = useMutation({
    mutationFn: ({ password, code }: { password: string; code: string }) => {
      const plain = code.replace(/\s/g, '');
      const factor = /^\d{6}$/.test(plain) ? { otp: plain } : { recovery_code: code.trim() };
      return done(api.POST('/api/auth/mfa/disable', { body: { password, ...factor } }));
    },
    onSuccess: () => {
      showToast(t('mfa.disabled'));
      onClose();
    },
    onError: (error) => applyFieldErrors(form, error, { otp: 'code', recovery_code: 'code' }),
  });
  return (
    <form onSubmit={form.onSubmit((values) => disable.mutate(values))} noValidate>
      <Stack>
        <Muted>{t('mfa.disableHint')}</Muted>
        <PasswordField
          label={t('mfa.password')}
          autoComplete="current-password"
          {...form.getInputProps('password')}
        />
        <TextField
          label={t('mfa.disableCode')}
          autoComplete="one-time-code"
          {...form.getInputProps('code')}
        />
        <FormError error={disable.error} />
        <FormActions>
          <Button type="submit" tone="danger" loading={disable.isPending}>
            {t('mfa.disable')}
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}

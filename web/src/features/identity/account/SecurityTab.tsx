import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, done } from '../../../api/client.ts';
import { queryClient } from '../../../app/queries.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { applyFieldErrors } from '../../../ui/fieldErrors.ts';
import { FormActions, FormGrid, Stack } from '../../../ui/layout.tsx';
import { PasswordField } from '../../../ui/PasswordField.tsx';
import { showToast } from '../../../ui/toast.ts';
import { NewPasswordFields, type PasswordValues, usePasswordForm } from '../password/NewPassword.tsx';
import { MfaCard } from './MfaCard.tsx';

export function SecurityTab() {
  return (
    <Stack gap={20}>
      <MfaCard />
      <PasswordCard />
    </Stack>
  );
}

function PasswordCard() {
  const { t } = useTranslation('account');
  const form = usePasswordForm(true);
  const save = useMutation({
    mutationFn: ({ current, password }: PasswordValues) =>
      done(api.POST('/api/auth/password', { body: { current_password: current, new_password: password } })),
    onSuccess: async () => {
      form.reset();
      showToast(t('password.saved'));
      await queryClient.invalidateQueries();
    },
    onError: (error) =>
      applyFieldErrors(form, error, { current_password: 'current', new_password: 'password' }),
  });
  return (
    <Card title={t('password.title')} description={t('password.description')}>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
        <Stack>
          <FormGrid>
            <PasswordField
              label={t('password.current')}
              autoComplete="current-password"
              {...form.getInputProps('current')}
            />
          </FormGrid>
          <FormGrid>
            <NewPasswordFields form={form} />
          </FormGrid>
          <FormError error={save.error} />
          <FormActions>
            <Button type="submit" loading={save.isPending}>
              {t('password.submit')}
            </Button>
          </FormActions>
        </Stack>
      </form>
    </Card>
  );
}

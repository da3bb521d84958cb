import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, done } from '../../../api/client.ts';
import { signOut, startSession } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { applyFieldErrors } from '../../../ui/fieldErrors.ts';
import { Stack } from '../../../ui/layout.tsx';
import { PasswordField } from '../../../ui/PasswordField.tsx';
import { PublicLayout } from '../login/PublicLayout.tsx';
import { NewPasswordFields, type PasswordValues, usePasswordForm } from './NewPassword.tsx';

/** After a login slip: nothing else works until the person has a password of their own. */
export function MustChangePage() {
  const { t } = useTranslation('auth');
  const router = useRouter();
  const form = usePasswordForm(true);
  const save = useMutation({
    mutationFn: async ({ current, password }: PasswordValues) => {
      const body = { current_password: current, new_password: password };
      await done(api.POST('/api/auth/password', { body }));
      await startSession();
    },
    onSuccess: () => router.history.replace(urls.home()),
    onError: (error) =>
      applyFieldErrors(form, error, { current_password: 'current', new_password: 'password' }),
  });
  const leave = (): void => void signOut().then(() => router.history.replace(urls.login()));
  return (
    <PublicLayout
      title={t('mustChange.title')}
      description={t('mustChange.description')}
      footer={
        <Button tone="quiet" onClick={leave}>
          {t('mfa.startOver')}
        </Button>
      }
    >
      <form onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
        <Stack>
          <PasswordField
            label={t('mustChange.current')}
            autoComplete="current-password"
            {...form.getInputProps('current')}
          />
          <NewPasswordFields form={form} />
          <FormError error={save.error} />
          <Button type="submit" fullWidth loading={save.isPending}>
            {t('reset.submit')}
          </Button>
        </Stack>
      </form>
    </PublicLayout>
  );
}

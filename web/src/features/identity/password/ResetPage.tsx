import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, done } from '../../../api/client.ts';
import { urls } from '../../../app/urls.ts';
import { Button, LinkButton } from '../../../ui/Button.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { applyFieldErrors } from '../../../ui/fieldErrors.ts';
import { Link } from '../../../ui/Link.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { useUrlState } from '../../../ui/useUrlState.ts';
import { PublicLayout } from '../login/PublicLayout.tsx';
import { NewPasswordFields, usePasswordForm } from './NewPassword.tsx';

/** Where the link of a reset or an invitation leads. */
export function ResetPage() {
  const { t } = useTranslation('auth');
  const { values } = useUrlState('token');
  const back = <Link href={urls.login()}>{t('forgot.toLogin')}</Link>;
  if (values.token === undefined) {
    return (
      <PublicLayout title={t('reset.noTokenTitle')} description={t('reset.noToken')} footer={back}>
        <LinkButton href={urls.forgotPassword()} tone="primary" fullWidth>
          {t('reset.askAgain')}
        </LinkButton>
      </PublicLayout>
    );
  }
  return (
    <PublicLayout title={t('reset.title')} description={t('reset.description')} footer={back}>
      <ResetForm token={values.token} />
    </PublicLayout>
  );
}

function ResetForm({ token }: { token: string }) {
  const { t } = useTranslation('auth');
  const router = useRouter();
  const form = usePasswordForm(false);
  const save = useMutation({
    mutationFn: (password: string) =>
      done(api.POST('/api/auth/password/reset', { body: { token, password } })),
    onSuccess: () => router.history.replace(urls.login({ why: 'password-set' })),
    onError: (error) => applyFieldErrors(form, error),
  });
  return (
    <form onSubmit={form.onSubmit(({ password }) => save.mutate(password))} noValidate>
      <Stack>
        <NewPasswordFields form={form} />
        <FormError error={save.error} />
        <Button type="submit" fullWidth loading={save.isPending}>
          {t('reset.submit')}
        </Button>
      </Stack>
    </form>
  );
}

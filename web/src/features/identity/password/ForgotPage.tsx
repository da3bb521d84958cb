import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, done } from '../../../api/client.ts';
import { urls } from '../../../app/urls.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { useForm } from '../../../ui/form.ts';
import { Link } from '../../../ui/Link.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { PublicLayout } from '../login/PublicLayout.tsx';

export function ForgotPage() {
  const { t } = useTranslation('auth');
  const form = useForm({
    initialValues: { username: '' },
    validate: { username: (value) => (value.trim() === '' ? t('login.required.username') : null) },
  });
  const ask = useMutation({
    mutationFn: (username: string) => done(api.POST('/api/auth/password/forgot', { body: { username } })),
  });
  const back = <Link href={urls.login()}>{t('forgot.toLogin')}</Link>;
  return (
    <PublicLayout
      title={ask.isSuccess ? t('forgot.sentTitle') : t('forgot.title')}
      description={ask.isSuccess ? undefined : t('forgot.description')}
      footer={back}
    >
      {ask.isSuccess ? (
        <Banner tone="good">{t('forgot.sent')}</Banner>
      ) : (
        <form onSubmit={form.onSubmit(({ username }) => ask.mutate(username.trim()))} noValidate>
          <Stack>
            <TextField
              label={t('login.username')}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              {...form.getInputProps('username')}
            />
            <FormError error={ask.error} />
            <Button type="submit" fullWidth loading={ask.isPending}>
              {t('forgot.submit')}
            </Button>
          </Stack>
        </form>
      )}
    </PublicLayout>
  );
}

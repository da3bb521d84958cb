import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, done } from '../../../api/client.ts';
import { urls } from '../../../app/urls.ts';
import { Button, LinkButton } from '../../../ui/Button.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { useUrlState } from '../../../ui/useUrlState.ts';
import { PublicLayout } from '../login/PublicLayout.tsx';

/** Where the invitation of one more institution leads a person who has an account already. */
export function JoinPage() {
  const { t } = useTranslation('auth');
  const { values } = useUrlState('token');
  const accept = useMutation({
    mutationFn: (token: string) => done(api.POST('/api/auth/invitations/accept', { body: { token } })),
  });
  const { token } = values;
  const back = <Link href={urls.login()}>{t('forgot.toLogin')}</Link>;
  if (token === undefined)
    return (
      <PublicLayout title={t('join.noTokenTitle')} description={t('join.noToken')}>
        {back}
      </PublicLayout>
    );
  if (accept.isSuccess)
    return (
      <PublicLayout title={t('join.doneTitle')} description={t('join.done')}>
        <LinkButton href={urls.login()} tone="primary" fullWidth>
          {t('join.toLogin')}
        </LinkButton>
      </PublicLayout>
    );
  return (
    <PublicLayout title={t('join.title')} description={t('join.description')} footer={back}>
      <Stack>
        <FormError error={accept.error} />
        <Button fullWidth loading={accept.isPending} onClick={() => accept.mutate(token)}>
          {t('join.submit')}
        </Button>
      </Stack>
    </PublicLayout>
  );
}

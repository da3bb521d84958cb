import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { urls } from '../../../app/urls.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Link } from '../../../ui/Link.tsx';
import { useUrlState } from '../../../ui/useUrlState.ts';
import { mailboxQuery } from '../mailbox/query.ts';
import { CredentialsStep } from './CredentialsStep.tsx';
import { PublicLayout } from './PublicLayout.tsx';
import { SecondFactorStep } from './SecondFactorStep.tsx';
import { TenantStep } from './TenantStep.tsx';
import { useLogin } from './useLogin.ts';

const reasons = {
  ended: 'login.ended',
  'signed-out': 'login.signedOut',
  'password-set': 'login.passwordSet',
} as const;

export function LoginPage() {
  const { t } = useTranslation('auth');
  const { values } = useUrlState('next', 'why');
  const login = useLogin(values.next);
  const { step } = login;
  if (step.name === 'mfa') return <SecondFactorStep login={login} />;
  if (step.name === 'tenant') return <TenantStep login={login} tenants={step.tenants} />;
  const reason =
    values.why !== undefined && values.why in reasons ? reasons[values.why as keyof typeof reasons] : null;
  return (
    <PublicLayout title={t('login.title')} description={t('login.description')} footer={<MailboxLink />}>
      {reason !== null && login.error === null && (
        <Banner tone={values.why === 'ended' ? 'warn' : 'good'}>{t(reason)}</Banner>
      )}
      <CredentialsStep login={login} />
    </PublicLayout>
  );
}

/** Only where no mail leaves: the demo. */
function MailboxLink() {
  const { t } = useTranslation('auth');
  const { data } = useQuery(mailboxQuery);
  if (!data) return null;
  return (
    <div>
      {t('login.mailboxHint')}
      <br />
      <Link href={urls.mailbox()}>{t('login.mailbox')}</Link>
    </div>
  );
}

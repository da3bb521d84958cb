import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { urls } from '../../../app/urls.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Link } from '../../../ui/Link.tsx';
import { useUrlState } from '../../../ui/useUrlState.ts';
import { mailboxQuery } from '../mailbox/query.ts';
import { CredentialsStep } from './CredentialsStep.tsx';
import { PublicLayout } from './PublicLayout.tsx';
import { type Login, useLogin } from './useLogin.ts';

const reasons = {
  ended: 'login.ended',
  'signed-out': 'login.signedOut',
  'password-set': 'login.passwordSet',
} as const;

// Most people never see these two: they are fetched once the first step stands, and not before.
const loadSecondFactor = () => import('./SecondFactorStep.tsx');
const loadTenants = () => import('./TenantStep.tsx');
const SecondFactorStep = lazy(() => loadSecondFactor().then((file) => ({ default: file.SecondFactorStep })));
const TenantStep = lazy(() => loadTenants().then((file) => ({ default: file.TenantStep })));

export function LoginPage() {
  const { values } = useUrlState('next');
  const login = useLogin(values.next);
  const { step } = login;
  useEffect(() => {
    // What fails here is tried again, and said, when it is needed.
    void Promise.allSettled([loadSecondFactor(), loadTenants()]);
  }, []);
  return (
    <Suspense fallback={null}>
      {step.name === 'credentials' && <FirstStep login={login} />}
      {step.name === 'mfa' && <SecondFactorStep login={login} />}
      {step.name === 'tenant' && <TenantStep login={login} tenants={step.tenants} />}
    </Suspense>
  );
}

function FirstStep({ login }: { login: Login }) {
  const { t } = useTranslation('auth');
  const { values } = useUrlState('why');
  const reason =
    values.why !== undefined && values.why in reasons ? reasons[values.why as keyof typeof reasons] : null;
  return (
    <PublicLayout title={t('login.title')} description={t('login.description')} footer={<Ways />}>
      {reason !== null && login.error === null && (
        <Banner tone={values.why === 'ended' ? 'warn' : 'good'}>{t(reason)}</Banner>
      )}
      <CredentialsStep login={login} />
    </PublicLayout>
  );
}

/** For who has no account yet. */
function Ways() {
  const { t } = useTranslation('auth');
  return (
    <>
      <div>
        {t('login.noInstitution')} <Link href={urls.register()}>{t('login.register')}</Link>
      </div>
      <MailboxLink />
    </>
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

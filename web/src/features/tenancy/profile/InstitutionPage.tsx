import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../../../app/session.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Page, Stack } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../ui/State.tsx';
import { Tabs } from '../../../ui/Tabs.tsx';
import { BrandingCard } from './BrandingCard.tsx';
import { DetailsCard } from './DetailsCard.tsx';
import { LogoCard } from './LogoCard.tsx';
import { type Profile, profileQuery } from './queries.ts';
import { SupportTab } from './SupportTab.tsx';

/** How the institution is called and looks, and whether Balai's people may help inside it. */
export function InstitutionPage() {
  const { t } = useTranslation('tenancy');
  const me = useMe();
  const { data, error, refetch } = useQuery(profileQuery(me.tenant.id));
  return (
    <Page>
      <PageHeader title={t('profile.title')} description={t('profile.description')} />
      {!data && (
        <Card>
          {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={10} />}
        </Card>
      )}
      {data && <Parts profile={data} />}
    </Page>
  );
}

function Parts({ profile }: { profile: Profile }) {
  const { t } = useTranslation('tenancy');
  const content = () => <ProfileTab profile={profile} />;
  // The vendor would be asking itself.
  if (profile.type === 'vendor') return content();
  return (
    <Tabs
      label={t('profile.tabs.label')}
      tabs={[
        { id: 'profile', label: t('profile.tabs.profile'), content },
        { id: 'support', label: t('profile.tabs.support'), content: () => <SupportTab profile={profile} /> },
      ]}
    />
  );
}

function ProfileTab({ profile }: { profile: Profile }) {
  const { t } = useTranslation('tenancy');
  const mayWrite = useMay()('tenant_profile:write');
  return (
    <Stack gap={20}>
      {!mayWrite && <Banner tone="info">{t('profile.mayNot')}</Banner>}
      <DetailsCard profile={profile} mayWrite={mayWrite} />
      {mayWrite && (
        <>
          <BrandingCard profile={profile} />
          <LogoCard profile={profile} />
        </>
      )}
    </Stack>
  );
}

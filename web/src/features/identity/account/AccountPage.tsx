import { useTranslation } from 'react-i18next';
import { Page } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Tabs } from '../../../ui/Tabs.tsx';
import { PreferencesCard } from '../notices/PreferencesCard.tsx';
import { ProfileTab } from './ProfileTab.tsx';
import { SecurityTab } from './SecurityTab.tsx';
import { SessionsCard } from './SessionsCard.tsx';

export function AccountPage() {
  const { t } = useTranslation('account');
  return (
    <Page>
      <PageHeader title={t('account.title')} description={t('account.description')} />
      <Tabs
        label={t('account.tabs.label')}
        tabs={[
          { id: 'profile', label: t('account.tabs.profile'), content: () => <ProfileTab /> },
          { id: 'security', label: t('account.tabs.security'), content: () => <SecurityTab /> },
          { id: 'sessions', label: t('account.tabs.sessions'), content: () => <SessionsCard /> },
          { id: 'notices', label: t('account.tabs.notices'), content: () => <PreferencesCard /> },
        ]}
      />
    </Page>
  );
}

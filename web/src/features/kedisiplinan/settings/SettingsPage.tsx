import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../app/session.ts';
import { Card } from '../../../ui/Card.tsx';
import { Page } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../ui/State.tsx';
import { type Tab, Tabs } from '../../../ui/Tabs.tsx';
import { HistoryTab } from './HistoryTab.tsx';
import { KindsTab } from './kinds/KindsTab.tsx';
import { ProfileForm } from './ProfileForm.tsx';
import { settingsQuery } from './queries.ts';
import { ValuesTab } from './ValuesTab.tsx';

/** The thresholds of the Rules Engine, who changed them, the rules per kind, and what stands on the school's letters. */
export function SettingsPage() {
  const { t } = useTranslation('kedisiplinanSettings');
  const may = useMay();
  const profile: Tab[] = may('profil_sekolah:read')
    ? [{ id: 'profil', label: t('tabs.profile'), content: () => <ProfileForm /> }]
    : [];
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} />
      <Tabs
        label={t('tabs.label')}
        clears={['from', 'to', 'jenis']}
        tabs={[
          { id: 'nilai', label: t('tabs.values'), content: () => <Values /> },
          { id: 'history', label: t('tabs.history'), content: () => <HistoryTab /> },
          { id: 'jenis', label: t('tabs.kinds'), content: () => <KindsTab /> },
          ...profile,
        ]}
      />
    </Page>
  );
}

function Values() {
  const { data, error, refetch } = useQuery(settingsQuery);
  if (data !== undefined) return <ValuesTab now={data} />;
  return (
    <Card>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={12} />}
    </Card>
  );
}

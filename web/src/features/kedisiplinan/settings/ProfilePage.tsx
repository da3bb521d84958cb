import { useTranslation } from 'react-i18next';
import { Page } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ProfileForm } from './ProfileForm.tsx';

/** The school's profile by itself, for those who have no business with the thresholds. */
export function ProfilePage() {
  const { t } = useTranslation('kedisiplinanSchool');
  return (
    <Page>
      <PageHeader title={t('profile.title')} description={t('profile.hint')} />
      <ProfileForm headed={false} />
    </Page>
  );
}

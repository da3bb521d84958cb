import { useTranslation } from 'react-i18next';
import { Page } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { useUrlState } from '../../../ui/useUrlState.ts';
import { EligibilityCheck } from './EligibilityCheck.tsx';

/** Whether somebody is covered, and then their claim. A member number can be handed over in the address; a NIK never. */
export function EligibilityPage() {
  const { t } = useTranslation('insurancePortal');
  const { values } = useUrlState('member');
  return (
    <Page>
      <PageHeader title={t('check.title')} description={t('check.description')} />
      <EligibilityCheck key={values.member ?? ''} member={values.member ?? ''} />
    </Page>
  );
}

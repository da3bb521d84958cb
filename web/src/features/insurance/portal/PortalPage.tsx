import { useTranslation } from 'react-i18next';
import { useMe } from '../../../app/session.ts';
import { Page } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { PortalStart } from './PortalStart.tsx';

/** The start of one's own portal at an address of its own. */
export function PortalPage() {
  const { t } = useTranslation('insurancePortal');
  const me = useMe();
  return (
    <Page>
      <PageHeader title={t(`page.${me.user_type}`)} description={me.tenant.name} />
      <PortalStart />
    </Page>
  );
}

import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { useUrlState } from '../../ui/useUrlState.ts';
import { MatrixTab } from './MatrixTab.tsx';
import { emptyDraft } from './matrix.ts';
import { RoleList } from './RoleList.tsx';
import { RolePanel } from './RolePanel.tsx';

/** The roles of the institution and what each may do. */
export function RolesPage() {
  const { t } = useTranslation('roles');
  const may = useMay();
  const { values, set } = useUrlState('open');
  // Here, so that a look at the list does not lose what was ticked.
  const [draft, setDraft] = useState(emptyDraft);
  const create = may('roles:write') && (
    <Button icon={<IconPlus size={18} aria-hidden />} onClick={() => set({ open: 'new' }, 'push')}>
      {t('create')}
    </Button>
  );
  return (
    <Page wide>
      <PageHeader title={t('title')} description={t('description')} actions={create} />
      <Tabs
        label={t('title')}
        tabs={[
          { id: 'list', label: t('tab.list'), content: () => <RoleList create={create} /> },
          {
            id: 'matrix',
            label: t('tab.matrix'),
            content: () => <MatrixTab draft={draft} onDraft={setDraft} />,
          },
        ]}
      />
      <RolePanel open={values.open} onClose={() => set({ open: undefined })} />
    </Page>
  );
}

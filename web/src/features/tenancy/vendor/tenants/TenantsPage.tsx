import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { subscriptionStatuses, type TenantRow, tenantTypes } from '../../../../api/vendor.ts';
import { useMay } from '../../../../app/session.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Card } from '../../../../ui/Card.tsx';
import { type Filter, FilterBar } from '../../../../ui/FilterBar.tsx';
import { Page } from '../../../../ui/layout.tsx';
import { PageHeader } from '../../../../ui/PageHeader.tsx';
import { EmptyState } from '../../../../ui/State.tsx';
import { DataTable } from '../../../../ui/table/DataTable.tsx';
import { useUrlState } from '../../../../ui/useUrlState.ts';
import { tenantListQuery } from '../queries.ts';
import { useStandingWords } from '../words.ts';
import { useTenantColumns } from './columns.tsx';
import { filterParams, isNarrowed, tenantQueryOf } from './filters.ts';
import { NewTenantDialog } from './NewTenantDialog.tsx';
import { TenantPanel } from './TenantPanel.tsx';

const rowId = (row: TenantRow): string => String(row.id);

/** All institutions that Balai serves: found, opened, made, switched off and on. */
export function TenantsPage() {
  const { t } = useTranslation('vendor');
  const may = useMay();
  const { values, set } = useUrlState(...filterParams, 'cursor', 'open');
  const query = useQuery(tenantListQuery(tenantQueryOf(values), values.cursor));
  const columns = useTenantColumns();
  const [creating, setCreating] = useState(false);
  const create = may('tenants:write') && (
    <Button icon={<IconPlus size={18} aria-hidden />} onClick={() => setCreating(true)}>
      {t('tenants.create')}
    </Button>
  );
  const clearFilters = (): void =>
    set({ ...Object.fromEntries(filterParams.map((name) => [name, undefined])), cursor: undefined });
  const open = (id: number): void => set({ open: String(id) }, 'push');
  return (
    <Page wide>
      <PageHeader title={t('tenants.title')} description={t('tenants.what')} actions={create} />
      <Card flush>
        <DataTable
          id="vendor-tenants"
          label={t('tenants.title')}
          columns={columns}
          rowId={rowId}
          query={query}
          filtered={isNarrowed(values)}
          onClearFilters={clearFilters}
          onOpen={(row) => open(row.id)}
          openId={values.open}
          filters={<InstitutionFilters />}
          empty={
            <EmptyState title={t('tenants.none')} action={create}>
              {t('tenants.noneHint')}
            </EmptyState>
          }
        />
      </Card>
      <TenantPanel id={values.open} onClose={() => set({ open: undefined, tab: undefined })} />
      {creating && <NewTenantDialog onClose={() => setCreating(false)} onMade={open} />}
    </Page>
  );
}

/** Search, type, whether on, how the subscription stands; each is in the address. */
function InstitutionFilters() {
  const { t } = useTranslation('vendor');
  const { t: common } = useTranslation();
  const words = useStandingWords();
  const filters: Filter[] = [
    { kind: 'search', param: 'q', label: t('tenants.search'), placeholder: t('tenants.searchHint') },
    {
      kind: 'select',
      param: 'type',
      label: t('tenants.column.type'),
      options: tenantTypes.map((value) => ({ value, label: common(`tenantType.${value}`) })),
    },
    {
      kind: 'select',
      param: 'status',
      label: t('tenants.subscription'),
      options: subscriptionStatuses.map((value) => ({ value, label: words[value] })),
    },
    {
      kind: 'select',
      param: 'is_active',
      label: t('tenants.access'),
      options: [
        { value: 'true', label: t('tenants.on') },
        { value: 'false', label: t('tenants.off') },
      ],
    },
  ];
  return <FilterBar filters={filters} />;
}

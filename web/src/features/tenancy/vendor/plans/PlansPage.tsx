import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../../api/vendorBilling.ts';
import { useFormats } from '../../../../i18n/useFormats.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Card } from '../../../../ui/Card.tsx';
import { Chip } from '../../../../ui/Chip.tsx';
import { FilterBar } from '../../../../ui/FilterBar.tsx';
import { Page } from '../../../../ui/layout.tsx';
import { PageHeader } from '../../../../ui/PageHeader.tsx';
import { EmptyState } from '../../../../ui/State.tsx';
import type { Column } from '../../../../ui/table/columns.ts';
import { DataTable } from '../../../../ui/table/DataTable.tsx';
import { useUrlState } from '../../../../ui/useUrlState.ts';
import { plansQuery } from '../billingQueries.ts';
import { usePriceWords } from '../billingWords.ts';
import css from '../vendor.module.css';
import { NewPlanPanel, PlanPanel } from './PlanPanel.tsx';

function usePlanColumns(): Column<Plan>[] {
  const { t } = useTranslation('vendorBilling');
  const { number, list } = useFormats();
  const price = usePriceWords();
  return [
    { id: 'name', label: t('plans.name'), card: 'title', minWidth: 180, cell: (plan) => plan.name },
    {
      id: 'state',
      label: t('plans.state'),
      card: 'status',
      cell: (plan) => (
        <Chip tone={plan.is_active ? 'good' : 'grey'}>
          {plan.is_active ? t('plans.offered') : t('plans.withdrawn')}
        </Chip>
      ),
    },
    { id: 'kind', label: t('plans.kind'), card: 'meta', cell: (plan) => t(`kind.${plan.kind}`) },
    {
      id: 'modules',
      label: t('plans.modules'),
      cell: (plan) => list(plan.modules.map((module) => module.name)),
    },
    {
      id: 'price',
      label: t('plans.price'),
      align: 'right',
      card: 'value',
      cell: (plan) => <span className={css.money}>{price(plan)}</span>,
    },
    {
      id: 'trial',
      label: t('plans.trial'),
      align: 'right',
      cell: (plan) => (plan.trial_days === 0 ? '–' : t('days', { count: plan.trial_days })),
    },
    {
      id: 'subscribers',
      label: t('plans.subscribers'),
      align: 'right',
      cell: (plan) => number(plan.subscriber_count),
    },
  ];
}

const matches = (plan: Plan, text: string): boolean =>
  `${plan.name} ${plan.code}`.toLowerCase().includes(text.toLowerCase());

/** What Balai sells. */
export function PlansPage() {
  const { t } = useTranslation('vendorBilling');
  const { values, set } = useUrlState('open', 'q', 'kind');
  const query = useQuery(plansQuery);
  const columns = usePlanColumns();
  const [creating, setCreating] = useState(false);
  const create = (
    <Button icon={<IconPlus size={18} aria-hidden />} onClick={() => setCreating(true)}>
      {t('plans.create')}
    </Button>
  );
  const rows = query.data?.rows.filter(
    (plan) => matches(plan, values.q ?? '') && (values.kind === undefined || plan.kind === values.kind),
  );
  return (
    <Page wide>
      <PageHeader title={t('plans.title')} description={t('plans.what')} actions={create} />
      <Card flush>
        <DataTable
          id="vendor-plans"
          label={t('plans.title')}
          columns={columns}
          rowId={(plan) => String(plan.id)}
          query={{ ...query, data: query.data && { ...query.data, rows: rows ?? [] } }}
          filtered={values.q !== undefined || values.kind !== undefined}
          onClearFilters={() => set({ q: undefined, kind: undefined })}
          onOpen={(plan) => set({ open: String(plan.id) }, 'push')}
          openId={values.open}
          filters={
            <FilterBar
              filters={[
                { kind: 'search', param: 'q', label: t('search'), placeholder: t('plans.searchHint') },
                {
                  kind: 'select',
                  param: 'kind',
                  label: t('plans.kind'),
                  options: (['primary', 'addon'] as const).map((value) => ({
                    value,
                    label: t(`kind.${value}`),
                  })),
                },
              ]}
            />
          }
          empty={
            <EmptyState title={t('plans.none')} action={create}>
              {t('plans.noneHint')}
            </EmptyState>
          }
        />
      </Card>
      <PlanPanel id={values.open} onClose={() => set({ open: undefined })} />
      {creating && <NewPlanPanel onClose={() => setCreating(false)} />}
    </Page>
  );
}

import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type InvoiceRow, invoiceStatuses } from '../../../../api/vendorBilling.ts';
import { urls } from '../../../../app/urls.ts';
import { useFormats } from '../../../../i18n/useFormats.ts';
import { LinkButton } from '../../../../ui/Button.tsx';
import { Card } from '../../../../ui/Card.tsx';
import { StatusChip } from '../../../../ui/Chip.tsx';
import { FilterBar } from '../../../../ui/FilterBar.tsx';
import { Page } from '../../../../ui/layout.tsx';
import { PageHeader } from '../../../../ui/PageHeader.tsx';
import { EmptyState } from '../../../../ui/State.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import type { Column } from '../../../../ui/table/columns.ts';
import { DataTable } from '../../../../ui/table/DataTable.tsx';
import { useUrlState } from '../../../../ui/useUrlState.ts';
import { invoiceTones } from '../../billing/words.ts';
import { invoiceListQuery } from '../billingQueries.ts';
import { useInvoiceWords } from '../billingWords.ts';
import css from '../vendor.module.css';
import { filterParams, invoiceQueryOf, isNarrowed } from './filters.ts';
import { InvoicePanel } from './InvoicePanel.tsx';
import { TenantPicker } from './TenantPicker.tsx';

function useInvoiceColumns(): Column<InvoiceRow>[] {
  const { t } = useTranslation('vendorBilling');
  const { rupiah, dateShort } = useFormats();
  const words = useInvoiceWords();
  const day = (text: string | null) => (
    <span className={css.oneLine}>{text === null ? '–' : dateShort(text)}</span>
  );
  return [
    {
      id: 'number',
      label: t('invoices.number'),
      card: 'title',
      minWidth: 150,
      cell: (row) => row.number ?? t('invoices.draft'),
    },
    {
      id: 'status',
      label: t('invoices.status'),
      card: 'status',
      cell: (row) => <StatusChip status={row.status} tones={invoiceTones} words={words} />,
    },
    { id: 'tenant', label: t('invoices.tenant'), card: 'meta', cell: (row) => row.tenant.name },
    { id: 'reason', label: t('invoices.reason'), cell: (row) => t(`invoiceReason.${row.reason}`) },
    { id: 'issued', label: t('invoices.issuedOn'), cell: (row) => day(row.issued_on) },
    { id: 'due', label: t('invoices.dueOn'), cell: (row) => day(row.due_on) },
    { id: 'paid', label: t('invoices.paidOn'), hidden: true, cell: (row) => day(row.paid_on) },
    {
      id: 'total',
      label: t('invoices.total'),
      align: 'right',
      card: 'value',
      cell: (row) => <span className={css.money}>{rupiah(row.total)}</span>,
    },
  ];
}

/** The invoices of all institutions. */
export function InvoicesPage() {
  const { t } = useTranslation('vendorBilling');
  const { values, set } = useUrlState(...filterParams, 'cursor', 'open');
  const query = useQuery(invoiceListQuery(invoiceQueryOf(values), values.cursor));
  const columns = useInvoiceColumns();
  const create = (
    <LinkButton href={urls.newInvoice()} tone="primary" icon={<IconPlus size={18} aria-hidden />}>
      {t('invoices.create')}
    </LinkButton>
  );
  const clearFilters = (): void =>
    set({ ...Object.fromEntries(filterParams.map((name) => [name, undefined])), cursor: undefined });
  return (
    <Page wide>
      <PageHeader title={t('invoices.title')} description={t('invoices.what')} actions={create} />
      <Card flush>
        <DataTable
          id="vendor-invoices"
          label={t('invoices.title')}
          columns={columns}
          rowId={(row) => row.id}
          query={query}
          filtered={isNarrowed(values)}
          onClearFilters={clearFilters}
          onOpen={(row) => set({ open: row.id }, 'push')}
          openId={values.open}
          filters={<InvoiceFilters />}
          empty={
            <EmptyState title={t('invoices.none')} action={create}>
              {t('invoices.noneHint')}
            </EmptyState>
          }
        />
      </Card>
      <InvoicePanel id={values.open} onClose={() => set({ open: undefined })} />
    </Page>
  );
}

function InvoiceFilters() {
  const { t } = useTranslation('vendorBilling');
  const words = useInvoiceWords();
  return (
    <FilterBar
      filters={[
        {
          kind: 'select',
          param: 'status',
          label: t('invoices.status'),
          options: invoiceStatuses.map((value) => ({ value, label: words[value] })),
        },
        {
          kind: 'own',
          params: ['tenant_id'],
          render: (values, change) => (
            <TenantPicker
              label={t('invoices.tenant')}
              value={invoiceQueryOf(values).tenant_id ?? null}
              onChange={(id) => change({ tenant_id: id === null ? undefined : String(id) })}
            />
          ),
        },
        {
          kind: 'own',
          params: ['period'],
          render: (values, change) => (
            <TextField
              label={t('invoices.month')}
              type="month"
              value={values.period ?? ''}
              onChange={(event) => change({ period: event.currentTarget.value || undefined })}
            />
          ),
        },
      ]}
    />
  );
}

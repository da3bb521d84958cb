import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type InvoiceRow, type InvoiceStatus, invoiceStatuses } from '../../../api/billing.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Card } from '../../../ui/Card.tsx';
import { StatusChip } from '../../../ui/Chip.tsx';
import { FilterBar } from '../../../ui/FilterBar.tsx';
import { EmptyState } from '../../../ui/State.tsx';
import type { Column } from '../../../ui/table/columns.ts';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import { useUrlState } from '../../../ui/useUrlState.ts';
import { type InvoiceFilters, invoicesQuery } from './queries.ts';
import { invoiceTones, useInvoiceWords, useToday } from './words.ts';

const YEARS_SHOWN = 5;

function filtersOf(values: { status?: string; year?: string }): InvoiceFilters {
  const status = invoiceStatuses.find((one) => one === values.status);
  const year = /^2\d{3}$/.test(values.year ?? '') ? Number(values.year) : undefined;
  return { ...(status && { status }), ...(year !== undefined && { year }) };
}

/** All invoices, newest first. */
export function InvoicesTab() {
  const { t } = useTranslation('billing');
  const router = useRouter();
  const { values, set } = useUrlState('status', 'year', 'cursor');
  const filters = filtersOf(values);
  const query = useQuery(invoicesQuery(filters, values.cursor));
  const columns = useColumns();
  const words = useInvoiceWords();
  const thisYear = Number(useToday().slice(0, 4));
  const years = Array.from({ length: YEARS_SHOWN }, (_, ago) => String(thisYear - ago));
  return (
    <Card flush>
      <DataTable
        id="invoices"
        label={t('invoices.title')}
        columns={columns}
        rowId={(row) => row.id}
        query={query}
        filtered={Object.keys(filters).length > 0}
        onClearFilters={() => set({ status: undefined, year: undefined, cursor: undefined })}
        onOpen={(row) => router.history.push(urls.invoice(row.id))}
        filters={
          <FilterBar
            filters={[
              {
                kind: 'select',
                param: 'status',
                label: t('invoices.status'),
                options: invoiceStatuses.map((value: InvoiceStatus) => ({ value, label: words[value] })),
              },
              {
                kind: 'select',
                param: 'year',
                label: t('invoices.year'),
                options: years.map((value) => ({ value, label: value })),
              },
            ]}
          />
        }
        empty={<EmptyState title={t('invoices.none')}>{t('invoices.noneHint')}</EmptyState>}
      />
    </Card>
  );
}

function useColumns(): Column<InvoiceRow>[] {
  const { t } = useTranslation('billing');
  const { rupiah, dateShort } = useFormats();
  const words = useInvoiceWords();
  return [
    {
      id: 'number',
      label: t('invoices.number'),
      card: 'title',
      minWidth: 170,
      cell: (row) => row.number ?? t('invoices.draft'),
    },
    {
      id: 'status',
      label: t('invoices.status'),
      card: 'status',
      cell: (row) => <StatusChip status={row.status} tones={invoiceTones} words={words} />,
    },
    { id: 'reason', label: t('invoices.reason'), cell: (row) => t(`invoice.reason.${row.reason}`) },
    {
      id: 'issued',
      label: t('invoices.issued'),
      cell: (row) => (row.issued_on === null ? '' : dateShort(row.issued_on)),
    },
    { id: 'due', label: t('invoices.due'), card: 'meta', cell: (row) => dateShort(row.due_on) },
    {
      id: 'total',
      label: t('invoices.total'),
      card: 'value',
      align: 'right',
      cell: (row) => rupiah(row.total),
    },
  ];
}

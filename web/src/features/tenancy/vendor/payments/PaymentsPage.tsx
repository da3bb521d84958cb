import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type PaymentRow, paymentStatuses } from '../../../../api/vendorBilling.ts';
import { useFormats } from '../../../../i18n/useFormats.ts';
import { Card } from '../../../../ui/Card.tsx';
import { StatusChip } from '../../../../ui/Chip.tsx';
import { Page } from '../../../../ui/layout.tsx';
import { PageHeader } from '../../../../ui/PageHeader.tsx';
import { Segments } from '../../../../ui/Segments.tsx';
import { EmptyState } from '../../../../ui/State.tsx';
import type { Column } from '../../../../ui/table/columns.ts';
import { DataTable } from '../../../../ui/table/DataTable.tsx';
import { useUrlState } from '../../../../ui/useUrlState.ts';
import { paymentTones } from '../../billing/words.ts';
import { paymentListQuery } from '../billingQueries.ts';
import { usePaymentWords } from '../billingWords.ts';
import css from '../vendor.module.css';
import { PaymentPanel } from './PaymentPanel.tsx';

function usePaymentColumns(): Column<PaymentRow>[] {
  const { t } = useTranslation('vendorBilling');
  const { rupiah, dateShort, relative } = useFormats();
  const words = usePaymentWords();
  return [
    {
      id: 'tenant',
      label: t('invoices.tenant'),
      card: 'title',
      minWidth: 200,
      cell: (row) => row.tenant.name,
    },
    {
      id: 'status',
      label: t('payments.status'),
      card: 'status',
      cell: (row) => <StatusChip status={row.status} tones={paymentTones} words={words} />,
    },
    {
      id: 'invoice',
      label: t('invoices.number'),
      card: 'meta',
      cell: (row) => <span className={css.oneLine}>{row.invoice.number}</span>,
    },
    { id: 'method', label: t('payments.method'), cell: (row) => t(`method.${row.method}`) },
    {
      id: 'paid',
      label: t('payments.paidOn'),
      cell: (row) => <span className={css.oneLine}>{dateShort(row.paid_on)}</span>,
    },
    {
      id: 'sent',
      label: t('payments.sentAt'),
      cell: (row) => <span className={css.oneLine}>{relative(row.created_at)}</span>,
    },
    {
      id: 'amount',
      label: t('payments.amount'),
      align: 'right',
      card: 'value',
      cell: (row) => <span className={css.money}>{rupiah(row.amount)}</span>,
    },
  ];
}

/** Proofs of payment that wait for somebody to look at them, and those that were looked at. */
export function PaymentsPage() {
  const { t } = useTranslation('vendorBilling');
  const words = usePaymentWords();
  const { values, set } = useUrlState('status', 'cursor', 'open');
  const status = paymentStatuses.find((each) => each === values.status) ?? 'pending';
  const query = useQuery(paymentListQuery(status, values.cursor));
  const columns = usePaymentColumns();
  const rows = query.data?.rows ?? [];
  const at = rows.findIndex((row) => row.id === values.open);
  const payment = rows[at];
  // What was decided leaves the queue: the next one comes by itself.
  const next = rows[at + 1] ?? rows[at - 1];
  return (
    <Page wide>
      <PageHeader title={t('payments.title')} description={t('payments.what')} />
      <Card flush>
        <DataTable
          id="vendor-payments"
          label={t('payments.title')}
          columns={columns}
          rowId={(row) => row.id}
          query={query}
          onOpen={(row) => set({ open: row.id }, 'push')}
          openId={values.open}
          filters={
            <Segments
              label={t('payments.status')}
              value={status}
              options={paymentStatuses.map((value) => ({ value, label: words[value] }))}
              onChange={(value) =>
                set({
                  status: value === 'pending' ? undefined : value,
                  cursor: undefined,
                  open: undefined,
                })
              }
            />
          }
          empty={
            <EmptyState title={t(`payments.none.${status}`)}>{t(`payments.noneHint.${status}`)}</EmptyState>
          }
        />
      </Card>
      <PaymentPanel
        open={values.open !== undefined}
        payment={payment}
        waiting={query.isPending}
        onClose={() => set({ open: undefined })}
        onDecided={() => set({ open: next?.id })}
      />
    </Page>
  );
}

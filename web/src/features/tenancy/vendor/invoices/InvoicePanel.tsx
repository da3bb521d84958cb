import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../../api/errors.ts';
import type { InvoiceDetail } from '../../../../api/vendorBilling.ts';
import { urls } from '../../../../app/urls.ts';
import { useFormats } from '../../../../i18n/useFormats.ts';
import { Banner } from '../../../../ui/Banner.tsx';
import { LinkButton } from '../../../../ui/Button.tsx';
import { StatusChip } from '../../../../ui/Chip.tsx';
import { KeyValue } from '../../../../ui/KeyValue.tsx';
import { Heading, Muted, Row, Stack } from '../../../../ui/layout.tsx';
import { SidePanel } from '../../../../ui/SidePanel.tsx';
import { Skeleton } from '../../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../../ui/State.tsx';
import { invoiceTones, paymentTones } from '../../billing/words.ts';
import { invoiceQuery } from '../billingQueries.ts';
import { useInvoiceWords, usePaymentWords } from '../billingWords.ts';
import { EventTimeline } from '../EventTimeline.tsx';
import css from '../vendor.module.css';
import { InvoiceActions } from './InvoiceActions.tsx';
import { InvoiceLines } from './InvoiceLines.tsx';

/** One invoice beside the list; which one is in the address. */
export function InvoicePanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('vendorBilling');
  const { data, error, refetch } = useQuery({ ...invoiceQuery(id ?? ''), enabled: id !== undefined });
  const invoice = id === undefined ? undefined : data;
  const gone = isApiError(error) && (error.status === 404 || error.status === 400);
  return (
    <SidePanel
      open={id !== undefined}
      onClose={onClose}
      title={invoice ? (invoice.number ?? t('invoices.draft')) : t('invoices.one')}
      width={680}
    >
      {!invoice && !error && <Skeleton lines={10} />}
      {!invoice && gone && <Muted>{t('invoices.gone')}</Muted>}
      {!invoice && error && !gone && <ErrorState error={error} onRetry={() => void refetch()} />}
      {invoice && <Body key={invoice.id} invoice={invoice} />}
    </SidePanel>
  );
}

function Body({ invoice }: { invoice: InvoiceDetail }) {
  const { t } = useTranslation('vendorBilling');
  const { date } = useFormats();
  const words = useInvoiceWords();
  return (
    <Stack gap={20}>
      <div className={css.chips}>
        <StatusChip status={invoice.status} tones={invoiceTones} words={words} />
      </div>
      {invoice.status === 'awaiting_verification' && (
        <Banner
          tone="warn"
          title={t('invoices.waits')}
          actions={<LinkButton href={urls.vendorPayments()}>{t('invoices.toQueue')}</LinkButton>}
        />
      )}
      {invoice.void_reason && (
        <Banner tone="info">{t('invoices.voidBecause', { reason: invoice.void_reason })}</Banner>
      )}
      <InvoiceActions invoice={invoice} />
      <KeyValue
        pairs={[
          { label: t('invoices.tenant'), value: invoice.buyer.legal_name ?? invoice.buyer.name },
          { label: t('invoices.reason'), value: t(`invoiceReason.${invoice.reason}`) },
          {
            label: t('invoices.issuedOn'),
            value: invoice.issued_on === null ? t('invoices.notIssued') : date(invoice.issued_on),
          },
          { label: t('invoices.dueOn'), value: date(invoice.due_on) },
          ...(invoice.paid_on === null
            ? []
            : [{ label: t('invoices.paidOn'), value: date(invoice.paid_on) }]),
          ...(invoice.note === '' ? [] : [{ label: t('invoices.note'), value: invoice.note }]),
        ]}
      />
      <InvoiceLines invoice={invoice} />
      <Payments invoice={invoice} />
      <Heading level={3}>{t('history')}</Heading>
      <EventTimeline events={invoice.timeline} label={t('history')} />
    </Stack>
  );
}

function Payments({ invoice }: { invoice: InvoiceDetail }) {
  const { t } = useTranslation('vendorBilling');
  const { rupiah, dateShort } = useFormats();
  const words = usePaymentWords();
  if (invoice.payments.length === 0) return null;
  return (
    <section>
      <Heading level={3}>{t('payments.ofInvoice')}</Heading>
      <ul className={css.rows}>
        {invoice.payments.map((payment) => (
          <li key={payment.id}>
            <span className={css.rowWords}>
              <span className={css.rowTitle}>{rupiah(payment.amount)}</span>
              <span className={css.small}>
                {t(`method.${payment.method}`)} · {dateShort(payment.paid_on)}
                {payment.reject_reason && ` · ${payment.reject_reason}`}
              </span>
            </span>
            <Row>
              <StatusChip status={payment.status} tones={paymentTones} words={words} />
            </Row>
          </li>
        ))}
      </ul>
    </section>
  );
}

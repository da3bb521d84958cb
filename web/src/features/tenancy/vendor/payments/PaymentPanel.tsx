import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaymentRow } from '../../../../api/vendorBilling.ts';
import { useMay } from '../../../../app/session.ts';
import { urls } from '../../../../app/urls.ts';
import { useFormats } from '../../../../i18n/useFormats.ts';
import { Banner } from '../../../../ui/Banner.tsx';
import { StatusChip } from '../../../../ui/Chip.tsx';
import { KeyValue } from '../../../../ui/KeyValue.tsx';
import { Link } from '../../../../ui/Link.tsx';
import { Heading, Muted, Row, Stack } from '../../../../ui/layout.tsx';
import { SidePanel } from '../../../../ui/SidePanel.tsx';
import { Skeleton } from '../../../../ui/Skeleton.tsx';
import { paymentTones } from '../../billing/words.ts';
import { invoiceQuery } from '../billingQueries.ts';
import { usePaymentWords } from '../billingWords.ts';
import { InvoiceLines } from '../invoices/InvoiceLines.tsx';
import { Decision } from './Decision.tsx';
import { Proof } from './Proof.tsx';
import css from './payments.module.css';

interface Props {
  open: boolean;
  payment: PaymentRow | undefined;
  waiting: boolean;
  onClose: () => void;
  onDecided: () => void;
}

// A second press meant for the one before must not decide on the one that came in its place.
const SETTLE_MS = 700;

/** The proof beside the invoice that it is for. */
export function PaymentPanel({ open, payment, waiting, onClose, onDecided }: Props) {
  const { t } = useTranslation('vendorBilling');
  const decidedAt = useRef(0);
  const decided = (): void => {
    decidedAt.current = Date.now();
    onDecided();
  };
  const isSettled = (): boolean => Date.now() - decidedAt.current >= SETTLE_MS;
  return (
    <SidePanel
      open={open}
      onClose={onClose}
      title={payment ? payment.tenant.name : t('payments.one')}
      width={1080}
    >
      {!payment && waiting && <Skeleton lines={8} />}
      {!payment && !waiting && <Muted>{t('payments.gone')}</Muted>}
      {payment && <Body key={payment.id} payment={payment} isSettled={isSettled} onDecided={decided} />}
    </SidePanel>
  );
}

interface BodyProps {
  payment: PaymentRow;
  isSettled: () => boolean;
  onDecided: () => void;
}

function Body({ payment, isSettled, onDecided }: BodyProps) {
  const { t } = useTranslation('vendorBilling');
  const { rupiah, date, dateTime } = useFormats();
  const words = usePaymentWords();
  const off = payment.amount - payment.invoice.total;
  return (
    <div className={css.sides}>
      <Proof payment={payment} />
      <Stack gap={16}>
        <Row>
          <StatusChip status={payment.status} tones={paymentTones} words={words} />
        </Row>
        {off !== 0 && <Banner tone="warn">{t('payments.differs', { difference: rupiah(off) })}</Banner>}
        {payment.reject_reason && (
          <Banner tone="info">{t('payments.rejectedBecause', { reason: payment.reject_reason })}</Banner>
        )}
        <KeyValue
          pairs={[
            { label: t('payments.amount'), value: <strong>{rupiah(payment.amount)}</strong> },
            { label: t('payments.paidOn'), value: date(payment.paid_on) },
            { label: t('payments.method'), value: t(`method.${payment.method}`) },
            { label: t('payments.sentAt'), value: dateTime(payment.created_at) },
            ...(payment.note === '' ? [] : [{ label: t('invoices.note'), value: payment.note }]),
          ]}
        />
        {payment.status === 'pending' && (
          <Decision payment={payment} isSettled={isSettled} onDecided={onDecided} />
        )}
        <InvoiceOf payment={payment} />
      </Stack>
    </div>
  );
}

function InvoiceOf({ payment }: { payment: PaymentRow }) {
  const { t } = useTranslation('vendorBilling');
  const may = useMay();
  const { date } = useFormats();
  const { data } = useQuery(invoiceQuery(payment.invoice.id));
  const number = payment.invoice.number ?? '';
  return (
    <section>
      <Heading level={3}>
        {may('billing:manage') ? (
          <Link href={urls.vendorInvoices({ open: payment.invoice.id })}>{number}</Link>
        ) : (
          number
        )}
      </Heading>
      <Muted>{t('payments.invoiceDue', { date: date(payment.invoice.due_on) })}</Muted>
      {data ? <InvoiceLines invoice={data} /> : <Skeleton lines={4} />}
    </section>
  );
}

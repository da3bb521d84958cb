import { IconCheck, IconX } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, done } from '../../../../api/client.ts';
import type { PaymentRow } from '../../../../api/vendorBilling.ts';
import { useMay } from '../../../../app/session.ts';
import { urls } from '../../../../app/urls.ts';
import { useFormats } from '../../../../i18n/useFormats.ts';
import { Banner } from '../../../../ui/Banner.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { StatusChip } from '../../../../ui/Chip.tsx';
import { FormError } from '../../../../ui/FormError.tsx';
import { KeyValue } from '../../../../ui/KeyValue.tsx';
import { Link } from '../../../../ui/Link.tsx';
import { Heading, Muted, Row, Stack } from '../../../../ui/layout.tsx';
import { SidePanel } from '../../../../ui/SidePanel.tsx';
import { Skeleton } from '../../../../ui/Skeleton.tsx';
import { showToast } from '../../../../ui/toast.ts';
import { invoiceQuery } from '../billingQueries.ts';
import { paymentTones, usePaymentWords } from '../billingWords.ts';
import { InvoiceLines } from '../invoices/InvoiceLines.tsx';
import { refreshDesk } from '../queries.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { Proof } from './Proof.tsx';
import css from './payments.module.css';

interface Props {
  open: boolean;
  payment: PaymentRow | undefined;
  waiting: boolean;
  onClose: () => void;
  onDecided: () => void;
}

/** The proof beside the invoice that it is for. */
export function PaymentPanel({ open, payment, waiting, onClose, onDecided }: Props) {
  const { t } = useTranslation('vendorBilling');
  return (
    <SidePanel
      open={open}
      onClose={onClose}
      title={payment ? payment.tenant.name : t('payments.one')}
      width={1080}
    >
      {!payment && waiting && <Skeleton lines={8} />}
      {!payment && !waiting && <Muted>{t('payments.gone')}</Muted>}
      {payment && <Body key={payment.id} payment={payment} onDecided={onDecided} />}
    </SidePanel>
  );
}

function Body({ payment, onDecided }: { payment: PaymentRow; onDecided: () => void }) {
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
        {payment.status === 'pending' && <Decision payment={payment} onDecided={onDecided} />}
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

/** Keys that belong to what is being typed, or to a button, are left to it. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select') !== null;

function Decision({ payment, onDecided }: { payment: PaymentRow; onDecided: () => void }) {
  const { t } = useTranslation('vendorBilling');
  const [rejecting, setRejecting] = useState(false);
  const path = { id: payment.id };
  const after = async (words: string): Promise<void> => {
    setRejecting(false);
    onDecided();
    showToast(words);
    await refreshDesk();
  };
  const verify = useMutation({
    mutationFn: () => done(api.POST('/api/billing/payments/{id}/verify', { params: { path } })),
    onSuccess: () => after(t('payments.verified', { name: payment.tenant.name })),
  });
  const reject = useMutation({
    mutationFn: (reason: string) =>
      done(api.POST('/api/billing/payments/{id}/reject', { params: { path }, body: { reason } })),
    onSuccess: () => after(t('payments.rejected', { name: payment.tenant.name })),
  });
  const { isPending } = verify;
  const { mutate } = verify;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (rejecting || isPending || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      if (event.key === 'v') mutate();
      if (event.key === 't') {
        event.preventDefault();
        setRejecting(true);
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [rejecting, isPending, mutate]);
  return (
    <Stack gap={10}>
      <FormError error={verify.error} />
      <Row>
        <Button
          icon={<IconCheck size={18} aria-hidden />}
          loading={isPending}
          aria-keyshortcuts="v"
          onClick={() => mutate()}
        >
          {t('payments.verify')}
        </Button>
        <Button
          tone="secondary"
          icon={<IconX size={18} aria-hidden />}
          aria-keyshortcuts="t"
          onClick={() => setRejecting(true)}
        >
          {t('payments.reject')}
        </Button>
      </Row>
      <div className={css.keys}>
        <Muted>{t('payments.keys')}</Muted>
      </div>
      {rejecting && (
        <ReasonDialog
          title={t('payments.rejectTitle')}
          what={t('payments.rejectWhat', { name: payment.tenant.name })}
          action={t('payments.reject')}
          hint={t('payments.rejectHint')}
          work={reject}
          onClose={() => setRejecting(false)}
        />
      )}
    </Stack>
  );
}

import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Invoice } from '../../../api/billing.ts';
import { urls } from '../../../app/urls.ts';
import { useErrorText } from '../../../i18n/errorText.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { StatusChip } from '../../../ui/Chip.tsx';
import { KeyValue } from '../../../ui/KeyValue.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Page } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../ui/State.tsx';
import { Timeline } from '../../../ui/Timeline.tsx';
import { showToast } from '../../../ui/toast.ts';
import css from './billing.module.css';
import { InvoiceLines } from './InvoiceLines.tsx';
import { PayCards } from './PayCards.tsx';
import { Proofs } from './Proofs.tsx';
import { invoiceQuery, saveInvoice } from './queries.ts';
import { invoiceTones, useDueText, useInvoiceWords } from './words.ts';

/** One invoice: what is asked for and why, how to pay it, and what became of the proofs. */
export function InvoicePage() {
  const { t } = useTranslation('billing');
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data: invoice, error, refetch } = useQuery(invoiceQuery(id));
  if (!invoice)
    return (
      <Page>
        <PageHeader title={t('invoices.title')} />
        <Card>
          {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={10} />}
        </Card>
      </Page>
    );
  return <Found invoice={invoice} />;
}

function Found({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation('billing');
  const errorText = useErrorText();
  const words = useInvoiceWords();
  const { number, id, note, void_reason } = invoice;
  const pdf = useMutation({
    mutationFn: () => saveInvoice(id, number),
    onError: (failure) => showToast(errorText(failure), { tone: 'bad' }),
  });
  return (
    <Page>
      <PageHeader
        title={number === null ? t('invoice.titleDraft') : t('invoice.title', { number })}
        description={<Link href={urls.billing('invoices')}>{t('invoice.back')}</Link>}
        actions={
          number !== null && (
            <Button
              tone="secondary"
              icon={<IconDownload size={18} aria-hidden />}
              loading={pdf.isPending}
              onClick={() => pdf.mutate()}
            >
              {t('invoice.pdf')}
            </Button>
          )
        }
      />
      {void_reason && <Banner tone="info">{t('invoice.voidReason', { reason: void_reason })}</Banner>}
      <Card
        title={t(`invoice.reason.${invoice.reason}`)}
        actions={<StatusChip status={invoice.status} tones={invoiceTones} words={words} />}
      >
        <Days invoice={invoice} />
        <Parties invoice={invoice} />
      </Card>
      <PayCards invoice={invoice} />
      <Card title={t('invoice.lines')}>
        <InvoiceLines invoice={invoice} />
        {note !== '' && <KeyValue pairs={[{ label: t('invoice.note'), value: note }]} />}
      </Card>
      {invoice.payments.length > 0 && <Proofs payments={invoice.payments} />}
      {invoice.timeline.length > 0 && <History invoice={invoice} />}
    </Page>
  );
}

function Days({ invoice: { issued_on, due_on, paid_on, status } }: { invoice: Invoice }) {
  const { t } = useTranslation('billing');
  const { date } = useFormats();
  const dueText = useDueText();
  const open = status === 'unpaid' || status === 'overdue';
  const pairs = [
    { label: t('invoice.issuedOn'), value: issued_on && date(issued_on) },
    { label: t('invoice.dueOn'), value: open ? `${date(due_on)} (${dueText(due_on)})` : date(due_on) },
    { label: t('invoice.paidOn'), value: paid_on && date(paid_on) },
  ];
  return <KeyValue pairs={pairs.filter(({ value }) => value !== null)} />;
}

function Parties({ invoice: { seller, buyer } }: { invoice: Invoice }) {
  const { t } = useTranslation('billing');
  return (
    <div className={css.parties}>
      <Party label={t('invoice.from')} name={seller.name} address={seller.address} tax={seller.tax_number} />
      <Party
        label={t('invoice.to')}
        name={buyer.legal_name ?? buyer.name}
        address={buyer.address}
        tax={buyer.tax_number}
      />
    </div>
  );
}

interface PartyProps {
  label: string;
  name: string;
  address: string | null;
  tax: string | null;
}

function Party({ label, name, address, tax }: PartyProps) {
  const { t } = useTranslation('billing');
  return (
    <div className={css.party}>
      <span className={css.partyLabel}>{label}</span>
      <strong>{name}</strong>
      {address && <span className={css.partyText}>{address}</span>}
      {tax && <span>{t('invoice.taxNumber', { number: tax })}</span>}
    </div>
  );
}

const KNOWN_EVENTS = [
  'issued',
  'created',
  'drafted',
  'proof_sent',
  'proof_rejected',
  'rejected',
  'sent',
  'verified',
  'paid',
  'overdue',
  'reminded',
  'voided',
  'due_moved',
] as const;

function History({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation('billing');
  return (
    <Card title={t('invoice.timeline')}>
      <Timeline
        label={t('invoice.timeline')}
        entries={invoice.timeline.map(({ id, at, event, actor }) => {
          const known = KNOWN_EVENTS.find((one) => one === event) ?? 'other';
          return { id, at, title: t(`invoice.event.${known}`), by: actor?.name ?? t('invoice.system') };
        })}
      />
    </Card>
  );
}

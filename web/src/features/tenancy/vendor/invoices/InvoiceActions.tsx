import { IconFileTypePdf } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, done } from '../../../../api/client.ts';
import type { InvoiceDetail } from '../../../../api/vendorBilling.ts';
import { useErrorText } from '../../../../i18n/errorText.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Row } from '../../../../ui/layout.tsx';
import { showToast } from '../../../../ui/toast.ts';
import { saveInvoice } from '../../billing/queries.ts';
import { refreshDesk } from '../queries.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';

/** What can be done with an invoice in its state; what cannot is not offered. */
export function InvoiceActions({ invoice }: { invoice: InvoiceDetail }) {
  const { t } = useTranslation('vendorBilling');
  const [voiding, setVoiding] = useState(false);
  const pdf = useMutation({
    mutationFn: () => saveInvoice(invoice.id, invoice.number),
    onError: useFailure(),
  });
  const issue = useIssue(invoice);
  const voidable = ['draft', 'unpaid', 'overdue'].includes(invoice.status);
  return (
    <Row>
      {invoice.number !== null && (
        <Button
          tone="secondary"
          icon={<IconFileTypePdf size={18} aria-hidden />}
          loading={pdf.isPending}
          onClick={() => pdf.mutate()}
        >
          {t('invoices.pdf')}
        </Button>
      )}
      {invoice.status === 'draft' && (
        <Button loading={issue.isPending} onClick={() => issue.mutate()}>
          {t('invoices.issue')}
        </Button>
      )}
      {voidable && (
        <Button tone="danger" onClick={() => setVoiding(true)}>
          {t('invoices.void')}
        </Button>
      )}
      {voiding && <VoidDialog invoice={invoice} onClose={() => setVoiding(false)} />}
    </Row>
  );
}

function VoidDialog({ invoice, onClose }: { invoice: InvoiceDetail; onClose: () => void }) {
  const { t } = useTranslation('vendorBilling');
  const number = invoice.number ?? t('invoices.draft');
  const cancel = useMutation({
    mutationFn: (reason: string) =>
      done(
        api.POST('/api/billing/invoices/{id}/void', {
          params: { path: { id: invoice.id } },
          body: { reason },
        }),
      ),
    onSuccess: async () => {
      onClose();
      showToast(t('invoices.voided', { number }));
      await refreshDesk();
    },
  });
  return (
    <ReasonDialog
      title={t('invoices.voidTitle', { number })}
      what={t('invoices.voidWhat')}
      action={t('invoices.void')}
      hint={t('invoices.voidHint')}
      work={cancel}
      onClose={onClose}
    />
  );
}

function useIssue({ id }: InvoiceDetail) {
  const { t } = useTranslation('vendorBilling');
  return useMutation({
    mutationFn: () => done(api.POST('/api/billing/invoices/{id}/issue', { params: { path: { id } } })),
    onSuccess: async () => {
      showToast(t('invoices.issued'));
      await refreshDesk();
    },
    onError: useFailure(),
  });
}

function useFailure(): (error: unknown) => void {
  const errorText = useErrorText();
  return (error) => void showToast(errorText(error), { tone: 'bad' });
}

import { IconFileTypePdf } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { address } from '../../../../api/address.ts';
import { api, done } from '../../../../api/client.ts';
import { download } from '../../../../api/download.ts';
import type { InvoiceDetail } from '../../../../api/vendorBilling.ts';
import { useErrorText } from '../../../../i18n/errorText.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Row } from '../../../../ui/layout.tsx';
import { showToast } from '../../../../ui/toast.ts';
import { refreshDesk } from '../queries.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';

/** What can be done with an invoice in its state; what cannot is not offered. */
export function InvoiceActions({ invoice }: { invoice: InvoiceDetail }) {
  const { t } = useTranslation('vendorBilling');
  const errorText = useErrorText();
  const [voiding, setVoiding] = useState(false);
  const path = { id: invoice.id };
  const fail = (error: unknown): void => void showToast(errorText(error), { tone: 'bad' });
  const pdf = useMutation({
    mutationFn: () =>
      download(
        address('get', '/api/billing/invoices/{id}.pdf', { path }),
        `${(invoice.number ?? 'draft').replaceAll('/', '-')}.pdf`,
      ),
    onError: fail,
  });
  const issue = useMutation({
    mutationFn: () => done(api.POST('/api/billing/invoices/{id}/issue', { params: { path } })),
    onSuccess: async () => {
      showToast(t('invoices.issued'));
      await refreshDesk();
    },
    onError: fail,
  });
  const cancel = useMutation({
    mutationFn: (reason: string) =>
      done(api.POST('/api/billing/invoices/{id}/void', { params: { path }, body: { reason } })),
    onSuccess: async () => {
      setVoiding(false);
      showToast(t('invoices.voided', { number: invoice.number ?? t('invoices.draft') }));
      await refreshDesk();
    },
  });
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
      {voiding && (
        <ReasonDialog
          title={t('invoices.voidTitle', { number: invoice.number ?? t('invoices.draft') })}
          what={t('invoices.voidWhat')}
          action={t('invoices.void')}
          hint={t('invoices.voidHint')}
          work={cancel}
          onClose={() => setVoiding(false)}
        />
      )}
    </Row>
  );
}

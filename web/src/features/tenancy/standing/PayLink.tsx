import { useTranslation } from 'react-i18next';
import type { Overview } from '../../../api/billing.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { LinkButton } from '../../../ui/Button.tsx';

/** To the invoice that has to be paid first; for those who see no billing, whom to ask. */
export function PayLink({ overview }: { overview: Overview | undefined }) {
  const { t } = useTranslation('tenancy');
  const { rupiah } = useFormats();
  if (overview === undefined) return <span>{t('standing.ask')}</span>;
  const first = overview.open_invoices.find(({ status }) => status !== 'awaiting_verification');
  if (first) {
    const { id, number, total } = first;
    return (
      <LinkButton href={urls.invoice(id)}>{t('standing.pay', { number, total: rupiah(total) })}</LinkButton>
    );
  }
  const waits = overview.open_invoices.length > 0;
  return (
    <>
      {waits && <span>{t('standing.waiting')}</span>}
      <LinkButton href={urls.billing()}>{t('standing.see')}</LinkButton>
    </>
  );
}

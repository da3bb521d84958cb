import { useTranslation } from 'react-i18next';
import type { InvoiceStatus, PaymentStatus, Period } from '../../../api/vendorBilling.ts';
import { useFormats } from '../../../i18n/useFormats.ts';

export function useInvoiceWords(): Readonly<Record<InvoiceStatus, string>> {
  const { t } = useTranslation('vendorBilling');
  return {
    draft: t('invoiceStatus.draft'),
    unpaid: t('invoiceStatus.unpaid'),
    awaiting_verification: t('invoiceStatus.awaiting_verification'),
    paid: t('invoiceStatus.paid'),
    overdue: t('invoiceStatus.overdue'),
    void: t('invoiceStatus.void'),
  };
}

export function usePaymentWords(): Readonly<Record<PaymentStatus, string>> {
  const { t } = useTranslation('vendorBilling');
  return {
    pending: t('paymentStatus.pending'),
    verified: t('paymentStatus.verified'),
    rejected: t('paymentStatus.rejected'),
  };
}

/** "Rp 500.000 per bulan" */
export function usePriceWords(): (plan: { price: number; period: Period }) => string {
  const { t } = useTranslation('vendorBilling');
  const { rupiah } = useFormats();
  return ({ price, period }) => t(`price.${period}`, { price: rupiah(price) });
}

/** 1100 hundredths of a percent are "11%". */
export const percentOf = (rate: number, language: string): string =>
  new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'id-ID', {
    style: 'percent',
    maximumFractionDigits: 2,
  }).format(rate / 10_000);

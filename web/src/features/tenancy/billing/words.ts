import { useTranslation } from 'react-i18next';
import { dayIn, daysBetween } from '../../../../../api/src/modules/tenancy/rules/days.ts';
import type {
  InvoiceStatus,
  PaymentStatus,
  Period,
  Standing,
  SubscriptionStatus,
} from '../../../api/billing.ts';
import { useMe } from '../../../app/session.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import type { ChipTone } from '../../../ui/Chip.tsx';

export const standingTones: Readonly<Record<Standing, ChipTone>> = {
  none: 'grey',
  trial: 'info',
  active: 'good',
  past_due: 'warn',
  suspended: 'bad',
  cancelled: 'grey',
};

export function useStandingWords(): Readonly<Record<Standing, string>> {
  const { t } = useTranslation('billing');
  return {
    none: t('standing.none.chip'),
    trial: t('standing.trial.chip'),
    active: t('standing.active.chip'),
    past_due: t('standing.past_due.chip'),
    suspended: t('standing.suspended.chip'),
    cancelled: t('standing.cancelled.chip'),
  };
}

export const subscriptionTones: Readonly<Record<SubscriptionStatus, ChipTone>> = standingTones;

export const invoiceTones: Readonly<Record<InvoiceStatus, ChipTone>> = {
  draft: 'grey',
  unpaid: 'info',
  awaiting_verification: 'warn',
  paid: 'good',
  overdue: 'bad',
  void: 'grey',
};

export function useInvoiceWords(): Readonly<Record<InvoiceStatus, string>> {
  const { t } = useTranslation('billing');
  return {
    draft: t('invoice.status.draft'),
    unpaid: t('invoice.status.unpaid'),
    awaiting_verification: t('invoice.status.awaiting_verification'),
    paid: t('invoice.status.paid'),
    overdue: t('invoice.status.overdue'),
    void: t('invoice.status.void'),
  };
}

export const paymentTones: Readonly<Record<PaymentStatus, ChipTone>> = {
  pending: 'warn',
  verified: 'good',
  rejected: 'bad',
};

export function usePaymentWords(): Readonly<Record<PaymentStatus, string>> {
  const { t } = useTranslation('billing');
  return {
    pending: t('payment.status.pending'),
    verified: t('payment.status.verified'),
    rejected: t('payment.status.rejected'),
  };
}

/** "Rp 250.000 per bulan". */
export function usePriceText(): (plan: { price: number; period: Period }) => string {
  const { t } = useTranslation('billing');
  const { rupiah } = useFormats();
  return ({ price, period }) => (price === 0 ? t('free') : t(`price.${period}`, { price: rupiah(price) }));
}

/** The day that it is where the institution is. */
export function useToday(): string {
  return dayIn(new Date(), useMe().tenant.time_zone);
}

/** "5 hari lagi", "hari ini", "lewat 3 hari": how far a due day is. */
export function useDueText(): (dueOn: string) => string {
  const { t } = useTranslation('billing');
  const today = useToday();
  return (dueOn) => {
    const days = daysBetween(today, dueOn);
    if (days === 0) return t('due.today');
    return days > 0 ? t('due.left', { count: days }) : t('due.late', { count: -days });
  };
}

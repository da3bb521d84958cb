import { useTranslation } from 'react-i18next';
import type { SubscriptionStatus } from '../../../api/vendor.ts';
import type { ChipTone } from '../../../ui/Chip.tsx';

/** How an institution stands: switched off, without a subscription, or as its main one stands. */
export type Standing = SubscriptionStatus | 'off' | 'none';

export const standingTones: Readonly<Record<Standing, ChipTone>> = {
  trial: 'info',
  active: 'good',
  past_due: 'warn',
  suspended: 'bad',
  cancelled: 'grey',
  off: 'bad',
  none: 'grey',
};

export function useStandingWords(): Readonly<Record<Standing, string>> {
  const { t } = useTranslation('vendor');
  return {
    trial: t('standing.trial'),
    active: t('standing.active'),
    past_due: t('standing.past_due'),
    suspended: t('standing.suspended'),
    cancelled: t('standing.cancelled'),
    off: t('standing.off'),
    none: t('standing.none'),
  };
}

export const standingOf = (row: {
  is_active: boolean;
  subscription_status: SubscriptionStatus | null;
}): Standing => (row.is_active ? (row.subscription_status ?? 'none') : 'off');

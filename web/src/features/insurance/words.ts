import { useTranslation } from 'react-i18next';
import type { ClaimStatus, RecordStatus } from '../../api/insurance.ts';
import type { ChipTone } from '../../ui/Chip.tsx';

export const recordTones: Readonly<Record<RecordStatus, ChipTone>> = { ACTIVE: 'good', INACTIVE: 'grey' };

export const claimTones: Readonly<Record<ClaimStatus, ChipTone>> = {
  SUBMITTED: 'warn',
  APPROVED: 'info',
  REJECTED: 'bad',
  PAID: 'good',
};

export function useRecordWords(): Readonly<Record<RecordStatus, string>> {
  const { t } = useTranslation('insurance');
  return { ACTIVE: t('status.ACTIVE'), INACTIVE: t('status.INACTIVE') };
}

export function useClaimWords(): Readonly<Record<ClaimStatus, string>> {
  const { t } = useTranslation('insurance');
  return {
    SUBMITTED: t('claimStatus.SUBMITTED'),
    APPROVED: t('claimStatus.APPROVED'),
    REJECTED: t('claimStatus.REJECTED'),
    PAID: t('claimStatus.PAID'),
  };
}

import { useTranslation } from 'react-i18next';
import type { UserStatus } from '../../api/identity.ts';
import type { UserType } from '../../api/types.ts';
import type { ChipTone } from '../../ui/Chip.tsx';

export const statusTones: Readonly<Record<UserStatus, ChipTone>> = {
  ACTIVE: 'good',
  PENDING_APPROVAL: 'warn',
  SUSPENDED: 'bad',
  INACTIVE: 'grey',
};

export function useStatusWords(): Readonly<Record<UserStatus, string>> {
  const { t } = useTranslation('users');
  return {
    ACTIVE: t('status.ACTIVE'),
    PENDING_APPROVAL: t('status.PENDING_APPROVAL'),
    SUSPENDED: t('status.SUSPENDED'),
    INACTIVE: t('status.INACTIVE'),
  };
}

export function useUserTypeWords(): Readonly<Record<UserType, string>> {
  const { t } = useTranslation('users');
  return {
    CORE: t('type.CORE'),
    CLIENT: t('type.CLIENT'),
    PROVIDER: t('type.PROVIDER'),
    MEMBER: t('type.MEMBER'),
  };
}

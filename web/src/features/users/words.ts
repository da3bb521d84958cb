import { useTranslation } from 'react-i18next';
import type { UserStatus } from '../../api/identity.ts';
import type { UserType } from '../../api/types.ts';
import { typeWordsOf } from '../../app/portal.ts';
import { useMe } from '../../app/session.ts';
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

/** The types of users by the names that this kind of institution has for them. */
export function useUserTypeWords(): Readonly<Record<UserType, string>> {
  const { t } = useTranslation('users');
  const group = typeWordsOf(useMe().tenant.type);
  return {
    CORE: t(`type.${group}.CORE`),
    CLIENT: t(`type.${group}.CLIENT`),
    PROVIDER: t(`type.${group}.PROVIDER`),
    MEMBER: t(`type.${group}.MEMBER`),
  };
}

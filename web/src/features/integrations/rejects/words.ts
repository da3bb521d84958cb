import { useTranslation } from 'react-i18next';
import type { Integration, RejectRow } from '../../../api/integrations.ts';
import { useMay } from '../../../app/session.ts';
import type { ChipTone } from '../../../ui/Chip.tsx';

export const kindTones: Readonly<Record<RejectRow['kind'], ChipTone>> = {
  invalid: 'bad',
  ambiguous: 'warn',
  schema: 'info',
};

export const rejectTones: Readonly<Record<RejectRow['status'], ChipTone>> = {
  open: 'warn',
  accepted: 'good',
  dismissed: 'grey',
};

export function useRejectWords() {
  const { t } = useTranslation('integrationForms');
  return {
    kind: {
      invalid: t('rejects.invalid'),
      ambiguous: t('rejects.ambiguous'),
      schema: t('rejects.schema'),
    },
    status: {
      open: t('rejects.open'),
      accepted: t('rejects.accepted'),
      dismissed: t('rejects.dismissed'),
    },
  } as const;
}

/** Why nothing of the rejects can be written now; false where it can. */
export function useWriteBlocked(status: Integration['status']): string | false {
  const { t } = useTranslation('integrationForms');
  const may = useMay();
  if (!may('integrations:run')) return t('rejects.noRight');
  return status === 'inactive' && t('rejects.whileOff');
}

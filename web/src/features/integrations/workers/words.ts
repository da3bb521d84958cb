import { useTranslation } from 'react-i18next';
import type { WorkerRow } from '../../../api/integrations.ts';
import type { ChipTone } from '../../../ui/Chip.tsx';
import { strStates } from '../filters.ts';

export type StrState = WorkerRow['str_state'];

export const strTones: Readonly<Record<StrState, ChipTone>> = {
  valid: 'good',
  expiring: 'warn',
  expired: 'bad',
  life: 'good',
  none: 'grey',
};

export function useStrWords(): Readonly<Record<StrState, string>> {
  const { t } = useTranslation('healthWorkers');
  return Object.fromEntries(strStates.map((state) => [state, t(`str.${state}`)])) as Record<StrState, string>;
}

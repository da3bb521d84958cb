import { useTranslation } from 'react-i18next';
import {
  type CatchUp,
  type Category,
  type ConnectorName,
  catchUps,
  categories,
  connectors,
  type Health,
  type Run,
  type RunStatus,
  runStatuses,
  type SkipReason,
  type Status,
  type Trigger,
  triggers,
} from '../../api/integrations.ts';
import type { ChipTone } from '../../ui/Chip.tsx';

export const statusTones: Readonly<Record<Status, ChipTone>> = { active: 'good', inactive: 'warn' };

export const healthTones: Readonly<Record<Health, ChipTone>> = {
  ok: 'good',
  late: 'warn',
  failing: 'bad',
  never: 'grey',
  off: 'grey',
};

export const runTones: Readonly<Record<RunStatus, ChipTone>> = {
  queued: 'info',
  running: 'info',
  succeeded: 'good',
  failed: 'bad',
  skipped: 'grey',
  cancelled: 'warn',
};

/** Codes of what the other side did wrong that there are words for. */
export const knownFaults = [
  'UNREACHABLE',
  'TIMEOUT',
  'TOO_MANY',
  'TOKEN_REFUSED',
  'BAD_ANSWER',
  'SCHEMA_CHANGED',
  'SERVER_ERROR',
  'ADDRESS_REFUSED',
  'CREDENTIALS_UNREADABLE',
  'RUN_TOO_LONG',
  'WORKER_DIED',
  'INTERNAL_ERROR',
] as const;
type Fault = (typeof knownFaults)[number];

export const isKnownFault = (code: string): code is Fault => knownFaults.some((known) => known === code);

const skips: readonly SkipReason[] = [
  'inactive',
  'overlap',
  'app_down',
  'module_off',
  'tenant_off',
  'circuit_open',
];
const healths: readonly Health[] = ['ok', 'late', 'failing', 'never', 'off'];

const wordsFor = <Name extends string>(
  names: readonly Name[],
  say: (name: Name) => string,
): Readonly<Record<Name, string>> =>
  Object.fromEntries(names.map((name) => [name, say(name)])) as Record<Name, string>;

/** The words of every closed set of integrations, in the reader's language. */
export function useIntegrationWords() {
  const { t } = useTranslation('integrations');
  const fault = (code: string): string =>
    isKnownFault(code) ? t(`fault.${code}`) : t('fault.other', { code });
  const skip = wordsFor<SkipReason>(skips, (name) => t(`skip.${name}`));
  return {
    status: { active: t('status.active'), inactive: t('status.inactive') } satisfies Record<Status, string>,
    health: wordsFor<Health>(healths, (name) => t(`health.${name}`)),
    run: wordsFor<RunStatus>(runStatuses, (name) => t(`runStatus.${name}`)),
    trigger: wordsFor<Trigger>(triggers, (name) => t(`trigger.${name}`)),
    category: wordsFor<Category>(categories, (name) => t(`category.${name}`)),
    connector: wordsFor<ConnectorName>(connectors, (name) => t(`connector.${name}`)),
    catchUp: wordsFor<CatchUp>(catchUps, (name) => t(`catchUp.${name}`)),
    skip,
    fault,
    /** Why a run was skipped, stopped or failed; null where there is nothing to say. */
    why: (run: Pick<Run, 'status' | 'skip_reason' | 'status_log_id' | 'error'>): string | null => {
      if (run.skip_reason !== null) return skip[run.skip_reason];
      if (run.status === 'cancelled') return t(run.status_log_id === null ? 'stopped.early' : 'stopped.off');
      return run.error === null ? null : fault(run.error);
    },
  };
}

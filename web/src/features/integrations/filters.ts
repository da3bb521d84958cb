import { professions } from '../../../../api/src/modules/integrations/rules/professions.ts';
import {
  type RejectFilters,
  type RunFilters,
  runStatuses,
  triggers,
  type WorkerFilters,
} from '../../api/integrations.ts';

type Values = Readonly<Partial<Record<string, string>>>;

const among = <Name extends string>(names: readonly Name[], text: string | undefined): Name | undefined =>
  names.find((name) => name === text);

/** What the address asks of the list of runs; what the API would refuse is left out. */
export function runFiltersOf({ status, trigger }: Values): RunFilters {
  const wanted = among(runStatuses, status);
  const by = among(triggers, trigger);
  return { ...(wanted ? { status: wanted } : {}), ...(by ? { trigger: by } : {}) };
}

export const rejectStatuses = ['open', 'accepted', 'dismissed'] as const;
export const rejectKinds = ['invalid', 'ambiguous', 'schema'] as const;

/** Those that wait are what one comes for: they are shown unless others are asked for. */
export function rejectFiltersOf({ status, kind }: Values): RejectFilters {
  const wanted = among(rejectStatuses, status) ?? 'open';
  const of = among(rejectKinds, kind);
  return { status: wanted, ...(of ? { kind: of } : {}) };
}

export const strStates = ['valid', 'expiring', 'expired', 'life', 'none'] as const;
export const workerParams = ['q', 'profession', 'facility_code', 'employment_status', 'str'] as const;

const LONGEST = 100;

/** What the address asks of the list of health workers. */
export function workerFiltersOf(values: Values): WorkerFilters {
  const q = values.q?.trim().slice(0, LONGEST) ?? '';
  const profession = among(professions, values.profession);
  const facility = values.facility_code?.trim().slice(0, 20) ?? '';
  const employment = values.employment_status?.trim().slice(0, 30) ?? '';
  const str = among(strStates, values.str);
  return {
    ...(q === '' ? {} : { q }),
    ...(profession ? { profession } : {}),
    ...(facility === '' ? {} : { facility_code: facility }),
    ...(employment === '' ? {} : { employment_status: employment }),
    ...(str ? { str } : {}),
  };
}

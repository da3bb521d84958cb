import { type RunFilters, runStatuses, triggers } from '../../api/integrations.ts';

type Values = Readonly<Partial<Record<string, string>>>;

const among = <Name extends string>(names: readonly Name[], text: string | undefined): Name | undefined =>
  names.find((name) => name === text);

/** What the address asks of the list of runs; what the API would refuse is left out. */
export function runFiltersOf({ status, trigger }: Values): RunFilters {
  const wanted = among(runStatuses, status);
  const by = among(triggers, trigger);
  return { ...(wanted ? { status: wanted } : {}), ...(by ? { trigger: by } : {}) };
}

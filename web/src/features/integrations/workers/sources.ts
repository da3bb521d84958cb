import type { Source } from '../../../api/integrations.ts';

export type SourceState = 'fresh' | 'never' | 'off' | 'offNever' | 'trouble';

/** What is said of the data of a source: how old they are, and whether anything keeps them from being updated. */
export function stateOf({ status, last_success_at, health }: Source): SourceState {
  if (status === 'inactive') return last_success_at === null ? 'offNever' : 'off';
  if (last_success_at === null) return 'never';
  return health === 'failing' || health === 'late' ? 'trouble' : 'fresh';
}

export const isStale = (source: Source): boolean => !['fresh', 'never'].includes(stateOf(source));

/** Proper names of the systems, the same in every language. */
const systems: Readonly<Record<string, string>> = {
  regnakes: 'RegNakes',
  hubsdmk: 'HubSDMK',
  satusehat: 'SATUSEHAT',
};

/** The name of where a value came from; the system's own where several of it are connected, or none any more. */
export function nameOfSource(sources: readonly Source[], connector: string): string {
  const ofIt = sources.filter((source) => source.connector === connector);
  const [only] = ofIt;
  return only !== undefined && ofIt.length === 1 ? only.name : (systems[connector] ?? connector);
}

/** Whether nothing updates what came from there: all that is connected of it is off. */
export function isOff(sources: readonly Source[], connector: string): boolean {
  const ofIt = sources.filter((source) => source.connector === connector);
  return ofIt.length > 0 && ofIt.every((source) => source.status === 'inactive');
}

export interface Rebased<Draft> {
  draft: Draft;
  /** Fields that both have changed, and not to the same. */
  both: (keyof Draft)[];
}

/**
 * Brings what somebody has typed onto what another has stored meanwhile: their changes stand where nothing was typed,
 * what was typed stays.
 * @param began what the form showed before anything was typed
 */
export function rebase<Draft extends object>(began: Draft, typed: Draft, theirs: Draft): Rebased<Draft> {
  const names = Object.keys(typed) as (keyof Draft)[];
  const own = names.filter((name) => typed[name] !== began[name]);
  const draft = { ...theirs };
  for (const name of own) draft[name] = typed[name];
  return { draft, both: own.filter((name) => theirs[name] !== began[name] && theirs[name] !== typed[name]) };
}

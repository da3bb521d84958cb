import { bandingkan } from '../rules/contoh-kasus.ts';
import { type ParameterKey, parameters, type Settings } from '../rules/parameter.ts';
import { significant } from '../rules/validate-settings.ts';

export interface Changed {
  readonly key: ParameterKey;
  readonly old: number;
  readonly new: number;
}

export function changesOf(old: Settings, fresh: Settings): Changed[] {
  return parameters.flatMap(({ key }) =>
    old[key] === fresh[key] ? [] : [{ key, old: old[key], new: fresh[key] }],
  );
}

/** What changes, what of it by more than half, and cases at the borders under the old and the new values. */
export function compareSettings(old: Settings, fresh: Settings) {
  return {
    changes: changesOf(old, fresh).map((one) => ({ ...one, significant: significant(one.old, one.new) })),
    cases: bandingkan(old, fresh),
  };
}

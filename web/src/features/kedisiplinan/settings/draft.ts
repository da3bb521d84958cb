import type { RulesSettings } from '../../../api/rulesSettings.ts';
import {
  defaults,
  type Locale,
  type ParameterKey,
  parameters,
  readNumber,
  type Settings,
  settingsMessage,
  validateSettings,
} from './rules.ts';

/** What stands in the inputs, as it was typed. */
export type Typed = Record<ParameterKey, string>;

const fill = <Value>(value: (key: ParameterKey) => Value): Record<ParameterKey, Value> =>
  Object.fromEntries(parameters.map(({ key }) => [key, value(key)])) as Record<ParameterKey, Value>;

/** The stored values as the rules want them; a parameter that this version knows and the server does not has its default. */
export function valuesOf({ settings }: Pick<RulesSettings, 'settings'>): Settings {
  const stored = new Map(settings.map(({ key, value }) => [key, value]));
  return fill((key) => stored.get(key) ?? defaults[key]);
}

export const typedOf = (settings: Settings): Typed => fill((key) => String(settings[key]));

/** As a value is told from the stored one: "0100" is 100, and no change. */
export const isChanged = (typed: string, stored: number): boolean => readNumber(typed) !== stored;

export const changedKeys = (typed: Typed, stored: Settings): ParameterKey[] =>
  parameters.flatMap(({ key }) => (isChanged(typed[key], stored[key]) ? [key] : []));

/** What was typed, on other stored values: what was changed stays, the rest follows. */
export const onto = (typed: Typed, old: Settings, fresh: Settings): Typed =>
  fill((key) => (isChanged(typed[key], old[key]) ? typed[key] : String(fresh[key])));

/** The values that were typed, or what is wrong with each input, in the words that the server would use. */
export function checkTyped(
  typed: Typed,
  locale: Locale,
): { settings: Settings | null; errors: Partial<Record<string, string[]>> } {
  const checked = validateSettings(fill((key) => readNumber(typed[key])));
  if ('settings' in checked) return { settings: checked.settings, errors: {} };
  const errors: Partial<Record<string, string[]>> = {};
  for (const error of checked.errors)
    errors[error.key] = [...(errors[error.key] ?? []), settingsMessage(error, locale)];
  return { settings: null, errors };
}

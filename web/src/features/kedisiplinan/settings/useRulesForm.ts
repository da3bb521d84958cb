import { useEffect, useMemo, useState } from 'react';
import type { RulesSettings } from '../../../api/rulesSettings.ts';
import { queryClient } from '../../../app/queries.ts';
import { type Draft, useDraft } from '../../../app/useDraft.tsx';
import { useForm } from '../../../ui/form.ts';
import { changedKeys, checkTyped, onto, type Typed, typedOf, valuesOf } from './draft.ts';
import { settingsQuery } from './queries.ts';
import type { ParameterKey, Settings } from './rules.ts';
import { useLocale } from './useLocale.ts';

export interface RulesForm {
  readonly typed: Typed;
  readonly type: (key: ParameterKey, text: string) => void;
  readonly stored: Settings;
  readonly version: number;
  readonly changed: readonly ParameterKey[];
  /** What was typed, where it holds. */
  readonly settings: Settings | null;
  readonly errors: Partial<Record<string, string[]>>;
  readonly draft: Draft;
  /** Somebody else has saved below what was typed. */
  readonly moved: boolean;
  /** Fetches what is stored now and puts what was typed onto it. */
  readonly freshen: () => Promise<Typed>;
  /** Was saved, or is given up: the form shows what is stored. */
  readonly settle: () => Promise<void>;
}

/**
 * The thresholds as they are typed, on those that are stored. What another stores meanwhile comes in below: of what was
 * typed nothing is lost, and nothing of the other's is written over unseen.
 * @param held while a dialog compares with what was stored, that stays
 */
export function useRulesForm(now: RulesSettings, held: boolean): RulesForm {
  const locale = useLocale();
  const [seen, setSeen] = useState(now);
  const [moved, setMoved] = useState(false);
  const stored = useMemo(() => valuesOf(seen), [seen]);
  const began = useMemo(() => typedOf(stored), [stored]);
  const form = useForm<Typed>({ initialValues: began });
  const draft = useDraft('kedisiplinan.settings', form, began);
  const { settings, errors } = useMemo(() => checkTyped(form.values, locale), [form.values, locale]);
  const changed = changedKeys(form.values, stored);
  const take = (fresh: RulesSettings): Typed => {
    const typed = onto(form.values, stored, valuesOf(fresh));
    if (fresh.version !== seen.version) setMoved(changed.length > 0);
    setSeen(fresh);
    form.setValues(typed);
    return typed;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is stored, and the end of a comparison, are news
  useEffect(() => {
    if (!held && now !== seen) take(now);
  }, [now, held]);
  const fetchNow = () => queryClient.fetchQuery({ ...settingsQuery, staleTime: 0 });
  return {
    typed: form.values,
    type: (key, text) => form.setFieldValue(key, text as never),
    stored,
    version: seen.version,
    changed,
    settings,
    errors,
    draft,
    moved,
    freshen: async () => take(await fetchNow()),
    settle: async () => {
      const fresh = await fetchNow();
      draft.saved();
      setMoved(false);
      setSeen(fresh);
      form.setValues(typedOf(valuesOf(fresh)));
    },
  };
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../api/errors.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Diff } from '../../../ui/Diff.tsx';
import type { UseFormReturnType } from '../../../ui/form.ts';
import { Stack } from '../../../ui/layout.tsx';
import { rebase } from './rebase.ts';

/** A field that both have changed: what is stored now, and what stands in the form. */
export interface Clash<Draft> {
  field: keyof Draft;
  stored: string;
}

export interface Conflict<Draft> {
  /** null: nobody else has written meanwhile. */
  clashes: readonly Clash<Draft>[] | null;
  /** Takes a refusal; true where it was that somebody else was faster, and the form now stands on top of theirs. */
  meet: (error: unknown) => Promise<boolean>;
  over: () => void;
}

/**
 * For a form whose record somebody else may change meanwhile: nothing that was typed is lost.
 * @param latest what is stored now, as the form would show it
 */
export function useConflict<Draft extends object>(
  form: UseFormReturnType<Draft>,
  began: Draft,
  latest: (() => Promise<Draft>) | undefined,
): Conflict<Draft> {
  const [clashes, setClashes] = useState<readonly Clash<Draft>[] | null>(null);
  const meet = async (error: unknown): Promise<boolean> => {
    if (latest === undefined || !isApiError(error, 'VERSION_CONFLICT')) return false;
    const theirs = await latest().catch(() => null);
    // Gone, or out of reach: then the refusal itself is all there is to say.
    if (theirs === null) return false;
    const { draft, both } = rebase(began, form.getValues(), theirs);
    form.setValues(draft);
    setClashes(both.map((field) => ({ field, stored: String(theirs[field]) })));
    return true;
  };
  return { clashes, meet, over: () => setClashes(null) };
}

interface NoteProps<Draft> {
  conflict: Conflict<Draft>;
  labelOf: (field: keyof Draft) => string;
  typed: Draft;
}

/** Says that somebody else has saved meanwhile, and where the form differs from theirs. */
export function ConflictNote<Draft extends object>({ conflict, labelOf, typed }: NoteProps<Draft>) {
  const { t } = useTranslation('insurance');
  const { clashes } = conflict;
  if (clashes === null) return null;
  return (
    <Banner tone="warn" title={t('conflict.title')}>
      <Stack gap={12}>
        <span>{t(clashes.length === 0 ? 'conflict.merged' : 'conflict.both')}</span>
        {clashes.length > 0 && (
          <Diff
            changes={clashes.map(({ field, stored }) => ({
              id: String(field),
              label: labelOf(field),
              before: stored,
              after: String(typed[field]),
            }))}
          />
        )}
      </Stack>
    </Banner>
  );
}

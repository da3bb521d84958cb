import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import type { UseFormReturnType } from '../ui/form.ts';
import { readDraft, typedIn, writeDraft } from './drafts.ts';
import { useMe } from './session.ts';

export interface Draft {
  /** Something typed before was put back. */
  restored: boolean;
  /** Some of it was too personal to be kept. */
  partly: boolean;
  /** It was saved, or given up, and the form closes: nothing is kept any more. */
  done: () => void;
  /** It was saved, and the form stays open for more. */
  saved: () => void;
  /** Back to what the form would be without it. */
  startOver: () => void;
}

/**
 * Keeps what is typed into a form through a reload, a way out and back, and an ended session, and puts it back. `name`
 * tells this form from others; `began` is what it shows untouched; the fields in `never` are not stored.
 */
export function useDraft<T extends object>(
  name: string,
  form: UseFormReturnType<T>,
  began: T,
  never: readonly (keyof T)[] = [],
): Draft {
  const me = useMe();
  const [kept] = useState(() => readDraft(me, name));
  const [restored, setRestored] = useState(kept !== null);
  const ended = useRef(false);
  const { values } = form;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form opens
  useEffect(() => {
    if (kept !== null) form.setValues(kept as Partial<T>);
  }, []);
  // The values as they began are no news while the kept ones are on their way.
  const first = useRef(kept === null ? null : values);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed is kept when it is typed
  useEffect(() => {
    if (ended.current || first.current === values) return;
    first.current = null;
    writeDraft(me, name, typedIn(began, values, never) as Readonly<Record<string, unknown>>);
  }, [values]);
  const saved = (): void => {
    setRestored(false);
    writeDraft(me, name, {});
  };
  return {
    restored,
    partly: never.length > 0,
    saved,
    done: () => {
      ended.current = true;
      saved();
    },
    startOver: () => {
      saved();
      form.setValues(began);
      form.clearErrors();
    },
  };
}

/** Says that the form holds what was typed earlier, and offers to begin anew. */
export function DraftNote({ draft }: { draft: Draft }) {
  if (!draft.restored) return null;
  return (
    <Suspense fallback={null}>
      <Note draft={draft} />
    </Suspense>
  );
}

function Note({ draft }: { draft: Draft }) {
  const { t } = useTranslation('kept');
  return (
    <Banner
      tone="info"
      title={t('draft.restored')}
      actions={
        <Button tone="secondary" onClick={draft.startOver}>
          {t('draft.startOver')}
        </Button>
      }
    >
      {draft.partly && t('draft.partly')}
    </Banner>
  );
}

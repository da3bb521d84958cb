import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApiError, isApiError } from '../../../api/errors.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { conflictOf } from './conflict.ts';

export const isStatusConflict = (error: unknown): error is ApiError =>
  isApiError(error, 'INTEGRATION_STATUS_CHANGED');

/** What the other one did first; what was typed here stays to be read. */
export function ConflictNote({ error, onClose }: { error: ApiError; onClose: () => void }) {
  const { t } = useTranslation('integrationForms');
  const { dateTime } = useFormats();
  const { to, by, bySystem, at, reason } = conflictOf(error.data);
  const name = bySystem ? t('conflict.system') : (by ?? t('conflict.somebody'));
  const note = useRef<HTMLDivElement>(null);
  // It stands below a long form: it is brought into sight, and the reader to it.
  useEffect(() => {
    note.current?.focus({ preventScroll: true });
    note.current?.scrollIntoView({ block: 'center' });
  }, []);
  const told = to !== null && at !== null;
  return (
    <div ref={note} tabIndex={-1}>
      <Banner
        tone="bad"
        title={t('conflict.title')}
        actions={
          <Button tone="secondary" onClick={onClose}>
            {t('conflict.close')}
          </Button>
        }
      >
        {told && t(to === 'inactive' ? 'conflict.off' : 'conflict.on', { name, at: dateTime(at) })}
        {told && reason !== null && ` ${t('conflict.offReason', { reason })}`}
        {!told && t('conflict.unknown')}
      </Banner>
    </div>
  );
}

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/errors.ts';

/** What to show for an error: the API's own words where it spoke, ours where it could not. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation();
  return useCallback(
    (error: unknown) => {
      if (!(error instanceof ApiError)) return t('error.unexpected');
      if (error.code === 'NETWORK') return t('error.network');
      if (error.code === 'UNREADABLE') return t('error.unreadable');
      return error.message === '' ? t('error.unexpected') : error.message;
    },
    [t],
  );
}

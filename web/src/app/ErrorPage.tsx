import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../api/errors.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorState } from '../ui/State.tsx';
import { ForbiddenPage } from './ForbiddenPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import css from './plain.module.css';

/** What a page became when it could not be shown. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  if (isApiError(error) && error.status === 403) return <ForbiddenPage />;
  if (isApiError(error) && error.status === 404) return <NotFoundPage />;
  const again = (): void => {
    reset();
    void router.invalidate();
  };
  return (
    <main className={css.plain}>
      <h1 className="visually-hidden">{t('error.crashTitle')}</h1>
      <ErrorState error={error} onRetry={again} />
      {!isApiError(error) && (
        <Button tone="secondary" onClick={() => location.reload()}>
          {t('error.reload')}
        </Button>
      )}
    </main>
  );
}

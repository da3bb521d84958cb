import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../api/errors.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorState } from '../ui/State.tsx';
import { ForbiddenPage } from './ForbiddenPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import css from './plain.module.css';

const ModuleClosedPage = lazy(() =>
  import('../features/tenancy/standing/ModuleClosedPage.tsx').then((file) => ({
    default: file.ModuleClosedPage,
  })),
);

/** Which module is off, where that is why a page could not be shown. */
function closedModule(error: unknown): string | null {
  if (!isApiError(error, 'MODULE_INACTIVE')) return null;
  const { module } = (error.data ?? {}) as { module?: unknown };
  return typeof module === 'string' ? module : null;
}

/** In place of everything: the frame itself could not be shown. */
export const WholeErrorPage = (props: ErrorComponentProps) => <ErrorPage {...props} whole />;

/** What a page became when it could not be shown; the shell around it stays. */
export function ErrorPage({ error, reset, whole = false }: ErrorComponentProps & { whole?: boolean }) {
  const { t } = useTranslation();
  const router = useRouter();
  const module = closedModule(error);
  if (module !== null && !whole)
    return (
      <Suspense fallback={null}>
        <ModuleClosedPage module={module} />
      </Suspense>
    );
  if (isApiError(error) && error.status === 403) return <ForbiddenPage whole={whole} />;
  if (isApiError(error) && error.status === 404) return <NotFoundPage whole={whole} />;
  const Frame = whole ? 'main' : 'div';
  const again = (): void => {
    reset();
    void router.invalidate();
  };
  return (
    <Frame className={css.plain}>
      <h1 className="visually-hidden">{t('error.crashTitle')}</h1>
      <ErrorState error={error} onRetry={again} />
      {!isApiError(error) && (
        <Button tone="secondary" onClick={() => location.reload()}>
          {t('error.reload')}
        </Button>
      )}
    </Frame>
  );
}

import { IconAlertTriangle, IconInbox, IconSearchOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/errors.ts';
import { useErrorText } from '../i18n/errorText.ts';
import { Button } from './Button.tsx';
import { CopyButton } from './CopyButton.tsx';
import css from './State.module.css';

interface StateProps {
  icon: ReactNode;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  live?: 'alert' | 'status';
}

function State({ icon, title, children, actions, live = 'status' }: StateProps) {
  return (
    <div className={css.state} role={live}>
      <div className={css.icon}>{icon}</div>
      <div className={css.title}>{title}</div>
      {children && <div className={css.text}>{children}</div>}
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  );
}

/** There is none yet: says what this will hold and gives the first step. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <State icon={<IconInbox size={28} aria-hidden />} title={title} actions={action}>
      {children}
    </State>
  );
}

/** There are some, but none that match: gives the way back to all. */
export function NoMatch({ onClear }: { onClear?: () => void }) {
  const { t } = useTranslation();
  return (
    <State
      icon={<IconSearchOff size={28} aria-hidden />}
      title={t('table.noMatch')}
      actions={
        onClear && (
          <Button tone="secondary" onClick={onClear}>
            {t('table.clearFilters')}
          </Button>
        )
      }
    >
      {t('table.noMatchHint')}
    </State>
  );
}

/** It went wrong: what to do, the request id to copy, and another try. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const text = useErrorText();
  const requestId = error instanceof ApiError ? error.requestId : null;
  return (
    <State
      icon={<IconAlertTriangle size={28} aria-hidden />}
      title={t('error.title')}
      live="alert"
      actions={
        <>
          {onRetry && <Button onClick={onRetry}>{t('error.retry')}</Button>}
          {requestId && <CopyButton text={requestId} label={t('error.copyId')} />}
        </>
      }
    >
      {text(error)}
    </State>
  );
}

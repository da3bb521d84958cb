import { IconCircleCheck, IconCircleX, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './Toasts.module.css';
import { dismissToast, type Toast, useToasts } from './toast.ts';

/** Where toasts appear; once in the shell. */
export function Toasts() {
  const toasts = useToasts();
  const { t } = useTranslation();
  return (
    <section className={css.region} aria-label={t('toast.region')} aria-live="polite" data-no-print>
      {toasts.map((toast) => (
        <ToastRow key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastRow({ toast }: { toast: Toast }) {
  const { t } = useTranslation();
  const Icon = toast.tone === 'good' ? IconCircleCheck : IconCircleX;
  const undo = (): void => {
    toast.undo?.();
    dismissToast(toast.id);
  };
  return (
    <div className={css.toast}>
      <Icon size={20} aria-hidden />
      <span className={css.text}>{toast.text}</span>
      {toast.undo && (
        <button type="button" className={css.undo} onClick={undo}>
          {t('toast.undo')}
        </button>
      )}
      <button
        type="button"
        className={css.close}
        aria-label={t('close')}
        onClick={() => dismissToast(toast.id)}
      >
        <IconX size={16} aria-hidden />
      </button>
    </div>
  );
}

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import css from './UpdatePrompt.module.css';

type Update = () => Promise<void>;

/** Registers the service worker, and asks before a new version takes over: nobody loses what they typed. */
export function UpdatePrompt() {
  const { t } = useTranslation();
  const [update, setUpdate] = useState<Update | null>(null);
  useEffect(() => {
    if (import.meta.env.DEV) return;
    let take: Update = async () => undefined;
    void import('virtual:pwa-register').then(({ registerSW }) => {
      take = registerSW({ onNeedRefresh: () => setUpdate(() => () => take()) });
    });
  }, []);
  if (update === null) return null;
  return (
    <div className={css.prompt} data-no-print>
      <Banner
        tone="info"
        title={t('shell.update')}
        actions={
          <>
            <Button tone="secondary" onClick={() => setUpdate(null)}>
              {t('shell.later')}
            </Button>
            <Button onClick={() => void update()}>{t('shell.updateNow')}</Button>
          </>
        }
      />
    </div>
  );
}

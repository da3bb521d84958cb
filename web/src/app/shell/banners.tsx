import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../api/types.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useOnline } from '../../ui/online.ts';
import { useSessionActions } from './useSessionActions.ts';

/** The sentence around it ends with its own full stop: "S.Pd." would end with two. */
const withoutStop = (text: string): string => text.replace(/\.$/, '');

/** Never acted as another without seeing it. */
export function ImpersonationBanner({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { endImpersonation } = useSessionActions();
  const [ending, setEnding] = useState(false);
  if (me.impersonation === null) return null;
  const { actor_name: actor, reason } = me.impersonation;
  const end = (): void => {
    setEnding(true);
    void endImpersonation().finally(() => setEnding(false));
  };
  return (
    <Banner
      tone="warn"
      bar
      title={t('shell.impersonating', { name: withoutStop(me.full_name) })}
      actions={
        <Button tone="secondary" loading={ending} onClick={end}>
          {t('shell.endImpersonation')}
        </Button>
      }
    >
      {t('shell.impersonationReason', { reason: withoutStop(reason), actor: withoutStop(actor) })}
    </Banner>
  );
}

export function OfflineBanner() {
  const { t } = useTranslation();
  const online = useOnline();
  if (online) return null;
  return (
    <Banner tone="warn" bar>
      {t('shell.offline')}
    </Banner>
  );
}

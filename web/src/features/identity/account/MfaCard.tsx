import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import { meQuery, queryClient } from '../../../app/queries.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Muted } from '../../../ui/layout.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../ui/State.tsx';
import { MfaDisable } from './MfaDisable.tsx';
import { MfaEnrol } from './MfaEnrol.tsx';

const mfaQuery = queryOptions({ queryKey: ['mfa'], queryFn: () => unwrap(api.GET('/api/auth/mfa')) });

/** The second factor: on, off, and how many recovery codes are left. */
export function MfaCard() {
  const { t } = useTranslation('account');
  const { data, error, refetch } = useQuery(mfaQuery);
  const [dialog, setDialog] = useState<'enrol' | 'disable' | null>(null);
  const done = (): void => {
    setDialog(null);
    void queryClient.invalidateQueries({ queryKey: mfaQuery.queryKey });
    void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
  };
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) {
    return (
      <Card title={t('mfa.title')}>
        <Skeleton lines={2} />
      </Card>
    );
  }
  const action = data.enabled ? (
    <Button tone="secondary" onClick={() => setDialog('disable')}>
      {t('mfa.disable')}
    </Button>
  ) : (
    <Button onClick={() => setDialog('enrol')}>{t('mfa.enable')}</Button>
  );
  const state = (
    <Chip tone={data.enabled ? 'good' : 'grey'}>{data.enabled ? t('mfa.on') : t('mfa.off')}</Chip>
  );
  return (
    <Card title={t('mfa.title')} note={state} description={t('mfa.description')} actions={action}>
      {data.enabled && <Muted>{t('mfa.codesLeft', { count: data.recovery_codes_left })}</Muted>}
      <MfaEnrol open={dialog === 'enrol'} onClose={done} />
      <MfaDisable open={dialog === 'disable'} onClose={done} />
    </Card>
  );
}

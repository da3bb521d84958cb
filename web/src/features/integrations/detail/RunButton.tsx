import { IconRefresh } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import type { Integration } from '../../../api/integrations.ts';
import { useMay } from '../../../app/session.ts';
import { useErrorText } from '../../../i18n/errorText.ts';
import { Button } from '../../../ui/Button.tsx';
import { showToast } from '../../../ui/toast.ts';
import { refreshIntegrations } from '../queries.ts';

/** A run at once. Why it cannot be asked for now is said on the button. */
export function RunButton({ integration }: { integration: Integration }) {
  const { t } = useTranslation('integrations');
  const run = useRunNow(integration);
  return (
    <Button
      tone="secondary"
      icon={<IconRefresh size={18} aria-hidden />}
      loading={run.isPending}
      blocked={useRunBlocked(integration)}
      onClick={() => run.mutate('cursor')}
    >
      {t('run.now')}
    </Button>
  );
}

/** Why no run can be asked for; false where one can. */
export function useRunBlocked({ status, running }: Integration): string | false {
  const { t } = useTranslation('integrations');
  const may = useMay();
  if (!may('integrations:run')) return t('noRunRight');
  if (status === 'inactive') return t('run.blockedOff');
  return running !== null && t('run.blockedBusy');
}

/** Queues a run, from where the last one ended or all of it anew. */
export function useRunNow({ code, name }: Pick<Integration, 'code' | 'name'>) {
  const { t } = useTranslation('integrations');
  const errorText = useErrorText();
  return useMutation({
    mutationFn: (from: 'cursor' | 'start') =>
      unwrap(api.POST('/api/integrations/{code}/runs', { params: { path: { code } }, body: { from } })),
    onSuccess: () => showToast(t('run.started', { name })),
    onError: (error) => showToast(errorText(error), { tone: 'bad' }),
    // Refused or not, it stands among the runs.
    onSettled: () => refreshIntegrations(),
  });
}

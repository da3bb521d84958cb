import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bare } from '../../../api/client.ts';
import type { UserDetail } from '../../../api/identity.ts';
import { announce } from '../../../app/channel.ts';
import { urls } from '../../../app/urls.ts';
import { ReasonDialog } from '../../../ui/ReasonDialog.tsx';

/** As short as the API takes a reason. */
const SHORTEST = 10;

/** Seeing Balai as this person does, with a reason; the shell then shows it in a banner. */
export function ImpersonateDialog({ user, onClose }: { user: UserDetail; onClose: () => void }) {
  const { t } = useTranslation('users');
  const begin = useMutation({
    mutationFn: async (reason: string) => {
      await bare(api.POST('/api/auth/impersonation', { body: { user_id: user.id, reason } }));
      // From here on one is somebody else: begun afresh, nothing on this page is asked again in their name.
      announce({ kind: 'session' });
      location.assign(urls.home());
    },
  });
  return (
    <ReasonDialog
      title={t('impersonate.title', { name: user.full_name })}
      what={t('impersonate.what')}
      label={t('reason.label')}
      hint={t('impersonate.reasonHint', { count: SHORTEST })}
      action={t('action.impersonate')}
      shortest={SHORTEST}
      tooShort={t('impersonate.reasonShort', { count: SHORTEST })}
      work={begin}
      onClose={onClose}
    />
  );
}

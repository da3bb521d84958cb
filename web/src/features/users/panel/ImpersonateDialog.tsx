import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bare } from '../../../api/client.ts';
import type { UserDetail } from '../../../api/identity.ts';
import { announce } from '../../../app/channel.ts';
import { urls } from '../../../app/urls.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { FormActions, Stack } from '../../../ui/layout.tsx';
import { Modal } from '../../../ui/Modal.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';

/** As short as the API takes a reason. */
const SHORTEST = 10;

/** Seeing Balai as this person does, with a reason; the shell then shows it in a banner. */
export function ImpersonateDialog({ user, onClose }: { user: UserDetail; onClose: () => void }) {
  const { t } = useTranslation('users');
  const { t: common } = useTranslation();
  const [reason, setReason] = useState('');
  const short = reason.trim().length < SHORTEST;
  const begin = useMutation({
    mutationFn: async () => {
      await bare(api.POST('/api/auth/impersonation', { body: { user_id: user.id, reason: reason.trim() } }));
      // From here on one is somebody else: begun afresh, nothing on this page is asked again in their name.
      announce({ kind: 'session' });
      location.assign(urls.home());
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!short) begin.mutate();
  };
  return (
    <Modal open onClose={onClose} title={t('impersonate.title', { name: user.full_name })}>
      <form onSubmit={submit}>
        <Stack>
          <Banner tone="warn">{t('impersonate.what')}</Banner>
          <TextArea
            label={t('reason.label')}
            description={t('impersonate.reasonHint', { count: SHORTEST })}
            required
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FormError error={begin.error} />
          <FormActions>
            <Button tone="secondary" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button
              type="submit"
              loading={begin.isPending}
              blocked={short && t('impersonate.reasonShort', { count: SHORTEST })}
            >
              {t('action.impersonate')}
            </Button>
          </FormActions>
        </Stack>
      </form>
    </Modal>
  );
}

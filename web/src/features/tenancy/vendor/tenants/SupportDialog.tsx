import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bare } from '../../../../api/client.ts';
import type { TenantDetail, TenantMember } from '../../../../api/vendor.ts';
import { announce } from '../../../../app/channel.ts';
import { urls } from '../../../../app/urls.ts';
import { Banner } from '../../../../ui/Banner.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { FormError } from '../../../../ui/FormError.tsx';
import { FormActions, Stack } from '../../../../ui/layout.tsx';
import { Modal } from '../../../../ui/Modal.tsx';
import { TextArea } from '../../../../ui/TextArea.tsx';

/** As short as the API takes a reason. */
const SHORTEST = 10;

interface Props {
  tenant: TenantDetail;
  member: TenantMember;
  onClose: () => void;
}

/** Acting as somebody of an institution that has allowed it, with a reason that its trail keeps. */
export function SupportDialog({ tenant, member, onClose }: Props) {
  const { t } = useTranslation('vendor');
  const { t: common } = useTranslation();
  const [reason, setReason] = useState('');
  const short = reason.trim().length < SHORTEST;
  const begin = useMutation({
    mutationFn: async () => {
      await bare(
        api.POST('/api/vendor/tenants/{id}/impersonation', {
          params: { path: { id: tenant.id } },
          body: { user_id: member.user_id, reason: reason.trim() },
        }),
      );
      // From here on one is somebody else, somewhere else: begun afresh.
      announce({ kind: 'session' });
      location.assign(urls.home());
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!short) begin.mutate();
  };
  return (
    <Modal open onClose={onClose} title={t('support.actAs', { name: member.user_full_name })}>
      <form onSubmit={submit}>
        <Stack>
          <Banner tone="warn">{t('support.what', { tenant: tenant.name })}</Banner>
          <TextArea
            label={t('support.reason')}
            description={t('support.reasonHint', { count: SHORTEST })}
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
              blocked={short && t('support.reasonShort', { count: SHORTEST })}
            >
              {t('support.begin')}
            </Button>
          </FormActions>
        </Stack>
      </form>
    </Modal>
  );
}

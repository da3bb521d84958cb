import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bare } from '../../../../api/client.ts';
import type { TenantDetail, TenantMember } from '../../../../api/vendor.ts';
import { announce } from '../../../../app/channel.ts';
import { urls } from '../../../../app/urls.ts';
import { ReasonDialog } from '../../../../ui/ReasonDialog.tsx';

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
  const begin = useMutation({
    mutationFn: async (reason: string) => {
      await bare(
        api.POST('/api/vendor/tenants/{id}/impersonation', {
          params: { path: { id: tenant.id } },
          body: { user_id: member.user_id, reason },
        }),
      );
      // From here on one is somebody else, somewhere else: begun afresh.
      announce({ kind: 'session' });
      location.assign(urls.home());
    },
  });
  return (
    <ReasonDialog
      title={t('support.actAs', { name: member.user_full_name })}
      what={t('support.what', { tenant: tenant.name })}
      label={t('support.reason')}
      hint={t('support.reasonHint', { count: SHORTEST })}
      action={t('support.begin')}
      shortest={SHORTEST}
      tooShort={t('support.reasonShort', { count: SHORTEST })}
      work={begin}
      onClose={onClose}
    />
  );
}

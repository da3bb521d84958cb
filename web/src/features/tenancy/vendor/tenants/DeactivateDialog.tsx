import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../../api/client.ts';
import { type ReasonCode, reasonCodes, type TenantDetail } from '../../../../api/vendor.ts';
import { ConfirmTyped } from '../../../../ui/ConfirmTyped.tsx';
import { FormError } from '../../../../ui/FormError.tsx';
import { Stack } from '../../../../ui/layout.tsx';
import { Select } from '../../../../ui/Select.tsx';
import { TextArea } from '../../../../ui/TextArea.tsx';
import { showToast } from '../../../../ui/toast.ts';
import { refreshDesk } from '../queries.ts';
import { Effects } from './Effects.tsx';

/** Ends an institution's time with Balai: what happens is said first, then the domain must be typed. */
export function DeactivateDialog({ tenant, onClose }: { tenant: TenantDetail; onClose: () => void }) {
  const { t } = useTranslation('vendor');
  const [reason, setReason] = useState<ReasonCode | null>(null);
  const [note, setNote] = useState('');
  const work = useMutation({
    mutationFn: (code: ReasonCode) =>
      unwrap(
        api.PATCH('/api/vendor/tenants/{id}/status', {
          params: { path: { id: tenant.id } },
          body: {
            is_active: false,
            reason_code: code,
            ...(note.trim() === '' ? {} : { note: note.trim() }),
          },
        }),
      ),
    onSuccess: async () => {
      onClose();
      showToast(t('deactivate.done', { name: tenant.name }));
      await refreshDesk();
    },
  });
  return (
    <ConfirmTyped
      open
      onClose={onClose}
      title={t('deactivate.title', { name: tenant.name })}
      phrase={tenant.domain}
      action={t('tenants.deactivate')}
      loading={work.isPending}
      error={<FormError error={work.error} />}
      blocked={reason === null && t('deactivate.reasonMissing')}
      onConfirm={() => reason !== null && work.mutate(reason)}
    >
      <Stack gap={12}>
        <Effects tenant={tenant} />
        <Select
          label={t('deactivate.reason')}
          required
          options={reasonCodes.map((value) => ({ value, label: t(`reason.${value}`) }))}
          value={reason}
          onChange={setReason}
        />
        <TextArea
          label={t('deactivate.note')}
          description={t('deactivate.noteHint')}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </Stack>
    </ConfirmTyped>
  );
}

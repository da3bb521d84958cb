import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Subscription } from '../../../api/billing.ts';
import { api, unwrap } from '../../../api/client.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { FormActions, Stack } from '../../../ui/layout.tsx';
import { Modal } from '../../../ui/Modal.tsx';
import { showToast } from '../../../ui/toast.ts';
import { lastDay } from './lastDay.ts';
import { refreshBilling } from './queries.ts';

interface Props {
  open: boolean;
  subscription: Subscription;
  onClose: () => void;
}

/** Ends a subscription with its paid days; until then it can be taken back, so nothing has to be typed. */
export function CancelDialog({ open, subscription, onClose }: Props) {
  const { t } = useTranslation('billing');
  const { t: common } = useTranslation();
  const { date, list } = useFormats();
  const { id, plan, modules } = subscription;
  const cancel = useMutation({
    mutationFn: () =>
      unwrap(api.POST('/api/billing/subscriptions/{id}/cancel', { params: { path: { id } }, body: {} })),
    onSuccess: async ({ ends_on }) => {
      showToast(t('cancel.done', { date: date(ends_on) }));
      onClose();
      await refreshBilling();
    },
  });
  const until = lastDay(subscription);
  const names = list(modules.map((code) => common(`nav.groups.${code as 'praktikum'}`)));
  return (
    <Modal open={open} onClose={onClose} title={t('cancel.title', { plan: plan.name })} size="sm">
      <Stack>
        <p>{until === null ? t('cancel.textUnpaid') : t('cancel.text', { date: date(until) })}</p>
        <p>{t('cancel.modules', { modules: names })}</p>
        <FormError error={cancel.error} />
        <FormActions>
          <Button tone="secondary" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button tone="danger" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {t('cancel.submit')}
          </Button>
        </FormActions>
      </Stack>
    </Modal>
  );
}

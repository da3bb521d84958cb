import { IconCheck, IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, done } from '../../../../api/client.ts';
import type { PaymentRow } from '../../../../api/vendorBilling.ts';
import { Button } from '../../../../ui/Button.tsx';
import { FormError } from '../../../../ui/FormError.tsx';
import { Muted, Row, Stack } from '../../../../ui/layout.tsx';
import { showToast } from '../../../../ui/toast.ts';
import { refreshDesk } from '../queries.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';
import css from './payments.module.css';

interface Props {
  payment: PaymentRow;
  /** False for a moment after the one before was decided on: a second press was meant for that one. */
  isSettled: () => boolean;
  onDecided: () => void;
}

/** The two answers to a proof, each at a key of its own. */
export function Decision({ payment, isSettled, onDecided }: Props) {
  const { t } = useTranslation('vendorBilling');
  const [rejecting, setRejecting] = useState(false);
  const after = useAfter(onDecided);
  const verify = useMutation({
    mutationFn: () =>
      done(api.POST('/api/billing/payments/{id}/verify', { params: { path: { id: payment.id } } })),
    onSuccess: () => after(t('payments.verified', { name: payment.tenant.name })),
  });
  const { isPending, mutate } = verify;
  const accept = (): void => {
    if (isSettled()) mutate();
  };
  useKeys(!rejecting && !isPending, accept, () => setRejecting(true));
  return (
    <Stack gap={10}>
      <FormError error={verify.error} />
      <Row>
        <Button
          icon={<IconCheck size={18} aria-hidden />}
          loading={isPending}
          aria-keyshortcuts="v"
          onClick={accept}
        >
          {t('payments.verify')}
        </Button>
        <Button
          tone="secondary"
          icon={<IconX size={18} aria-hidden />}
          aria-keyshortcuts="t"
          onClick={() => setRejecting(true)}
        >
          {t('payments.reject')}
        </Button>
      </Row>
      <div className={css.keys}>
        <Muted>{t('payments.keys')}</Muted>
      </div>
      {rejecting && (
        <RejectDialog payment={payment} onDecided={onDecided} onClose={() => setRejecting(false)} />
      )}
    </Stack>
  );
}

function RejectDialog({ payment, onDecided, onClose }: Omit<Props, 'isSettled'> & { onClose: () => void }) {
  const { t } = useTranslation('vendorBilling');
  const after = useAfter(onDecided);
  const { name } = payment.tenant;
  const reject = useMutation({
    mutationFn: (reason: string) =>
      done(
        api.POST('/api/billing/payments/{id}/reject', {
          params: { path: { id: payment.id } },
          body: { reason },
        }),
      ),
    onSuccess: () => {
      onClose();
      return after(t('payments.rejected', { name }));
    },
  });
  return (
    <ReasonDialog
      title={t('payments.rejectTitle')}
      what={t('payments.rejectWhat', { name })}
      action={t('payments.reject')}
      hint={t('payments.rejectHint')}
      work={reject}
      onClose={onClose}
    />
  );
}

function useAfter(onDecided: () => void): (words: string) => Promise<void> {
  return async (words) => {
    onDecided();
    showToast(words);
    await refreshDesk();
  };
}

/** Keys that belong to what is being typed, or to a button, are left to it. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select') !== null;

/** `v` and `t` while the two answers are open to be given. */
function useKeys(open: boolean, verify: () => void, reject: () => void): void {
  useEffect(() => {
    if (!open) return;
    const press = (event: KeyboardEvent): void => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === 'v') verify();
      if (event.key === 't') {
        event.preventDefault();
        reject();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [open, verify, reject]);
}

import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { address } from '../../../api/address.ts';
import type { Payment } from '../../../api/billing.ts';
import { download } from '../../../api/download.ts';
import { useErrorText } from '../../../i18n/errorText.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { StatusChip } from '../../../ui/Chip.tsx';
import { showToast } from '../../../ui/toast.ts';
import css from './billing.module.css';
import { paymentTones, usePaymentWords } from './words.ts';

/** The proofs that were sent, with what became of each. */
export function Proofs({ payments }: { payments: readonly Payment[] }) {
  const { t } = useTranslation('billing');
  const errorText = useErrorText();
  const { rupiah, date } = useFormats();
  const words = usePaymentWords();
  const open = useMutation({
    mutationFn: ({ id, name }: { id: string; name: string }) =>
      download(address('get', '/api/billing/payments/{id}/proof', { path: { id } }), name),
    onError: (error) => showToast(errorText(error), { tone: 'bad' }),
  });
  return (
    <Card title={t('payment.history')}>
      <ul className={css.rows}>
        {payments.map(({ id, method, paid_on, amount, status, reject_reason, note, proof }) => (
          <li key={id} className={css.row}>
            <div className={css.rowWords}>
              <div className={css.rowTitle}>
                {t(`payment.methods.${method}`)}, {date(paid_on)}
              </div>
              {note !== '' && <div className={css.rowText}>{note}</div>}
              {reject_reason !== null && (
                <div className={css.rowText}>{t('payment.reject', { reason: reject_reason })}</div>
              )}
            </div>
            <StatusChip status={status} tones={paymentTones} words={words} />
            <span className={css.amount}>{rupiah(amount)}</span>
            {proof !== null && (
              <Button
                tone="secondary"
                loading={open.isPending && open.variables.id === id}
                onClick={() => open.mutate({ id, name: proof.name })}
              >
                {t('payment.seeProof', { name: proof.name })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

import { useTranslation } from 'react-i18next';
import type { Invoice } from '../../../api/billing.ts';
import { useMay } from '../../../app/session.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Card } from '../../../ui/Card.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { Muted } from '../../../ui/layout.tsx';
import css from './billing.module.css';
import { ProofForm } from './ProofForm.tsx';

/** Where the money goes and how its proof is sent; while a proof is checked, that it is. */
export function PayCards({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation('billing');
  const { dateTime } = useFormats();
  const may = useMay();
  const last = invoice.payments.reduce<Invoice['payments'][number] | undefined>(
    (newest, one) => (newest === undefined || one.created_at > newest.created_at ? one : newest),
    undefined,
  );
  if (invoice.status === 'awaiting_verification')
    return (
      <Banner tone="info" title={t('payment.waiting')}>
        {last && t('payment.waitingText', { at: dateTime(last.created_at) })}
      </Banner>
    );
  if (invoice.status !== 'unpaid' && invoice.status !== 'overdue') return null;
  const rejected = last?.status === 'rejected' ? last : null;
  return (
    <>
      {rejected && (
        <Banner tone="bad" title={t('payment.rejected')}>
          {t('payment.rejectedText', { reason: rejected.reject_reason })}
        </Banner>
      )}
      <BankCard invoice={invoice} />
      {may('billing:pay') ? (
        <ProofForm invoice={invoice} again={rejected !== null} />
      ) : (
        <Banner tone="info">{t('payment.mayNot')}</Banner>
      )}
    </>
  );
}

function BankCard({ invoice: { bank, total, number } }: { invoice: Invoice }) {
  const { t } = useTranslation('billing');
  const { rupiah } = useFormats();
  if (bank.account === '')
    return (
      <Card title={t('payment.title')}>
        <Muted>{t('payment.noBank')}</Muted>
      </Card>
    );
  const rows = [
    { label: t('payment.bank'), shown: bank.name, copied: null },
    { label: t('payment.account'), shown: bank.account, copied: bank.account.replace(/[^0-9A-Za-z]/g, '') },
    { label: t('payment.holder'), shown: bank.holder, copied: null },
    { label: t('payment.amount'), shown: rupiah(total), copied: String(total) },
    { label: t('payment.reference'), shown: number ?? '', copied: number },
  ];
  return (
    <Card title={t('payment.title')} description={t('payment.transfer')}>
      <dl className={css.bank}>
        {rows.map(({ label, shown, copied }) => (
          <div key={label} className={css.bankRow}>
            <dt className={css.bankLabel}>{label}</dt>
            <dd className={css.bankValue}>{shown}</dd>
            {copied !== null && (
              <dd className={css.bankCopy}>
                <CopyButton
                  text={copied}
                  label={t('payment.copy')}
                  name={t('payment.copyOf', { what: label.toLowerCase() })}
                />
              </dd>
            )}
          </div>
        ))}
      </dl>
    </Card>
  );
}

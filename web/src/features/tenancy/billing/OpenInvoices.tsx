import { useTranslation } from 'react-i18next';
import type { InvoiceRow } from '../../../api/billing.ts';
import { useMay } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { StatusChip } from '../../../ui/Chip.tsx';
import css from './billing.module.css';
import { invoiceTones, useDueText, useInvoiceWords } from './words.ts';

/** What is to be paid, the earliest due first, each with the way to pay it. */
export function OpenInvoices({ invoices }: { invoices: readonly InvoiceRow[] }) {
  const { t } = useTranslation('billing');
  const may = useMay();
  const { rupiah, date } = useFormats();
  const words = useInvoiceWords();
  const dueText = useDueText();
  const first = invoices.find(({ status }) => status !== 'awaiting_verification');
  return (
    <Card title={t('toPay')}>
      <ul className={css.rows}>
        {invoices.map((invoice) => {
          const waits = invoice.status === 'awaiting_verification';
          const pays = !waits && may('billing:pay');
          return (
            <li key={invoice.id} className={css.row}>
              <div className={css.rowWords}>
                <div className={css.rowTitle}>{invoice.number}</div>
                <div className={css.rowText}>
                  {t(`invoice.reason.${invoice.reason}`)} · {date(invoice.due_on)}
                  {!waits && `, ${dueText(invoice.due_on)}`}
                </div>
              </div>
              <StatusChip status={invoice.status} tones={invoiceTones} words={words} />
              <span className={css.amount}>{rupiah(invoice.total)}</span>
              <LinkButton
                href={urls.invoice(invoice.id)}
                tone={pays && invoice === first ? 'primary' : 'secondary'}
              >
                {pays ? t('payNumber', { number: invoice.number }) : t('see')}
              </LinkButton>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

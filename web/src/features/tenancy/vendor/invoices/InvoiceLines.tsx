import { useTranslation } from 'react-i18next';
import { addDays } from '../../../../../../api/src/modules/tenancy/rules/days.ts';
import type { InvoiceDetail } from '../../../../api/vendorBilling.ts';
import { useFormats } from '../../../../i18n/useFormats.ts';
import { percentOf } from '../billingWords.ts';
import css from '../vendor.module.css';

type Figures = Pick<InvoiceDetail, 'lines' | 'subtotal' | 'tax' | 'tax_rate' | 'total'>;

/** What an invoice asks for, line by line, and its sums. */
export function InvoiceLines({ invoice }: { invoice: Figures }) {
  const { t } = useTranslation('vendorBilling');
  const { rupiah, number, dateShort } = useFormats();
  return (
    <section>
      <ul className={css.rows} aria-label={t('invoices.lines')}>
        {invoice.lines.map((line) => (
          <li key={line.line}>
            <span className={css.rowWords}>
              <span>{line.description}</span>
              <span className={css.small}>
                {line.period_from !== null && line.period_until !== null && (
                  <>
                    {dateShort(line.period_from)} – {dateShort(addDays(line.period_until, -1))} ·{' '}
                  </>
                )}
                {number(line.quantity)} × {rupiah(line.unit_price)}
              </span>
            </span>
            <span className={css.money}>{rupiah(line.amount)}</span>
          </li>
        ))}
      </ul>
      <Sums {...invoice} />
    </section>
  );
}

type SumsProps = Pick<InvoiceDetail, 'subtotal' | 'tax' | 'tax_rate' | 'total'>;

export function Sums({ subtotal, tax, tax_rate: rate, total }: SumsProps) {
  const { t, i18n } = useTranslation('vendorBilling');
  const { rupiah } = useFormats();
  const rows = [
    [t('invoices.subtotal'), subtotal],
    [t('invoices.tax', { rate: percentOf(rate, i18n.language) }), tax],
    [t('invoices.total'), total],
  ] as const;
  return (
    <dl className={css.sums}>
      {rows.map(([label, amount]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={css.money}>{rupiah(amount)}</dd>
        </div>
      ))}
    </dl>
  );
}

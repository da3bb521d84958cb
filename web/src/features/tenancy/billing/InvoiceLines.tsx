import { useTranslation } from 'react-i18next';
import { addDays } from '../../../../../api/src/modules/tenancy/rules/days.ts';
import type { Invoice } from '../../../api/billing.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import css from './billing.module.css';

/** What the sum is made of. */
export function InvoiceLines({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation('billing');
  const { rupiah, number, dateShort } = useFormats();
  return (
    <table className={css.lines}>
      <caption className="visually-hidden">{t('invoice.lines')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('invoice.item')}</th>
          <th scope="col" data-number className={css.onWide}>
            {t('invoice.quantity')}
          </th>
          <th scope="col" data-number className={css.onWide}>
            {t('invoice.unitPrice')}
          </th>
          <th scope="col" data-number>
            {t('invoice.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {invoice.lines.map((line) => (
          <tr key={line.line}>
            <td>
              {line.description}
              {line.period_from !== null && line.period_until !== null && (
                <div className={css.rowText}>
                  {t('invoice.period', {
                    from: dateShort(line.period_from),
                    until: dateShort(addDays(line.period_until, -1)),
                  })}
                </div>
              )}
            </td>
            <td data-number className={css.onWide}>
              {number(line.quantity)}
            </td>
            <td data-number className={css.onWide}>
              {rupiah(line.unit_price)}
            </td>
            <td data-number>{rupiah(line.amount)}</td>
          </tr>
        ))}
      </tbody>
      <Sums invoice={invoice} />
    </table>
  );
}

function Sums({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation('billing');
  const { rupiah, number } = useFormats();
  const rate = number(invoice.tax_rate / 100);
  const sums = [
    { label: t('invoice.subtotal'), value: invoice.subtotal },
    { label: t('invoice.tax', { rate }), value: invoice.tax },
    { label: t('invoice.total'), value: invoice.total },
  ];
  return (
    <tfoot>
      {sums.map(({ label, value }) => (
        <tr key={label}>
          <td className={css.onWide} />
          <td className={css.onWide} />
          <th scope="row">{label}</th>
          <td data-number>{rupiah(value)}</td>
        </tr>
      ))}
    </tfoot>
  );
}

import { useTranslation } from 'react-i18next';
import type { Dashboard } from '../../../../api/vendor.ts';
import { useMay } from '../../../../app/session.ts';
import { urls } from '../../../../app/urls.ts';
import { useFormats } from '../../../../i18n/useFormats.ts';
import { LinkButton } from '../../../../ui/Button.tsx';
import { Card } from '../../../../ui/Card.tsx';
import { Link } from '../../../../ui/Link.tsx';
import { EmptyState } from '../../../../ui/State.tsx';
import css from './dashboard.module.css';

/** The invoices that have waited longest, each one press away. */
export function OldestDebts({ data }: { data: Dashboard }) {
  const { t } = useTranslation('vendor');
  const may = useMay();
  const { rupiah, dateShort } = useFormats();
  const { oldest } = data.overdue;
  const manages = may('billing:manage');
  return (
    <Card
      title={t('dashboard.oldest')}
      actions={
        manages &&
        oldest.length > 0 && (
          <LinkButton href={urls.vendorInvoices({ status: 'overdue' })} tone="quiet">
            {t('dashboard.allOverdue')}
          </LinkButton>
        )
      }
    >
      {oldest.length === 0 ? (
        <EmptyState title={t('dashboard.oldestNone')}>{t('dashboard.oldestNoneHint')}</EmptyState>
      ) : (
        <ul className={css.debts}>
          {oldest.map((invoice) => {
            const words = (
              <>
                <span className={css.debtName}>{invoice.tenant.name}</span>
                <span className={css.debtTotal}>{rupiah(invoice.total)}</span>
                <span className={css.debtMeta}>{invoice.number}</span>
                <span className={css.debtMeta}>
                  {t('dashboard.dueOn', { date: dateShort(invoice.due_on) })}
                </span>
              </>
            );
            return (
              <li key={invoice.id}>
                {manages ? (
                  <Link className={css.debt} href={urls.vendorInvoices({ open: invoice.id })}>
                    {words}
                  </Link>
                ) : (
                  <div className={css.debt}>{words}</div>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './KeyValue.module.css';

export interface Pair {
  label: string;
  value: ReactNode;
}

/** Facts of one record: label, value. */
export function KeyValue({ pairs }: { pairs: readonly Pair[] }) {
  const { t } = useTranslation();
  return (
    <dl className={css.list}>
      {pairs.map(({ label, value }) => (
        <div key={label} className={css.pair}>
          <dt className={css.label}>{label}</dt>
          <dd className={css.value}>
            {value === null || value === undefined || value === '' ? t('nothing') : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

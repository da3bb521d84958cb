import { IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Diff.module.css';

export interface Change {
  id: string;
  label: string;
  /** Null or empty where there was nothing. */
  before: ReactNode;
  after: ReactNode;
}

/** Old and new values side by side, under each other on a phone: before saving and in the history alike. */
export function Diff({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation();
  const shown = (value: ReactNode): ReactNode =>
    value === null || value === undefined || value === '' ? t('nothing') : value;
  return (
    <dl className={css.list}>
      {changes.map((change) => (
        <div key={change.id}>
          <dt className={css.label}>{change.label}</dt>
          <dd className={css.pair}>
            <del className={css.before}>
              <span className="visually-hidden">{t('diff.before')} </span>
              {shown(change.before)}
            </del>
            <IconArrowRight size={16} aria-hidden className={css.arrow} />
            <ins className={css.after}>
              <span className="visually-hidden">{t('diff.after')} </span>
              {shown(change.after)}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

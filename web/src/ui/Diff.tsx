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

const isNothing = (value: ReactNode): boolean => value === null || value === undefined || value === '';

/** Old and new values side by side, under each other on a phone: before saving and in the history alike. */
export function Diff({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation();
  return (
    <dl className={css.list}>
      {changes.map((change) => (
        <div key={change.id}>
          <dt className={css.label}>{change.label}</dt>
          <dd className={css.pair}>
            {!(isNothing(change.before) && isNothing(change.after)) && <Before change={change} />}
            <ins className={css.after} data-nothing={isNothing(change.after) || undefined}>
              <span className="visually-hidden">{t('diff.after')} </span>
              {isNothing(change.after) ? t('nothing') : change.after}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Before({ change: { before } }: { change: Change }) {
  const { t } = useTranslation();
  return (
    <>
      <del className={css.before} data-nothing={isNothing(before) || undefined}>
        <span className="visually-hidden">{t('diff.before')} </span>
        {isNothing(before) ? t('nothing') : before}
      </del>
      <IconArrowRight size={16} aria-hidden className={css.arrow} />
    </>
  );
}

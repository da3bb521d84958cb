import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Progress.module.css';

interface Props {
  label: string;
  /** Null while the whole is not known yet. */
  total: number | null;
  done: number;
  /** What happened so far, such as "1.204 rows read". */
  detail?: ReactNode;
  finished?: boolean;
}

/** Long work that goes on without the page: it says so, and may be left. */
export function Progress({ label, total, done, detail, finished }: Props) {
  const { t } = useTranslation();
  const share = total === null || total === 0 ? null : Math.min(100, Math.round((done / total) * 100));
  return (
    <div className={css.progress}>
      <div className={css.head}>
        <span className={css.label}>{label}</span>
        {share !== null && <span>{share}%</span>}
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(share === null ? {} : { 'aria-valuenow': share })}
        className={css.track}
      >
        <div
          className={css.bar}
          data-unknown={share === null || undefined}
          style={{ width: `${share ?? 30}%` }}
        />
      </div>
      <div className={css.detail}>
        {detail}
        {!finished && <span>{t('progress.mayLeave')}</span>}
      </div>
    </div>
  );
}

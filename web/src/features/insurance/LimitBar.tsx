import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/useFormats.ts';
import css from './insurance.module.css';
import { shareOf, toneOf } from './share.ts';

interface Props {
  limit: number;
  used: number;
  /** Only the bar and its share, for a row of a table. */
  short?: boolean;
}

/** How much of an annual limit is used: the numbers in words, the bar beside them. */
export function LimitBar({ limit, used, short }: Props) {
  const { t } = useTranslation('insurance');
  const { rupiah } = useFormats();
  const share = shareOf(used, limit);
  const left = Math.max(0, limit - used);
  return (
    <span className={css.use}>
      <span className={css.useWords}>
        {short ? (
          <span>{t('panel.share', { share })}</span>
        ) : (
          <>
            <span>{t('panel.usedOf', { used: rupiah(used), limit: rupiah(limit) })}</span>
            <span className={css.useLeft}>{t('panel.left', { left: rupiah(left) })}</span>
          </>
        )}
      </span>
      <span className={css.track} aria-hidden>
        <span className={css.bar} data-tone={toneOf(share)} style={{ width: `${share}%` }} />
      </span>
    </span>
  );
}

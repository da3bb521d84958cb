import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Skeleton.module.css';

/** True once `active` has lasted `ms`: what is quick shows no skeleton at all. */
export function useDelayed(active: boolean, ms = 200): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!active) {
      setLate(false);
      return;
    }
    const timer = setTimeout(() => setLate(true), ms);
    return () => clearTimeout(timer);
  }, [active, ms]);
  return active && late;
}

/** Grey lines in the place of what is being fetched; shown after 200 ms, its room kept from the start. */
export function Skeleton({ lines = 3, height = 16 }: { lines?: number; height?: number }) {
  const { t } = useTranslation();
  const shown = useDelayed(true);
  return (
    <div className={css.skeleton} role="status" data-shown={shown || undefined}>
      <span className="visually-hidden">{shown ? t('loading') : ''}</span>
      {Array.from({ length: lines }, (_, index) => (
        // Nothing but the place in the row tells grey lines apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change place
        <div key={index} className={css.line} style={{ height, width: `${92 - ((index * 17) % 40)}%` }} />
      ))}
    </div>
  );
}

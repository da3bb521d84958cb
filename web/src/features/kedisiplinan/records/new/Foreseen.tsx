import { useTranslation } from 'react-i18next';
import { Card } from '../../../../ui/Card.tsx';
import { Muted } from '../../../../ui/layout.tsx';
import { Skeleton } from '../../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../../ui/State.tsx';
import { Outcome } from '../Outcome.tsx';
import css from '../records.module.css';
import type { useForeseen } from './useForeseen.ts';

interface Props {
  foreseen: ReturnType<typeof useForeseen>;
  /** Students and kinds are there; what is not asked yet waits for something else. */
  chosen: boolean;
}

/** Before it is saved: what will follow for each student. */
export function Foreseen({ foreseen, chosen }: Props) {
  const { t } = useTranslation('kedisiplinanRecords');
  const { asked, data, error, stale, refetch } = foreseen;
  return (
    <Card title={t('ahead.title')} description={t('ahead.description')}>
      {!asked && <Muted>{t(chosen ? 'ahead.faulty' : 'ahead.notYet')}</Muted>}
      {asked && data === undefined && !error && <Skeleton lines={3} />}
      {asked && error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data !== undefined && error === null && (
        <ul className={css.outcomes} aria-busy={stale || undefined} data-stale={stale || undefined}>
          {data.hasil.map((hasil) => (
            <Outcome key={hasil.siswa.id} hasil={hasil} ahead />
          ))}
        </ul>
      )}
    </Card>
  );
}

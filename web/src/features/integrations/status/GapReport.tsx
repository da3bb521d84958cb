import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Gap, SkipReason } from '../../../api/integrations.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { KeyValue } from '../../../ui/KeyValue.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../ui/State.tsx';
import css from '../integrations.module.css';
import { gapQuery } from '../queries.ts';
import { useIntegrationWords } from '../words.ts';
import { takenUntil } from './gap.ts';

/** What was missed while it was off: since when, which runs, about how many records wait over there. */
export function GapReport({ code }: { code: string }) {
  const { t } = useTranslation('integrationForms');
  const { data, error, refetch } = useQuery(gapQuery(code));
  if (data !== undefined) return <Report gap={data} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <p role="status">{t('activate.asking')}</p>
      <Skeleton lines={5} />
    </>
  );
}

function Report({ gap }: { gap: Gap }) {
  const { t } = useTranslation('integrationForms');
  const { t: general } = useTranslation('integrations');
  const { dateTime } = useFormats();
  const words = useIntegrationWords();
  const taken = takenUntil(gap.from_cursor);
  const waiting =
    gap.waiting !== null
      ? t(gap.waiting === 0 ? 'activate.waitingZero' : 'activate.waitingCount', { count: gap.waiting })
      : gap.waiting_error === null
        ? t('activate.waitingNone')
        : t('activate.waitingUnknown', { why: words.fault(gap.waiting_error).toLowerCase() });
  const catchUp = gap.catch_up ?? 'cursor';
  return (
    <KeyValue
      pairs={[
        { label: t('activate.since'), value: dateTime(gap.since) },
        {
          label: t('activate.lastTaken'),
          value: taken === null ? t('activate.lastTakenNone') : dateTime(taken),
        },
        { label: t('activate.skipped'), value: <Skipped gap={gap} /> },
        { label: t('activate.waiting'), value: waiting },
        {
          label: t('activate.catchUp'),
          value: (
            <>
              {words.catchUp[catchUp]}
              <div className={css.dim}>{general(`catchUp.${catchUp}Hint`)}</div>
            </>
          ),
        },
      ]}
    />
  );
}

function Skipped({ gap: { runs_skipped, first_skipped_at: first, last_skipped_at: last } }: { gap: Gap }) {
  const { t } = useTranslation('integrationForms');
  const { t: general } = useTranslation('integrations');
  const { dateTime } = useFormats();
  const words = useIntegrationWords();
  if (runs_skipped.length === 0) return t('activate.skippedNone');
  return (
    <>
      {runs_skipped.map(({ reason, count }) => (
        <div key={reason}>
          {general('card.skippedCount', { count })}
          {` (${(words.skip[reason as SkipReason] ?? reason).toLowerCase()})`}
        </div>
      ))}
      {first !== null && last !== null && (
        <div>
          {first === last
            ? dateTime(first)
            : t('activate.window', { first: dateTime(first), last: dateTime(last) })}
        </div>
      )}
    </>
  );
}

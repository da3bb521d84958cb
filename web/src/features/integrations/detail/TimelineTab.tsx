import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StatusLog } from '../../../api/integrations.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Card } from '../../../ui/Card.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { EmptyState, ErrorState } from '../../../ui/State.tsx';
import { Timeline } from '../../../ui/Timeline.tsx';
import { Pager } from '../../../ui/table/Pager.tsx';
import { useUrlState } from '../../../ui/useUrlState.ts';
import { statusLogQuery } from '../queries.ts';
import { useIntegrationWords } from '../words.ts';
import { backOf } from './backOf.ts';

/** Every change of status: who, when, why, and what was skipped meanwhile. */
export function TimelineTab({ code }: { code: string }) {
  const { t } = useTranslation('integrations');
  const { values } = useUrlState('cursor');
  const { data, error, refetch } = useQuery(statusLogQuery(code, values.cursor));
  if (data === undefined)
    return (
      <Card>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={6} />}
      </Card>
    );
  if (data.rows.length === 0)
    return (
      <Card>
        <EmptyState title={t('timeline.none')}>{t('timeline.noneHint')}</EmptyState>
      </Card>
    );
  return (
    <Card>
      <Changes logs={data.rows} />
      <Pager page={data.page} note={null} />
    </Card>
  );
}

function Changes({ logs }: { logs: readonly StatusLog[] }) {
  const { t } = useTranslation('integrations');
  const words = useIntegrationWords();
  const titleOf = ({ to, by_system, category }: StatusLog): string => {
    if (to === 'active') return t(by_system ? 'timeline.onSystem' : 'timeline.on');
    return t('timeline.off', { category: category === null ? '–' : words.category[category].toLowerCase() });
  };
  const byOf = ({ user, by_system }: StatusLog): string | null => {
    if (by_system) return t('timeline.bySystem');
    return user === null ? null : t('timeline.by', { name: user });
  };
  return (
    <Timeline
      label={t('tabs.timeline')}
      entries={logs.map((log) => {
        const by = byOf(log);
        return {
          id: log.id,
          at: log.at,
          title: titleOf(log),
          ...(by === null ? {} : { by }),
          children: <Details log={log} />,
        };
      })}
    />
  );
}

function Details({ log }: { log: StatusLog }) {
  const { t } = useTranslation('integrations');
  const { dateTime } = useFormats();
  const words = useIntegrationWords();
  const { skipped, gaveUp } = backOf(log.details);
  return (
    <>
      {log.reason !== null && <p>{t('timeline.reason', { reason: log.reason })}</p>}
      {log.until !== null && <p>{t('timeline.until', { at: dateTime(log.until) })}</p>}
      {log.catch_up !== null && <p>{t('timeline.catchUp', { what: words.catchUp[log.catch_up] })}</p>}
      {skipped !== null && skipped > 0 && <p>{t('timeline.skipped', { count: skipped })}</p>}
      {gaveUp !== null && (
        <p>
          {t('timeline.gaveUp', {
            from: gaveUp.from === null ? t('timeline.beginning') : dateTime(gaveUp.from),
            to: dateTime(gaveUp.to),
          })}
        </p>
      )}
    </>
  );
}

import { useTranslation } from 'react-i18next';
import type { Integration } from '../../../api/integrations.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Card } from '../../../ui/Card.tsx';
import { KeyValue } from '../../../ui/KeyValue.tsx';
import { Muted, Stack } from '../../../ui/layout.tsx';
import { AgoExact } from '../Ago.tsx';
import css from '../integrations.module.css';
import { RunningNow } from '../RunningNow.tsx';
import { Sparkline } from '../Sparkline.tsx';
import { useZonedScheduleWords, useZoneWords } from '../useScheduleWords.ts';
import { useIntegrationWords } from '../words.ts';
import { CancelRun } from './CancelRun.tsx';

/** How it stands now: the running run, the last ones, and what comes next. */
export function OverviewTab({ integration }: { integration: Integration }) {
  const { t } = useTranslation('integrations');
  const { code, running, recent } = integration;
  return (
    <div className={css.two}>
      <Stack gap={20}>
        <Card title={t('run.nowTitle')}>
          {running === null ? (
            <Muted>{t('overview.notRunning')}</Muted>
          ) : (
            <>
              <RunningNow code={code} run={running} />
              <CancelRun code={code} run={running} />
            </>
          )}
        </Card>
        <Card title={t('overview.recent')}>
          <Sparkline runs={recent} tall />
          {recent.length > 0 && <p className={css.legend}>{t('spark.legend')}</p>}
        </Card>
      </Stack>
      <Card title={t('overview.state')}>
        <Facts integration={integration} />
      </Card>
    </div>
  );
}

function Facts({ integration }: { integration: Integration }) {
  const { t } = useTranslation('integrations');
  const { dateTime, number } = useFormats();
  const words = useIntegrationWords();
  const scheduleWords = useZonedScheduleWords();
  const zone = useZoneWords();
  const { last_run_at, last_success_at, next_due_at, inactive } = integration;
  const ago = (at: string | null) => (at === null ? t('card.never') : <AgoExact at={at} />);
  return (
    <KeyValue
      pairs={[
        { label: t('overview.lastSuccess'), value: ago(last_success_at) },
        { label: t('overview.lastRun'), value: ago(last_run_at) },
        {
          label: t(inactive === null ? 'overview.next' : 'card.nextOff'),
          value: <span className={inactive === null ? undefined : css.struck}>{dateTime(next_due_at)}</span>,
        },
        { label: t('overview.schedule'), value: scheduleWords(integration) },
        { label: t('overview.zone'), value: zone(integration.time_zone) },
        { label: t('overview.connector'), value: words.connector[integration.connector] },
        { label: t('overview.address'), value: integration.base_url },
        { label: t('overview.batch'), value: number(integration.batch_size) },
      ]}
    />
  );
}

import { useTranslation } from 'react-i18next';
import type { IntegrationRow } from '../../../api/integrations.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { StatusChip } from '../../../ui/Chip.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Ago } from '../Ago.tsx';
import css from '../integrations.module.css';
import { RunningNow } from '../RunningNow.tsx';
import { Sparkline } from '../Sparkline.tsx';
import { StatusButton } from '../status/StatusButton.tsx';
import { useZonedScheduleWords } from '../useScheduleWords.ts';
import { healthTones, statusTones, useIntegrationWords } from '../words.ts';
import { HealthNote, OffNote } from './OffNote.tsx';

/** One integration on the dashboard: whether it is on, how it is, and what comes next. */
export function IntegrationCard({ integration }: { integration: IntegrationRow }) {
  const { t } = useTranslation('integrations');
  const words = useIntegrationWords();
  const { code, name, status, health, inactive, running } = integration;
  return (
    <article className={css.card} aria-label={name}>
      <div>
        <h2 className={css.cardName}>
          <Link href={urls.integration(code)} data-row-open>
            {name}
          </Link>
        </h2>
        <p className={css.cardKind}>{words.connector[integration.connector]}</p>
      </div>
      <div className={css.chipsStart}>
        <StatusChip status={status} tones={statusTones} words={words.status} />
        {health !== 'off' && <StatusChip status={health} tones={healthTones} words={words.health} />}
      </div>
      {inactive !== null && <OffNote inactive={inactive} clamp />}
      <HealthNote integration={integration} />
      <Sparkline runs={integration.recent} />
      {running !== null && <RunningNow code={code} run={running} />}
      <Facts integration={integration} />
      <div className={css.cardEnd}>
        <Link href={urls.integration(code)} aria-label={t('card.openOf', { name })}>
          {t('card.open')}
        </Link>
        <StatusButton integration={integration} tone="secondary" />
      </div>
    </article>
  );
}

/** Rejects are counted up to here. */
const MOST_COUNTED = 1000;

function Facts({ integration }: { integration: IntegrationRow }) {
  const { t } = useTranslation('integrations');
  const { dateTime, number } = useFormats();
  const scheduleWords = useZonedScheduleWords();
  const { code, inactive, last_success_at, next_due_at, open_rejects } = integration;
  const off = inactive !== null;
  return (
    <dl className={css.facts}>
      <dt>{t('card.lastSuccess')}</dt>
      <dd>{last_success_at === null ? t('card.never') : <Ago at={last_success_at} />}</dd>
      <dt>{t(off ? 'card.nextOff' : 'card.next')}</dt>
      <dd className={off ? css.struck : undefined}>{dateTime(next_due_at)}</dd>
      <dt>{t('card.schedule')}</dt>
      <dd>{scheduleWords(integration)}</dd>
      {off && (
        <>
          <dt>{t('card.skipped')}</dt>
          <dd>
            <Link href={urls.integration(code, 'runs', { status: 'skipped' })}>
              {t('card.skippedCount', { count: inactive.skipped })}
            </Link>
          </dd>
        </>
      )}
      {open_rejects > 0 && (
        <>
          <dt>{t('card.rejects')}</dt>
          <dd>
            <Link href={urls.integration(code, 'rejects')}>
              {open_rejects >= MOST_COUNTED
                ? t('card.rejectsMany', { count: number(MOST_COUNTED) })
                : t('card.rejectsCount', { count: open_rejects })}
            </Link>
          </dd>
        </>
      )}
    </dl>
  );
}

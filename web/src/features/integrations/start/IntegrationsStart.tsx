import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { IntegrationRow } from '../../../api/integrations.ts';
import { urls } from '../../../app/urls.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { StatusChip } from '../../../ui/Chip.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Muted } from '../../../ui/layout.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../ui/State.tsx';
import { Ago } from '../Ago.tsx';
import css from '../integrations.module.css';
import { integrationListQuery } from '../queries.ts';
import { Sparkline } from '../Sparkline.tsx';
import { healthTones, statusTones, useIntegrationWords } from '../words.ts';

const SHOWN = 6;

/** The start of an agency: its sources at a glance, those that need somebody first. */
export function IntegrationsStart() {
  const { t } = useTranslation('healthWorkers');
  const { data, error, refetch } = useQuery(integrationListQuery());
  return (
    <Card
      title={t('start.title')}
      actions={<LinkButton href={urls.integrations()}>{t('start.open')}</LinkButton>}
    >
      {data === undefined && !error && <Skeleton lines={4} />}
      {data === undefined && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.rows.length === 0 && <Muted>{t('start.none')}</Muted>}
      {data && data.rows.length > 0 && (
        <>
          {data.rows.every((row) => row.health === 'ok') && <Muted>{t('start.fine')}</Muted>}
          <ul>
            {gravestFirst(data.rows)
              .slice(0, SHOWN)
              .map((row) => (
                <Source key={row.code} integration={row} />
              ))}
          </ul>
        </>
      )}
    </Card>
  );
}

const gravity: Readonly<Record<IntegrationRow['health'], number>> = {
  failing: 0,
  off: 1,
  late: 2,
  never: 3,
  ok: 4,
};

const gravestFirst = (rows: readonly IntegrationRow[]): IntegrationRow[] =>
  rows.toSorted((a, b) => gravity[a.health] - gravity[b.health]);

function Source({ integration }: { integration: IntegrationRow }) {
  const { t } = useTranslation('integrations');
  const words = useIntegrationWords();
  const { code, name, status, health, last_success_at, recent } = integration;
  return (
    <li className={css.startRow}>
      <Link href={urls.integration(code)} className={css.startName}>
        {name}
      </Link>
      <span className={css.chipsStart}>
        {health === 'off' ? (
          <StatusChip status={status} tones={statusTones} words={words.status} />
        ) : (
          <StatusChip status={health} tones={healthTones} words={words.health} />
        )}
      </span>
      <span className={css.startAge}>
        {t('card.lastSuccess')}: {last_success_at === null ? t('card.never') : <Ago at={last_success_at} />}
      </span>
      <span className={css.startSpark}>
        <Sparkline runs={recent} />
      </span>
    </li>
  );
}

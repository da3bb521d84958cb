import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntegrationRow } from '../../../api/integrations.ts';
import { useMay } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { CardGrid, Page } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { EmptyState, ErrorState } from '../../../ui/State.tsx';
import { Pager } from '../../../ui/table/Pager.tsx';
import { useRowKeys } from '../../../ui/table/useRowKeys.ts';
import { useUrlState } from '../../../ui/useUrlState.ts';
import css from '../integrations.module.css';
import { integrationListQuery } from '../queries.ts';
import { IntegrationCard } from './IntegrationCard.tsx';

/** Every source at a glance; who has it open sees a change as it happens. */
export function DashboardPage() {
  const { t } = useTranslation('integrations');
  const may = useMay();
  const create = may('integrations:write') && (
    <LinkButton href={urls.newIntegration()} tone="primary" icon={<IconPlus size={18} aria-hidden />}>
      {t('create')}
    </LinkButton>
  );
  return (
    <Page wide>
      <PageHeader title={t('title')} description={t('description')} actions={create} />
      <Cards create={create} />
    </Page>
  );
}

function Cards({ create }: { create: React.ReactNode }) {
  const { t } = useTranslation('integrations');
  const { values } = useUrlState('cursor');
  const { data, error, refetch } = useQuery(integrationListQuery(values.cursor));
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  if (data === undefined)
    return (
      <Card>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={8} />}
      </Card>
    );
  if (data.rows.length === 0)
    return (
      <Card>
        <EmptyState title={t('none')} action={create}>
          {t(create ? 'noneHint' : 'noneReader')}
        </EmptyState>
      </Card>
    );
  return (
    <>
      <Summary rows={data.rows} />
      <div ref={list}>
        <CardGrid min={320}>
          {data.rows.map((integration) => (
            <IntegrationCard key={integration.code} integration={integration} />
          ))}
        </CardGrid>
      </div>
      <Pager page={data.page} note={null} />
    </>
  );
}

/** How many are on, off, in trouble and running, of those shown; read aloud when it changes. */
function Summary({ rows }: { rows: readonly IntegrationRow[] }) {
  const { t } = useTranslation('integrations');
  const count = (fits: (row: IntegrationRow) => boolean): number => rows.filter(fits).length;
  const parts = [
    { id: 'active', label: t('summary.active'), count: count((row) => row.status === 'active') },
    { id: 'inactive', label: t('summary.inactive'), count: count((row) => row.status === 'inactive') },
    {
      id: 'trouble',
      label: t('summary.trouble'),
      count: count((row) => row.health === 'failing' || row.health === 'late'),
    },
    { id: 'running', label: t('summary.running'), count: count((row) => row.running !== null) },
  ];
  return (
    <p className={css.summary} role="status">
      {parts.map((part) => (
        <span key={part.id}>
          {part.label}: <b>{part.count}</b>
        </span>
      ))}
    </p>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../api/errors.ts';
import type { Integration } from '../../../api/integrations.ts';
import { NotFoundPage } from '../../../app/NotFoundPage.tsx';
import { useMay } from '../../../app/session.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Card } from '../../../ui/Card.tsx';
import { StatusChip } from '../../../ui/Chip.tsx';
import { Page, Row } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../ui/State.tsx';
import { type Tab, Tabs } from '../../../ui/Tabs.tsx';
import { Ago } from '../Ago.tsx';
import { HealthNote, OffNote } from '../dashboard/OffNote.tsx';
import { SettingsTab } from '../form/SettingsTab.tsx';
import css from '../integrations.module.css';
import { integrationQuery } from '../queries.ts';
import { RejectsTab } from '../rejects/RejectsTab.tsx';
import { StatusButton } from '../status/StatusButton.tsx';
import { healthTones, statusTones, useIntegrationWords } from '../words.ts';
import { OverviewTab } from './OverviewTab.tsx';
import { RunButton } from './RunButton.tsx';
import { RunsTab } from './RunsTab.tsx';
import { TimelineTab } from './TimelineTab.tsx';

/** What belongs to one tab only. */
const tabParams = ['cursor', 'status', 'trigger', 'kind', 'open'] as const;

/** One integration: how it is, what it did, who switched it, what it could not take, how it is set. */
export function DetailPage() {
  const { t } = useTranslation('integrations');
  const { code = '' } = useParams({ strict: false }) as { code?: string };
  const { data, error, refetch } = useQuery(integrationQuery(code));
  if (data !== undefined) return <Detail integration={data} />;
  if (isApiError(error) && (error.status === 404 || error.status === 400)) return <NotFoundPage />;
  return (
    <Page wide>
      <PageHeader title={t('title')} />
      <Card>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={8} />}
      </Card>
    </Page>
  );
}

function Detail({ integration }: { integration: Integration }) {
  const { code, name, inactive } = integration;
  return (
    <Page wide>
      <PageHeader
        title={name}
        description={<Facts integration={integration} />}
        actions={
          <Row>
            <RunButton integration={integration} />
            <StatusButton integration={integration} />
          </Row>
        }
      />
      {inactive !== null && <OffNote inactive={inactive} />}
      <HealthNote integration={integration} />
      <Parts key={code} integration={integration} />
    </Page>
  );
}

/** On or off, how it is, and how old its data are: the same above every part. */
function Facts({ integration: { status, health, last_success_at } }: { integration: Integration }) {
  const { t } = useTranslation('integrations');
  const words = useIntegrationWords();
  return (
    <span className={css.chipsStart}>
      <StatusChip status={status} tones={statusTones} words={words.status} />
      {health !== 'off' && <StatusChip status={health} tones={healthTones} words={words.health} />}
      <span>
        {t('card.lastSuccess')}: {last_success_at === null ? t('card.never') : <Ago at={last_success_at} />}
      </span>
    </span>
  );
}

function Parts({ integration }: { integration: Integration }) {
  const { t } = useTranslation('integrations');
  const { number } = useFormats();
  const may = useMay();
  const { code, open_rejects } = integration;
  const waiting = open_rejects > 0 ? ` (${number(open_rejects)})` : '';
  const rejects: Tab[] = may('integrations:rejects')
    ? [
        {
          id: 'rejects',
          label: `${t('tabs.rejects')}${waiting}`,
          content: () => <RejectsTab integration={integration} />,
        },
      ]
    : [];
  return (
    <Tabs
      label={t('tabs.label')}
      clears={tabParams}
      tabs={[
        {
          id: 'overview',
          label: t('tabs.overview'),
          content: () => <OverviewTab integration={integration} />,
        },
        { id: 'runs', label: t('tabs.runs'), content: () => <RunsTab code={code} /> },
        { id: 'timeline', label: t('tabs.timeline'), content: () => <TimelineTab code={code} /> },
        ...rejects,
        {
          id: 'settings',
          label: t('tabs.settings'),
          content: () => <SettingsTab integration={integration} />,
        },
      ]}
    />
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../app/session.ts';
import { Card } from '../../../ui/Card.tsx';
import { CardGrid, Page } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../ui/State.tsx';
import { ModuleCard } from './ModuleCard.tsx';
import { modulesQuery } from './queries.ts';

/** What the institution can use, what it has switched on, and what a plan would add. */
export function ModulesPage() {
  const { t } = useTranslation('tenancy');
  const me = useMe();
  const { data, error, refetch } = useQuery(modulesQuery(me.tenant.id));
  return (
    <Page>
      <PageHeader title={t('modules.title')} description={t('modules.description')} />
      {!data && (
        <Card>
          {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={8} />}
        </Card>
      )}
      {data && (
        <CardGrid min={340}>
          {data.map((module) => (
            <ModuleCard key={module.module_id} module={module} />
          ))}
        </CardGrid>
      )}
    </Page>
  );
}

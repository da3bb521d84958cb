import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../api/errors.ts';
import { useMe } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { LinkButton } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Page } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../ui/State.tsx';
import { useUrlState } from '../../../ui/useUrlState.ts';
import { ChooseStep } from './ChooseStep.tsx';
import { ImportResult } from './ImportResult.tsx';
import { lastImport } from './lastImport.ts';
import { importQuery } from './queries.ts';

/** Many users from a file: checked first, then imported. Which import is shown stands in the address. */
export function ImportPage() {
  const { t } = useTranslation('imports');
  const me = useMe();
  const { values, set } = useUrlState('job');
  const show = (job: string): void => {
    void lastImport.set(me.tenant.id, me.id, job).catch(() => undefined);
    set({ job }, 'push');
  };
  return (
    <Page>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={<LinkButton href={urls.users()}>{t('toUsers')}</LinkButton>}
      />
      {values.job === undefined ? (
        <>
          <ComeBack />
          <ChooseStep onBegun={show} />
        </>
      ) : (
        <Job key={values.job} id={values.job} onShow={show} onAgain={() => set({ job: undefined }, 'push')} />
      )}
    </Page>
  );
}

/** The way back to an import that was left while it ran. */
function ComeBack() {
  const { t } = useTranslation('imports');
  const me = useMe();
  const [last, setLast] = useState<string>();
  useEffect(() => {
    lastImport.get(me.tenant.id, me.id).then(setLast, () => undefined);
  }, [me.tenant.id, me.id]);
  const { data } = useQuery({
    ...importQuery(last ?? ''),
    enabled: last !== undefined,
    refetchInterval: false,
  });
  if (!data) return null;
  return (
    <Banner tone="info" actions={<LinkButton href={urls.importUsers(data.id)}>{t('comeBack')}</LinkButton>}>
      {t('last', { file: data.file_name, state: t(`state.${data.state}`) })}
    </Banner>
  );
}

interface JobProps {
  id: string;
  onShow: (job: string) => void;
  onAgain: () => void;
}

function Job({ id, onShow, onAgain }: JobProps) {
  const { t } = useTranslation('imports');
  const { data, error, refetch } = useQuery(importQuery(id));
  if (data) return <ImportResult job={data} onApplied={onShow} onAgain={onAgain} />;
  const gone = isApiError(error) && error.status === 404;
  return (
    <Card>
      {gone && (
        <Banner tone="warn" actions={<LinkButton href={urls.importUsers()}>{t('again')}</LinkButton>}>
          {t('gone')}
        </Banner>
      )}
      {error && !gone && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && <Skeleton lines={4} />}
    </Card>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../api/errors.ts';
import { Banner } from '../../ui/Banner.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Page } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ErrorState } from '../../ui/State.tsx';
import { useUrlState } from '../../ui/useUrlState.ts';
import { useMe } from '../session.ts';
import { ChooseStep } from './ChooseStep.tsx';
import { ImportResult } from './ImportResult.tsx';
import { type ColumnHint, type ImportKind, importQuery } from './kind.ts';
import { lastImport } from './lastImport.ts';

interface Props {
  kind: ImportKind;
  columns: readonly ColumnHint[];
}

/** Many records from a file: checked first, then imported. Which import is shown stands in the address. */
export function ImportScreen({ kind, columns }: Props) {
  const { t } = useTranslation('imports');
  const me = useMe();
  const { values, set } = useUrlState('job');
  const show = (job: string): void => {
    void lastImport.set({ kind: kind.id, tenant: me.tenant.id, user: me.id }, job).catch(() => undefined);
    set({ job }, 'push');
  };
  return (
    <Page>
      <PageHeader
        title={t(`of.${kind.id}.title`)}
        description={t('description')}
        actions={<LinkButton href={kind.listHref}>{t(`of.${kind.id}.toList`)}</LinkButton>}
      />
      {values.job === undefined ? (
        <>
          <ComeBack kind={kind} />
          <ChooseStep kind={kind} columns={columns} onBegun={show} />
        </>
      ) : (
        <Job
          key={values.job}
          kind={kind}
          id={values.job}
          onShow={show}
          onAgain={() => set({ job: undefined }, 'push')}
        />
      )}
    </Page>
  );
}

/** The way back to an import that was left while it ran. */
function ComeBack({ kind }: { kind: ImportKind }) {
  const { t } = useTranslation('imports');
  const me = useMe();
  const [last, setLast] = useState<string>();
  useEffect(() => {
    lastImport.get({ kind: kind.id, tenant: me.tenant.id, user: me.id }).then(setLast, () => undefined);
  }, [kind.id, me.tenant.id, me.id]);
  const { data } = useQuery({
    ...importQuery(kind, last ?? ''),
    enabled: last !== undefined,
    refetchInterval: false,
  });
  if (!data) return null;
  return (
    <Banner tone="info" actions={<LinkButton href={kind.importHref(data.id)}>{t('comeBack')}</LinkButton>}>
      {t('last', { file: data.file_name, state: t(`state.${data.state}`) })}
    </Banner>
  );
}

interface JobProps {
  kind: ImportKind;
  id: string;
  onShow: (job: string) => void;
  onAgain: () => void;
}

function Job({ kind, id, onShow, onAgain }: JobProps) {
  const { t } = useTranslation('imports');
  const { data, error, refetch } = useQuery(importQuery(kind, id));
  if (data) return <ImportResult kind={kind} job={data} onApplied={onShow} onAgain={onAgain} />;
  const gone = isApiError(error) && error.status === 404;
  return (
    <Card>
      {gone && (
        <Banner tone="warn" actions={<LinkButton href={kind.importHref()}>{t('again')}</LinkButton>}>
          {t('gone')}
        </Banner>
      )}
      {error && !gone && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && <Skeleton lines={4} />}
    </Card>
  );
}

import { IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AuditQuery } from '../../api/identity.ts';
import { useMay, useMe } from '../../app/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Page } from '../../ui/layout.tsx';
import { useMediaQuery } from '../../ui/media.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { useUrlState } from '../../ui/useUrlState.ts';
import { AuditExport } from './AuditExport.tsx';
import { AuditFilters, NarrowedBy } from './AuditFilters.tsx';
import { AuditList } from './AuditList.tsx';
import { AuditPanel } from './AuditPanel.tsx';
import { AuditTable } from './AuditTable.tsx';
import css from './audit.module.css';
import { auditListQuery, auditParams, auditQueryOf } from './queries.ts';
import { useVerification, type Verifying } from './useVerification.ts';
import { VerifyCard } from './VerifyCard.tsx';

/** Everything that was done here, newest first: by day to read, as a table to search. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const me = useMe();
  const may = useMay();
  const { values, set } = useUrlState(...auditParams, 'cursor', 'open', 'view');
  const wanted = auditQueryOf(values, me.tenant.time_zone);
  const query = useQuery(auditListQuery(wanted, values.cursor));
  const verifying = useVerification();
  // A phone shows rows of a table as cards, which is the timeline over again.
  const phone = useMediaQuery('(max-width: 48em)');
  const table = values.view === 'table' && !phone;
  const none = Object.fromEntries(auditParams.map((name) => [name, undefined]));
  const shared = {
    query,
    openId: values.open,
    filtered: auditParams.some((name) => values[name] !== undefined),
    onOpen: (id: string) => set({ open: id }, 'push'),
    onClear: () => set({ ...none, cursor: undefined }),
  };
  return (
    <Page wide>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={<Actions wanted={wanted} none={query.data?.rows.length === 0} verifying={verifying} />}
      />
      {may('audit:verify') && <VerifyCard verifying={verifying} from={values.from} to={values.to} />}
      <Card flush>
        <div className={css.head}>
          {!phone && <ViewSwitch table={table} />}
          <NarrowedBy />
        </div>
        {table ? (
          <AuditTable {...shared} />
        ) : (
          <>
            <div className={css.filters}>
              <AuditFilters />
            </div>
            <AuditList {...shared} />
          </>
        )}
      </Card>
      <AuditPanel
        id={values.open}
        rows={query.error ? [] : query.data?.rows}
        onClose={() => set({ open: undefined })}
      />
    </Page>
  );
}

interface ActionsProps {
  wanted: AuditQuery;
  none: boolean;
  verifying: Verifying;
}

function Actions({ wanted, none, verifying }: ActionsProps) {
  const { t } = useTranslation('audit');
  const may = useMay();
  return (
    <>
      {may('audit:export') && <AuditExport query={wanted} none={none} />}
      {may('audit:verify') && (
        <Button
          tone="secondary"
          icon={<IconShieldCheck size={18} aria-hidden />}
          loading={verifying.running}
          onClick={verifying.begin}
        >
          {t('verify.action')}
        </Button>
      )}
    </>
  );
}

function ViewSwitch({ table }: { table: boolean }) {
  const { t } = useTranslation('audit');
  const { set } = useUrlState('view');
  return (
    <Segments
      label={t('view.label')}
      value={table ? 'table' : 'timeline'}
      options={[
        { value: 'timeline', label: t('view.timeline') },
        { value: 'table', label: t('view.table') },
      ]}
      onChange={(view) => set({ view: view === 'table' ? view : undefined })}
    />
  );
}

import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { address } from '../../../api/address.ts';
import { useMay } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { useNikSearch } from '../../../app/useNikSearch.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { useUrlState } from '../../../ui/useUrlState.ts';
import { isNarrowed, memberParams, memberQueryOf } from '../filters.ts';
import { MemberPanel } from '../panels/MemberPanel.tsx';
import { memberCountQuery, memberListQuery } from '../queries.ts';
import { useMemberColumns } from './columns.tsx';
import { RecordList } from './RecordList.tsx';
import { useFilters } from './useFilters.tsx';

/** The people whom policies cover. */
export function MembersPage() {
  const { t } = useTranslation('insurance');
  const may = useMay();
  const { values } = useUrlState(...memberParams, 'cursor');
  const nik = useNikSearch();
  const wanted = memberQueryOf(nik.value === '' ? values : { ...values, q: nik.value });
  const query = useQuery(memberListQuery(wanted, values.cursor));
  const total = useQuery(memberCountQuery(wanted));
  const columns = useMemberColumns();
  const { search, status, clientFilters, policyFilters } = useFilters();
  return (
    <RecordList
      resource="members"
      columns={columns}
      query={query}
      total={total.data?.count}
      params={memberParams}
      narrowed={isNarrowed(wanted)}
      onClear={() => nik.set('')}
      filters={[search(t('members.search'), nik), status, ...clientFilters, ...policyFilters]}
      create={<Ways />}
      exportPath={
        may('members:export')
          ? (format) => address('get', '/api/insurance/members/export', { query: { format, ...wanted } })
          : null
      }
      panel={(id, close) => <MemberPanel id={id} onClose={close} />}
    />
  );
}

function Ways() {
  const { t } = useTranslation('insurance');
  const may = useMay();
  return (
    <>
      {may('members:import') && (
        <LinkButton href={urls.importMembers()} icon={<IconFileImport size={18} aria-hidden />}>
          {t('members.import')}
        </LinkButton>
      )}
      {may('members:write') && (
        <LinkButton href={urls.newMember()} tone="primary" icon={<IconPlus size={18} aria-hidden />}>
          {t('members.create')}
        </LinkButton>
      )}
    </>
  );
}

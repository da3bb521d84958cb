import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { address } from '../../../api/address.ts';
import { useMay } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { useUrlState } from '../../../ui/useUrlState.ts';
import { isNarrowed, policyParams, recordQueryOf } from '../filters.ts';
import { PolicyPanel } from '../panels/PolicyPanel.tsx';
import { policyCountQuery, policyListQuery } from '../queries.ts';
import { usePolicyColumns } from './columns.tsx';
import { RecordList } from './RecordList.tsx';
import { useFilters } from './useFilters.tsx';

/** The contracts of clients, each with what is left of its limit. */
export function PoliciesPage() {
  const { t } = useTranslation('insurance');
  const may = useMay();
  const { values } = useUrlState(...policyParams, 'cursor');
  const wanted = recordQueryOf(values);
  const query = useQuery(policyListQuery(wanted, values.cursor));
  const total = useQuery(policyCountQuery(wanted));
  const columns = usePolicyColumns();
  const { search, status, clientFilters } = useFilters();
  return (
    <RecordList
      resource="policies"
      columns={columns}
      query={query}
      total={total.data?.count}
      params={policyParams}
      narrowed={isNarrowed(wanted)}
      filters={[search(t('policies.search')), status, ...clientFilters]}
      create={
        may('policies:write') && (
          <LinkButton href={urls.newPolicy()} tone="primary" icon={<IconPlus size={18} aria-hidden />}>
            {t('policies.create')}
          </LinkButton>
        )
      }
      exportPath={
        may('policies:export')
          ? (format) => address('get', '/api/insurance/policies/export', { query: { format, ...wanted } })
          : null
      }
      panel={(id, close) => <PolicyPanel id={id} onClose={close} />}
    />
  );
}

import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { address } from '../../../api/address.ts';
import { useMay, useMe } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { useUrlState } from '../../../ui/useUrlState.ts';
import { claimParams, claimQueryOf, isNarrowed } from '../filters.ts';
import { ClaimPanel } from '../panels/ClaimPanel.tsx';
import { claimCountQuery, claimListQuery } from '../queries.ts';
import { useClaimColumns } from './columns.tsx';
import { RecordList } from './RecordList.tsx';
import { useFilters } from './useFilters.tsx';

/** The claims that the reader may see, the latest treatment first. */
export function ClaimsPage() {
  const { t } = useTranslation('insurance');
  const may = useMay();
  const me = useMe();
  const { values } = useUrlState(...claimParams, 'cursor');
  const wanted = claimQueryOf(values);
  const query = useQuery(claimListQuery(wanted, values.cursor));
  const total = useQuery(claimCountQuery(wanted));
  const columns = useClaimColumns();
  const { search, claimStatus, dates, clientFilters, policyFilters, providerFilters } = useFilters();
  const files = may('claims:file') && (me.user_type === 'CORE' || me.user_type === 'PROVIDER');
  return (
    <RecordList
      resource="claims"
      columns={columns}
      query={query}
      total={total.data?.count}
      params={claimParams}
      narrowed={isNarrowed(wanted)}
      filters={[
        search(t('claims.search')),
        claimStatus,
        dates,
        ...clientFilters,
        ...policyFilters,
        ...providerFilters,
      ]}
      create={
        files && (
          <LinkButton href={urls.eligibility()} tone="primary" icon={<IconPlus size={18} aria-hidden />}>
            {t('claims.create')}
          </LinkButton>
        )
      }
      exportPath={
        may('claims:export')
          ? (format) => address('get', '/api/insurance/claims/export', { query: { format, ...wanted } })
          : null
      }
      noneHint={t(files ? 'claims.noneHint' : 'claims.noneYours')}
      panel={(id, close) => <ClaimPanel id={id} onClose={close} />}
    />
  );
}

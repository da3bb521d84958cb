import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { address } from '../../../api/address.ts';
import { useMay } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { useUrlState } from '../../../ui/useUrlState.ts';
import { clientParams, isNarrowed, recordQueryOf } from '../filters.ts';
import { ClientPanel } from '../panels/ClientPanel.tsx';
import { clientCountQuery, clientListQuery } from '../queries.ts';
import { useClientColumns } from './columns.tsx';
import { RecordList } from './RecordList.tsx';
import { useFilters } from './useFilters.tsx';

/** The companies that buy cover. */
export function ClientsPage() {
  const { t } = useTranslation('insurance');
  const may = useMay();
  const { values } = useUrlState(...clientParams, 'cursor');
  const wanted = recordQueryOf(values);
  const query = useQuery(clientListQuery(wanted, values.cursor));
  const total = useQuery(clientCountQuery(wanted));
  const columns = useClientColumns();
  const { search, status } = useFilters();
  return (
    <RecordList
      resource="clients"
      columns={columns}
      query={query}
      total={total.data?.count}
      params={clientParams}
      narrowed={isNarrowed(wanted)}
      filters={[search(t('clients.search')), status]}
      create={
        may('clients:write') && (
          <LinkButton href={urls.newClient()} tone="primary" icon={<IconPlus size={18} aria-hidden />}>
            {t('clients.create')}
          </LinkButton>
        )
      }
      exportPath={
        may('clients:export')
          ? (format) => address('get', '/api/insurance/clients/export', { query: { format, ...wanted } })
          : null
      }
      panel={(id, close) => <ClientPanel id={id} onClose={close} />}
    />
  );
}

import { useTranslation } from 'react-i18next';
import { claimStatuses, recordStatuses } from '../../../api/insurance.ts';
import { useMay, useMe } from '../../../app/session.ts';
import type { Filter, Secret } from '../../../ui/FilterBar.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { ClientPicker, PolicyPicker } from '../CodePicker.tsx';
import { useClaimWords, useRecordWords } from '../words.ts';

/** The filters that lists of insurance are put together from. */
export function useFilters() {
  const { t } = useTranslation('insurance');
  const records = useRecordWords();
  const claims = useClaimWords();
  const may = useMay();
  const me = useMe();
  const search = (placeholder: string, secret?: Secret): Filter => ({
    kind: 'search',
    param: 'q',
    label: t('filter.search'),
    placeholder,
    ...(secret === undefined ? {} : { secret }),
  });
  const status: Filter = {
    kind: 'select',
    param: 'status',
    label: t('field.status'),
    options: recordStatuses.map((value) => ({ value, label: records[value] })),
  };
  const claimStatus: Filter = {
    kind: 'select',
    param: 'status',
    label: t('field.status'),
    options: claimStatuses.map((value) => ({ value, label: claims[value] })),
  };
  const { client, policy, provider } = useCodeFilters();
  const dates: Filter = { kind: 'dates', from: 'date_from', to: 'date_to', label: t('filter.dates') };
  // A client's own code and a provider's are the only ones there would be to choose.
  const clientFilters = me.user_type === 'CORE' && may('clients:read') ? [client] : [];
  const policyFilters = may('policies:read') ? [policy] : [];
  const providerFilters = me.user_type === 'CORE' || me.user_type === 'CLIENT' ? [provider] : [];
  return { search, status, claimStatus, dates, clientFilters, policyFilters, providerFilters };
}

/** Filters by the code of a client, a policy or a provider. */
function useCodeFilters() {
  const { t } = useTranslation('insurance');
  const client: Filter = {
    kind: 'own',
    params: ['client_code'],
    render: (values, change) => (
      <ClientPicker
        label={t('field.client')}
        value={values.client_code ?? null}
        onChange={(code) => change({ client_code: code ?? undefined })}
      />
    ),
  };
  const policy: Filter = {
    kind: 'own',
    params: ['policy_number'],
    render: (values, change) => (
      <PolicyPicker
        label={t('field.policy')}
        client={values.client_code}
        value={values.policy_number ?? null}
        onChange={(number) => change({ policy_number: number ?? undefined })}
      />
    ),
  };
  const provider: Filter = {
    kind: 'own',
    params: ['provider_code'],
    render: (values, change) => (
      <TextField
        label={t('field.provider')}
        placeholder="P001"
        maxLength={4}
        autoCapitalize="characters"
        defaultValue={values.provider_code ?? ''}
        key={values.provider_code ?? ''}
        onChange={(event) => {
          const code = event.currentTarget.value.trim().toUpperCase();
          if (code === '' || code.length === 4) change({ provider_code: code || undefined });
        }}
      />
    ),
  };
  return { client, policy, provider };
}
